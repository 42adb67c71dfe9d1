import { useMemo, useState } from 'preact/hooks';
import { useGet, usePages } from '../api';
import { Timeline, TimelineTable, type Bucket } from '../chart/timeline';
import type { Split } from '../chart/bars';
import { MapView } from '../map/view';
import { holderOf, holders, holderStyle, positionsOf } from '../map/tags';
import { Export, type Table } from '../parts/export';
import { claimTable } from '../parts/tables';
import { Filters } from '../parts/filters';
import { ClaimCard, Head, More, Nothing, Tabs, Waiting, where, wordsOf } from '../parts/pieces';
import type { ListedClaim, MapPlace, PlaceControl, StoreStatus, TimelineItem, Voice } from '../records';
import { filtersOf, go, useQuery, withValues, type Filter } from '../route';
import { day, number, w } from '../words';

const FIELDS: readonly Filter[] = ['from', 'to', 'type', 'party', 'place', 'country', 'outlet', 'source', 'factuality', 'contested', 'box'];
const NO_PLACES: readonly MapPlace[] = [];
const NO_CONTROL: readonly PlaceControl[] = [];

/** Where and when, on a map and a timeline that filter each other, with the words beside. */
export function SituationView() {
  const query = useQuery();
  const filters = filtersOf(query, FIELDS);
  const onMap = withValues(filters, { box: null });
  const status = useGet<StoreStatus>('status');
  const by = (query.get('by') ?? usual(status.data)) as Bucket;
  const split = (query.get('split') ?? 'quad') as Split;
  const tab = query.get('tab') === 'control' ? 'control' : 'claims';
  const layers = query.get('layers') ?? 'both';
  const voice = query.get('voice');
  const set = (values: Record<string, string | null>, replace = false): void => go(withValues(new URLSearchParams(location.search), values), replace);

  const places = useGet<{ items: MapPlace[] }>('map', onMap);
  const control = useGet<{ items: PlaceControl[] }>('control', withValues(filtersOf(query, ['place', 'country', 'party']), { as_of: query.get('as_of') }));
  const timeline = useGet<{ items: TimelineItem[] }>(status.data ? 'timeline' : null, withValues(filters, { from: null, to: null, by }));
  const claims = usePages<ListedClaim>('claims', filters);
  const held = (control.data?.items ?? NO_CONTROL).filter((place) => positionsOf(place, voice).length > 0);
  const all = useMemo(() => holders(control.data?.items ?? NO_CONTROL), [control.data]);
  const shownControl = useMemo(() => (layers === 'events' ? NO_CONTROL : busiest((control.data?.items ?? NO_CONTROL).filter((place) => positionsOf(place, voice).length > 0))), [control.data, voice, layers]);
  const link = (values: Record<string, string | null>): string => '?' + withValues(query, values);

  return (
    <>
      <Head title={w.nav.situation} intro={w.situation.mapHelp}>
        <Export filters={FIELDS} table={tab === 'claims' ? claimTable(claims.data ?? []) : controlTable(held, voice)} />
      </Head>
      <Filters fields={FIELDS} />
      <div class="situation">
        <section class="mapside" aria-label={w.situation.map}>
          <Layers query={query} status={status.data} layers={layers} control={control.data?.items ?? NO_CONTROL} set={set} />
          <MapView places={layers === 'control' ? NO_PLACES : (places.data?.items ?? NO_PLACES)} control={shownControl} voice={voice} holders={all} box={query.get('box')}
            onMove={(box) => { if (query.get('follow') !== 'no') set({ box }, true); }}
            onPlace={(place) => set({ place, tab: null })}
            onControl={(place) => { set({ tab: 'control' }); setTimeout(() => document.getElementById(anchor(place))?.scrollIntoView({ block: 'nearest' }), 60); }} />
          <p class="hint caption">{w.situation.borders}</p>
          <MapLegend holders={layers === 'events' ? [] : all} events={layers !== 'control'} />
        </section>
        <section class="timeside" aria-labelledby="timeline-title">
          <div class="row"><h2 id="timeline-title">{w.situation.timeline}</h2>
            <label>{w.situation.by} <select name="by" value={by} onChange={(event) => set({ by: event.currentTarget.value })}>
              <option value="day">{w.situation.day}</option><option value="week">{w.situation.week}</option><option value="month">{w.situation.month}</option></select></label>
            <label>{w.situation.split} <select name="split" value={split} onChange={(event) => set({ split: event.currentTarget.value === 'quad' ? null : event.currentTarget.value })}>
              <option value="quad">{w.situation.classes}</option><option value="type">{w.situation.types}</option></select></label>
            <label class="check"><input type="checkbox" name="follow" checked={query.get('follow') !== 'no'} onChange={(event) => set(event.currentTarget.checked ? { follow: null } : { follow: 'no', box: null })} /> {w.situation.extent}</label>
            {(query.has('from') || query.has('to')) && <button type="button" class="quiet" onClick={() => set({ from: null, to: null })}>{w.situation.clearBrush}</button>}
          </div>
          <Waiting of={timeline} />
          {timeline.data && (timeline.data.items.length > 0
            ? <><Timeline items={timeline.data.items} split={split} from={query.get('from')} to={query.get('to')} onBrush={(from, to) => set({ from, to })} /><p class="hint">{w.situation.brush}</p><TimelineTable items={timeline.data.items} /></>
            : <Nothing />)}
        </section>
        <section class="listside" aria-label={w.situation.list}>
          <Tabs label={w.situation.list} current={tab} items={[
            ['claims', <>{w.situation.claims}{claims.total !== null && <span class="badge"> {number(claims.total)}</span>}</>, link({ tab: null })],
            ['control', <>{w.situation.control}{control.data && <span class="badge"> {number(held.length)}</span>}</>, link({ tab: 'control' })],
          ]} />
          {tab === 'claims' ? (
            <>
              <Waiting of={claims} />
              {claims.data?.length === 0 && <Nothing />}
              <ul class="cards">{claims.data?.map((claim) => <ClaimCard key={claim.id} claim={claim} />)}</ul>
              {claims.data && claims.data.length > 0 && <More shown={claims.data.length} total={claims.total} more={claims.more} />}
            </>
          ) : <ControlList of={control.data?.items ?? NO_CONTROL} voice={voice} holders={all} />}
        </section>
      </div>
    </>
  );
}

/** Tags beyond these would hide one another; the list has all. */
const MOST_TAGS = 250;

function busiest(places: readonly PlaceControl[]): readonly PlaceControl[] {
  return [...places].sort((a, b) => Number(b.disputed) - Number(a.disputed) || b.positions.length - a.positions.length).slice(0, MOST_TAGS);
}

/** Bars that a screen has room for, by the dates that reports cover. */
function usual(status: StoreStatus | null): Bucket {
  if (!status?.first_published || !status.last_published) return 'day';
  const days = (Date.parse(status.last_published) - Date.parse(status.first_published)) / 864e5;
  return days > 700 ? 'month' : days > 150 ? 'week' : 'day';
}

const anchor = (place: PlaceControl): string => 'held-' + (place.place.geonames ?? place.place.name);

function Layers({ query, status, layers, control, set }: { query: URLSearchParams; status: StoreStatus | null; layers: string; control: readonly PlaceControl[]; set: (values: Record<string, string | null>, replace?: boolean) => void }) {
  const events = layers !== 'control';
  const held = layers !== 'events';
  const put = (one: boolean, two: boolean): void => set({ layers: one && two ? null : one ? 'events' : 'control' });
  const voices = new Map<string, Voice>(control.flatMap((place) => place.positions.map((position) => [position.voice.key, position.voice])));
  return (
    <fieldset class="row layers"><legend class="hidden">{w.situation.layers}</legend>
      <label class="check"><input type="checkbox" checked={events} onChange={(event) => put(event.currentTarget.checked, held || !event.currentTarget.checked)} /> {w.situation.events}</label>
      <label class="check"><input type="checkbox" checked={held} onChange={(event) => put(events || !event.currentTarget.checked, event.currentTarget.checked)} /> {w.situation.control}</label>
      {held && <label>{w.situation.voice} <select name="voice" value={query.get('voice') ?? ''} onChange={(event) => set({ voice: event.currentTarget.value || null })}>
        <option value="">{w.situation.allVoices}</option>{[...voices.values()].map((voice) => <option key={voice.key} value={voice.key}>{voice.name}</option>)}
        {query.get('voice') && !voices.has(query.get('voice')!) && <option value={query.get('voice')!}>{query.get('voice')}</option>}</select></label>}
      {held && status?.first_published && status.last_published && <AsOf first={status.first_published} last={status.last_published} value={query.get('as_of')} onChange={(date) => set({ as_of: date }, true)} />}
    </fieldset>
  );
}

/** A slider over the days that reports cover; at its right end nothing is cut off. */
function AsOf({ first, last, value, onChange }: { first: string; last: string; value: string | null; onChange: (date: string | null) => void }) {
  const start = Date.parse(first) / 864e5 - 14;
  const end = Date.parse(last) / 864e5;
  const dateAt = (at: number): string => new Date(at * 864e5).toISOString().slice(0, 10);
  const [held, setHeld] = useState<number | null>(null);
  const at = held ?? (value ? Date.parse(value) / 864e5 : end);
  return (
    <label class="slider">{w.situation.asOf} <b>{day(dateAt(at))}</b>
      <input type="range" name="as_of" min={start} max={end} step={1} value={at} aria-valuetext={day(dateAt(at))}
        onInput={(event) => setHeld(Number(event.currentTarget.value))}
        onChange={(event) => { const next = Number(event.currentTarget.value); setHeld(null); onChange(next >= end ? null : dateAt(next)); }} /></label>
  );
}

function MapLegend({ holders: all, events }: { holders: readonly string[]; events: boolean }) {
  return (
    <ul class="keys legend">
      {events && ([1, 2, 3, 4] as const).map((quad) => <li key={quad}><i class={'swatch ring q' + quad} /> {w.quad[quad]}</li>)}
      {all.slice(0, 8).map((name, i) => <li key={name}><i class={'swatch held v' + (i % 8)} /> {name}</li>)}
    </ul>
  );
}

function ControlList({ of, voice, holders: all }: { of: readonly PlaceControl[]; voice: string | null; holders: readonly string[] }) {
  const shown = of.filter((place) => positionsOf(place, voice).length > 0);
  const [count, setCount] = useState(60);
  if (shown.length === 0) return <Nothing text={w.empty.noControl} />;
  return (
    <><ul class="cards">
      {shown.slice(0, count).map((place) => (
        <li key={anchor(place)} id={anchor(place)} class="card">
          <p class="line"><b>{where(place.place)}</b>{place.disputed && <span class="pill contested">{w.control.disputed}</span>}</p>
          {place.positions.filter((position) => !voice || position.voice.key === voice).map((position) => (
            <div key={position.voice.key + position.since} class={position.superseded ? 'position earlier' : 'position'}>
              <p class="line"><span class={'holder ' + holderStyle(position, all)}>{holderOf(position)}</span> <b>{w.control[position.status]}</b>, {position.since_told ? w.control.since : w.control.by} <time>{day(position.since)}</time>{position.superseded && <> · {w.control.superseded}</>}</p>
              <blockquote>{position.passage}</blockquote>
              <p class="origin"><span class="who">{position.voice.name}</span>{position.records.slice(0, 3).map((record) => <> · <a key={record} href={wordsOf(record.slice(0, record.lastIndexOf('#')), record)}>{w.reader.toWords}</a></>)}</p>
            </div>
          ))}
        </li>
      ))}
    </ul>{shown.length > count && <More shown={count} total={shown.length} more={() => setCount(count + 60)} />}</>
  );
}

function controlTable(places: readonly PlaceControl[], voice: string | null): Table {
  return {
    name: 'control', header: ['place', 'country', 'holder', 'status', 'since', 'last_word', 'according_to', 'disputed', 'passage'],
    rows: places.flatMap((place) => positionsOf(place, voice).map((position) => [place.place.name, place.place.country, holderOf(position), position.status, position.since, position.last_word, position.voice.name, place.disputed, position.passage])),
  };
}

