import { rad, type P3 } from '../geometry/geometry';
import type { Look, Panel } from '../world/kit';
import type { HoldWay, Thing } from './thing';

/** From this ratio of height to width on, a thing that a hand can hold lies slantwise in its box. */
const LONG = 2.8;
const SLANT = 38;
const SLANTING: ReadonlySet<HoldWay | undefined> = new Set(['rod', 'pole', 'pen', 'flat', 'play'] as const);

export interface Turned {
  /** Degrees. */
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number | undefined;
}
export interface Spot {
  /** Picture point, picture px per metre, the local point that lies there, roll in degrees. */
  readonly x: number;
  readonly y: number;
  readonly ppm: number;
  readonly pin: P3;
  readonly roll: number;
}

/** Directions of a view from a turn and a look down (degrees): to the right, upwards, towards the viewer. */
export function viewAxes(yaw: number, pitch: number): { right: P3; up: P3; towards: P3 } {
  const cy = Math.cos(rad(yaw));
  const sy = Math.sin(rad(yaw));
  const cp = Math.cos(rad(pitch));
  const sp = Math.sin(rad(pitch));
  return { right: [cy, 0, sy], up: [-sp * sy, cp, sp * cy], towards: [sy * cp, sp, -cy * cp] };
}

/** Scale, middle and roll that fill a box with a thing. */
export function fitSpot(thing: Thing, box: Panel, { yaw, pitch, roll }: Turned, look?: Look): Spot {
  const { right, up } = viewAxes(yaw, pitch);
  const flat = flatPoints(thing, right, up, look);
  const upright = boundsOf(flat, 0);
  const isLong = SLANTING.has(thing.hold?.way) && upright.h > LONG * upright.w && box.h < LONG * box.w;
  const turn = roll ?? (isLong ? SLANT : 0);
  const bounds = turn === 0 ? upright : boundsOf(flat, turn);
  const ppm = Math.min(box.w / Math.max(1e-3, bounds.w), box.h / Math.max(1e-3, bounds.h));
  const c = Math.cos(rad(turn));
  const s = Math.sin(rad(turn));
  const x = bounds.x * c + bounds.y * s;
  const y = bounds.x * s - bounds.y * c;
  const pin: P3 = [x * right[0] + y * up[0], x * right[1] + y * up[1], x * right[2] + y * up[2]];
  return { x: box.x + box.w / 2, y: box.y + box.h / 2, ppm, pin, roll: turn };
}

/** Middle and measures of a thing as seen from afar, in metres from the middle of its base; y down. */
export function flatBounds(
  thing: Thing,
  { yaw, pitch }: { readonly yaw: number; readonly pitch: number },
): { readonly x: number; readonly y: number; readonly w: number; readonly h: number } {
  const { right, up } = viewAxes(yaw, pitch);
  return boundsOf(flatPoints(thing, right, up), 0);
}

/** The thing's points as seen from afar: x to the right, y up, in pairs. */
function flatPoints(thing: Thing, right: P3, up: P3, look?: Look): number[] {
  const flat: number[] = [];
  const see = (v: P3): void => {
    flat.push(v[0] * right[0] + v[1] * right[1] + v[2] * right[2], v[0] * up[0] + v[1] * up[1] + v[2] * up[2]);
  };
  if (thing.kind === 'mesh') for (const part of thing.build(look).parts) part.v.forEach(see);
  else {
    const [w, h] = thing.box;
    for (const sx of [-0.5, 0.5]) for (const sy of [0, 1]) see([sx * w * right[0], sy * h, sx * w * right[2]]);
  }
  return flat;
}

/** Middle and measures after a roll (clockwise); y down. */
function boundsOf(flat: readonly number[], roll: number): { x: number; y: number; w: number; h: number } {
  const c = Math.cos(rad(roll));
  const s = Math.sin(rad(roll));
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < flat.length; i += 2) {
    const x = flat[i]! * c + flat[i + 1]! * s;
    const y = flat[i]! * s - flat[i + 1]! * c;
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, w: x1 - x0, h: y1 - y0 };
}
