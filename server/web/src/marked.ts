import type { AnyRecord, FullReport, Span } from './records';

/** A mark laid over a report's text. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  /** CSS classes. */
  readonly style: string;
  /** Id of the record it belongs to; empty for none. */
  readonly record: string;
  /** Letters set before its first character; empty for none. */
  readonly tag: string;
}

/** A stretch of text under the same marks. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly styles: readonly string[];
  readonly records: readonly string[];
  /** Tags that begin here, each with its style. */
  readonly tags: readonly { tag: string; style: string }[];
}

/** Cuts a text at every edge of its marks, which may overlap in any way. */
export function pieces(text: string, marks: readonly TextMark[]): Piece[] {
  const sorted = marks
    .filter((mark) => mark.start >= 0 && mark.end <= text.length && mark.start < mark.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const edges = [...new Set([0, text.length, ...sorted.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  const result: Piece[] = [];
  let open: TextMark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = edges[i]!;
    const end = edges[i + 1]!;
    open = open.filter((mark) => mark.end > start);
    for (let mark = sorted[next]; mark && mark.start <= start; mark = sorted[++next]) open.push(mark);
    result.push({
      text: text.slice(start, end), start,
      styles: [...new Set(open.flatMap((mark) => mark.style.split(' ')))],
      records: [...new Set(open.map((mark) => mark.record).filter(Boolean))],
      tags: open.filter((mark) => mark.start === start && mark.tag).map(({ tag, style }) => ({ tag, style })),
    });
  }
  return result;
}

/** The speakers of a report in order of appearance, each with a letter and one of eight colours. */
export interface SpeakerKey { readonly name: string; readonly letter: string; readonly style: string }

export function speakers(records: readonly AnyRecord[], unnamed: string): Map<string, SpeakerKey> {
  const keys = new Map<string, SpeakerKey>();
  for (const record of records) {
    if (record.record !== 'statement') continue;
    const name = record.speaker?.name ?? record.source?.text ?? unnamed;
    if (keys.has(name)) continue;
    const at = keys.size;
    keys.set(name, { name, letter: String.fromCharCode(65 + (at % 26)) + (at < 26 ? '' : Math.floor(at / 26)), style: 'v' + (at % 8) });
  }
  return keys;
}

/** All marks of a report, as the dossier lays them. */
export function marksOf(report: FullReport, unnamed: string): TextMark[] {
  const marks: TextMark[] = report.zones.map((zone) => mark(zone.span, 'zone-' + zone.kind.toLowerCase(), ''));
  const voices = speakers(report.records, unnamed);
  for (const record of report.records) {
    switch (record.record) {
      case 'statement': {
        const voice = voices.get(record.speaker?.name ?? record.source?.text ?? unnamed)!;
        record.content.forEach((span, i) => marks.push({ ...mark(span, 'said ' + voice.style, record.id), tag: i === 0 ? voice.letter : '' }));
        if (record.cue) marks.push(mark(record.cue, 'cue', record.id));
        if (record.source) marks.push(mark(record.source, 'speaker', record.id));
        break;
      }
      case 'claim':
        marks.push(mark(record.trigger, 'event q' + record.event.quad, record.id));
        if (record.place) marks.push(mark(record.place, 'place', record.id));
        break;
      case 'control':
        marks.push(mark(record.place, 'held', record.id));
        break;
      case 'rhetoric':
        marks.push(mark(record.span, record.voice === 'quoted' ? 'loaded quoted' : 'loaded', ''));
        break;
      case 'mention':
        if (record.kind === 'place' || record.kind === 'date') marks.push(mark(record.span, record.kind, ''));
        break;
      case 'report':
        break;
    }
  }
  return marks;
}

function mark(span: Span, style: string, record: string): TextMark {
  return { start: span.start, end: span.end, style, record, tag: '' };
}
