import { useEffect, useState } from 'preact/hooks';
import { get, useGet } from '../api';
import { byVoice, compare, type Aspect, type Detail } from '../compare';
import { Export } from '../parts/export';
import { Facts, Firm, Head, Waiting, where, wordsOf } from '../parts/pieces';
import type { Account, Claim, FullReport, Situation } from '../records';
import { href, useQuery } from '../route';
import { act, day, interval, names, w } from '../words';
import { headline, StatusPill } from './stories';

/** At most so many reports are read for the details of their accounts. */
const MOST_REPORTS = 24;

/** One situation: columns per voice, what all agree on, what is denied, what only one says. */
export function StoryView() {
  const query = useQuery();
  const id = query.get('id') ?? '';
  return <Story key={id} id={id} />;
}

function Story({ id }: { id: string }) {
  const found = useGet<Situation>('situation', new URLSearchParams({ id }));
  const story = found.data;
  const claims = useClaims(story);
  if (!story) return <><Head title={w.stories.title} /><Waiting of={found} /></>;
  const columns = byVoice(story.accounts);
  const own = columns.filter((column) => column.own.length > 0);
  const echoes = columns.filter((column) => column.own.length === 0).flatMap((column) => column.copies);
  return (
    <>
      <p class="crumb"><a href={href('stories')}>← {w.stories.title}</a></p>
      <Head title={headline(story)} intro={<><StatusPill status={story.status} /> {w.statusHint[story.status]}</>}>
        <Export table={{
          name: 'story', header: ['voice', 'factuality', 'outlet', 'published', 'passage', 'copy', 'claim'],
          rows: story.accounts.map((account) => [account.voice.name, account.factuality, account.outlet, account.published, account.passage, account.echo, account.claim]),
        }} />
      </Head>
      <Facts facts={[[w.stories.says(story.sources).replace(/^[\d.,\s]+/, ''), story.sources], [w.stories.denies(story.deniers).replace(/^[\d.,\s]+/, ''), story.deniers], [w.nav.reports, story.reports]]} />
      <Comparison story={story} claims={claims} />
      <h2 id="columns">{w.stories.columns}</h2>
      <div class="columns" role="region" aria-labelledby="columns" tabIndex={0}>
        {own.map((column) => (
          <section key={column.key} class="column" aria-label={column.name}>
            <h3>{column.name}</h3>
            {column.own.map((account) => <Words key={account.claim} account={account} />)}
            <Copies accounts={column.copies} />
          </section>
        ))}
      </div>
      <Copies accounts={echoes} />
    </>
  );
}

function Copies({ accounts }: { accounts: readonly Account[] }) {
  if (accounts.length === 0) return null;
  return <details class="copies"><summary>{w.stories.folded(accounts.length)}</summary>{accounts.map((account) => <Words key={account.claim} account={account} />)}</details>;
}

function Words({ account }: { account: Account }) {
  const sign = account.factuality === 'UU' ? 'open' : account.factuality.endsWith('+') ? 'yes' : 'no';
  return (
    <figure class="account">
      <p><Firm value={account.factuality} /></p>
      <blockquote class={sign}>{account.passage.trim()}</blockquote>
      <figcaption>{account.outlet ? <a href={href('outlet', { name: account.outlet })}>{account.outlet}</a> : account.report}, {account.published ? day(account.published) : w.unknown} · <a href={wordsOf(account.report, account.claim)}>{w.stories.words}</a></figcaption>
    </figure>
  );
}

function Comparison({ story, claims }: { story: Situation; claims: ReadonlyMap<string, Claim> }) {
  const result = compare(story, claims, wordsOfAspect);
  const alone = new Set(story.accounts.filter((account) => !account.echo).map((account) => account.voice.key)).size < 2;
  const rows = (details: readonly Detail[], voices: boolean) => (
    <dl class="details">{details.map((detail) => <div key={detail.aspect + detail.value}><dt>{w.aspect[detail.aspect]}</dt><dd><b>{detail.value}</b>{voices && <> <span class="faint">{detail.voices.length === 1 ? w.stories.onlyOne(detail.voices[0]!) : detail.voices.join(', ')}</span></>}</dd></div>)}</dl>
  );
  return (
    <div class="compare">
      <section><h2>{w.stories.agree}</h2>{result.denials.length > 0 && !alone && <p class="hint">{w.stories.agreeDenied}</p>}{alone ? <p class="none">{w.stories.single}</p> : result.agreed.length ? rows(result.agreed, false) : <p class="none">{w.stories.nothingAgreed}</p>}</section>
      {result.differing.length > 0 && <section><h2>{w.stories.differ}</h2>{rows(result.differing, true)}</section>}
      <section><h2>{w.stories.denied}</h2>{result.denials.length === 0 ? <p class="none">{w.stories.nothingDenied}</p> : (
        <ul class="denials">{result.denials.map((account) => <li key={account.claim}><b>{headOf(claims.get(account.claim), story)}</b> <span class="faint">{w.stories.deniedBy} {account.voice.name}</span></li>)}</ul>)}</section>
      <section><h2>{w.stories.only}</h2>{result.single.length ? rows(result.single, true) : <p class="none">{w.stories.nothingOnly}</p>}</section>
    </div>
  );
}

function headOf(claim: Claim | undefined, story: Situation): string {
  if (!claim) return act(story.type, story.mode);
  return [act(claim.event.type, claim.event.mode), [names(claim.actors), names(claim.recipients)].filter(Boolean).join(' → '), claim.place?.text].filter(Boolean).join(' · ');
}

function wordsOfAspect(claim: Claim, aspect: Aspect): string | null {
  switch (aspect) {
    case 'type': return act(claim.event.type);
    case 'actor': return names(claim.actors) || null;
    case 'recipient': return names(claim.recipients) || null;
    case 'place': return claim.place ? where(claim.place) : null;
    case 'date': return claim.date?.stated ? interval(claim.date) : null;
  }
}

/** The claims behind the accounts; their details are in the reports. */
function useClaims(story: Situation | null): ReadonlyMap<string, Claim> {
  const [claims, setClaims] = useState<ReadonlyMap<string, Claim>>(new Map());
  useEffect(() => {
    if (!story) return;
    const wanted = new Set(story.accounts.map((account) => account.claim));
    const reports = [...new Set(story.accounts.filter((account) => !account.echo).map((account) => account.report))].slice(0, MOST_REPORTS);
    void Promise.allSettled(reports.map((report) => get<FullReport>('report', new URLSearchParams({ id: report })))).then((answers) => {
      const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value.records : []));
      setClaims(new Map(found.flatMap((record) => (record.record === 'claim' && wanted.has(record.id) ? [[record.id, record] as const] : []))));
    });
  }, [story]);
  return claims;
}
