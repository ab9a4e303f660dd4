/** Clumps that lie on the head: fringes, locks, layers, curtains, spikes. */
import { add, lerp, norm, rad, type P3 } from '../../geometry/geometry';
import type { Clump } from './clump';
import type { HairKit } from './hair-kit';
import { SKULL_Y, SKULL_Z } from './hair-space';

/** One clump of a fringe: azimuth and y of its tip, width, sideways curl of the tip, azimuth of the root. */
export type Tip = readonly [
  azimuth: number,
  y: number,
  width: number,
  curl?: number | undefined,
  root?: number | undefined,
];

/** Fringe clumps: root near the crown, belly on the forehead, tip curling sideways. */
export function fringe(kit: HairKit, tips: readonly Tip[], lift = 0.13, change: Partial<Clump> = {}): Clump[] {
  return tips.map(([azimuth, y, w, curl = 0, root], i) => {
    const from = root ?? azimuth * 0.75;
    return {
      path: [
        kit.at(from, -1.14, lift - 0.06),
        kit.at(lerp(from, azimuth, 0.35), -0.86, lift),
        kit.at(lerp(from, azimuth, 0.75) - curl * 0.4, lerp(-0.86, y, 0.55), lift + 0.03),
        kit.at(azimuth - curl * 0.15, lerp(-0.86, y, 0.85), lift),
        kit.at(azimuth + curl, y, lift - 0.06),
      ],
      w,
      belly: 0.5,
      root: 0.6,
      ink: 0.74,
      strands: w > 0.26 ? 2 : 1,
      order: i,
      ...change,
    };
  });
}

export interface LockOptions extends Partial<Clump> {
  /** Degrees by which the tip turns. */
  curl?: number;
  lift?: number;
  /** Height of the root. */
  y0?: number;
  tipLift?: number;
}
export function lock(kit: HairKit, azimuth: number, tipY: number, w: number, o: LockOptions = {}): Clump {
  const { curl = 0, lift = 0.12, y0 = -0.9, tipLift = lift * 0.5, ...rest } = o;
  return {
    path: [
      kit.at(azimuth * 0.9, y0 - 0.12, lift - 0.07),
      kit.at(azimuth, lerp(y0, tipY, 0.3), lift + 0.015),
      kit.at(azimuth + curl * 0.3, lerp(y0, tipY, 0.68), lift),
      kit.at(azimuth + curl, tipY, tipLift),
    ],
    w,
    belly: 0.5,
    root: 0.3,
    ink: 0.85,
    strands: 2,
    ...(tipY > 0.7 ? { hang: 0.4 } : {}),
    ...rest,
  };
}
/** The same on both sides. */
export const locks = (kit: HairKit, azimuth: number, tipY: number, w: number, o: LockOptions = {}): Clump[] => [
  lock(kit, -azimuth, tipY, w, o),
  lock(kit, azimuth, tipY + 0.03, w, { ...o, curl: -(o.curl ?? 0) }),
];

export interface LayerOptions {
  /** Azimuth at which it begins and, round the back, ends. */
  from: number;
  count: number;
  /** Heights of roots and tips. */
  y0: number;
  y1: number;
  w: number;
  lift: number;
  /** Lift of the tips. */
  out: number;
  /** Degrees and units by which tips differ. */
  curl: number;
  jag: number;
  exp?: number;
  tip?: number;
  order?: number;
  pass?: 'back' | 'auto';
  ink?: number;
}
/** Clumps side by side from one side round the back to the other. */
export function layer(kit: HairKit, o: LayerOptions): Clump[] {
  const { random } = kit;
  const clumps: Clump[] = [];
  for (let i = 0; i < o.count; i++) {
    const round = lerp(o.from, 360 - o.from, o.count === 1 ? 0.5 : i / (o.count - 1));
    const azimuth = round > 180 ? round - 360 : round;
    const tipY = o.y1 + random(-o.jag, o.jag);
    const swing = random(-o.curl, o.curl);
    clumps.push({
      path: [
        kit.at(azimuth, o.y0 - 0.18, o.lift - 0.08),
        kit.at(azimuth, lerp(o.y0, tipY, 0.33), o.lift + 0.02),
        kit.at(azimuth + swing * 0.4, lerp(o.y0, tipY, 0.72), lerp(o.lift, o.out, 0.5) + 0.01),
        kit.at(azimuth + swing, tipY, o.out * random(0.8, 1.2)),
      ],
      w: o.w * random(0.62, 1.16),
      belly: 0.42,
      root: 0.3,
      ink: o.ink ?? 0.5,
      strands: 2,
      exp: o.exp ?? 1.6,
      tip: o.tip ?? 0,
      order: o.order ?? -30,
      pass: o.pass ?? 'auto',
    });
  }
  return clumps;
}

export interface CurtainOptions {
  from?: number;
  count?: number;
  w?: number;
  /** How far it spreads below. */
  flare?: number;
  jag?: number;
  lift?: number;
  y0?: number;
  curl?: number;
  tip?: number;
}
/** Long hair behind: clumps side by side from one ear round to the other. */
export function curtain(kit: HairKit, tipY: number, o: CurtainOptions = {}): Clump[] {
  const { from = 78, count = 9, w = 0.52, flare = 0.1, jag = 0.12, lift = 0.1, y0 = -0.75, curl = 5, tip = 0 } = o;
  const { random } = kit;
  const clumps: Clump[] = [];
  for (let i = 0; i < count; i++) {
    const round = lerp(from, 360 - from, i / (count - 1));
    const azimuth = round > 180 ? round - 360 : round;
    const y = tipY + random(-jag, jag) - (Math.abs(azimuth) < 105 ? jag * 0.8 : 0);
    clumps.push({
      path: [
        kit.at(azimuth, y0 - 0.2, lift - 0.08),
        kit.at(azimuth, lerp(y0, y, 0.33), lift + 0.02),
        kit.at(azimuth + random(-2, 2), lerp(y0, y, 0.7), lift + flare * 0.6),
        kit.at(azimuth + random(-curl, curl), y, lift + flare * random(0.5, 1)),
      ],
      w: w * random(0.9, 1.15),
      belly: 0.6,
      root: 0.3,
      ink: 0.6,
      strands: 2,
      pass: 'back',
      tip,
      hang: 0.3,
    });
  }
  return clumps;
}

/** A spike: azimuth and y of the root, length, width, how far it points up, degrees of swirl. */
export type Spike = readonly [azimuth: number, y: number, length: number, w: number, up: number, swirl?: number];
export function spikes(kit: HairKit, list: readonly Spike[], lift = 0.06): Clump[] {
  return list.map(([azimuth, y, length, w, up, swirl = 0]) => {
    const root = kit.at(azimuth, y, lift - 0.08);
    const out = norm([root[0], (root[1] - SKULL_Y) * 1.1 - up, root[2] - SKULL_Z]);
    const tip = add(root, [out[0] * length, out[1] * length, out[2] * length]);
    const [cos, sin] = [Math.cos(rad(swirl)), Math.sin(rad(swirl))];
    const turned: P3 = [tip[0] * cos + tip[2] * sin, tip[1] + 0.04, -tip[0] * sin + tip[2] * cos];
    const middle = add(root, [out[0] * length * 0.5, out[1] * length * 0.42 + 0.03, out[2] * length * 0.5]);
    return { path: [root, middle, turned], w, belly: 0.12, root: 0.9, exp: 1.2, ink: 0.88, thick: 0.9, strands: 1 };
  });
}
