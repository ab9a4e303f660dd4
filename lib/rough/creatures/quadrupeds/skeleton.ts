import { add, clamp, cross, len3, mul, norm, rotation, sub, type Mat, type P3 } from '../../geometry/geometry';
import { compose } from '../../anatomy/orientation';
import type { Beast } from './beast';
import type { Foot, Stance } from './stance';

/** A leg's joints from its root to the ground. */
export type Leg = readonly [root: P3, knee: P3, hock: P3, sole: P3];

/** A posed animal: it looks along z, its floor is y = 0, and its middle stands over the origin. */
export interface Bones {
  /** Middles of the body from the rump to the head's back. */
  readonly spine: readonly P3[];
  readonly legs: { readonly foreLeft: Leg; readonly foreRight: Leg; readonly hindLeft: Leg; readonly hindRight: Leg };
  readonly head: P3;
  readonly turn: Mat;
  /** Root and direction of the tail, and a direction across it. */
  readonly tail: P3;
  readonly tailAlong: P3;
}

const RAD = Math.PI / 180;

/** Two bones of lengths a and b from `from` to `to`; gives the joint, bent towards `pole`. */
function bend(from: P3, to: P3, a: number, b: number, pole: P3): P3 {
  const d = sub(to, from),
    reach = clamp(len3(d), 0.05, (a + b) * 0.998),
    along = norm(d),
    x = (a * a - b * b + reach * reach) / (2 * reach),
    y = Math.sqrt(Math.max(0, a * a - x * x)),
    side = norm(cross(cross(along, pole), along));
  return add(from, add(mul(along, x), mul(side, y)));
}

/** Bones of a body without a curl, before it is set on the ground. */
class Posing {
  readonly hip: P3;
  readonly shoulder: P3;
  readonly rise: number;
  constructor(
    private readonly beast: Beast,
    private readonly stance: Stance,
  ) {
    const { length, fore, hind } = beast,
      hipHeight = stance.hip * hind,
      shoulderHeight =
        stance.rise === undefined ? (stance.shoulder ?? 1) * fore : hipHeight + length * Math.sin(stance.rise * RAD),
      sine = clamp((shoulderHeight - hipHeight) / length, -0.95, 0.95);
    this.rise = Math.asin(sine);
    const half = (length * Math.cos(this.rise)) / 2;
    this.hip = [0, -hipHeight, -half];
    this.shoulder = [0, -hipHeight - length * sine, half];
  }

  /** Turns a point about the upright axis, more the nearer it is to the head. */
  curled([x, y, z]: P3): P3 {
    const { curl } = this.stance;
    if (curl === 0) return [x, y, z];
    const start = this.hip[2] - this.beast.rump[0],
      reach = this.beast.length + this.beast.neck[0] + 1.6,
      rate = (curl * RAD) / reach,
      radius = 1 / rate,
      angle = (z - start) * rate,
      arm = radius - x;
    return [radius - arm * Math.cos(angle), y, start * 0.4 + arm * Math.sin(angle)];
  }

  leg(isFore: boolean, side: -1 | 1, [forward, up, lean]: Foot): Leg {
    const { beast } = this,
      girth = isFore ? beast.chest : beast.rump,
      size = isFore ? beast.fore : beast.hind,
      joint = isFore ? this.shoulder : this.hip,
      radii = isFore ? beast.foreleg : beast.hindleg,
      aside = side * Math.max(0.1, girth[0] - radii[0] * 0.62),
      isFolded = Math.abs(lean) > 70 && up === 0,
      spread = isFolded && !isFore ? side * radii[0] * 0.72 : 0,
      root: P3 = [aside + spread * 0.5, joint[1] + size * 0.04, joint[2] - (isFore ? 0 : 0.05 * size)],
      sole: P3 = [aside * (isFore ? 0.92 : 1) + spread, -up * size - radii[3] * 0.7, joint[2] + forward * size],
      cannon = size * beast.cannon * (isFore ? 0.75 : 1),
      hock: P3 = [
        sole[0],
        Math.min(sole[1] - cannon * Math.cos(lean * RAD), -radii[2] * 0.9),
        sole[2] - cannon * Math.sin(lean * RAD),
      ],
      straight = (size - cannon) * 1.04,
      knee = bend(
        root,
        hock,
        straight * 0.52,
        straight * 0.52,
        isFore ? [side * 0.1, 0.2, -1] : [side * (isFolded ? 0.5 : 0.25), -0.2, 1],
      );
    return [root, [knee[0], Math.min(knee[1], -radii[1] * 0.8), knee[2]], hock, sole];
  }

  spine(): { points: P3[]; end: P3; along: P3 } {
    const { beast, stance, hip, shoulder } = this,
      { length, neck, neckRise } = beast,
      back = add(hip, [0, 0, 0]),
      along = norm(sub(shoulder, hip)),
      lift = (t: number): number => -Math.sin(Math.PI * t) * stance.arch * length,
      mid = (t: number): P3 => add(add(hip, mul(along, length * t)), [0, lift(t), 0]),
      rump = add(back, mul(along, -beast.rump[0] * 0.86)),
      angle = (neckRise + stance.neck + (stance.rise ?? 0) * 0.3) * RAD,
      up: P3 = [0, -Math.sin(angle), Math.cos(angle)],
      from = add(shoulder, add(mul(along, beast.chest[0] * 0.42), [0, -beast.chest[1] * 0.34, 0])),
      end = add(from, mul(up, neck[0]));
    return {
      points: [
        rump,
        mid(0.02),
        mid(0.5),
        mid(0.98),
        add(from, mul(up, neck[0] * 0.3)),
        add(from, mul(up, neck[0] * 0.7)),
        end,
      ],
      end,
      along: up,
    };
  }
}

/** Poses an animal. `look` turns its head to the side, in degrees. */
export function poseBeast(beast: Beast, stance: Stance, look: number): Bones {
  const posing = new Posing(beast, stance),
    { points, end, along } = posing.spine(),
    { skull, size } = beast.head,
    lifted = -stance.lift * beast.fore,
    raise = (q: P3): P3 => add(posing.curled(q), [0, lifted, 0]),
    headAt = add(end, mul(add(mul(along, 0.4), [0, -0.12, 0.5]), skull[2] * size * 0.62)),
    head = raise(headAt),
    curl = stance.curl * 1.02,
    legs = {
      foreLeft: posing.leg(true, -1, stance.foreLeft).map(raise),
      foreRight: posing.leg(true, 1, stance.foreRight).map(raise),
      hindLeft: posing.leg(false, -1, stance.hindLeft).map(raise),
      hindRight: posing.leg(false, 1, stance.hindRight).map(raise),
    },
    lowest = skull[1] * size * 0.92,
    rise = stance.tail[0] * RAD,
    tailAlong: P3 = [0, -Math.sin(rise), -Math.cos(rise)],
    leg = (points: readonly P3[]): Leg => [points[0]!, points[1]!, points[2]!, points[3]!];
  return {
    spine: points.map(raise),
    legs: {
      foreLeft: leg(legs.foreLeft),
      foreRight: leg(legs.foreRight),
      hindLeft: leg(legs.hindLeft),
      hindRight: leg(legs.hindRight),
    },
    head: [head[0], stance.isAsleep ? -lowest : Math.min(head[1], -lowest), head[2]],
    turn: compose(rotation(curl + look, 0, 0), rotation(0, stance.face, stance.isAsleep ? 8 : 0)),
    tail: raise(add(points[0]!, [0, -beast.rump[1] * 0.3, 0.1])),
    tailAlong,
  };
}
