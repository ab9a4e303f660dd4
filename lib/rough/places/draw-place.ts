import type { Paint } from '../pen/paint';
import type { PlaceTag, Time, Weather } from '../vocabulary/places';
import { weatherOver } from '../world/brush';
import { cameraFor, type CameraRequest, type Spot } from '../world/camera-for';
import type { PlacePaint } from '../specification';
import { CLOTH_PAINT } from '../vocabulary/looks';
import { L, World, type Panel, type Shot } from '../world/kit';
import { PLACES } from './index';
import type { PlaceOptions } from './place-kind';

export interface PlaceDrawing {
  /** A named camera of the place (`wide` if unknown), or a camera of one's own, as from `placeCamera`. */
  readonly camera?: string | Shot;
  readonly time?: Time;
  readonly weather?: Weather;
  readonly seed?: number;
  readonly options?: PlaceOptions;
  /** Colours of the things that the place has itself. */
  readonly paints?: readonly PlacePaint[];
  /** Strength of rain, snow and fog over the picture, 0..1; close shots want .5. */
  readonly strength?: number;
  /** Adds people and animals before the things are sorted. */
  readonly people?: (w: World) => void;
  /** Draws over everything, still clipped to the panel. */
  readonly over?: (w: World) => void;
}
/** The spot of a place for a kind of shot: where people stand and from where they are seen. */
export const placeSpot = (tag: PlaceTag, which: 'wide' | 'close'): Spot => {
  const place = PLACES[tag];
  return which === 'close' ? (place.closeSpot ?? place.spot) : place.spot;
};
/** Where a boat floats in a place; null in places without open water. */
export const boatSpot = (tag: PlaceTag): Spot | null => PLACES[tag].afloat ?? null;
/** A camera on a place whose spot lies at a picture point and scale. */
export const placeCamera = (tag: PlaceTag, panel: Panel, request: CameraRequest): Shot =>
  cameraFor(placeSpot(tag, request.which), panel, request);

/** Draws a place into a panel, clipped to it. Same arguments, same bytes. Returns the world, for points on the ground. */
export function drawPlace(p: Paint, tag: PlaceTag, panel: Panel, drawing: PlaceDrawing = {}): World {
  const place = PLACES[tag],
    { camera = 'wide', people, seed = 7 } = drawing,
    shot = typeof camera === 'object' ? camera : (place.shots[camera] ?? place.shots.wide),
    w = new World(
      p,
      panel,
      shot,
      drawing.time ?? place.time ?? 'day',
      drawing.weather ?? place.weather ?? 'clear',
      seed,
    );
  w.inside = place.inside ?? false;
  w.paints = new Map(drawing.paints?.map(({ tag: painted, colour }) => [painted, L(CLOTH_PAINT[colour])]));
  p.within(`M${panel.x} ${panel.y}h${panel.w}v${panel.h}h${-panel.w}Z`, () => {
    if (people) w.later.push(() => people(w));
    place.build(w, drawing.options ?? {});
    w.layBehindFigures();
    const share = (drawing.strength ?? 1) * (place.weatherShare ?? (w.inside ? 0 : 1));
    if (share > 0) weatherOver(w, seed + 5, share);
    drawing.over?.(w);
  });
  return w;
}
