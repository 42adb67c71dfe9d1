import { useGet, usePages } from '../api';
import { Export } from '../parts/export';
import { ClaimCard, Counts, Facts, Head, More, Nothing, StatementCard, Tabs, Waiting } from '../parts/pieces';
import { quadOf, type ActorPage, type ListedClaim, type ListedStatement } from '../records';
import { href, useQuery, withValues } from '../route';
import { act, country, day, number, w } from '../words';
import { claimTable } from '../parts/tables';

type Tab = 'did' | 'done' | 'said' | 'others';

/** All that is told of one actor: names, offices, acts, what was done to it, what it said, what others say. */
export function ActorView() {
  const query = useQuery();
  const id = query.get('id') ?? '';
  return <Actor key={id} id={id} query={query} />;
}

function Actor({ id, query }: { id: string; query: URLSearchParams }) {
  const found = useGet<ActorPage>('actor', new URLSearchParams({ id }));
  const tab = (query.get('tab') ?? 'did') as Tab;
  const done = usePages<ListedClaim>(tab === 'did' || tab === 'others' ? 'claims' : null, new URLSearchParams({ actor_id: id }));
  const undergone = usePages<ListedClaim>(tab === 'done' || tab === 'others' ? 'claims' : null, new URLSearchParams({ recipient_id: id }));
  const said = usePages<ListedStatement>(tab === 'said' ? 'statements' : null, new URLSearchParams({ speaker_id: id }));
  const actor = found.data;
  if (!actor) return <><Head title={w.actors.title} /><Waiting of={found} /></>;
  const own = (claim: ListedClaim): boolean => {
    const voice = claim.source[claim.source.length - 1];
    return voice !== undefined && (voice.name === actor.name || actor.names.some((name) => name.name === voice.name) || (voice.code !== null && voice.code === actor.code));
  };
  const others = [...(done.data ?? []), ...(undergone.data ?? [])].filter((claim, i, all) => !own(claim) && all.findIndex((one) => one.id === claim.id) === i);
  const shown = tab === 'did' ? done : undergone;
  const claims = tab === 'others' ? others : (shown.data ?? []);
  const link = (to: Tab): string => '?' + withValues(query, { tab: to });
  return (
    <>
      <p class="crumb"><a href={href('actors')}>← {w.actors.title}</a></p>
      <Head title={actor.name} intro={[country(actor.country), actor.sector ? (w.sector[actor.sector] ?? actor.sector) : '', actor.code ?? ''].filter(Boolean).join(' · ')}>
        <Export table={claimTable(claims)} />
      </Head>
      <Facts facts={[[w.actors.acts, number(actor.acts)], [w.actors.undergoes, number(actor.undergoes)], [w.actors.statements, number(actor.statements)], [w.actors.first, day(actor.first) || '–'], [w.actors.last, day(actor.last) || '–']]} />
      <div class="panels">
        <section class="panel"><h2>{w.actors.names}</h2><Counts rows={actor.names.filter((name) => name.count > 0).slice(0, 12).map((name) => ({ key: name.name, label: name.name, value: name.count }))} />
          {actor.names.some((name) => name.count === 0) && <p class="hint">{w.actors.otherNames}: {actor.names.filter((name) => name.count === 0).map((name) => name.name).join(', ')}</p>}</section>
        <section class="panel"><h2>{w.actors.byType}</h2><Counts rows={[...actor.by_type].sort((a, b) => b.acts + b.undergoes - a.acts - a.undergoes).slice(0, 12).map((row) => ({ key: row.type, label: <a href={href('situation', { type: row.type, party: actor.code ?? actor.name })}>{act(row.type)}</a>, value: row.acts + row.undergoes, style: 'q' + quadOf(row.type), after: ` (${row.acts} ↗ ${row.undergoes} ↘)` }))} />
          <p class="hint">↗ {w.actors.acts} · ↘ {w.actors.undergoes}</p></section>
        <section class="panel"><h2>{w.actors.partners}</h2>
          {actor.partners.length === 0 ? <p class="none">{w.none}</p> : (
            <table><thead><tr><th scope="col">{w.sources.name}</th><th scope="col" class="number">{w.actors.cooperative}</th><th scope="col" class="number">{w.actors.conflictual}</th></tr></thead>
              <tbody>{actor.partners.slice(0, 12).map((one) => <tr key={one.id}><th scope="row"><a href={href('actor', { id: one.id })}>{one.name}</a></th><td class="number">{one.cooperative || ''}</td><td class="number">{one.conflictual || ''}</td></tr>)}</tbody></table>)}</section>
        <section class="panel"><h2>{w.actors.offices}</h2>{actor.offices.length === 0 ? <p class="none">{w.actors.noOffices}</p> : <ul class="plainlist">{actor.offices.map((office) => <li key={office.office + office.from}><b>{office.office}</b>, {day(office.from) || '…'} {w.actors.until} {day(office.to) || w.actors.now}</li>)}</ul>}</section>
      </div>
      <Tabs label={actor.name} current={tab} items={[['did', w.actors.did, link('did')], ['done', w.actors.done, link('done')], ['said', w.actors.said, link('said')], ['others', w.actors.others, link('others')]]} />
      {tab === 'others' && <p class="hint">{w.actors.othersHint}</p>}
      {tab === 'said' ? (
        <>
          <Waiting of={said} />
          {said.data?.length === 0 && <Nothing text={w.none} />}
          <ul class="cards two">{said.data?.map((one) => <StatementCard key={one.id} statement={one} />)}</ul>
          {said.data && said.data.length > 0 && <More shown={said.data.length} total={said.total} more={said.more} />}
        </>
      ) : (
        <>
          <Waiting of={shown} />
          {claims.length === 0 && !shown.loading && <Nothing text={w.none} />}
          <ul class="cards two">{claims.map((claim) => <ClaimCard key={claim.id} claim={claim} />)}</ul>
          {claims.length > 0 && tab !== 'others' && <More shown={claims.length} total={shown.total} more={shown.more} />}
        </>
      )}
    </>
  );
}
