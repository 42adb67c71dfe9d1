import atlas from 'world-atlas/countries-50m.json?url';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import { colour } from '../colours';
import { alpha3Of } from '../countries';
import { country } from '../words';

export interface Base { readonly land: FeatureCollection; readonly borders: Feature; readonly labels: FeatureCollection }

let read: Promise<Topology> | null = null;

/** Country shapes of Natural Earth, with a name for each in the language in force. */
export async function base(): Promise<Base> {
  read ??= fetch(atlas).then((answer) => answer.json() as Promise<Topology>);
  const topology = await read;
  const countries = topology.objects['countries'] as GeometryCollection;
  const land = feature(topology, countries);
  const labels = land.features.flatMap((shape): Feature[] => {
    const box = largestBox(shape.geometry);
    if (!box) return [];
    const [west, south, east, north] = box;
    // Names are those of ISO 3166; a shape that it does not list is drawn without one.
    const code = alpha3Of(String(shape.id ?? ''));
    if (!code) return [];
    return [{
      type: 'Feature', geometry: { type: 'Point', coordinates: [(west + east) / 2, (south + north) / 2] },
      properties: { name: country(code), size: (east - west) * (north - south) },
    }];
  });
  return {
    land, labels: { type: 'FeatureCollection', features: labels },
    borders: { type: 'Feature', properties: {}, geometry: mesh(topology, countries, (a, b) => a !== b) },
  };
}

/** The box of a shape's largest part, so that islands overseas do not draw a name into the sea. */
function largestBox(geometry: Geometry | null): [number, number, number, number] | null {
  const parts: Position[][] = geometry?.type === 'Polygon' ? [geometry.coordinates[0] ?? []] : geometry?.type === 'MultiPolygon' ? geometry.coordinates.map((part) => part[0] ?? []) : [];
  let best: [number, number, number, number] | null = null;
  let most = 0;
  for (const ring of parts) {
    const xs = ring.map((point) => point[0]!);
    const ys = ring.map((point) => point[1]!);
    const box: [number, number, number, number] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    const size = (box[2] - box[0]) * (box[3] - box[1]);
    if (size > most) [best, most] = [box, size];
  }
  return best;
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A neutral style without tiles, glyphs or sprites from anywhere: land, borders, names. */
export function style(shapes: Base): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: shapes.land, tolerance: 0.2 },
      borders: { type: 'geojson', data: shapes.borders, tolerance: 0.2 },
      labels: { type: 'geojson', data: shapes.labels },
      places: {
        type: 'geojson', data: EMPTY, cluster: true, clusterRadius: 46, clusterMaxZoom: 12,
        clusterProperties: Object.fromEntries(['claims', 'q1', 'q2', 'q3', 'q4'].map((key) => [key, ['+', ['get', key]]])),
      },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colour('sea') } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour('land'), 'fill-antialias': false } },
      { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': colour('border'), 'line-width': 0.6 } },
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': colour('border'), 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.7, 7, 1.6] } },
      {
        id: 'countries', type: 'symbol', source: 'labels', minzoom: 2.2,
        layout: { 'text-field': ['get', 'name'], 'text-font': ['sans-serif'], 'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 7, 15], 'symbol-sort-key': ['-', 0, ['get', 'size']], 'text-max-width': 7, 'text-letter-spacing': 0.08, 'text-padding': 8 },
        paint: { 'text-color': colour('faint'), 'text-halo-color': colour('land'), 'text-halo-width': 1.4 },
      },
      // Draws nothing; it has the places' tiles loaded, from which the round markers are made.
      { id: 'places', type: 'circle', source: 'places', paint: { 'circle-radius': 1, 'circle-opacity': 0 } },
    ],
  };
}
