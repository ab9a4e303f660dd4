import type { Coat } from '../vocabulary/creatures';
import type { SurfaceBuild } from '../anatomy/surface-build';
import { add, mul, rotation, type P3 } from '../geometry/geometry';
import { compose } from '../anatomy/orientation';
import { Local } from './draw-surfaces';
import { beastForm } from './quadrupeds/beast-form';
import { HORSE } from './quadrupeds/hoofed';
import { poseBeast } from './quadrupeds/skeleton';
import { STANCES, type Stance } from './quadrupeds/stance';

/** A horse that walks, in its own units: its middle over the origin, floor y = 0, looking along z. */
const STANCE: Stance = {
  ...STANCES.walking,
  // legs that carry somebody are stretched
  hip: 1.05,
  shoulder: 1.07,
  neck: 8,
  foreLeft: [0.14, 0.02, 12],
  foreRight: [-0.12, 0, -9],
  hindLeft: [-0.24, 0, 26],
  hindRight: [-0.02, 0, 16],
};
const BONES = poseBeast(HORSE, STANCE, 0);
const LOCAL = new Local(BONES.head, compose(BONES.turn, rotation(0, 0, 0)), HORSE.head.size);

/** A point of a horse's head, in its units. */
const onHead = (point: P3): P3 => LOCAL.at(point);

/** What of a horse a rider touches and what frames it, in its own units. */
export const RIDDEN_HORSE = {
  /** Height of its back where a saddle lies, and how far the middle of the saddle is before its own. */
  back: -(BONES.spine[2]?.[1] ?? -4.8) + HORSE.waist[1],
  seatAhead: 0.35,
  /** The trunk's middle and half axes there. */
  spineHeight: -(BONES.spine[2]?.[1] ?? -4.8),
  halfWidth: HORSE.waist[0],
  up: HORSE.waist[1],
  down: HORSE.waist[2],
  /** Both corners of the mouth. */
  mouth: [-1, 1].map((side) => onHead([side * 0.34, 1.02, 2.02])),
  nose: onHead([0, 1.1, 2.7]),
  ears: onHead([0, -1.4, 0]),
  tail: add(BONES.tail, [0, 0.9, -2.3]),
  hooves: Object.values(BONES.legs).map(([, , , [x, , z]]): P3 => [x, 0.3, z + Math.sign(z) * 0.6]),
} as const;

/** Cheeks, nose and brow of a bridle, as points of the head. */
const BRIDLE: readonly (readonly P3[])[] = [
  ...[-1, 1].map((side): P3[] => [
    [side * 0.36, -0.62, 0.02],
    [side * 0.64, 0, 0.34],
    [side * 0.5, 0.52, 1],
    [side * 0.38, 0.98, 1.94],
  ]),
  [
    [-0.46, 0.62, 1.3],
    [-0.3, 0.24, 1.5],
    [0, 0.14, 1.56],
    [0.3, 0.24, 1.5],
    [0.46, 0.62, 1.3],
  ],
];

/**
 * Adds a horse with a bridle to a figure's surfaces: `scale` units of the figure a unit of the horse's, its middle's ground
 * at `at`. Its eyes are surfaces too, so that riders hide them rightly.
 */
export function addRiddenHorse(
  g: SurfaceBuild,
  { at, scale, coat }: { readonly at: P3; readonly scale: number; readonly coat?: Coat },
): void {
  const [folds, marks] = [g.folds.length, g.marks.length];
  g.buf.within(scale, at, () => {
    beastForm(HORSE, { pose: 'walking', stance: STANCE, mood: 'neutral', look: 0, tilt: 0, coat }).build(g);
    addEyes(g);
    for (const strap of BRIDLE)
      g.rod(g.part('bridle', g.mat('#4a3428'), { plain: true, edge: true }), strap.map(onHead), 0.06, 6);
  });
  const placed = (point: P3): P3 => add(mul(point, scale), at);
  for (const stroke of [...g.folds.slice(folds), ...g.marks.slice(marks)]) stroke.pts = stroke.pts.map(placed);
}

function addEyes(g: SurfaceBuild): void {
  const [u, v, width, height] = HORSE.head.eye,
    [x, , z] = HORSE.head.skull,
    depth = z * Math.sqrt(Math.max(0, 1 - (u / x) ** 2));
  for (const side of [-1, 1]) {
    g.ball(
      g.part('horse eye', g.mat('#1f1713'), { plain: true }),
      onHead([side * u * 1.02, v, depth]),
      LOCAL.axis([0.09, 0, 0]),
      LOCAL.axis([0, height * 0.85, 0]),
      LOCAL.axis([0, 0, width]),
    );
    g.ball(
      g.part('horse nostril', g.mat('#2a1c14'), { plain: true }),
      onHead([side * 0.27, 0.86, 2.4]),
      LOCAL.axis([0.06, 0, 0]),
      LOCAL.axis([0, 0.1, 0]),
      LOCAL.axis([0, 0, 0.07]),
    );
  }
}
