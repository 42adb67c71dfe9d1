import type { PlaceControl, Position } from '../records';
import { w } from '../words';

/** Who holds a place by one voice, in words. */
export function holderOf(position: Position): string {
  if (position.holder) return position.holder.name;
  if (position.not_holder) return w.control.notHolder(position.not_holder.name);
  return position.besieger ? w.control.besieger(position.besieger.name) : w.control.unsaid;
}

/** The positions to show: of one voice, or of all that no later change has overtaken. */
export function positionsOf(place: PlaceControl, voice: string | null): Position[] {
  if (voice) return place.positions.filter((position) => position.voice.key === voice);
  const current = place.positions.filter((position) => !position.superseded);
  return current.length > 0 ? current : [...place.positions];
}

/** All that hold a place by anybody's word, in order of first mention; the order gives the colours. */
export function holders(places: readonly PlaceControl[]): string[] {
  return [...new Set(places.flatMap((place) => place.positions.flatMap((position) => (position.holder ? [position.holder.name] : []))))];
}

export function holderStyle(position: Position, all: readonly string[]): string {
  return position.holder ? 'v' + (all.indexOf(position.holder.name) % 8) : 'unsaid';
}

/** A button on the map that says who holds a place; a disputed place names each holder. */
export function tagOf(place: PlaceControl, voice: string | null, all: readonly string[]): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  const shown = new Map(positionsOf(place, voice).map((position) => [holderOf(position), position]));
  button.className = 'tag-control' + (place.disputed && !voice ? ' disputed' : '');
  for (const [name, position] of [...shown].slice(0, 3)) {
    const part = document.createElement('span');
    part.className = holderStyle(position, all);
    part.textContent = name;
    button.append(part);
  }
  button.setAttribute('aria-label', `${place.place.name}: ${[...shown.keys()].join(' / ')}${place.disputed ? ` (${w.control.disputed})` : ''}`);
  button.title = button.getAttribute('aria-label')!;
  return button;
}
