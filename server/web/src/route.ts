import { useEffect, useState } from 'preact/hooks';

/** The views of the console; each is the value of "view" in the address. */
export const VIEWS = ['situation', 'stories', 'story', 'actors', 'actor', 'sources', 'outlet', 'speaker', 'reports', 'reader', 'search', 'marks'] as const;
export type View = (typeof VIEWS)[number];

/** Filters that the API takes under the same names. */
export const FILTERS = ['from', 'to', 'type', 'actor', 'recipient', 'party', 'country', 'place', 'box', 'outlet', 'source', 'factuality', 'contested', 'status'] as const;
export type Filter = (typeof FILTERS)[number];

export type Values = Record<string, string | number | null | undefined | readonly string[]>;

/** The view an address asks for; the situation where it asks for none that there is. */
export function viewOf(query: URLSearchParams): View {
  const view = query.get('view');
  return VIEWS.includes(view as View) ? (view as View) : 'situation';
}

/** A copy of a query with values put in; null, undefined and '' take a name out. */
export function withValues(query: URLSearchParams, values: Values): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values)) {
    next.delete(name);
    const list = Array.isArray(value) ? value : [value];
    for (const one of list) if (one != null && one !== '') next.append(name, String(one));
  }
  return next;
}

/** The filters of a query, and nothing else of it; `only` names those that a view takes. */
export function filtersOf(query: URLSearchParams, only: readonly string[] = FILTERS): URLSearchParams {
  const filters = new URLSearchParams();
  for (const name of only) for (const value of query.getAll(name)) filters.append(name, value);
  return filters;
}

/** The address of a view. */
export function href(view: View, values: Values = {}): string {
  return '?' + withValues(new URLSearchParams({ view }), values);
}

const listeners = new Set<() => void>();
function tell(): void {
  for (const listener of listeners) listener();
}

/** Goes to an address of the console; `replace` leaves no step for the browser's back. */
export function go(address: string | URLSearchParams, replace = false): void {
  const url = typeof address === 'string' ? address : '?' + address;
  if (url === location.search) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', url);
  tell();
}

/** The current query; the component is drawn anew when it changes. */
export function useQuery(): URLSearchParams {
  const [search, setSearch] = useState(location.search);
  useEffect(() => {
    const read = (): void => setSearch(location.search);
    listeners.add(read);
    read();
    return () => void listeners.delete(read);
  }, []);
  return new URLSearchParams(search);
}

/** Follows links within the console without loading the page anew. */
export function followLinks(): void {
  window.addEventListener('popstate', tell);
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const address = link?.getAttribute('href');
    if (!address?.startsWith('?') || link?.hasAttribute('download')) return;
    event.preventDefault();
    const elsewhere = viewOf(new URLSearchParams(address)) !== viewOf(new URLSearchParams(location.search));
    go(address);
    if (elsewhere) window.scrollTo(0, 0);
  });
}
