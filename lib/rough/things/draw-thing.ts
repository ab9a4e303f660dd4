import { clamp, rad, type P3 } from '../geometry/geometry';
import type { Paint } from '../pen/paint';
import { World, type Look, type Model, type Panel, type Time } from '../world/kit';
import type { PropTag } from '../vocabulary/props';
import { THINGS } from './all-things';
import { placeThing, type DrawLivingThing } from './place-thing';
import type { Thing } from './thing';

interface DrawCommon {
  /** Degrees: turn to the viewer's right, looking down on it, roll clockwise. The thing's best view if left out. */
  readonly yaw?: number;
  readonly pitch?: number;
  readonly roll?: number;
  readonly look?: Look;
  readonly time?: Time;
  /** Weight of its lines. */
  readonly ink?: number;
  readonly seed?: number;
  readonly drawLivingThing?: DrawLivingThing;
}
export type DrawThingOptions = DrawCommon &
  (
    | {
        /** Picture point on which `pin` (the middle of the base, if left out) falls; picture px per metre. */
        readonly x: number;
        readonly y: number;
        readonly ppm: number;
        readonly pin?: P3;
      }
    | {
        /** The thing fills this box: an insert. */
        readonly box: Panel;
      }
  );

/** Draws one thing with light from the upper left of the viewer: an insert, or a thing set into a flat picture. */
export function drawThing(p: Paint, tag: PropTag, o: DrawThingOptions): void {
  const thing = THINGS[tag];
  const yaw = o.yaw ?? thing.yaw ?? -20;
  const pitch = o.pitch ?? thing.pitch ?? 10;
  const spot =
    'box' in o ? fitSpot(thing, o.box, yaw, pitch, o.look) : { ...o, pin: o.pin ?? ([0, 0, 0] satisfies P3) };
  const w = studio(p, { ...spot, yaw, pitch, roll: o.roll ?? 0, size: thing.size, time: o.time ?? 'day' });
  w.lineScale *= o.ink ?? 1;
  placeThing(w, tag, [0, 0, 0], 0, {
    cast: false,
    ...(o.look ? { look: o.look } : {}),
    ...(o.seed === undefined ? {} : { seed: o.seed }),
    ...(o.drawLivingThing ? { drawLivingThing: o.drawLivingThing } : {}),
  });
  w.flush();
}

/** Draws a model of one's own in the same light; `size` in metres rules the weight of the lines. */
export function drawModel(
  p: Paint,
  model: Model,
  o: {
    x: number;
    y: number;
    ppm: number;
    size: number;
    yaw?: number;
    pitch?: number;
    roll?: number;
    pin?: P3;
    time?: Time;
  },
): void {
  const w = studio(p, {
    ...o,
    yaw: o.yaw ?? 0,
    pitch: o.pitch ?? 0,
    roll: o.roll ?? 0,
    pin: o.pin ?? [0, 0, 0],
    time: o.time ?? 'day',
  });
  w.model(model);
  w.flush();
}

interface Studio {
  readonly x: number;
  readonly y: number;
  readonly ppm: number;
  readonly pin: P3;
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  readonly size: number;
  readonly time: Time;
}

/** A world that holds one thing: the eye is four sizes away, light from the viewer's upper left, no haze. */
function studio(p: Paint, o: Studio): World {
  const distance = Math.max(2.4, o.size * 4);
  const { right, up, towards } = axes(o.yaw, o.pitch);
  const panel: Panel = { x: o.x - 2000, y: o.y - 2000, w: 4000, h: 4000 };
  const at: P3 = [o.pin[0] + towards[0] * distance, o.pin[1] + towards[1] * distance, o.pin[2] + towards[2] * distance];
  const w = new World(p, panel, { at, to: o.pin, lens: (o.ppm * distance) / 5000, tilt: true, roll: o.roll }, o.time);
  for (let k = 0; k < 3; k++) w.mood.sun[k] = -0.5 * right[k]! + 0.62 * up[k]! + 0.6 * towards[k]!;
  w.inside = true;
  w.studio = true;
  w.lineScale = clamp((o.ppm * o.size) / 260, 0.55, 1.25) * Math.sqrt(distance / 3) * 0.9;
  return w;
}

function axes(yaw: number, pitch: number): { right: P3; up: P3; towards: P3 } {
  const cy = Math.cos(rad(yaw));
  const sy = Math.sin(rad(yaw));
  const cp = Math.cos(rad(pitch));
  const sp = Math.sin(rad(pitch));
  return { right: [cy, 0, sy], up: [-sp * sy, cp, sp * cy], towards: [sy * cp, sp, -cy * cp] };
}

function fitSpot(
  thing: Thing,
  box: Panel,
  yaw: number,
  pitch: number,
  look?: Look,
): { x: number; y: number; ppm: number; pin: P3 } {
  const { right, up } = axes(yaw, pitch);
  let x0 = Infinity;
  let x1 = -Infinity;
  let y0 = Infinity;
  let y1 = -Infinity;
  const see = (v: P3): void => {
    const x = v[0] * right[0] + v[1] * right[1] + v[2] * right[2];
    const y = v[0] * up[0] + v[1] * up[1] + v[2] * up[2];
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  };
  if (thing.kind === 'mesh') for (const part of thing.build(look).parts) part.v.forEach(see);
  else {
    const [w, h] = thing.box;
    for (const sx of [-0.5, 0.5]) for (const sy of [0, 1]) see([sx * w * right[0], sy * h, sx * w * right[2]]);
  }
  const ppm = Math.min(box.w / Math.max(1e-3, x1 - x0), box.h / Math.max(1e-3, y1 - y0));
  const x = (x0 + x1) / 2;
  const y = (y0 + y1) / 2;
  const pin: P3 = [x * right[0] + y * up[0], x * right[1] + y * up[1], x * right[2] + y * up[2]];
  return { x: box.x + box.w / 2, y: box.y + box.h / 2, ppm, pin };
}
