import { add, mix3, mul, norm, sub, type P3 } from '../../geometry/geometry';
import type { Body } from '../body';
import type { FigureBuild } from '../figure-build';
import { GRIP, inHand } from '../hand-frame';
import { SIDES, signOf, type Side } from '../pose';
import { addWheel, wheelRing } from './wheel';

const SPOKES = 14;
const FRAME = '#c8483c';
const STEEL = '#b9c0c8';
const RUBBER = '#2e313a';

/** Where a bicycle is under who rides it: its bottom bracket, saddle and axles, as the body has them. */
interface Frame {
  readonly radius: number;
  readonly bracket: P3;
  readonly saddle: P3;
  readonly rear: P3;
  readonly front: P3;
}

/** The ball of a foot, where a pedal is. */
function ballOfFoot({ J, b, footDir }: Body, side: Side): P3 {
  return add(J[`${side}Ank`]!, add(mul(footDir[side]!, 0.5 * b.foot), [0, 0.26 * b.foot, 0]));
}

function frameOf(body: Body): Frame {
  const { J, b } = body,
    { u } = b,
    radius = 3.25 * u,
    [, hips, z] = J['pelvis']!,
    [, y, middle] = mix3(ballOfFoot(body, 'l'), ballOfFoot(body, 'r'), 0.5);
  return {
    radius,
    bracket: [0, y, middle],
    saddle: [0, hips + 0.86 * b.depth, z - 0.25 * u],
    rear: [0, -radius, middle - 4.2 * u],
    front: [0, -radius, middle + 5.9 * u],
  };
}

/** The ends of a bicycle's wheels. */
export function bicycleRoom(body: Body): P3[] {
  const { rear, front, radius } = frameOf(body);
  return [rear, front].flatMap(([, y, z]) => wheelRing([0, y, z], radius * 1.04).filter((_, i) => i % 4 === 0));
}

/** A bicycle under somebody: saddle at the hips, pedals at the feet, handlebar in the hands. */
export function addBicycle(g: FigureBuild): void {
  const { u } = g.body.b,
    frame = frameOf(g.body),
    { radius, bracket, saddle, rear, front } = frame,
    paint = g.mat(FRAME),
    bar = (name: string, points: P3[], thick: number, material = paint): void =>
      g.rod(g.part(`bicycle ${name}`, material, { edge: true }), points, thick * u, 10);
  addWheel(g, rear, radius, 0.17 * u, SPOKES);
  addWheel(g, front, radius, 0.17 * u, SPOKES);
  const seatTop = mix3(bracket, saddle, 0.86),
    head: P3 = [0, saddle[1] + 0.1 * u, front[2] - 2.35 * u],
    crown = mix3(head, front, 0.3);
  bar('seat tube', [bracket, seatTop], 0.17);
  bar('seat post', [seatTop, saddle], 0.11, g.mat(STEEL));
  bar('down tube', [bracket, crown], 0.19);
  bar('top tube', [mix3(bracket, saddle, 0.74), mix3(head, crown, 0.3)], 0.16);
  for (const s of [-1, 1]) {
    const aside: P3 = [s * 0.34 * u, 0, 0];
    bar('stay', [add(rear, aside), bracket], 0.1);
    bar('stay', [add(rear, aside), mix3(bracket, saddle, 0.74)], 0.09);
    bar('fork', [mix3(head, crown, 0.9), add(crown, aside), add(front, aside)], 0.12);
  }
  bar('head tube', [head, crown], 0.22);
  addSaddle(g, saddle);
  addHandlebar(g, head);
  addCranks(g, frame);
}

function addSaddle(g: FigureBuild, [, y, z]: P3): void {
  const { u } = g.body.b;
  g.rod(
    g.part('bicycle saddle', g.mat(RUBBER), { edge: true }),
    [
      [0, y + 0.04 * u, z - 1.15 * u],
      [0, y, z - 0.5 * u],
      [0, y, z + 0.5 * u],
      [0, y + 0.06 * u, z + 1.35 * u],
    ],
    (t) => u * (0.5 - 0.34 * t),
    14,
  );
}

/** From the head tube to the hands; a bell, a lamp and a basket in front. */
function addHandlebar(g: FigureBuild, head: P3): void {
  const { u } = g.body.b,
    steel = g.mat(STEEL),
    grips = SIDES.flatMap((side) => {
      const hand = g.hands[side];
      return hand ? [{ grip: inHand(hand, GRIP), s: signOf(side) }] : [];
    }),
    heights = grips.map(({ grip }) => grip[1]),
    y = heights.length > 0 ? Math.min(...heights) : head[1] - 1.4 * u,
    stem: P3 = [0, y, head[2] - 0.35 * u];
  g.rod(g.part('bicycle stem', steel, { edge: true }), [head, stem], 0.12 * u, 10);
  for (const { grip, s } of grips) {
    const end: P3 = add(grip, [s * 0.55 * u, 0.04 * u, -0.12 * u]);
    g.rod(
      g.part('bicycle handlebar', steel, { edge: true }),
      [stem, add(stem, [s * 0.5 * u, -0.04 * u, 0]), mix3(add(stem, [s * 0.9 * u, 0, 0]), grip, 0.45), grip],
      0.1 * u,
      10,
    );
    g.rod(
      g.part('bicycle grip', g.mat(RUBBER), { edge: true }),
      [add(grip, [-s * 0.5 * u, 0, 0.04 * u]), end],
      0.15 * u,
      10,
    );
  }
  g.ball(
    g.part('bicycle lamp', g.mat('#f4ecd0'), { edge: true }),
    add(head, [0, -0.1 * u, 0.62 * u]),
    [0.3 * u, 0, 0],
    [0, 0.3 * u, 0],
    [0, 0, 0.26 * u],
  );
}

function addCranks(g: FigureBuild, { bracket }: Frame): void {
  const { b } = g.body,
    { u } = b,
    steel = g.mat(STEEL);
  g.ball(
    g.part('bicycle chainring', steel, { edge: true }),
    add(bracket, [-0.3 * u, 0, 0]),
    [0.06 * u, 0, 0],
    [0, 0.6 * u, 0],
    [0, 0, 0.6 * u],
    14,
  );
  for (const side of SIDES) {
    const s = signOf(side),
      foot = ballOfFoot(g.body, side),
      inner: P3 = [s * 0.36 * u, foot[1], foot[2]],
      along = norm(sub(inner, bracket));
    g.rod(
      g.part('bicycle crank', steel, { edge: true }),
      [add(bracket, [s * 0.36 * u, 0, 0]), add(inner, mul(along, 0.1 * u))],
      0.11 * u,
      8,
    );
    g.box(
      'bicycle pedal',
      g.mat(RUBBER),
      [foot[0], foot[1] + 0.12 * u, foot[2]],
      [0.42 * u, 0, 0],
      [0, 0.1 * u, 0],
      [0, 0, 0.3 * u],
    );
  }
}
