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
