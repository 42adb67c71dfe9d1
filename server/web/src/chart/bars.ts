import { EVENT_TYPES, quadOf, type TimelineItem } from '../records';

export type Split = 'quad' | 'type';

export interface Bars {
  /** Bucket starts, seconds since 1970. */
  readonly times: readonly number[];
  /** Series, uppermost first: "1" to "4" or types that occur. */
  readonly keys: readonly string[];
  readonly plain: readonly (readonly number[])[];
  /** Each series with all below it, so that drawing them in order stacks them. */
  readonly stacked: readonly (readonly number[])[];
}

/** Sums a timeline into series, by class of act or by type. */
export function fold(items: readonly TimelineItem[], split: Split): Bars {
  const keys = split === 'quad' ? ['1', '2', '3', '4'] : EVENT_TYPES.filter((type) => items.some((item) => item.types[type]));
  const plain = keys.map((key) => items.map((item) => Object.entries(item.types)
    .filter(([type]) => (split === 'quad' ? String(quadOf(type)) : type) === key)
    .reduce((sum, [, count]) => sum + (count ?? 0), 0)));
  const stacked = plain.map((_, at) => items.map((_item, i) => plain.slice(at).reduce((sum, values) => sum + values[i]!, 0)));
  return { times: items.map((item) => Date.parse(item.start + 'T00:00:00Z') / 1000), keys, plain, stacked };
}

/** Bars that still show a course of events. */
const LEAST = 8;

/**
 * The stretch of a timeline that holds all but a few early and late events, where that is much shorter than the whole: one date from
 * long before does not squeeze the rest.
 *
 * @param share of the events that may lie outside, on either side
 */
export function core(items: readonly TimelineItem[], share: number): readonly TimelineItem[] {
  const sum = items.reduce((total, item) => total + item.total, 0);
  let before = 0;
  let first = 0;
  while (first < items.length && before + items[first]!.total <= share * sum) before += items[first++]!.total;
  let after = 0;
  let last = items.length;
  while (last > first && after + items[last - 1]!.total <= share * sum) after += items[--last]!.total;
  const kept = items.slice(first, last);
  return kept.length >= LEAST && days(kept) < 0.4 * days(items) ? kept : items;
}

function days(items: readonly TimelineItem[]): number {
  return (Date.parse(items[items.length - 1]!.end) - Date.parse(items[0]!.start)) / 864e5 + 1;
}
