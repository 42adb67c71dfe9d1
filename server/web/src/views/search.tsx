import { useEffect, useState } from 'preact/hooks';
import { get, useGet } from '../api';
import { Export } from '../parts/export';
import { Head, More, Waiting } from '../parts/pieces';
import type { Hit, Hits, Span } from '../records';
import { filtersOf, go, href, useQuery, withValues } from '../route';
import { act, country, day, number, w } from '../words';

const FACETS = ['outlet', 'type', 'country'] as const;

/** Sentences by their words, narrowed down by facets. */
export function SearchView() {
  const query = useQuery();
  const words = query.get('q') ?? '';
  const asked = withValues(filtersOf(query, ['type', 'country', 'party', 'outlet', 'from', 'to']), { q: words });
  const found = useGet<Hits>(words ? 'search' : null, asked);
  const { hits, more } = useMore(found.data, asked);
  const set = (values: Record<string, string | readonly string[] | null>): void => go(withValues(new URLSearchParams(location.search), values));
  const label = (facet: (typeof FACETS)[number], value: string): string => (facet === 'type' ? act(value) : facet === 'country' ? country(value) : value);
  return (
    <>
      <Head title={w.search.title}>
        <Export table={{ name: 'search', header: ['outlet', 'published', 'title', 'sentence', 'report'], rows: hits.map((hit) => [hit.outlet, hit.published, hit.title, hit.text.trim(), hit.report]) }} />
      </Head>
      <form class="searchform" role="search" onSubmit={(event) => { event.preventDefault(); set({ q: String(new FormData(event.currentTarget).get('q') ?? '').trim() || null }); }}>
        <label for="words" class="hidden">{w.search.label}</label>
        <input id="words" name="q" type="search" key={words} defaultValue={words} placeholder={w.search.placeholder} />
        <label>{w.filters.from} <input type="date" value={query.get('from') ?? ''} onChange={(event) => set({ from: event.currentTarget.value || null })} /></label>
        <label>{w.filters.to} <input type="date" value={query.get('to') ?? ''} onChange={(event) => set({ to: event.currentTarget.value || null })} /></label>
        <button class="primary">{w.search.button}</button>
      </form>
      {!words && <div class="nothing"><p>{w.empty.askWords}</p></div>}
      {words && <Waiting of={found} />}
      {words && found.data && (
        <div class="results">
          <aside class="facets" aria-label={w.search.facets}>
            {FACETS.map((facet) => {
              const chosen = query.getAll(facet);
              const values = { ...Object.fromEntries(chosen.map((value) => [value, 0])), ...found.data!.facets?.[facet] };
              const list = Object.entries(values).sort((a, b) => b[1] - a[1]).slice(0, 15);
              return list.length > 0 && (
                <fieldset key={facet}><legend>{w.filters[facet]}</legend>
                  {list.map(([value, count]) => <label key={value} class="check"><input type="checkbox" checked={chosen.includes(value)} onChange={(event) => set({ [facet]: event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value) })} /> {label(facet, value)} <span class="faint">{number(count)}</span></label>)}
                </fieldset>);
            })}
          </aside>
          <section aria-label={w.search.title}>
            <p role="status"><b>{w.counts.hits(found.data.total)}</b></p>
            {hits.length === 0 && <div class="nothing"><p>{w.empty.noHits}</p><p>{w.empty.hitsHint}</p></div>}
            <ul class="cards">{hits.map((hit) => (
              <li key={hit.report + hit.span.start} class="card"><blockquote><Marked text={hit.text} marks={hit.marks} /></blockquote>
                <p class="origin"><a href={href('reader', { id: hit.report, at: `${hit.span.start}-${hit.span.end}` })}>{w.reader.toWords}</a> · {hit.outlet && <a href={href('outlet', { name: hit.outlet })}>{hit.outlet}</a>}{hit.published && `, ${day(hit.published)}`}{hit.title && <> · {hit.title}</>}</p></li>
            ))}</ul>
            {hits.length > 0 && <More shown={hits.length} total={found.data.total} more={more} />}
          </section>
        </div>
      )}
    </>
  );
}

function useMore(first: Hits | null, asked: URLSearchParams): { hits: Hit[]; more: (() => void) | null } {
  const [rest, setRest] = useState<{ of: Hits | null; items: Hit[]; next: string | null }>({ of: null, items: [], next: null });
  useEffect(() => setRest({ of: first, items: [], next: first?.next ?? null }), [first]);
  const mine = rest.of === first ? rest : { items: [], next: first?.next ?? null };
  const more = (): void => void get<Hits>('search', withValues(asked, { cursor: mine.next })).then((page) => setRest({ of: first, items: [...mine.items, ...page.items], next: page.next }));
  return { hits: [...(first?.items ?? []), ...mine.items], more: mine.next ? more : null };
}

function Marked({ text, marks }: { text: string; marks: readonly Span[] }) {
  const parts: (string | preact.JSX.Element)[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    if (mark.start < at) continue;
    parts.push(text.slice(at, mark.start), <mark key={mark.start}>{text.slice(mark.start, mark.end)}</mark>);
    at = mark.end;
  }
  return <>{parts}{text.slice(at)}</>;
}
