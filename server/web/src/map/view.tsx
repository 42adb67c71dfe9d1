import { useEffect, useRef, useState } from 'preact/hooks';
import { onTheme } from '../colours';
import type { MapPlace, PlaceControl } from '../records';
import { w } from '../words';
import type { MapEvents, SituationMap } from './situationMap';

interface Props extends MapEvents { places: readonly MapPlace[]; control: readonly PlaceControl[]; voice: string | null; holders: readonly string[]; /** Extent of a saved view; read once. */ box: string | null }

/** The map with its buttons; where there is no WebGL it says what shows the same. */
export function MapView({ places, control, voice, holders, box: extent, onMove, onPlace, onControl }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const events = useRef<MapEvents>({ onMove, onPlace, onControl });
  events.current = { onMove, onPlace, onControl };
  const [failed, setFailed] = useState(false);
  const [map, setMap] = useState<SituationMap | null>(null);

  useEffect(() => {
    let gone = false;
    let stop = (): void => {};
    // The map's code is large and comes by itself, after the lists.
    void import('./situationMap').then((module) => {
      if (gone || !box.current) return;
      const made = new module.SituationMap(box.current, extent, {
        onMove: (seen) => events.current.onMove(seen),
        onPlace: (name) => events.current.onPlace(name),
        onControl: (place) => events.current.onControl(place),
      });
      const unwatch = onTheme(() => void made.restyle());
      const size = new ResizeObserver(() => made.resize());
      size.observe(box.current);
      stop = () => { unwatch(); size.disconnect(); made.remove(); };
      setMap(made);
    }).catch(() => setFailed(true));
    return () => { gone = true; stop(); };
  }, []);
  useEffect(() => void map?.setPlaces(places), [map, places]);
  useEffect(() => void map?.setControl(control, voice, holders), [map, control, voice]);

  if (failed) return <p class="notice">{w.situation.mapFailed}</p>;
  return (
    <div class="mapbox">
      <div ref={box} class="map" role="region" aria-label={w.situation.map} />
      <div class="mapbuttons">
        <button type="button" aria-label={w.situation.zoomIn} title={w.situation.zoomIn} onClick={() => map?.zoom(1)}>+</button>
        <button type="button" aria-label={w.situation.zoomOut} title={w.situation.zoomOut} onClick={() => map?.zoom(-1)}>−</button>
        <button type="button" aria-label={w.situation.whole} title={w.situation.whole} onClick={() => map?.fitAll()}>⤢</button>
      </div>
    </div>
  );
}
