import { clamp, type P3 } from '../geometry/geometry';
import type { Paint } from '../pen/paint';
import { World, type Look, type Panel, type Time } from '../world/kit';
import type { PropTag } from '../vocabulary/props';
import { THINGS } from './all-things';
import { placeThing, type DrawLivingThing } from './place-thing';
import { fitSpot, viewAxes } from './fit-thing';

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
    'box' in o
      ? fitSpot(thing, o.box, { yaw, pitch, roll: o.roll }, o.look)
      : { x: o.x, y: o.y, ppm: o.ppm, roll: o.roll ?? 0, pin: o.pin ?? ([0, 0, 0] satisfies P3) };
  const w = studio(p, { ...spot, yaw, pitch, size: thing.size, time: o.time ?? 'day' });
  w.lineScale *= o.ink ?? 1;
  placeThing(w, tag, [0, 0, 0], 0, {
    cast: false,
    ...(o.look ? { look: o.look } : {}),
    ...(o.seed === undefined ? {} : { seed: o.seed }),
    ...(o.drawLivingThing ? { drawLivingThing: o.drawLivingThing } : {}),
  });
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
  const { right, up, towards } = viewAxes(o.yaw, o.pitch);
  const panel: Panel = { x: o.x - 2000, y: o.y - 2000, w: 4000, h: 4000 };
  const at: P3 = [o.pin[0] + towards[0] * distance, o.pin[1] + towards[1] * distance, o.pin[2] + towards[2] * distance];
  const w = new World(p, panel, { at, to: o.pin, lens: (o.ppm * distance) / 5000, tilt: true, roll: o.roll }, o.time);
  for (let k = 0; k < 3; k++) w.mood.sun[k] = -0.5 * right[k]! + 0.62 * up[k]! + 0.6 * towards[k]!;
  w.inside = true;
  w.studio = true;
  w.lineScale = clamp((o.ppm * o.size) / 260, 0.55, 1.25) * Math.sqrt(distance / 3) * 0.9;
  return w;
}
