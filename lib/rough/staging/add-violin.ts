import type { FigureBuild } from '../anatomy/figure-build';
import { inHand } from '../anatomy/hand-frame';
import { add, cross, dot, mul, norm, sub, type P3 } from '../geometry/geometry';
import { THINGS } from '../things';
import { addModelToFigure } from '../things/add-model-to-figure';

const UNITS_PER_METRE = 10;
/** Where the violin's end lies: before and over the left collar bone, in the chest's frame (units). */
const CHIN_REST: P3 = [0.82, -1.3, 0.92];
/** Where a bow meets the strings, from the violin's end and over its belly, in metres. */
const STRINGS = { along: 0.17, over: 0.05 };
/** Length of a bow in units, and how much of it is behind the hand. */
const BOW = 7.2;
const BEHIND_HAND = 0.35;

/** A violin from the collar bone to one hand, a bow across its strings in the other. */
export function addViolin(g: FigureBuild): void {
  const { l, r } = g.hands;
  const thing = THINGS.violin;
  if (!l || !r || thing.kind === 'brush') return;
  const { u } = g.body.b;
  const end = g.body.anchor({ j: 'chest', o: CHIN_REST });
  const neck = norm(sub(inHand(r, [0.34, 0.1, 0.26]), end));
  const level: P3 = norm([-0.2, -1, 0.42]);
  const belly = norm(sub(level, mul(neck, dot(level, neck))));
  const scale = UNITS_PER_METRE * u;
  addModelToFigure(g, 'held violin', thing.build(), {
    at: end,
    pivot: [0, 0, 0],
    y: neck,
    z: mul(belly, -1),
    x: cross(neck, mul(belly, -1)),
    scale,
  });
  addBow(
    g,
    inHand(l, [0.62, 0.12, 0.24]),
    add(end, add(mul(neck, STRINGS.along * scale), mul(belly, STRINGS.over * scale))),
  );
}

function addBow(g: FigureBuild, hand: P3, strings: P3): void {
  const { u } = g.body.b;
  const way = norm(sub(strings, hand));
  const over = norm(sub([0, -1, 0], mul(way, -way[1])));
  const from = add(hand, mul(way, -BEHIND_HAND * u));
  const tip = add(from, mul(way, BOW * u));
  g.rod(
    g.part('violin bow', g.mat('#6b3f26'), { edge: true }),
    [add(from, mul(over, 0.2 * u)), add(tip, mul(over, 0.12 * u))],
    0.065 * u,
    8,
  );
  g.rod(g.part('violin bow hair', g.mat('#f6f0e0'), { edge: true }), [from, tip], 0.045 * u, 6);
  g.rod(
    g.part('violin bow frog', g.mat('#26262c'), { edge: true }),
    [from, add(from, mul(over, 0.2 * u))],
    0.12 * u,
    8,
  );
}
