import { useEffect, useState } from 'preact/hooks';

const ROOT = new URL('api/v1/', document.baseURI).href;

/** What the server answered instead of data, as RFC 9457 has it. */
export class Problem extends Error {
  readonly status: number;
  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

/** Address of a resource of the API. */
export function resource(name: string, query?: URLSearchParams): string {
  const tail = query?.toString();
  return ROOT + name + (tail ? '?' + tail : '');
}

/** Shows the token that a server for others than this machine asks for; it answers with a cookie. */
export async function showToken(token: string): Promise<void> {
  await fetch(new URL('login?' + new URLSearchParams({ token }), document.baseURI));
  refresh();
}

async function call<T>(address: string, init: RequestInit): Promise<T> {
  const answer = await fetch(address, init);
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => null)) as { detail?: string; title?: string } | null;
    throw new Problem(answer.status, problem?.detail ?? problem?.title ?? answer.statusText);
  }
  return (answer.status === 204 ? null : await answer.json().catch(() => null)) as T;
}

/** @throws Problem when the server answers with an error */
export function get<T>(name: string, query?: URLSearchParams, signal?: AbortSignal): Promise<T> {
  return call<T>(resource(name, query), signal ? { signal } : {});
}

/** @throws Problem when the server answers with an error */
export function post<T>(name: string, body?: object | FormData): Promise<T> {
  ownChange = Date.now();
  const form = body instanceof FormData;
  const headers: HeadersInit = form || !body ? {} : { 'Content-Type': 'application/json' };
  return call<T>(resource(name), { method: 'POST', headers, body: form ? body : body ? JSON.stringify(body) : null });
}

/** @throws Problem when the server answers with an error */
export function remove(name: string, query: URLSearchParams): Promise<unknown> {
  return call(resource(name, query), { method: 'DELETE' });
}

const readers = new Set<() => void>();

/** Has all that is shown read again, after something was stored or marked. */
export function refresh(): void {
  for (const reader of readers) reader();
}

export interface Loaded<T> {
  /** What was read last; kept while the next answer is on its way, so that the page does not jump. */
  readonly data: T | null;
  readonly problem: Problem | null;
  readonly loading: boolean;
}

/** Reads a resource whenever its address changes; null reads nothing. */
export function useGet<T>(name: string | null, query?: URLSearchParams): Loaded<T> {
  const address = name === null ? null : resource(name, query);
  const [state, setState] = useState<Loaded<T> & { of: string | null }>({ data: null, problem: null, loading: address !== null, of: null });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const again = (): void => setTurn((n) => n + 1);
    readers.add(again);
    return () => void readers.delete(again);
  }, []);
  useEffect(() => {
    if (address === null) {
      setState({ data: null, problem: null, loading: false, of: null });
      return undefined;
    }
    const stop = new AbortController();
    setState((old) => ({ ...old, loading: true }));
    call<T>(address, { signal: stop.signal }).then(
      (data) => setState({ data, problem: null, loading: false, of: address }),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        const problem = error instanceof Problem ? error : new Problem(0, String(error));
        setState({ data: null, problem, loading: false, of: address });
      },
    );
    return () => stop.abort();
  }, [address, turn]);
  return state;
}

export interface Paged<T> extends Loaded<T[]> {
  readonly total: number | null;
  /** Reads the next page; null at the end. */
  readonly more: (() => void) | null;
}

/** Reads a list page by page. */
export function usePages<T>(name: string | null, query: URLSearchParams): Paged<T> {
  const first = useGet<{ items: T[]; total: number | null; next: string | null }>(name, query);
  const [rest, setRest] = useState<{ of: object | null; items: T[]; next: string | null }>({ of: null, items: [], next: null });
  const mine = rest.of === first.data ? rest : null;
  const next = mine ? mine.next : (first.data?.next ?? null);
  const more = (): void => {
    if (!next || !name) return;
    const page = new URLSearchParams(query);
    page.set('cursor', next);
    void get<{ items: T[]; next: string | null }>(name, page).then((answer) =>
      setRest({ of: first.data, items: [...(mine?.items ?? []), ...answer.items], next: answer.next }));
  };
  return {
    data: first.data ? [...first.data.items, ...(mine?.items ?? [])] : null,
    problem: first.problem, loading: first.loading, total: first.data?.total ?? null, more: next ? more : null,
  };
}

/** When this page itself last stored something; what follows from it is shown without asking. */
let ownChange = -Infinity;
const OWN_MILLISECONDS = 90_000;

/**
 * Listens for reports being stored and grouped: those of this page are shown, of those of others `onNews` is told.
 *
 * @returns ends it
 */
export function listen(onNews: () => void): () => void {
  const events = new EventSource(resource('events'));
  let wait: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    if (Date.now() - ownChange > OWN_MILLISECONDS) onNews();
    else {
      clearTimeout(wait);
      wait = setTimeout(refresh, 400);
    }
  };
  events.addEventListener('stored', changed);
  events.addEventListener('grouped', changed);
  return () => events.close();
}
