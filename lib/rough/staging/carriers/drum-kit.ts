import type { Body } from '../../anatomy/body';
import type { FigureBuild } from '../../anatomy/figure-build';
import { GRIP, inHand } from '../../anatomy/hand-frame';
import { add, mul, type P3 } from '../../geometry/geometry';
import { THINGS } from '../../things';
import { addModelToFigure } from '../../things/add-model-to-figure';

/** The kit's middle is so many metres before the hips of who plays it. */
const AHEAD = 0.56;
const UNITS_PER_METRE = 10;
/** Half its width and its height, and how far its front is from its middle, in metres. */
const HALF_WIDTH = 0.72;
const HEIGHT = 1.16;
const FRONT = 0.36;
/** Of a stick, in units: before the fist and behind it. */
const STICK = [3, 0.7] as const;

function placeOf({ J, b }: Body): { readonly at: P3; readonly scale: number } {
  const [x, , z] = J['pelvis']!,
    scale = UNITS_PER_METRE * b.u;
  return { at: [x, 0, z + AHEAD * scale], scale };
}

/** Both sides of a drum kit, above and below. */
export function drumKitRoom(body: Body): P3[] {
  const { at, scale } = placeOf(body);
  return [-1, 1].flatMap((s): P3[] => [
    [at[0] + s * HALF_WIDTH * scale, 0, at[2] + FRONT * scale],
    [at[0] + s * HALF_WIDTH * scale, -HEIGHT * scale, at[2]],
  ]);
}

/** A drum kit before somebody, and a stick in each hand. */
export function addDrumKit(g: FigureBuild): void {
  const kit = THINGS.drum_kit;
  if (kit.kind === 'brush') return;
  const { at, scale } = placeOf(g.body);
  addModelToFigure(g, 'drum kit', kit.build(), {
    at,
    pivot: [0, 0, 0],
    x: [1, 0, 0],
    y: [0, -1, 0],
    z: [0, 0, -1],
    scale,
  });
  const { u } = g.body.b;
  for (const hand of [g.hands.l, g.hands.r]) {
    if (!hand) continue;
    const fist = inHand(hand, GRIP);
    const stick = g.part('held drumstick', g.mat('#c9a26b'), { edge: true });
    g.rod(stick, [add(fist, mul(hand.y, -STICK[1] * u)), add(fist, mul(hand.y, STICK[0] * u))], 0.07 * u, 6);
  }
}
