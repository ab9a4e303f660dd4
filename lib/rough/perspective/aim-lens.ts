import type { Lens } from './lens';

/** From where a place is seen. */
export type ViewHeight = 'low' | 'eye' | 'high';

/** How a place wants to be seen; what is left out is the camera's habit. */
export interface Standpoint {
  /** The eye above the ground in metres, by the camera's height. */
  readonly eyeHeightM: Readonly<Record<ViewHeight, number>>;
  /** To the right of the place's middle, in metres. */
  readonly xM?: number;
  /** Clockwise from above; 0 is one-point perspective. */
  readonly yawDegrees?: number;
  /** Where what is straight ahead is, as a share of the width. */
  readonly centreShare?: number;
  /** How strongly near things grow: drawing units of the focal length in one of the habit. */
  readonly zoom?: number;
}

/** Share of the picture's height that is above the horizon. */
const HORIZON_SHARE: Readonly<Record<ViewHeight, number>> = { low: 0.8, eye: 0.46, high: 0.16 };

/** The eye of a standing person, of one who crouches, of one who looks down from a ladder or first floor. */
export const INDOOR_EYE_M: Standpoint['eyeHeightM'] = { low: 0.5, eye: 1.4, high: 2.2 };
export const OUTDOOR_EYE_M: Standpoint['eyeHeightM'] = { low: 0.5, eye: 1.5, high: 4.2 };

/** The lens for a picture (drawing units) of a place. `horizonShare` (0 to 1) overrules where the camera puts the horizon. */
export function aimLens(o: {
  readonly width: number;
  readonly height: number;
  readonly focal: number;
  readonly viewHeight: ViewHeight;
  readonly horizonShare?: number | undefined;
  readonly standpoint: Standpoint;
}): Lens {
  const { width, height, standpoint } = o;
  return {
    width,
    height,
    horizonY: height * (o.horizonShare ?? HORIZON_SHARE[o.viewHeight]),
    centreX: width * (standpoint.centreShare ?? 0.5),
    focal: o.focal * (standpoint.zoom ?? 1),
    eye: [standpoint.xM ?? 0, standpoint.eyeHeightM[o.viewHeight], 0],
    yawDegrees: standpoint.yawDegrees ?? 0,
  };
}

/**
 * The focal length (drawing units) for a picture: about 60 degrees from corner to corner, less in pictures that are
 * very wide or very tall, whose ends would be stretched.
 */
export function focalFor({ width, height }: { readonly width: number; readonly height: number }): number {
  const [short, diagonal] = [Math.min(width, height), Math.hypot(width, height)];
  return Math.max(0.75 * short, Math.min(1.6 * short, 0.62 * diagonal));
}
