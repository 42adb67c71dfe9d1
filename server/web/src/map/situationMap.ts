import * as maplibre from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { FeatureCollection, Point } from 'geojson';
import { quadOf, type MapPlace, type PlaceControl } from '../records';
import { w } from '../words';
import { base, style } from './base';
import { donut } from './donut';
import { meet, roomFor, tagOf, type Box } from './tags';

maplibre.setWorkerUrl(worker);

export interface MapEvents {
  /** The reader moved the map; the box is west, south, east, north in degrees. */
  onMove(box: string): void;
  onPlace(name: string): void;
  onControl(place: PlaceControl): void;
}

/** The map of the situation: places of events as circles, who holds what as tags. Markers are buttons, so that keys reach them. */
export class SituationMap {
  private readonly map: maplibre.Map;
  private readonly events: MapEvents;
  private readonly ready: Promise<void>;
  private circles = new Map<string, maplibre.Marker>();
  private tags: maplibre.Marker[] = [];
  private fitted = false;

  /**
   * @param extent what to show: west,south,east,north in degrees; null for where most claims are
   * @throws Error when the browser has no WebGL
   */
  constructor(container: HTMLElement, extent: string | null, events: MapEvents) {
    this.events = events;
    this.map = new maplibre.Map({
      container, style: { version: 8, sources: {}, layers: [] }, center: [38.5, 35], zoom: 4.6, minZoom: 1, maxZoom: 11, attributionControl: false,
      dragRotate: false, pitchWithRotate: false, touchPitch: false, renderWorldCopies: false, fadeDuration: 0,
    });
    const [west, south, east, north] = (extent ?? '').split(',').map(Number);
    if (west !== undefined && south !== undefined && east !== undefined && north !== undefined) {
      this.map.fitBounds([[west, south], [east, north]], { animate: false });
      this.fitted = true;
    }
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.getCanvas().setAttribute('aria-label', w.situation.map);
    this.ready = this.restyle();
    this.map.on('moveend', (event) => {
      if ((event as { originalEvent?: unknown }).originalEvent || (event as { told?: boolean }).told) this.tellMove();
    });
    this.map.on('moveend', () => this.arrange());
    this.map.on('render', () => { if (this.map.getSource('places') && this.map.isSourceLoaded('places')) this.circle(); });
  }

  /** Draws land and borders anew, in the colours and language in force. */
  async restyle(): Promise<void> {
    const shapes = await base();
    const places = this.data;
    await new Promise<void>((done) => {
      this.map.once('style.load', () => done());
      this.map.setStyle(style(shapes), { diff: false });
    });
    this.data = places;
    this.source()?.setData(places);
  }

  private data: FeatureCollection<Point> = { type: 'FeatureCollection', features: [] };

  async setPlaces(places: readonly MapPlace[]): Promise<void> {
    this.data = {
      type: 'FeatureCollection',
      features: places.map((place) => {
        const quads = { q1: 0, q2: 0, q3: 0, q4: 0 };
        for (const [type, count] of Object.entries(place.types)) quads[`q${quadOf(type)}`] += count ?? 0;
        return { type: 'Feature', geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] }, properties: { name: place.name, claims: place.claims, types: JSON.stringify(place.types), ...quads } };
      }),
    };
    await this.ready;
    this.source()?.setData(this.data);
    if (!this.fitted && places.length > 0) this.fit(places.map((place) => [place.longitude, place.latitude, place.claims]), false);
  }

  async setControl(places: readonly PlaceControl[], voice: string | null, holders: readonly string[]): Promise<void> {
    await this.ready;
    for (const tag of this.tags) tag.remove();
    this.tags = places.flatMap((place) => {
      if (place.place.lat === null || place.place.lon === null) return [];
      const element = tagOf(place, voice, holders);
      element.addEventListener('click', (event) => { event.stopPropagation(); this.events.onControl(place); });
      return [new maplibre.Marker({ element, anchor: 'center' }).setLngLat([place.place.lon, place.place.lat]).addTo(this.map)];
    });
    this.arrange();
    if (!this.fitted && this.tags.length > 0 && this.data.features.length === 0) this.fit(places.map((place) => [place.place.lon ?? 0, place.place.lat ?? 0, 1]), false);
  }

  /** Shows where most claims are: far-off places of a few claims do not zoom the rest away. */
  fit(points: readonly (readonly [number, number, number])[], tell: boolean): void {
    if (points.length === 0) return;
    this.fitted = true;
    const range = (axis: 0 | 1): [number, number] => {
      const sorted = [...points].sort((a, b) => a[axis] - b[axis]);
      const sum = sorted.reduce((total, point) => total + point[2], 0);
      const at = (share: number): number => {
        let seen = 0;
        for (const point of sorted) if ((seen += point[2]) >= share * sum) return point[axis];
        return sorted[sorted.length - 1]![axis];
      };
      return tell ? [sorted[0]![axis], sorted[sorted.length - 1]![axis]] : [at(0.2), at(0.8)];
    };
    const [west, east] = range(0);
    const [south, north] = range(1);
    this.map.fitBounds([[west - 1, south - 1], [east + 1, north + 1]], { padding: 50, maxZoom: 7, animate: false }, { told: tell });
  }

  fitAll(): void {
    this.fit(this.data.features.map((feature) => [feature.geometry.coordinates[0]!, feature.geometry.coordinates[1]!, 1]), true);
  }

  zoom(steps: number): void {
    this.map.zoomTo(this.map.getZoom() + steps, { duration: 200 }, { told: true });
  }

  resize(): void {
    this.map.resize();
  }

  remove(): void {
    this.map.remove();
  }

  private tellMove(): void {
    const bounds = this.map.getBounds();
    this.events.onMove([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((degrees, i) => Math.max(i % 2 ? -90 : -180, Math.min(i % 2 ? 90 : 180, degrees)).toFixed(3)).join(','));
  }

  private source(): maplibre.GeoJSONSource | undefined {
    return this.map.getSource('places') as maplibre.GeoJSONSource | undefined;
  }

  /** Makes a round button for each cluster or place in view, and takes away those that are gone. */
  private circle(): void {
    const next = new Map<string, maplibre.Marker>();
    for (const feature of this.map.querySourceFeatures('places')) {
      const at = (feature.geometry as Point).coordinates as [number, number];
      const of = feature.properties as Record<string, number> & { name?: string; types?: string };
      const cluster = of['cluster_id'];
      const key = `${cluster ?? of.name}:${of['claims']}:${[1, 2, 3, 4].map((quad) => of['q' + quad]).join(',')}`;
      if (next.has(key)) continue;
      const old = this.circles.get(key);
      next.set(key, old ?? this.button(at, of, cluster));
      if (!old) next.get(key)!.addTo(this.map);
    }
    const same = next.size === this.circles.size && [...next.keys()].every((key) => this.circles.has(key));
    for (const [key, marker] of this.circles) if (!next.has(key)) marker.remove();
    this.circles = next;
    if (!same) this.arrange();
  }

  /** Sets each tag beside its place where it covers nothing; one without room waits for a closer look, and is in the list. */
  private arrange(): void {
    const taken: Box[] = [...this.circles.values()].map((marker) => {
      const { x, y } = this.map.project(marker.getLngLat());
      const half = marker.getElement().offsetWidth / 2;
      return { left: x - half, right: x + half, top: y - half, bottom: y + half };
    });
    taken.push(...this.names(taken));
    const { clientWidth: right, clientHeight: bottom } = this.map.getContainer();
    const within = { left: 0, right, top: 0, bottom };
    for (const tag of this.tags) {
      const element = tag.getElement();
      const { x, y } = this.map.project(tag.getLngLat());
      const under = taken.find((box) => x > box.left && x < box.right && y > box.top && y < box.bottom);
      const [width, height] = [element.offsetWidth, element.offsetHeight];
      const distance = under ? Math.max(y - under.top, under.bottom - y) + 5 : 5;
      const offset = roomFor(x, y, width, height, taken, distance, within) ?? roomFor(x, y, width, height, taken, distance);
      element.style.visibility = offset ? 'visible' : 'hidden';
      if (!offset) continue;
      tag.setOffset(offset);
      taken.push({ left: x + offset[0] - width / 2, right: x + offset[0] + width / 2, top: y + offset[1] - height / 2, bottom: y + offset[1] + height / 2 });
    }
  }

  /** Shows the names of places over or under their circles where they cover no other; the busiest places come first. */
  private names(circles: readonly Box[]): Box[] {
    const placed: Box[] = [];
    const named = [...this.circles.values()].map((marker, i) => ({ name: marker.getElement().querySelector<HTMLElement>('.name'), circle: circles[i]! }));
    for (const { name, circle } of named.sort((a, b) => b.circle.right - b.circle.left - (a.circle.right - a.circle.left))) {
      if (!name) continue;
      const middle = (circle.left + circle.right) / 2;
      const [left, right] = [middle - name.offsetWidth / 2, middle + name.offsetWidth / 2];
      const above = { left, right, top: circle.top - name.offsetHeight, bottom: circle.top };
      const below = { left, right, top: circle.bottom, bottom: circle.bottom + name.offsetHeight };
      const box = [above, below].find((one) => !circles.some((other) => other !== circle && meet(one, other, 0)) && !placed.some((other) => meet(one, other, 0)));
      name.classList.toggle('below', box === below);
      name.style.visibility = box ? 'visible' : 'hidden';
      if (box) placed.push(box);
    }
    return placed;
  }

  private button(at: [number, number], of: Record<string, number> & { name?: string; types?: string }, cluster: number | undefined): maplibre.Marker {
    const quads = [1, 2, 3, 4].map((quad) => Number(of['q' + quad] ?? 0));
    const element = donut(Number(of['claims']), quads, cluster === undefined ? of.name! : null, Number(of['point_count'] ?? 1));
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      if (cluster === undefined) this.events.onPlace(of.name!);
      else void this.source()?.getClusterExpansionZoom(cluster).then((zoom) => this.map.easeTo({ center: at, zoom: Math.min(zoom + 0.3, 11), duration: 300 }, { told: true }));
    });
    return new maplibre.Marker({ element, anchor: 'center' }).setLngLat(at);
  }
}
