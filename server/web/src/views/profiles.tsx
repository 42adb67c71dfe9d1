import { useGet, usePages } from '../api';
import { Export } from '../parts/export';
import { Counts, Facts, Head, StatementCard, Waiting, type Row } from '../parts/pieces';
import { quadOf, type ListedStatement, type OutletPage, type SpeakerPage, type Status } from '../records';
import { href, useQuery } from '../route';
import { act, day, number, percent, w } from '../words';

const SHARES = ['attributed', 'anonymous', 'hedged', 'loaded', 'loaded_quoted'] as const;

/** How often its events are told by others too; links lead to the stories. */
function standing(counts: { contested: number; corroborated: number; single?: number }, link: (status: Status) => string | null): Row[] {
  return (['contested', 'corroborated', 'single'] as const).flatMap((status) =>
    counts[status] === undefined ? [] : [{ key: status, label: link(status) ? <a href={link(status)!}>{w.status[status]}</a> : w.status[status], value: counts[status] }]);
}

function types(rows: readonly { type: string; count: number }[], filter: Record<string, string>): Row[] {
  return rows.map((row) => ({ key: row.type, label: <a href={href('situation', { ...filter, type: row.type })}>{act(row.type)}</a>, value: row.count, style: 'q' + quadOf(row.type) }));
}

/** An outlet: whom it quotes, how it speaks, what it repeats. */
export function OutletView() {
  const query = useQuery();
  const name = query.get('name') ?? '';
  const found = useGet<OutletPage>('outlet', new URLSearchParams({ name }));
  const outlet = found.data;
  if (!outlet || outlet.name !== name) return <><Head title={w.sources.title} /><Waiting of={found} /></>;
  const copies = (rows: readonly { outlet: string; count: number }[]): Row[] => rows.map((row) => ({ key: row.outlet, label: <a href={href('outlet', { name: row.outlet })}>{row.outlet}</a>, value: row.count }));
  const table = [
    ...outlet.speakers.map((one) => ['quotes', one.name, one.count] as const), ...outlet.techniques.map((one) => [`technique (${one.voice})`, one.technique, one.count] as const),
    ...outlet.types.map((one) => ['type', one.type, one.count] as const), ...outlet.copies_of.map((one) => ['copies', one.outlet, one.count] as const), ...outlet.copied_by.map((one) => ['copied by', one.outlet, one.count] as const),
  ];
  return (
    <>
      <p class="crumb"><a href={href('sources')}>← {w.sources.title}</a></p>
      <Head title={outlet.name} intro={w.sources.intro}><Export filters={['outlet']} table={{ name: 'outlet', header: ['what', 'name', 'count'], rows: table }} /></Head>
      <Facts facts={[[w.sources.reports, number(outlet.reports)], [w.reader.claims, number(outlet.claims)], [w.reader.statements, number(outlet.statements)], [w.actors.first, day(outlet.first) || '–'], [w.actors.last, day(outlet.last) || '–']]} />
      <p class="row"><a href={href('reports', { outlet: name })}>{w.nav.reports}</a> <a href={href('situation', { outlet: name })}>{w.sources.readClaims}</a> <a href={href('stories', { outlet: name })}>{w.nav.stories}</a></p>
      <div class="panels">
        <section class="panel"><h2>{w.sources.quotes}</h2><Counts rows={outlet.speakers.slice(0, 15).map((one) => ({ key: one.id, label: <a href={href('speaker', { id: one.id })}>{one.name}</a>, value: one.count }))} /></section>
        <section class="panel"><h2>{w.sources.language}</h2><Counts rows={outlet.techniques.map((one) => ({ key: one.technique + one.voice, label: `${w.technique[one.technique] ?? one.technique}, ${w.sources[one.voice]}`, value: one.count }))} />
          {outlet.techniques.length > 0 && <p><a href={href('reports', { outlet: name })}>{w.reader.toWords}</a></p>}</section>
        {outlet.profile && <section class="panel"><h2>{w.sources.profile}</h2><p class="hint">{w.sources.profileHint}</p><Counts format={percent} rows={SHARES.map((key) => ({ key, label: w.sources[key], value: outlet.profile![key] }))} /></section>}
        <section class="panel"><h2>{w.sources.voices}</h2><Counts rows={standing(outlet, (status) => href('stories', { status, outlet: name }))} /></section>
        <section class="panel"><h2>{w.sources.copies}</h2>{outlet.copies_of.length + outlet.copied_by.length === 0 ? <p class="none">{w.sources.noCopies}</p> : (
          <>{outlet.copies_of.length > 0 && <><h3>{w.sources.copiesOf}</h3><Counts rows={copies(outlet.copies_of)} /></>}{outlet.copied_by.length > 0 && <><h3>{w.sources.copiedBy}</h3><Counts rows={copies(outlet.copied_by)} /></>}</>)}</section>
        <section class="panel"><h2>{w.sources.types}</h2><Counts rows={types(outlet.types, { outlet: name })} /></section>
      </div>
    </>
  );
}

/** A speaker: where it is heard, of what, and how often others say the same or deny it. */
export function SpeakerView() {
  const query = useQuery();
  const id = query.get('id') ?? '';
  const found = useGet<SpeakerPage>('speaker', new URLSearchParams({ id }));
  const words = usePages<ListedStatement>('statements', new URLSearchParams({ speaker_id: id, limit: '20' }));
  const speaker = found.data;
  if (!speaker || speaker.id !== id) return <><Head title={w.sources.title} /><Waiting of={found} /></>;
  return (
    <>
      <p class="crumb"><a href={href('sources', { tab: 'speakers' })}>← {w.sources.speakers}</a></p>
      <Head title={speaker.name} intro={speaker.code ?? undefined}><Export table={{ name: 'speaker', header: ['outlet', 'published', 'kind', 'words', 'report'], rows: (words.data ?? []).map((one) => [one.outlet, one.published, one.kind, one.content.map((span) => span.text).join(' … '), one.report]) }} /></Head>
      <Facts facts={[[w.reader.statements, number(speaker.statements)], [w.reader.claims, number(speaker.claims)], [w.sources.denials, number(speaker.denials)]]} />
      <p class="row"><a href={href('actor', { id })}>{w.nav.actors}: {speaker.name}</a> <a href={href('situation', { source: speaker.name })}>{w.sources.readClaims}</a></p>
      <div class="panels">
        <section class="panel"><h2>{w.sources.heard}</h2><Counts rows={speaker.outlets.map((one) => ({ key: one.name, label: <a href={href('outlet', { name: one.name })}>{one.name}</a>, value: one.count }))} /></section>
        <section class="panel"><h2>{w.sources.voices}</h2><Counts rows={standing(speaker, (status) => (status === 'contested' ? href('situation', { source: speaker.name, contested: 'true' }) : null))} /></section>
        <section class="panel"><h2>{w.sources.types}</h2><Counts rows={types(speaker.types, { source: speaker.name })} /></section>
      </div>
      <h2>{w.sources.words}</h2>
      <Waiting of={words} />
      <ul class="cards two">{words.data?.map((one) => <StatementCard key={one.id} statement={one} />)}</ul>
    </>
  );
}
