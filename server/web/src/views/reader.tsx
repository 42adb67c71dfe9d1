import { useEffect, useMemo } from 'preact/hooks';
import { useGet } from '../api';
import { marksOf, pieces, speakers } from '../marked';
import { Export } from '../parts/export';
import { MarkForm } from '../parts/markForm';
import { Facts, Head, Tabs, Waiting } from '../parts/pieces';
import { anchorOf, RecordFields, RecordTitle, type Shown } from '../parts/recordFields';
import type { FullReport, Rhetoric } from '../records';
import { go, href, useQuery, withValues } from '../route';
import { day, number, w } from '../words';
import { ReportText } from '../parts/reportText';

const KINDS = ['claim', 'statement', 'control', 'rhetoric'] as const;
type Kind = (typeof KINDS)[number];

/** A report with its marks; records and words lead to each other. */
export function ReaderView() {
  const query = useQuery();
  const id = query.get('id') ?? '';
  const found = useGet<FullReport>('report', new URLSearchParams({ id }));
  if (!found.data || found.data.id !== id) return <><Head title={w.reader.title} /><Waiting of={found} /></>;
  return <Reader key={id} report={found.data} query={query} />;
}

function Reader({ report, query }: { report: FullReport; query: URLSearchParams }) {
  const chosen = query.get('record');
  const at = query.get('at');
  const shown = useMemo(() => report.records.filter((record): record is Shown => record.record === 'claim' || record.record === 'statement' || record.record === 'control').sort((a, b) => anchorOf(a) - anchorOf(b)), [report]);
  const current = shown.find((record) => record.id === chosen) ?? null;
  const kind: Kind = (query.get('tab') as Kind | null) ?? current?.record ?? 'claim';
  const choose = (record: string | null): void => go(withValues(new URLSearchParams(location.search), { record, at: null, tab: null }), chosen !== null);
  const text = useMemo(() => pieces(report.text, [...marksOf(report, w.reader.unnamed), ...searched(at)]), [report, at]);
  const wrong = useMemo(() => new Set(report.marks.filter((mark) => mark.verdict === 'wrong').map((mark) => mark.record)), [report]);
  const voices = [...speakers(report.records, w.reader.unnamed).values()];

  // The words come into view, and on a wide screen their card too.
  useEffect(() => {
    const words = document.querySelector<HTMLElement>(at && !chosen ? '.text .found' : '.text .on.event') ?? document.querySelector<HTMLElement>('.text .on');
    words?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    const card = document.querySelector<HTMLElement>('.records .card.on');
    if (card && innerWidth > 900) card.closest('.recordlist')?.scrollTo({ top: card.offsetTop - 80 });
  }, [chosen, at, report.id]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.target instanceof Element && event.target.closest('input, select, textarea, dialog')) return;
      if (localStorage.getItem('tadmor.keys') === 'off' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') choose(null);
      if (event.key !== 'j' && event.key !== 'k') return;
      const list = shown.filter((record) => record.record === kind);
      const where = list.findIndex((record) => record.id === chosen);
      const next = list[event.key === 'j' ? where + 1 : Math.max(0, where - 1)];
      if (next) choose(next.id);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [chosen, kind, shown]);

  const count = (of: Kind): number => report.records.filter((record) => record.record === of).length;
  const profile = report.records.find((record) => record.record === 'report');
  return (
    <>
      <p class="crumb"><a href={href('reports')}>← {w.reader.title}</a></p>
      <Head title={report.title ?? report.id} intro={<>{report.outlet && <a href={href('outlet', { name: report.outlet })}>{report.outlet}</a>}{report.author && <> · {report.author}</>}{report.published && <> · {day(report.published)}</>}{report.copy_of && <> · {w.reader.copyOf} <a href={href('reader', { id: report.copy_of })}>{report.copy_of}</a></>}{report.copies.length > 0 && <> · {w.reader.copies} {report.copies.map((copy, i) => <>{i > 0 && ', '}<a key={copy} href={href('reader', { id: copy })}>{copy}</a></>)}</>}</>}>
        <Export table={{ name: 'report', header: ['record', 'id', 'start', 'end', 'words', 'sentence'], rows: shown.map((record) => [record.record, record.id, anchorOf(record), record.sentence.end, record.record === 'claim' ? record.trigger.text : record.record === 'statement' ? record.content[0]?.text : record.place.text, record.sentence.text]) }} />
      </Head>
      {profile?.record === 'report' && profile.profile && <Facts facts={(['attributed', 'anonymous', 'hedged', 'loaded'] as const).map((key) => [w.sources[key], Math.round(100 * profile.profile![key]) + ' %'] as const)} />}
      <div class="reader">
        <article class="textside" aria-label={w.reader.text}>
          <div class="legend"><p class="keys"><span class="said v0">{w.reader.said}</span> <span class="event q4">{w.reader.event}</span> <span class="place">{w.reader.place}</span> <span class="loaded">{w.reader.loaded}</span> <span class="cue">{w.reader.cue}</span> <span class="held">{w.reader.held}</span></p>
            {voices.length > 0 && <p class="voices">{voices.map((voice) => <span key={voice.name} class={'voice ' + voice.style}><b>{voice.letter}</b> {voice.name}</span>)}</p>}</div>
          <ReportText pieces={text} chosen={chosen} wrong={wrong} records={shown} onChoose={choose} />
        </article>
        <aside class="records" aria-label={w.reader.records}>
          <Tabs label={w.reader.records} current={kind} items={KINDS.map((one) => [one, <>{{ claim: w.reader.claims, statement: w.reader.statements, control: w.reader.control, rhetoric: w.reader.rhetoric }[one]}<span class="badge"> {number(count(one))}</span></>, '?' + withValues(query, { tab: one, record: null })] as const)} />
          <div class="recordlist" tabIndex={0} role="region" aria-label={w.reader.records}>
            {kind === 'rhetoric' ? <RhetoricList of={report.records.filter((record): record is Rhetoric => record.record === 'rhetoric')} query={query} /> : (
              <ul class="cards">{shown.filter((record) => record.record === kind).map((record) => (
                <RecordCard key={record.id} record={record} report={report} chosen={record.id === chosen} query={query} />
              ))}{count(kind) === 0 && <li class="none">{w.none}</li>}</ul>)}
          </div>
        </aside>
      </div>
      {current && <div class="sheet" role="region" aria-label={w.reader.records}><button type="button" class="quiet closer" aria-label={w.close} onClick={() => choose(null)}>✕</button><ul class="cards"><RecordCard record={current} report={report} chosen query={query} /></ul></div>}
    </>
  );
}

/** The stretch a search led to: "START-END". */
function searched(at: string | null): { start: number; end: number; style: string; record: string; tag: string }[] {
  const match = /^(\d+)-(\d+)$/.exec(at ?? '');
  return match ? [{ start: Number(match[1]), end: Number(match[2]), style: 'found', record: '', tag: '' }] : [];
}

function RecordCard({ record, report, chosen, query }: { record: Shown; report: FullReport; chosen: boolean; query: URLSearchParams }) {
  const marks = report.marks.filter((mark) => mark.record === record.id);
  const wrong = marks.some((mark) => mark.verdict === 'wrong');
  return (
    <li class={'card' + (record.record === 'claim' ? ' q' + record.event.quad : '') + (chosen ? ' on' : '') + (wrong ? ' wrong' : '')}>
      <p class="line"><a class="towords" href={'?' + withValues(query, { record: record.id, at: null, tab: null })} aria-current={chosen ? 'true' : undefined}><RecordTitle record={record} /></a>{wrong && <span class="pill wrongpill">{w.mark.marked}</span>}</p>
      {chosen ? <><RecordFields record={record} /><MarkForm record={record.id} report={report.id} marks={marks} /></>
        : <p class="origin short">{record.sentence.text}</p>}
    </li>
  );
}

function RhetoricList({ of, query }: { of: readonly Rhetoric[]; query: URLSearchParams }) {
  return (
    <ul class="cards">{of.map((one) => (
      <li key={one.span.start} class="card"><p class="line"><a href={'?' + withValues(query, { record: null, at: `${one.span.start}-${one.span.end}`, tab: 'rhetoric' })}>{one.span.text}</a></p><p class="origin">{w.technique[one.technique] ?? one.technique}, {w.sources[one.voice]}</p></li>
    ))}{of.length === 0 && <li class="none">{w.none}</li>}</ul>
  );
}
