import { useGet, usePages } from '../api';
import { NetworkGraph } from '../chart/network';
import { Timeline, TimelineTable } from '../chart/timeline';
import { Export } from '../parts/export';
import { Filters } from '../parts/filters';
import { Head, More, Nothing, Tabs, Waiting } from '../parts/pieces';
import type { ActorRow, Network, TimelineItem, Voice } from '../records';
import { filtersOf, go, href, useQuery, withValues, type Filter } from '../route';
import { country, day, number, w } from '../words';

const FIELDS: readonly Filter[] = ['from', 'to', 'party', 'place', 'country', 'type'];

/** Who acts on whom: a network per voice and over time, and a list. */
export function ActorsView() {
  const query = useQuery();
  const tab = query.get('tab') === 'list' ? 'list' : 'network';
  return (
    <>
      {tab === 'network' ? <NetworkTab query={query} /> : <ListTab query={query} />}
    </>
  );
}

function ActorTabs({ query, current }: { query: URLSearchParams; current: string }) {
  return <Tabs label={w.actors.title} current={current} items={[['network', w.actors.network, '?' + withValues(query, { tab: null })], ['list', w.actors.list, '?' + withValues(query, { tab: 'list' })]]} />;
}

function NetworkTab({ query }: { query: URLSearchParams }) {
  const filters = filtersOf(query, FIELDS);
  const network = useGet<Network>('network', withValues(filters, { voice: query.get('voice') }));
  const timeline = useGet<{ items: TimelineItem[] }>('timeline', withValues(filters, { from: null, to: null, by: 'month' }));
  const voices = useGet<{ items: (Voice & { accounts: number })[] }>('voices');
  const chosen = query.get('chosen');
  const set = (values: Record<string, string | null>, replace = false): void => go(withValues(new URLSearchParams(location.search), values), replace);
  const name = (id: string): string => network.data?.nodes.find((node) => node.id === id)?.name ?? id;
  const edges = (network.data?.edges ?? []).filter((edge) => !chosen || edge.from === chosen || edge.to === chosen);
  return (
    <>
      <Head title={w.actors.title} intro={w.actors.intro}>
        <Export filters={FIELDS} table={{ name: 'network', header: ['from', 'from_name', 'to', 'to_name', 'cooperative', 'conflictual', 'denied'], rows: edges.map((edge) => [edge.from, name(edge.from), edge.to, name(edge.to), edge.cooperative, edge.conflictual, edge.denied]) }} />
      </Head>
      <Filters fields={FIELDS} />
      <ActorTabs query={query} current="network" />
      <div class="row"><label>{w.situation.voice} <select name="voice" value={query.get('voice') ?? ''} onChange={(event) => set({ voice: event.currentTarget.value || null })}>
        <option value="">{w.situation.allVoices}</option>{voices.data?.items.map((voice) => <option key={voice.key} value={voice.key}>{voice.name} ({voice.accounts})</option>)}</select></label>
        <ul class="keys"><li><i class="edge cooperative" /> {w.actors.cooperative}</li><li><i class="edge conflictual" /> {w.actors.conflictual}</li><li><i class="edge denied" /> {w.actors.onlyDenied}</li></ul></div>
      <Waiting of={network} />
      {network.data && (network.data.edges.length === 0 ? <Nothing text={w.empty.noNetwork} /> : (
        <div class="network">
          <NetworkGraph network={network.data} chosen={chosen} onChoose={(id) => set({ chosen: id }, true)} />
          <div class="networkside">
            {chosen ? <Chosen id={chosen} network={network.data} onClear={() => set({ chosen: null }, true)} /> : <p class="hint">{w.actors.choose}</p>}
            <div class="scroll" tabIndex={0} role="region" aria-label={w.actors.network}><table>
              <thead><tr><th scope="col">{w.actors.from}</th><th scope="col">{w.actors.towards}</th><th scope="col" class="number">{w.actors.cooperative}</th><th scope="col" class="number">{w.actors.conflictual}</th><th scope="col" class="number">{w.actors.denied}</th></tr></thead>
              <tbody>{edges.map((edge) => (
                <tr key={edge.from + '>' + edge.to}><td><button type="button" class="plain link" onClick={() => set({ chosen: edge.from }, true)}>{name(edge.from)}</button></td><td>{name(edge.to)}</td><td class="number">{edge.cooperative || ''}</td><td class="number">{edge.conflictual || ''}</td><td class="number">{edge.denied || ''}</td></tr>
              ))}</tbody></table></div>
          </div>
        </div>
      ))}
      {timeline.data && timeline.data.items.length > 0 && (
        <section aria-labelledby="over-time"><h2 id="over-time">{w.situation.timeline}</h2>
          <Timeline items={timeline.data.items} split="quad" from={query.get('from')} to={query.get('to')} onBrush={(from, to) => set({ from, to })} />
          <p class="hint">{w.situation.brush}</p><TimelineTable items={timeline.data.items} /></section>
      )}
    </>
  );
}

/** An actor of the network: its pages and its claims. */
function Chosen({ id, network, onClear }: { id: string; network: Network; onClear: () => void }) {
  const node = network.nodes.find((one) => one.id === id);
  const pages = useGet<{ items: ActorRow[] }>('actors', new URLSearchParams({ party: id, limit: '6' }));
  return (
    <section class="panel">
      <h2>{node?.name ?? id} <button type="button" class="quiet" onClick={onClear} aria-label={w.close}>✕</button></h2>
      <p class="origin">{[country(node?.country), node?.sector ? (w.sector[node.sector] ?? node.sector) : '', node ? w.counts.claims(node.claims) : ''].filter(Boolean).join(' · ')} <code>{id}</code></p>
      <p>{pages.data && pages.data.items.length > 0 && <>{w.actors.pages}: {pages.data.items.map((row, i) => <>{i > 0 && ', '}<a key={row.id} href={href('actor', { id: row.id })}>{row.name}</a></>)}</>}</p>
      <p><a href={href('situation', { party: id })}>{w.sources.readClaims}</a></p>
    </section>
  );
}

function ListTab({ query }: { query: URLSearchParams }) {
  const filters = filtersOf(query, FIELDS);
  const list = usePages<ActorRow>('actors', filters);
  const rows = list.data ?? [];
  return (
    <>
      <Head title={w.actors.title} intro={w.actors.intro}>
        <Export filters={FIELDS} table={{ name: 'actors', header: ['id', 'name', 'code', 'acts', 'undergoes', 'reports', 'first', 'last'], rows: rows.map((row) => [row.id, row.name, row.code, row.acts, row.undergoes, row.reports, row.first, row.last]) }} />
      </Head>
      <Filters fields={FIELDS} />
      <ActorTabs query={query} current="list" />
      <Waiting of={list} />
      {list.data?.length === 0 ? <Nothing /> : (
        <div class="scroll" tabIndex={0} role="region" aria-label={w.actors.list}><table>
          <thead><tr><th scope="col">{w.sources.name}</th><th scope="col" class="opt">{w.actors.code}</th><th scope="col" class="number">{w.actors.acts}</th><th scope="col" class="number">{w.actors.undergoes}</th><th scope="col" class="number opt">{w.sources.reports}</th><th scope="col" class="opt">{w.actors.first}</th><th scope="col">{w.actors.last}</th></tr></thead>
          <tbody>{rows.map((row) => (
            <tr key={row.id}><th scope="row"><a href={href('actor', { id: row.id })}>{row.name}</a></th><td class="opt"><code>{row.code}</code></td><td class="number">{number(row.acts)}</td><td class="number">{number(row.undergoes)}</td><td class="number opt">{number(row.reports)}</td><td class="nowrap opt">{day(row.first)}</td><td class="nowrap">{day(row.last)}</td></tr>
          ))}</tbody></table></div>
      )}
      {rows.length > 0 && <More shown={rows.length} total={list.total} more={list.more} />}
    </>
  );
}
