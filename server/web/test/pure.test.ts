import { describe, expect, test } from 'vitest';
import { byVoice, compare, type Aspect } from '../src/compare';
import { csv } from '../src/csv';
import { pieces } from '../src/marked';
import { quadOf, type Account, type Claim, type Situation } from '../src/records';
import { filtersOf, viewOf, withValues } from '../src/route';
import { en } from '../src/words/en';
import { fr } from '../src/words/fr';
import { core, fold } from '../src/chart/bars';
import { roomFor } from '../src/map/tags';

const mark = (start: number, end: number, style: string, record = '', tag = '') => ({ start, end, style, record, tag });

describe('marks over a text', () => {
  test('pieces join to the text however marks overlap', () => {
    const text = 'The army said it took the town.';
    const cut = pieces(text, [mark(4, 20, 'said v0', 's1', 'A'), mark(14, 31, 'event q4', 'c1'), mark(17, 21, 'held', 'k1')]);
    expect(cut.map((piece) => piece.text).join('')).toBe(text);
    expect(cut.find((piece) => piece.start === 17)?.records).toEqual(['s1', 'c1', 'k1']);
    expect(cut.filter((piece) => piece.tags.length)).toHaveLength(1);
  });
  test('marks outside the text are left out', () => {
    expect(pieces('ab', [mark(1, 9, 'event')])).toEqual([{ text: 'ab', start: 0, styles: [], records: [], tags: [] }]);
  });
});

const account = (voice: string, claim: string, factuality: Account['factuality'] = 'CT+', echo = false): Account =>
  ({ voice: { key: voice, name: voice }, factuality, claim, report: 'r', outlet: voice, published: null, words: '', passage: '', actors: [], echo });

describe('comparing accounts', () => {
  const told: Record<string, Partial<Record<Aspect, string>>> = {
    a: { type: 'attack', place: 'Aleppo', date: '27 March', actor: 'army' }, b: { type: 'attack', place: 'Aleppo', date: '28 March' }, c: { type: 'attack', place: 'Aleppo', recipient: 'clinic' },
  };
  const situation = { accounts: [account('A', 'a'), account('B', 'b'), account('C', 'c', 'CT-'), account('D', 'a', 'CT+', true)] } as Situation;
  const claims = new Map(Object.keys(told).map((id) => [id, { id } as Claim]));
  const result = compare(situation, claims, (claim, aspect) => told[claim.id]?.[aspect] ?? null);
  test('agreement, difference, what only one says and denials are told apart', () => {
    expect(result.agreed.map((detail) => detail.value)).toEqual(['attack', 'Aleppo']);
    expect(result.differing.map((detail) => detail.value)).toEqual(['27 March', '28 March']);
    expect(result.single.map((detail) => [detail.value, detail.voices])).toEqual([['army', ['A']], ['clinic', ['C']]]);
    expect(result.denials.map((denial) => denial.voice.name)).toEqual(['C']);
  });
  test('copies stand apart from their voice’s own words', () => {
    expect(byVoice(situation.accounts).map((column) => [column.name, column.own.length, column.copies.length])).toEqual([['A', 1, 0], ['B', 1, 0], ['C', 1, 0], ['D', 0, 1]]);
  });
});

describe('addresses', () => {
  test('values are put in and taken out, and repeated ones kept', () => {
    const query = withValues(new URLSearchParams('view=stories&type=AID&type=COERCE&from=2016-01-01'), { from: null, type: ['ASSAULT'], page: 2 });
    expect(query.toString()).toBe('view=stories&type=ASSAULT&page=2');
    expect(filtersOf(query).toString()).toBe('type=ASSAULT');
  });
  test('an unknown view is the situation', () => {
    expect(viewOf(new URLSearchParams('view=nothing'))).toBe('situation');
  });
});

describe('files', () => {
  test('cells with commas and quotes are quoted and formulas made harmless', () => {
    expect(csv(['a'], [['x,"y"'], ['=1+1'], [null], [3]])).toBe('\ufeffa\r\n"x,""y"""\r\n\'=1+1\r\n\r\n3\r\n');
  });
});

describe('words', () => {
  const keys = (value: unknown, path = ''): string[] =>
    value && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).flatMap(([key, one]) => keys(one, path + '.' + key)) : [path];
  test('French has an entry for each English one', () => {
    expect(keys(en).filter((key) => !keys(fr).includes(key))).toEqual([]);
  });
  test('types fall into PLOVER’s four classes', () => {
    expect(['CONSULT', 'AID', 'THREATEN', 'ASSAULT'].map(quadOf)).toEqual([1, 2, 3, 4]);
  });
});

describe('bars', () => {
  test('series stack, the last one lowest', () => {
    const bars = fold([{ start: '2016-03-27', end: '2016-03-27', total: 3, types: { AID: 1, ASSAULT: 2 } }], 'quad');
    expect(bars.keys).toEqual(['1', '2', '3', '4']);
    expect(bars.stacked.map((values) => values[0])).toEqual([3, 3, 2, 2]);
    expect(bars.plain.map((values) => values[0])).toEqual([0, 1, 0, 2]);
  });
});

describe('the core of a timeline', () => {
  const item = (start: string, total: number) => ({ start, end: start, total, types: {} });
  test('a few far-off dates are left out, the busy ones never', () => {
    const busy = [1, 2, 3, 4, 5, 6, 7, 8].map((date) => item(`2016-03-0${date}`, 20));
    const items = [item('2014-03-27', 1), ...busy];
    expect(core(items, 0.05)).toEqual(busy);
    expect(core(items, 0)).toEqual(items);
    expect(core(items.slice(0, 4), 0.05)).toEqual(items.slice(0, 4));
    expect(core([], 0.05)).toEqual([]);
  });
});

describe('tags on the map', () => {
  test('a tag goes where nothing is, and nowhere when there is no room', () => {
    const below = { left: 90, right: 110, top: 105, bottom: 140 };
    expect(roomFor(100, 100, 40, 20, [], 5)).toEqual([0, 15]);
    expect(roomFor(100, 100, 40, 20, [below], 5)).toEqual([0, -15]);
    expect(roomFor(100, 100, 40, 20, [], 5, { left: 0, top: 0, right: 300, bottom: 110 })).toEqual([0, -15]);
    expect(roomFor(100, 100, 40, 20, [{ left: 0, right: 200, top: 0, bottom: 200 }], 5)).toBeNull();
  });
});
