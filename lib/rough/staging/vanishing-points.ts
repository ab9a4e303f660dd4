import { rotateDegrees } from '@/lib/geometry';
import type { P2, P3 } from '../geometry/geometry';
import type { RoughSpecification } from '../specification';
import { seenPlace } from './seen-camera';

/** Where the edges of a place run together in its picture. */
export interface PlaceVanishing {
  /** One to three points in shares of the picture's width and height: of the place's two level directions, then of the upright one. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** How level edges lie that don't run together: degrees clockwise from the picture's right, from -90 to 90. */
  readonly levelDegrees: number;
}

/** Points farther than so many widths of the picture count as none: their edges look parallel. */
const FAR_WIDTHS = 100;
/** Across the picture, up, away: walls, streets and furniture lie along these directions of a place. */
const AXES: readonly P3[] = [
  [1, 0, 0],
  [0, 0, 1],
  [0, 1, 0],
];

/**
 * The vanishing points of a specification's place from the camera that draws it: the picture of each direction's point at
 * infinity (Hartley and Zisserman 2004, section 8.6). Null where there is no place in perspective.
 */
export function vanishingPoints(specification: RoughSpecification): PlaceVanishing | null {
  const place = seenPlace(specification);
  if (!place) return null;
  const { camera } = place;
  const { canvas, tiltDegrees } = place.staged;
  const { width, height } = canvas;
  const eye = camera.shot.at;
  const seen = AXES.map((axis) => {
    const [x, y, z] = camera.cam([eye[0] + axis[0], eye[1] + axis[1], eye[2] + axis[2]]);
    // Of a direction that never meets the picture only its slope counts.
    const isFar = Math.abs(z) * FAR_WIDTHS * width < camera.f * Math.hypot(x, y);
    const [toX, toY] = camera.proj([x, y, 1]);
    const slope = Math.atan2(toY - camera.cy, toX - camera.cx) * (180 / Math.PI);
    return isFar ? { slope: slope + tiltDegrees } : { point: camera.proj([x / z, y / z, 1]) };
  });
  const middle: P2 = [width / 2, height / 2];
  const points = seen.flatMap(({ point }) => {
    if (point === undefined) return [];
    const [x, y] = rotateDegrees(point, tiltDegrees, middle);
    return [{ x: x / width, y: y / height }];
  });
  const level = seen.find(({ slope }) => slope !== undefined)?.slope ?? tiltDegrees;
  return { points, levelDegrees: folded(level) };
}

/** The same line's angle from -90 to 90. */
function folded(degrees: number): number {
  return degrees - 180 * Math.round(degrees / 180) + 0;
}
