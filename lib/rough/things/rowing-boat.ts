import type { P3 } from '../geometry/geometry';
import { Craft } from './craft';
import { DARK_WOOD, RED, WOOD } from './looks';
import { mesh, type ThingSpec } from './thing';

/** Stations along the hull, bow to stern: z, half width at the rim, height of the rim, half width at the keel. */
const HULL = [
  [-1.7, 0.02, 0.66, 0.01],
  [-1.3, 0.34, 0.55, 0.12],
  [-0.6, 0.58, 0.46, 0.3],
  [0.3, 0.64, 0.42, 0.36],
  [1.1, 0.56, 0.44, 0.32],
  [1.65, 0.42, 0.5, 0.26],
] as const;

/** Metres: height of the seat in the middle over the ground and its z; height and half width of the rim beside it. */
export const ROWED_BOAT = { seatHeight: 0.36, seatAt: 0.25, rimHeight: 0.43, rimAside: 0.64, bow: -1.86, stern: 1.72 };

/** A rowing boat without its oars, bow towards -z. */
export function rowedBoat(look = WOOD): Craft {
  const m = new Craft();
  const side = (s: number, k: number): { rim: P3; keel: P3 } => {
    const [z, w, h, q] = HULL[k]!;
    return { rim: [s * w, h, z], keel: [s * q, 0.06, z * 0.96] };
  };
  const strake = (s: number, ink: number): void => {
    for (let k = 0; k + 1 < HULL.length; k++) {
      const [a, b] = [side(s, k), side(s, k + 1)];
      m.leaf([a.rim, b.rim, b.keel, a.keel], s > 0 ? { ...look, bw: look.bw + 0.16 } : look, ink);
    }
    m.line(
      HULL.map((_, k) => side(s, k).rim),
      0.05,
      DARK_WOOD,
    );
  };
  strake(1, 0.5);
  const floor: P3[] = [];
  for (let k = 0; k < HULL.length; k++) floor.push(side(-1, k).keel);
  for (let k = HULL.length - 1; k >= 0; k--) floor.push(side(1, k).keel);
  m.leaf(floor, DARK_WOOD, 0.6);
  m.leaf([-0.42, 0.5, 1.65, 0.42, 0.5, 1.65, 0.26, 0.06, 1.58, -0.26, 0.06, 1.58], look, 0.8);
  for (const [z, w] of [
    [1.2, 0.52],
    [0.25, 0.6],
    [-0.75, 0.5],
  ] as const)
    m.box(0, 0.32, z, w * 2, 0.04, 0.22, WOOD);
  strake(-1, 0.7);
  return m;
}

/** With its oars out at both sides. */
function rowingBoat(look = WOOD): Craft {
  const m = rowedBoat(look);
  for (const s of [-1, 1])
    m.hose([s * 0.1, 0.5, 0.2, s * 0.66, 0.5, 0.1, s * 1.5, 0.2, -0.2], 0.026, RED, { n: 8 }).leaf(
      [s * 1.42, 0.18, -0.1, s * 1.5, 0.26, -0.26, s * 2.0, 0.06, -0.4, s * 1.92, 0.0, -0.26],
      RED,
      0.9,
    );
  return m;
}

export const rowingBoatThings = { rowing_boat: mesh({ yaw: 52, pitch: 22, build: rowingBoat }) } satisfies Readonly<
  Record<string, ThingSpec>
>;
