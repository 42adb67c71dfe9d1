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
  const name = document.createElement('span');
  name.className = 'where';
  name.textContent = place.place.name;
  button.append(name);
  [...shown].slice(0, 3).forEach(([holder, position]) => {
    const part = document.createElement('span');
    part.className = holderStyle(position, all);
    part.textContent = holder;
    button.append(' ', part);
  });
  button.title = `${place.place.name}: ${[...shown.keys()].join(' / ')}${place.disputed ? ` (${w.control.disputed})` : ''}`;
  return button;
}

export interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Whether two boxes lie on one another, or nearly so. */
export function meet(a: Box, b: Box, gap = 3): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/**
 * Where a tag may stand about a point: below, above, right or left of it, the first that meets nothing.
 *
 * @param within what it must not stick out of
 * @returns offset of the tag's middle from the point in pixels; null when there is room nowhere
 */
export function roomFor(x: number, y: number, width: number, height: number, taken: readonly Box[], distance: number, within?: Box): [number, number] | null {
  const offsets: [number, number][] = [[0, distance + height / 2], [0, -distance - height / 2], [distance + width / 2, 0], [-distance - width / 2, 0]];
  return offsets.find(([dx, dy]) => {
    const box = { left: x + dx - width / 2, right: x + dx + width / 2, top: y + dy - height / 2, bottom: y + dy + height / 2 };
    const inside = !within || (box.left >= within.left && box.right <= within.right && box.top >= within.top && box.bottom <= within.bottom);
    return inside && !taken.some((other) => meet(box, other));
  }) ?? null;
}
