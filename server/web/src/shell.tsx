import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { listen, refresh, useGet } from './api';
import { isDark, setTheme, theme, type Theme } from './colours';
import { FirstStart } from './parts/add';
import { Waiting } from './parts/pieces';
import type { StoreStatus } from './records';
import { go, href, useQuery, viewOf, type View } from './route';
import { otherLanguage, w } from './words';

const LOADERS: Record<View, () => Promise<ComponentType>> = {
  situation: () => import('./views/situation').then((m) => m.SituationView),
  stories: () => import('./views/stories').then((m) => m.StoriesView),
  story: () => import('./views/story').then((m) => m.StoryView),
  actors: () => import('./views/actors').then((m) => m.ActorsView),
  actor: () => import('./views/actor').then((m) => m.ActorView),
  sources: () => import('./views/sources').then((m) => m.SourcesView),
  outlet: () => import('./views/profiles').then((m) => m.OutletView),
  speaker: () => import('./views/profiles').then((m) => m.SpeakerView),
  reports: () => import('./views/reports').then((m) => m.ReportsView),
  reader: () => import('./views/reader').then((m) => m.ReaderView),
  search: () => import('./views/search').then((m) => m.SearchView),
  marks: () => import('./views/marks').then((m) => m.MarksView),
};
const NAV = ['situation', 'stories', 'actors', 'sources', 'reports', 'search', 'marks'] as const;
const PARENT: Partial<Record<View, View>> = { story: 'stories', actor: 'actors', outlet: 'sources', speaker: 'sources', reader: 'reports' };

/** Header, views, footer; what every page of the console shares. */
export function Shell() {
  const query = useQuery();
  const view = viewOf(query);
  const status = useGet<StoreStatus>('status');
  const [loaded, setLoaded] = useState<{ view: View; Content: ComponentType } | null>(null);
  const [news, setNews] = useState(false);
  const help = useRef<HTMLDialogElement>(null);
  const first = useRef(true);

  useEffect(() => {
    let wanted = true;
    void LOADERS[view]().then((Content) => { if (wanted) setLoaded({ view, Content }); });
    return () => { wanted = false; };
  }, [view]);
  const address = view + (query.get('id') ?? query.get('name') ?? '');
  useEffect(() => {
    document.title = `${w.nav[(PARENT[view] ?? view) as keyof typeof w.nav] ?? ''} · ${w.app}`;
    // A reader of the screen hears where a followed link has led; the first page keeps the focus at its top.
    if (!first.current && loaded?.view === view) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    if (loaded?.view === view) first.current = false;
  }, [address, loaded, w]);
  useEffect(() => document.querySelector('.top nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }), [view]);
  useEffect(() => listen(() => setNews(true)), []);
  useEffect(() => shortcuts(() => help.current?.showModal()), []);

  const empty = status.data?.empty === true && view !== 'reports';
  const Content = loaded?.view === view ? loaded.Content : null;
  return (
    <>
      <a class="skip" href="#content" onClick={(event) => { event.preventDefault(); document.querySelector<HTMLElement>('main h1, main')?.focus(); }}>{w.skip}</a>
      <Top current={PARENT[view] ?? view} onHelp={() => help.current?.showModal()} />
      {news && !empty && <div class="news" role="status">{w.live} <button type="button" onClick={() => { setNews(false); refresh(); }}>{w.liveShow}</button></div>}
      <main id="content" tabIndex={-1} class={'view-' + view}>
        {status.data === null ? <Waiting of={status} /> : empty ? <FirstStart /> : Content ? <Content /> : <p class="loading" role="status">{w.loading}</p>}
      </main>
      <footer><p>{w.tagline}</p><p>{w.footer}{status.data && ` Tadmor ${status.data.version}.`}</p></footer>
      <Help dialog={help} />
    </>
  );
}

function Top({ current, onHelp }: { current: View; onHelp: () => void }) {
  const [chosen, setChosen] = useState<Theme>(theme());
  return (
    <header class="top">
      <a class="brand" href={href('situation')}><Logo /><span>Tadmor</span></a>
      <nav aria-label={w.nav.main}>
        <ul>{NAV.map((view) => <li key={view}><a href={href(view)} aria-current={view === current ? 'page' : undefined}>{w.nav[view]}</a></li>)}</ul>
      </nav>
      <div class="settings" role="group" aria-label={w.nav.settings}>
        <label class="theme"><span class="hidden">{w.theme.label}</span>
          <select name="theme" value={chosen} onChange={(event) => { const next = event.currentTarget.value as Theme; setTheme(next); setChosen(next); }}>
            <option value="auto">{w.theme.auto}</option><option value="light">{w.theme.light}</option><option value="dark">{w.theme.dark}</option>
          </select></label>
        <button type="button" class="quiet" lang={w.code === 'en' ? 'fr' : 'en'} onClick={otherLanguage}>{w.other}</button>
        <button type="button" class="quiet key" aria-label={w.help.open} onClick={onHelp}>?</button>
      </div>
    </header>
  );
}

function Logo() {
  return <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true"><path fill="currentColor" d="M5 8h22v3.4H5zM8 13.5h3.4V24H8zM14.3 13.5h3.4V24h-3.4zM20.6 13.5H24V24h-3.4zM6 25.5h20V28H6z" /></svg>;
}

function Help({ dialog }: { dialog: { current: HTMLDialogElement | null } }) {
  const [on, setOn] = useState(localStorage.getItem('tadmor.keys') !== 'off');
  return (
    <dialog ref={dialog} aria-labelledby="help-title">
      <h2 id="help-title">{w.help.title}</h2>
      <dl class="shortcuts">{w.help.keys.map(([key, what]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{what}</dd></div>)}</dl>
      <label class="check"><input type="checkbox" checked={on} onChange={(event) => { setOn(event.currentTarget.checked); localStorage.setItem('tadmor.keys', event.currentTarget.checked ? 'on' : 'off'); }} /> {w.help.on}</label>
      <p>{w.help.about}</p>
      <form method="dialog"><button>{w.close}</button></form>
    </dialog>
  );
}

/** Single keys; they can be switched off in the help, as WCAG 2.1.4 asks. */
function shortcuts(showHelp: () => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') document.querySelectorAll<HTMLDetailsElement>('details.menu[open]').forEach((menu) => { menu.open = false; });
    const typing = event.target instanceof Element && event.target.closest('input, select, textarea, dialog, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem('tadmor.keys') === 'off') return;
    const at = '123456'.indexOf(event.key);
    if (at >= 0) go(href(NAV[at]!));
    else if (event.key === '/') {
      event.preventDefault();
      go(href('search'));
      setTimeout(() => document.querySelector<HTMLInputElement>('#words')?.focus(), 200);
    } else if (event.key === '?') showHelp();
    else if (event.key === 'd') setTheme(isDark() ? 'light' : 'dark');
    else if (event.key === 'l') otherLanguage();
  };
  const onClick = (event: MouseEvent): void => {
    document.querySelectorAll<HTMLDetailsElement>('details.menu[open]').forEach((menu) => { if (!menu.contains(event.target as Node)) menu.open = false; });
  };
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
  return () => {
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('click', onClick);
  };
}
