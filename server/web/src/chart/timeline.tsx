import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { colour, onTheme } from '../colours';
import { EVENT_TYPES, quadOf, type EventType, type TimelineItem } from '../records';
import { act, day, w } from '../words';
import { core, fold, type Bars, type Split } from './bars';

export type Bucket = 'day' | 'week' | 'month';

interface Props {
  items: readonly TimelineItem[];
  split: Split;
  from: string | null;
  to: string | null;
  onBrush: (from: string | null, to: string | null) => void;
}

const TONES = [1, 0.74, 0.54, 0.38, 0.24];

/** A series' colour: the class's own, in tones for the types within it. */
function paint(key: string, split: Split): string {
  if (split === 'quad') return colour('q' + key);
  const quad = quadOf(key);
  const within = EVENT_TYPES.filter((type) => quadOf(type) === quad).reverse().indexOf(key as EventType);
  return `color-mix(in srgb, ${colour('q' + quad)} ${100 * (TONES[within] ?? 0.2)}%, ${colour('paper')})`;
}

export function seriesName(key: string): string {
  return key.length === 1 ? w.quad[Number(key) as 1 | 2 | 3 | 4] : act(key);
}

/** Bars of events over time; dragging over them chooses dates. */
export function Timeline({ items: told, split, from, to, onBrush }: Props) {
  const [whole, setWhole] = useState(false);
  const items = useMemo(() => (whole ? told : core(told, 0.1)), [told, whole]);
  const outside = told.reduce((sum, item) => sum + item.total, 0) - items.reduce((sum, item) => sum + item.total, 0);
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const brush = useRef(onBrush);
  brush.current = onBrush;
  const [look, setLook] = useState(0);
  const [under, setUnder] = useState<number | null>(null);
  const bars = fold(items, split);
  useEffect(() => onTheme(() => setLook((n) => n + 1)), []);

  useEffect(() => {
    if (!box.current || items.length === 0) return undefined;
    const plot = new uPlot(options(bars, split, items, box.current.clientWidth, setUnder, (a, b) => brush.current(a, b)), [[...bars.times], ...bars.stacked.map((values) => [...values])], box.current);
    chart.current = plot;
    select(plot, from, to);
    const size = new ResizeObserver(() => {
      if (!box.current || !box.current.clientWidth) return;
      plot.setSize({ width: box.current.clientWidth, height: plot.height });
      select(plot, from, to);
    });
    size.observe(box.current);
    return () => { size.disconnect(); plot.destroy(); chart.current = null; };
  }, [items, split, look]);
  useEffect(() => { if (chart.current) select(chart.current, from, to); }, [from, to]);

  const at = under !== null ? items[under] : null;
  return (
    <div class="timeline">
      <ul class="keys">{bars.keys.map((key, i) => <li key={key}><Swatch fill={paint(key, split)} /> {seriesName(key)}{at && under !== null && <b> {bars.plain[i]![under]}</b>}</li>)}
        <li class="under" aria-hidden="true">{at ? <b>{period(at)}: {at.total}</b> : ''}</li></ul>
      <div ref={box} class="chart" aria-hidden="true" />
      {(outside > 0 || whole) && <p class="hint">{outside > 0 && w.situation.outside(outside)} <button type="button" class="quiet" onClick={() => setWhole(!whole)}>{whole ? w.situation.busiest : w.situation.wholePeriod}</button></p>}
    </div>
  );
}

function Swatch({ fill }: { fill: string }) {
  return <i class="swatch" style={{ background: fill }} />;
}

export function period(item: TimelineItem): string {
  return item.start === item.end ? day(item.start) : `${day(item.start)} – ${day(item.end)}`;
}

const seconds = (date: string): number => Date.parse(date + 'T00:00:00Z') / 1000;
const dateOf = (time: number): string => new Date(time * 1000).toISOString().slice(0, 10);

/** Shows the dates in force as the selected stretch. */
function select(plot: uPlot, from: string | null, to: string | null): void {
  const { min, max } = plot.scales['x']!;
  if ((!from && !to) || min == null || max == null) {
    plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    return;
  }
  const left = plot.valToPos(from ? Math.max(min, seconds(from)) : min, 'x');
  const right = plot.valToPos(to ? Math.min(max, seconds(to) + 86400) : max, 'x');
  plot.setSelect({ left, top: 0, width: Math.max(2, right - left), height: plot.over.clientHeight }, false);
}

function options(bars: Bars, split: Split, items: readonly TimelineItem[], width: number, onHover: (index: number | null) => void, onBrush: (from: string | null, to: string | null) => void): uPlot.Options {
  const first = bars.times[0]!;
  const last = seconds(items[items.length - 1]!.end) + 86400;
  const step = Math.max(86400, Math.min(...items.map((item) => seconds(item.end) + 86400 - seconds(item.start))));
  // The widest of the bars that never run into the next one: the share of the axis that one bucket takes.
  const gap = Math.min(...bars.times.slice(1).map((time, i) => time - bars.times[i]!), last - first);
  const path = uPlot.paths.bars!({ size: [0.82 * Math.min(1, step / gap), 200, 2], align: 1 });
  const axis = { stroke: colour('faint'), grid: { stroke: colour('line'), width: 1 }, ticks: { stroke: colour('line'), width: 1 }, font: '12px "Inter Variable", system-ui, sans-serif' };
  return {
    width, height: 170, legend: { show: false }, padding: [8, 26, 0, 0],
    tzDate: (time) => uPlot.tzDate(new Date(time * 1000), 'UTC'),
    scales: { x: { time: true, range: () => [first, last] }, y: { range: (_plot, _min, max) => [0, Math.max(3, max * 1.08)] } },
    axes: [
      { ...axis, size: 34, space: 70, values: (_plot, splits) => splits.map((time, i) => label(time, splits[i - 1])) },
      { ...axis, size: 38, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000] },
    ],
    series: [{}, ...bars.keys.map((key) => ({ label: key, fill: paint(key, split), width: 0, paths: path, points: { show: false } }))],
    cursor: { y: false, drag: { x: true, y: false, setScale: false } },
    hooks: {
      setCursor: [(plot) => onHover(plot.cursor.idx ?? null)],
      setSelect: [(plot) => {
        if (plot.select.width < 4) return;
        const from = plot.posToVal(plot.select.left, 'x');
        const to = plot.posToVal(plot.select.left + plot.select.width, 'x');
        onBrush(dateOf(from), dateOf(Math.max(from, to - 1)));
      }],
    },
  };
}

function label(time: number, before: number | undefined): string {
  const date = new Date(time * 1000);
  const year = before === undefined || new Date(before * 1000).getUTCFullYear() !== date.getUTCFullYear();
  const options: Intl.DateTimeFormatOptions = date.getUTCDate() === 1 ? { month: 'short' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(w.code === 'en' ? 'en-GB' : w.code, { ...options, ...(year ? { year: 'numeric' } : {}), timeZone: 'UTC' }).format(date);
}

/** The same numbers as a table, for those who do not see the bars. */
export function TimelineTable({ items }: { items: readonly TimelineItem[] }) {
  const [open, setOpen] = useState(false);
  const bars = fold(open ? items : [], 'quad');
  return (
    <details class="astable" onToggle={(event) => setOpen(event.currentTarget.open)}><summary>{w.situation.asTable}</summary>
      {open && <div class="scroll" tabIndex={0} role="region" aria-label={w.situation.timeline}><table>
        <thead><tr><th scope="col">{w.situation.period}</th>{bars.keys.map((key) => <th key={key} scope="col" class="number">{seriesName(key)}</th>)}<th scope="col" class="number">{w.situation.total}</th></tr></thead>
        <tbody>{items.map((item, i) => <tr key={item.start}><th scope="row">{period(item)}</th>{bars.keys.map((key, k) => <td key={key} class="number">{bars.plain[k]![i]}</td>)}<td class="number">{item.total}</td></tr>)}</tbody>
      </table></div>}</details>
  );
}
