import type { Point } from '../ink';
import type { Camera } from './camera';
import { convexHull, polygonPath } from './outline';
import type { Proportions } from './proportions';
import type { Skeleton } from './skeleton';
import { between, moved, unit, type Vector } from './vector';

/** One slice through the trunk: an ellipse. */
interface Ring {
  readonly centre: Vector;
  /** To the own left and to the front, as long as the slice is wide and deep. */
  readonly across: Vector;
  readonly deep: Vector;
}

/** A slice of the body as it is built: half width and half depths, and how far its middle lies in front of the spine. */
interface Slice {
  /** From the base of the neck (0) to the crotch (1 is the middle of the hips). */
  readonly down: number;
  readonly width: number;
  readonly depth: number;
  readonly ahead: number;
}

/** The trunk of a body in its posture. */
export interface Trunk {
  /** Path data of its form on the screen, without the neck. */
  readonly path: string;
  /**
   * Where a spot of the clothes is on the screen.
   * @param x from the body's middle to its own left, `y` down from the base of the neck, both in figure units of a
   *   grown body seen from the front.
   * @returns null where it is on the side that is turned away.
   */
  readonly spot: (x: number, y: number, side: 'front' | 'back') => { readonly at: Point; readonly isSeen: boolean };
  /** The silhouette of the slice at `y`, as a polygon. */
  readonly ringAt: (y: number, wider: number) => Point[];
}

/** Length of the spine of a grown body, in which the clothes are told. */
const SPINE = 318;

function slicesOf(body: Proportions): Slice[] {
  const t = body.thickness;
  const chibi = body.head > 1;
  return [
    { down: -0.02, width: body.neckRadius + 3, depth: body.neckRadius, ahead: -2 },
    { down: 0.03, width: body.chest * 0.62, depth: 34 * t, ahead: -4 },
    { down: 0.09, width: body.chest * 0.92, depth: 46 * t, ahead: -2 },
    { down: 0.2, width: body.chest, depth: 58 * t, ahead: 0 },
    { down: 0.34, width: body.chest * 0.96, depth: 58 * t + body.bust * 0.5, ahead: body.bust * 0.7 },
    { down: 0.46, width: body.chest * 0.86, depth: 56 * t, ahead: body.bust * 0.3 },
    { down: 0.64, width: body.waist, depth: 50 * t, ahead: chibi ? 4 : 0 },
    { down: 0.84, width: (body.waist + body.hips) / 2, depth: 58 * t, ahead: -4 },
    { down: 1, width: body.hips, depth: 64 * t, ahead: -8 },
    { down: 1.07, width: body.hips * 0.94, depth: 58 * t, ahead: -8 },
  ];
}

/** The trunk as the camera sees it. */
export function buildTrunk(skeleton: Skeleton, body: Proportions, camera: Camera): Trunk {
  const slices = slicesOf(body);
  const rings = slices.map((slice) => ringOf(skeleton, body, slice));
  const hulls = rings.slice(1).map((ring, index) => {
    const above = rings[index] ?? ring;
    return convexHull([...outlineOf(above, camera), ...outlineOf(ring, camera)]);
  });
  const slackRing = (y: number): Ring => ringOf(skeleton, body, sliceAt(slices, y / SPINE));
  return {
    path: hulls.map(polygonPath).join(''),
    spot: (x, y, side) => spotOn(slackRing(y), camera, { x, isFront: side === 'front' }),
    ringAt: (y, wider) => {
      const { centre, across, deep } = slackRing(y);
      return outlineOf({ centre, across: widened(across, wider), deep: widened(deep, wider) }, camera);
    },
  };
}

function widened(half: Vector, by: number): Vector {
  return moved(half, unit(half), by);
}

function sliceAt(slices: readonly Slice[], down: number): Slice {
  const below = slices.findIndex((slice) => slice.down >= down);
  const next = slices[below] ?? slices.at(-1);
  const last = slices[below - 1] ?? next;
  if (!next || !last) throw new RangeError('A trunk has slices.');
  const share = next.down === last.down ? 0 : (down - last.down) / (next.down - last.down);
  const mix = (from: number, to: number): number => from + (to - from) * share;
  return {
    down,
    width: mix(last.width, next.width),
    depth: mix(last.depth, next.depth),
    ahead: mix(last.ahead, next.ahead),
  };
}

/** Above the middle of the spine slices are square to the chest, below to the hips, with a bend between. */
function ringOf({ neck, pelvis, hips, chest }: Skeleton, body: Proportions, slice: Slice): Ring {
  const share = Math.max(0, Math.min(1, slice.down));
  const bend = Math.max(0, Math.min(1, (share - 0.3) / 0.4));
  const left = unit(between(chest.left, hips.left, bend));
  const front = unit(between(chest.front, hips.front, bend));
  const middle = moved(pelvis, hips.down, -body.spine / 2);
  // A quadratic curve from neck to hips with its control point where chest and hips meet.
  const upper = between(neck, middle, share);
  const lower = between(middle, pelvis, share);
  const beyond = moved([0, 0, 0], slice.down > 1 ? hips.down : chest.down, (slice.down - share) * body.spine);
  return {
    centre: moved(moved(between(upper, lower, share), front, slice.ahead), beyond),
    across: moved([0, 0, 0], left, slice.width),
    deep: moved([0, 0, 0], front, slice.depth),
  };
}

const RING_STEPS = 16;

function outlineOf({ centre, across, deep }: Ring, camera: Camera): Point[] {
  return Array.from({ length: RING_STEPS }, (_, step) => {
    const angle = (2 * Math.PI * step) / RING_STEPS;
    return camera.seen(moved(moved(centre, across, Math.cos(angle)), deep, Math.sin(angle))).at;
  });
}

/** A spot on a slice, moved to its visible edge where it is turned away. */
function spotOn(
  { centre, across, deep }: Ring,
  camera: Camera,
  { x, isFront }: { readonly x: number; readonly isFront: boolean },
): { readonly at: Point; readonly isSeen: boolean } {
  const width = Math.hypot(...across);
  const sine = Math.max(-1, Math.min(1, x / width));
  const angle = isFront ? Math.asin(sine) : Math.PI - Math.asin(sine);
  // The normal at an angle faces the viewer within a quarter turn of the angle that faces them most.
  const depth = Math.hypot(...deep);
  const most = Math.atan2(
    camera.seenDirection(across)[2] / (width * width),
    camera.seenDirection(deep)[2] / (depth * depth),
  );
  const off = Math.atan2(Math.sin(angle - most), Math.cos(angle - most));
  const kept = most + Math.max(-Math.PI / 2, Math.min(Math.PI / 2, off));
  const at = camera.seen(moved(moved(centre, across, Math.sin(kept)), deep, Math.cos(kept))).at;
  return { at, isSeen: Math.abs(off) < Math.PI / 2 };
}
