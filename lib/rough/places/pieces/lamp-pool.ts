import type { P3 } from '../../geometry/geometry';
import { L, type Look, type World } from '../../world/kit';
import { lightPool } from '../../world/light-pool';
import { disc } from './disc';
import { place } from './things';

/** A grey road. */
const ROAD = L('#8f8f94', 0.2);
/** The depth that `groundPlane` takes for its tint. */
const GROUND_DEPTH = 5;

/** Light that a lamp throws on the ground at night. `ground` is what it falls on. Radii in metres. */
export function lampPool(w: World, [x, y, z]: P3, radius: number, ground: Look = ROAD, rz = radius): void {
  if (w.time !== 'night') return;
  lightPool(w, (k) => disc(x, y + 0.008, z, radius * k, 28, rz * k), w.tint(ground, 2, GROUND_DEPTH), '#ffe9b8');
}
/** A street lamp with its pool of light. Call before `flush`; the pool is drawn at once. */
export function streetLamp(
  w: World,
  at: P3,
  yaw = 0,
  { s = 1, ground = ROAD }: { readonly s?: number; readonly ground?: Look } = {},
): void {
  lampPool(w, at, 2.4 * s, ground);
  place(w, 'streetlight', at, yaw, { s });
}
