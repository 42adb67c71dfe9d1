import type { Account, Claim, Situation } from './records';

export const ASPECTS = ['type', 'actor', 'recipient', 'place', 'date'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** One detail of a situation and who tells it. */
export interface Detail { readonly aspect: Aspect; readonly value: string; readonly voices: readonly string[] }

export interface Comparison {
  /** The same in the words of every independent voice, whether it says so or denies it. */
  readonly agreed: readonly Detail[];
  /** Aspects told in different ways, each way with its voices. */
  readonly differing: readonly Detail[];
  /** Told by one voice where the others keep silent. */
  readonly single: readonly Detail[];
  readonly denials: readonly Account[];
}

/**
 * Lays the accounts of a situation side by side.
 *
 * @param claims the claims that the accounts were read from, by id; an account whose claim is missing counts with its actors only
 * @param words how a claim's aspect reads; null when it does not tell it
 */
export function compare(situation: Situation, claims: ReadonlyMap<string, Claim>, words: (claim: Claim, aspect: Aspect) => string | null): Comparison {
  const told = new Map<Aspect, Map<string, Set<string>>>(ASPECTS.map((aspect) => [aspect, new Map()]));
  const saying = new Set<string>();
  for (const account of situation.accounts) {
    if (account.echo) continue;
    saying.add(account.voice.name);
    const claim = claims.get(account.claim);
    for (const aspect of ASPECTS) {
      const value = claim ? words(claim, aspect) : aspect === 'actor' ? [...new Set(account.actors.map((actor) => actor.name))].join(', ') : null;
      if (!value) continue;
      const values = told.get(aspect)!;
      if (!values.has(value)) values.set(value, new Set());
      values.get(value)!.add(account.voice.name);
    }
  }
  const agreed: Detail[] = [];
  const differing: Detail[] = [];
  const single: Detail[] = [];
  for (const [aspect, values] of told) {
    const details = [...values].map(([value, voices]) => ({ aspect, value, voices: [...voices] }));
    if (details.length > 1) differing.push(...details);
    else if (details[0] && details[0].voices.length === saying.size && saying.size > 1) agreed.push(details[0]);
    else if (details[0]?.voices.length === 1) single.push(details[0]);
    else if (details[0]) differing.push(details[0]);
  }
  return { agreed, differing, single, denials: situation.accounts.filter((account) => !account.echo && account.factuality.endsWith('-')) };
}

/** Accounts under their voices, in order of first appearance. */
export function byVoice(accounts: readonly Account[]): { key: string; name: string; own: Account[]; copies: Account[] }[] {
  const columns = new Map<string, { key: string; name: string; own: Account[]; copies: Account[] }>();
  for (const account of accounts) {
    const column = columns.get(account.voice.key) ?? { key: account.voice.key, name: account.voice.name, own: [], copies: [] };
    columns.set(account.voice.key, column);
    if (!account.echo && column.own.length === 0) column.name = account.voice.name;
    (account.echo ? column.copies : column.own).push(account);
  }
  return [...columns.values()];
}
