import type { P3 } from '../geometry/geometry';
import type { Time, Weather } from '../vocabulary/places';
import type { Spot } from '../world/camera-for';
import type { Shot, World } from '../world/kit';

/** What a story may ask of a place beyond hour and weather. */
export interface PlaceOptions {
  /** Trees in flower. */
  readonly blossom?: boolean;
}
/** A place: data for its cameras, and how it builds itself into a world (metres, x right, y up, z away). */
export interface PlaceSpec {
  /** A room: no haze, no weather inside, lamps on at night. */
  readonly inside?: boolean;
  /** Hour and weather when the story names none. */
  readonly time?: Time;
  readonly weather?: Weather;
  /** Still cameras for pictures without a main person. */
  readonly shots: { readonly wide: Shot; readonly close: Shot } & Readonly<Record<string, Shot>>;
  /** Where the main people are, for `cameraFor`. */
  readonly spot: Spot;
  /** Another spot for close shots, where the first has a dull background. */
  readonly closeSpot?: Spot;
  /** Where a boat floats, with nothing but water between it and the camera. */
  readonly afloat?: Spot;
  /** Share of the weather's strength, 0..1, where the place shelters from it. Default 1 outside, 0 inside. */
  readonly weatherShare?: number;
  /** Draws ground and far layers at once, adds things, and ends with `w.flush()`. */
  readonly build: (w: World, options: PlaceOptions) => void;
}
/** A camera as data: eye, target, lens in panel widths (.6 wide, 1 normal, 2 long). */
export const S = (at: P3, to: P3, lens: number, more: Partial<Shot> = {}): Shot => ({ at, to, lens, ...more });
