import type { DateValue, Factuality } from '../records';
import { countryName } from '../countries';
import { en, type Words } from './en';
import { fr } from './fr';

/** The words of the language in force; a live binding, read anew at each drawing. */
export let w: Words = en;
const listeners = new Set<() => void>();

/** The language kept from last time, else the browser's. */
export function startLanguage(): void {
  const wanted = localStorage.getItem('tadmor.language') ?? navigator.language;
  w = wanted.startsWith('fr') ? fr : en;
  document.documentElement.lang = w.code;
}

/** From English to French or back. */
export function otherLanguage(): void {
  w = w === en ? fr : en;
  localStorage.setItem('tadmor.language', w.code);
  document.documentElement.lang = w.code;
  for (const listener of listeners) listener();
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** A day, YYYY-MM-DD, in the reader's language. */
export function day(date: string | null | undefined, language = w.code): string {
  return date ? format(date, { day: 'numeric', month: 'short', year: 'numeric' }, language) : '';
}

/** An interval as short as its granularity allows. */
export function interval(date: DateValue | null, language = w.code): string {
  if (!date) return '';
  if (date.granularity === 'year' && date.start.slice(0, 4) === date.end.slice(0, 4)) return date.start.slice(0, 4);
  if (date.granularity === 'month' && date.start.slice(0, 7) === date.end.slice(0, 7)) return format(date.start, { month: 'long', year: 'numeric' }, language);
  return date.start === date.end ? day(date.start, language) : `${day(date.start, language)} – ${day(date.end, language)}`;
}

function format(date: string, options: Intl.DateTimeFormatOptions, language: string): string {
  const at = new Date(date + 'T00:00:00Z');
  return Number.isNaN(at.getTime()) ? date : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' }).format(at);
}

export function number(value: number): string {
  return value.toLocaleString(w.code);
}

export function percent(share: number): string {
  return new Intl.NumberFormat(w.code, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function country(alpha3: string | null | undefined): string {
  return countryName(alpha3, w.code);
}

/** "attack (aerial)". */
export function act(type: string, mode: string | null = null): string {
  const name = w.type[type as keyof Words['type']] ?? type;
  return mode ? `${name} (${w.mode[mode] ?? mode.replaceAll('-', ' ')})` : name;
}

export function context(name: string): string {
  return w.context[name] ?? name.replaceAll('_', ' ');
}

/** What a factuality says in words. */
export function firmness(value: Factuality): string {
  return w.factuality[value];
}

/** Names each once. */
export function names(actors: readonly { name: string }[]): string {
  return [...new Set(actors.map((actor) => actor.name))].join(', ');
}
