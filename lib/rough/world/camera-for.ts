import { clamp, rad, type P2, type P3 } from '../geometry/geometry';
import type { Panel, Shot } from './kit';

/** Where the main people of a place stand or sit, and from where they are seen. Metres, x right, y up, z away. */
export interface Spot {
  /** Ground point between their feet. */
  readonly at: P3;
  /** Where the camera looks, degrees: 0 along +z, 90 along +x. */
  readonly yaw: number;
  /** Free room behind the spot for the camera, metres; beyond it the lens gets wider instead. */
  readonly back: number;
  /** Free room for the camera to the left and right of the line of sight, metres. Default 40 each. */
  readonly side?: readonly [number, number];
  /** Height of what people sit on there, metres above `at`. */
  readonly seat?: number;
}
export interface CameraRequest {
  /** Picture point of the spot (feet on the ground), px. May lie below the panel. */
  readonly spotPx: P2;
  /** Scale of people at the spot, px per metre. */
  readonly pxPerMetre: number;
  /** Height of the camera over the spot's ground, metres: low .5, eye 1.45, high 2.6. */
  readonly eyeHeight: number;
  /** A wide or a longer lens. */
  readonly which: 'wide' | 'close';
  /** The camera looks down by this many degrees (verticals then converge). Default 0: the picture is shifted instead. */
  readonly pitchDeg?: number;
  /** Times the length of the lens: the camera stands as much farther away. Default 1. */
  readonly nearness?: number;
}
/** Focal length in panel widths that each kind of shot likes, and the shortest that is still bearable. */
const LENS = { wide: 0.8, close: 1.15 } as const;
const SHORTEST_LENS = 0.42;

/**
 * The camera that shows a spot at a picture point and a scale, with the horizon at the height of the eye. The distance
 * follows from the lens; where the room behind the spot ends, the lens gets wider and the camera stays inside.
 */
export function cameraFor(spot: Spot, panel: Panel, request: CameraRequest): Shot {
  const { spotPx, pxPerMetre, eyeHeight } = request,
    across = Math.max(panel.w, panel.h * 0.9),
    liked = (LENS[request.which] * (request.nearness ?? 1) * across) / pxPerMetre,
    shortest = (SHORTEST_LENS * across) / pxPerMetre,
    distance = Math.max(Math.min(liked, spot.back), Math.min(shortest, liked)),
    focalPx = distance * pxPerMetre,
    tilt = rad(request.pitchDeg ?? 0),
    yaw = rad(spot.yaw),
    [left, right] = spot.side ?? [40, 40],
    // the camera steps aside so that the vanishing point stays near the middle of the panel; what walls forbid is shifted
    wish = (panel.x + panel.w / 2 - spotPx[0]) / pxPerMetre,
    aside = clamp(wish, -left, right),
    up = (distance * Math.sin(tilt) - eyeHeight) / Math.cos(tilt),
    axisPx: P2 = [spotPx[0] + aside * pxPerMetre, spotPx[1] + up * pxPerMetre],
    level = distance * Math.cos(tilt) + up * Math.sin(tilt),
    at: P3 = [
      spot.at[0] - level * Math.sin(yaw) + aside * Math.cos(yaw),
      spot.at[1] + eyeHeight,
      spot.at[2] - level * Math.cos(yaw) - aside * Math.sin(yaw),
    ],
    to: P3 = [at[0] + Math.sin(yaw) * Math.cos(tilt), at[1] - Math.sin(tilt), at[2] + Math.cos(yaw) * Math.cos(tilt)];
  return { at, to, lens: focalPx / Math.max(panel.w, panel.h * 1.25), exact: { focalPx, axisPx } };
}
