import type { ComponentChildren } from 'preact';
import type { Loaded } from '../api';
import { refresh, showToken } from '../api';
import type { Factuality, ListedClaim, ListedStatement, Span } from '../records';
import { FILTERS, go, href, useQuery, withValues } from '../route';
import { act, country, day, firmness, interval, names, w } from '../words';

/** Heading of a view with its tools at the side. */
export function Head({ title, intro, children }: { title: string; intro?: ComponentChildren; children?: ComponentChildren }) {
  return (
    <header class="head">
      <div><h1 tabIndex={-1}>{title}</h1>{intro && <p class="intro">{intro}</p>}</div>
      {children}
    </header>
  );
}

/** How firmly a voice says so, in words; the field's code stands beside. */
export function Firm({ value }: { value: Factuality }) {
  const sign = value === 'UU' ? 'open' : value.endsWith('+') ? 'yes' : 'no';
  return <span class={'firm ' + sign}><span aria-hidden="true" class="sign">{sign === 'yes' ? '✓' : sign === 'no' ? '✕' : '?'}</span>{firmness(value)} <abbr title="FactBank">{value}</abbr></span>;
}

/** Words of a claim's sentence with its trigger marked. */
export function Passage({ sentence, trigger }: { sentence: Span; trigger?: Span }) {
  const text = sentence.text ?? '';
  const at = trigger ? trigger.start - sentence.start : -1;
  if (!trigger || at < 0 || at >= text.length) return <>{text}</>;
  const end = at + trigger.end - trigger.start;
  return <>{text.slice(0, at)}<mark>{text.slice(at, end)}</mark>{text.slice(end)}</>;
}

export const wordsOf = (report: string, record: string): string => href('reader', { id: report, record });

/** A claim in a list: what, in whose words, and the way to them. */
export function ClaimCard({ claim, current }: { claim: ListedClaim; current?: boolean }) {
  const voice = claim.source[claim.source.length - 1];
  const who = names(claim.actors);
  const whom = names(claim.recipients);
  return (
    <li class={'card q' + claim.event.quad + (current ? ' on' : '')}>
      <p class="line"><b class="act">{act(claim.event.type, claim.event.mode)}</b>
        {(who || whom) && <> · {who || '…'}{whom && <> <span aria-hidden="true">→</span><span class="hidden">, {w.fields.whom}: </span> {whom}</>}</>}
        {claim.place && <> · {placeName(claim.place)}</>}{claim.date && <> · <time>{interval(claim.date)}</time></>}</p>
      <blockquote><Passage sentence={claim.sentence} trigger={claim.trigger} /></blockquote>
      <p class="origin">{voice && <span class="who">{voice.name}</span>} <Firm value={claim.factuality} /></p>
      <p class="origin"><a href={wordsOf(claim.report, claim.id)}>{w.reader.toWords}</a> · {claim.outlet ? <a href={href('outlet', { name: claim.outlet })}>{claim.outlet}</a> : w.unknown}{claim.published && `, ${day(claim.published)}`}
        {claim.situation && <> · <a href={href('story', { id: claim.situation })}>{w.reader.toStory}</a></>}</p>
    </li>
  );
}

/** The gazetteer's name, with the report's own word where it differs: "Tadmur (Palmyra)". */
export function placeName(place: { name: string; text?: string }): string {
  return place.text && place.text !== place.name ? `${place.text} (${place.name})` : place.name;
}

export function StatementCard({ statement }: { statement: ListedStatement }) {
  return (
    <li class="card">
      <blockquote>{statement.content.map((span) => span.text).join(' … ')}</blockquote>
      <p class="origin"><span class="who">{statement.speaker?.name ?? statement.source?.text ?? w.reader.unnamed}</span>, {w.reader.kind[statement.kind]}</p>
      <p class="origin"><a href={wordsOf(statement.report, statement.id)}>{w.reader.toWords}</a> · {statement.outlet}{statement.published && `, ${day(statement.published)}`}</p>
    </li>
  );
}

/** What a resource is while it is not there: loading, an error with what to do, or the way to give a token. */
export function Waiting({ of }: { of: Loaded<unknown> }) {
  if (of.problem?.status === 401) return <TokenForm />;
  if (of.problem) {
    return (
      <div class="notice" role="alert"><p><b>{w.problem}.</b> {of.problem.message}</p><button type="button" onClick={refresh}>{w.retry}</button></div>
    );
  }
  return of.loading && of.data === null ? <p class="loading" role="status">{w.loading}</p> : null;
}

function TokenForm() {
  return (
    <form class="notice" onSubmit={(event) => {
      event.preventDefault();
      void showToken(String(new FormData(event.currentTarget).get('token') ?? ''));
    }}>
      <h2>{w.token.title}</h2><p>{w.token.hint}</p>
      <label>{w.token.label} <input name="token" type="password" autocomplete="off" required /></label> <button>{w.token.enter}</button>
    </form>
  );
}

/** An empty list says so and offers to clear the filters, where there are some. */
export function Nothing({ text }: { text?: string }) {
  const query = useQuery();
  const filtered = FILTERS.some((name) => query.has(name));
  const clear = (): void => go(withValues(query, Object.fromEntries(FILTERS.map((name) => [name, null]))));
  return (
    <div class="nothing"><p>{text ?? w.empty.filtered}</p>
      {filtered && <><p>{w.empty.widen}</p><button type="button" onClick={clear}>{w.filters.reset}</button></>}</div>
  );
}

export function More({ shown, total, more }: { shown: number; total: number | null; more: (() => void) | null }) {
  return <p class="more">{w.shown(shown, total ?? (more ? null : shown))} {more && <button type="button" onClick={more}>{w.more}</button>}</p>;
}

export interface Row { readonly key: string; readonly label: ComponentChildren; readonly value: number; readonly style?: string; readonly after?: string }

/** Counts as bars in a list; the number stands beside each. */
export function Counts({ rows, format }: { rows: readonly Row[]; format?: (value: number) => string }) {
  const most = Math.max(1e-9, ...rows.map((row) => row.value));
  if (rows.length === 0) return <p class="none">{w.none}</p>;
  return (
    <ul class="counts">
      {rows.map((row) => (
        <li key={row.key} class={row.style ?? ''}>
          <span class="label">{row.label}</span><span class="value">{format ? format(row.value) : row.value.toLocaleString(w.code)}{row.after}</span>
          <span class="bar" aria-hidden="true"><i style={{ width: `${(100 * row.value) / most}%` }} /></span>
        </li>
      ))}
    </ul>
  );
}

export function Facts({ facts }: { facts: readonly (readonly [string, ComponentChildren])[] }) {
  return <dl class="facts">{facts.map(([name, value]) => <div key={name}><dd>{value}</dd><dt>{name}</dt></div>)}</dl>;
}

export function where(place: { name: string; country: string | null }): string {
  return [place.name, country(place.country)].filter(Boolean).join(', ');
}

/** Tabs that are links: each is a saved view. */
export function Tabs({ label, items, current }: { label: string; current: string; items: readonly (readonly [string, ComponentChildren, string])[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {items.map(([key, text, address]) => <a key={key} href={address} aria-current={key === current ? 'page' : undefined}>{text}</a>)}
    </nav>
  );
}
