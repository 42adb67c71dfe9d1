let probe: HTMLElement | null = null;

/** A colour of the style sheet as canvases need it; custom properties themselves keep light-dark() unresolved. */
export function colour(name: string): string {
  if (!probe) {
    probe = document.createElement('i');
    probe.hidden = true;
    document.body.append(probe);
  }
  probe.style.color = `var(--${name})`;
  return getComputedStyle(probe).color;
}

const listeners = new Set<() => void>();
export type Theme = 'auto' | 'light' | 'dark';

export function theme(): Theme {
  const kept = localStorage.getItem('tadmor.theme');
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

/** Puts a theme on the page and keeps it. */
export function setTheme(next: Theme): void {
  if (next === 'auto') localStorage.removeItem('tadmor.theme');
  else localStorage.setItem('tadmor.theme', next);
  showTheme();
}

export function showTheme(): void {
  const next = theme();
  if (next === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = next;
  for (const listener of listeners) listener();
}

export function isDark(): boolean {
  const next = theme();
  return next === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : next === 'dark';
}

/** Has canvases drawn anew when the colours change. */
export function onTheme(listener: () => void): () => void {
  const media = matchMedia('(prefers-color-scheme: dark)');
  listeners.add(listener);
  media.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    media.removeEventListener('change', listener);
  };
}
