import type { P3 } from '../geometry/geometry';
import type { SurfaceKind } from '../pen/surfaces';
import type { Look } from './look';

/** Metres over the ground to which something lies on the floor, and from which something upright outside is a building. */
const ON_FLOOR = 0.06;
const BUILDING_TOP = 2.4;
/** What is narrower is a pole or a lamp, metres. */
const BUILDING_WIDTH = 0.9;
/** Metres along z from which what stands upright outside and is no thing is a hill. */
const FAR = 90;

/** What the ground is, by its colour. */
function groundOf({ c }: Look): SurfaceKind {
  const at = (from: number): number => Number.parseInt(c.slice(from, from + 2), 16);
  const [red, green, blue] = [at(1), at(3), at(5)];
  const spread = Math.max(red, green, blue) - Math.min(red, green, blue);
  if (spread < 26) return red > 200 ? 'earth' : 'road';
  if (green > red && green > blue) return 'grass';
  if (blue > red) return 'water';
  return red > 190 ? 'sand' : 'earth';
}

/**
 * What a flat surface is where nothing says: floors, walls and ceilings of rooms, ground and buildings outside.
 * @param V its corners in metres
 * @param isThing a part of a model, not of the place's shell
 */
export function kindOfPlane(V: readonly P3[], inside: boolean, look: Look, isThing: boolean): SurfaceKind {
  let low = Infinity,
    high = -Infinity,
    near = Infinity,
    left = Infinity,
    right = -Infinity,
    away = -Infinity;
  for (const [x, y, z] of V) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    away = Math.max(away, z);
    low = Math.min(low, y);
    high = Math.max(high, y);
    near = Math.min(near, z);
  }
  const isLevel = high - low < 0.02;
  if (inside) {
    if (isThing) return 'cabinet';
    if (!isLevel) return 'wall';
    return low < ON_FLOOR ? 'floor' : low > 2 ? 'ceiling' : 'table';
  }
  if (isThing)
    return high > BUILDING_TOP && Math.max(right - left, away - near) > BUILDING_WIDTH ? 'building' : 'thing';
  if (isLevel) return groundOf(look);
  return near > FAR ? 'mountain' : 'building';
}
