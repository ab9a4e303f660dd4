import type { Body } from '../anatomy/body';
import type { FigureBuild } from '../anatomy/figure-build';
import { handsOf } from '../anatomy/hands-of';
import type { Arm, Pose, Side } from '../anatomy/pose';
import { bones, reach } from '../anatomy/poses/limbs';
import { add, cross, dot, mul, norm, sub, turn, type P3 } from '../geometry/geometry';
import type { Person } from '../specification';
import { heldRoom, holdThing, THINGS } from '../things';
import { addModelToFigure } from '../things/add-model-to-figure';
import type { Hold } from '../things/thing';
import { AT_HIP, type PropTag } from '../vocabulary';
import type { HeldInPose } from '../vocabulary/pose-words/pose-word';

/** What somebody has with them by habit, as a pose leaves room for it. */
export interface Carrying {
  /** The pose with the arms that carry. */
  readonly pose: Pose;
  readonly inHands: readonly { readonly hand: Side; readonly thing: PropTag }[];
  readonly atHip: readonly PropTag[];
}

/**
 * Finds a place for what somebody carries by habit: a free hand, or the hip for weapons and tools. What the pose already
 * holds is not drawn twice; what finds no hand stays away.
 */
export function carrying({ who }: Person, pose: Pose, holds: HeldInPose | undefined): Carrying {
  const things = (who.carries ?? []).filter((thing) => thing !== holds?.thing);
  const atHip = things.filter((thing) => AT_HIP.has(thing));
  const free = (['l', 'r'] as const).filter((side) => isFree(pose[side]) && holds === undefined);
  const inHands = things
    .filter((thing) => !AT_HIP.has(thing))
    .slice(0, free.length)
    .flatMap((thing, index) => {
      const hand = free[index];
      return hand ? [{ hand, thing }] : [];
    });
  const arms = inHands.map(({ hand, thing }) => [hand, armFor(hand, THINGS[thing].hold)] as const);
  return { pose: { ...pose, ...Object.fromEntries(arms) }, inHands, atHip };
}

/** Draws it: after the hands of a figure are known. */
export function addCarried(build: FigureBuild, { inHands, atHip }: Carrying, scale: number): void {
  for (const { hand, thing } of inHands) holdThing(build, hand, thing, { scale });
  atHip.forEach((thing, index) => addAtHip(build, thing, { scale, side: index % 2 === 0 ? 1 : -1 }));
}

/** Points of the figure's space that large things in its hands take up. */
export function carriedRoom(body: Body, { inHands }: Carrying): P3[] {
  const hands = inHands.length > 0 ? handsOf(body) : {};
  return inHands.flatMap(({ hand, thing }) => heldRoom({ hands }, hand, thing));
}

/** An arm that hangs with nothing to do. */
function isFree({ up, fore, at, hand }: Arm): boolean {
  return at === undefined && hand === 'relaxed' && (up?.[1] ?? 0) > 0.8 && (fore?.[1] ?? 0) > 0.6;
}

/** How an arm carries something: down at the side, held up, or before the body. */
function armFor(side: Side, hold: Hold | undefined): Arm {
  const s = side === 'l' ? -1 : 1;
  const shape = hold?.hand ?? 'grip';
  if (hold?.way === 'hang' && hold.isHandle !== true)
    return bones(shape, [s * 0.18, 1, 0.02], [s * 0.06, 1, 0.14], { dir: [0, 1, 0.1], rod: [0, -0.05, 1] });
  const pole: P3 = [s * 0.8, 0.9, -0.2];
  if (hold?.way === 'pole' || hold?.arm === 'raised')
    return reach(shape, 'chest', [s * 2.3, 0.8, 1.2], {
      pole,
      dir: [-s * 0.2, 0, 0.95],
      rod: [s * 0.16, -1, 0],
    });
  const dir: P3 = [-s * 0.25, -0.12, 1];
  const lies = hold?.way === 'flat' || hold?.way === 'page' || hold?.way === 'tray';
  return reach(shape, 'chest', [s * 1.15, 1.5, 1.5], {
    pole,
    dir,
    ...(lies ? { palm: [0, -1, 0] } : { rod: [0, -1, 0] }),
  });
}

/** From this length (metres) on a thing at the hip points back like a sword. */
const LONG = 0.6;
const UNITS_PER_METRE = 10;
/** Height of a belt on the trunk (0 crotch, 1 neck), and the angle from its front. */
const BELT = { height: 0.33, angle: 1.25, ease: 0.42 };

function addAtHip(
  build: FigureBuild,
  tag: PropTag,
  { scale, side }: { readonly scale: number; readonly side: -1 | 1 },
): void {
  const thing = THINGS[tag];
  if (thing.kind === 'brush') return;
  const { body } = build;
  const { u } = body.b;
  const isLong = thing.size > LONG;
  const away = (v: P3): P3 => turn(body.RP, v);
  const belt = body.trunk(BELT.height, side * BELT.angle, BELT.ease * u, 1);
  const at = add(belt, away(isLong ? [0, -0.2 * u, 0.55 * u] : [0, 0, 0]));
  const y = norm(away(isLong ? [side * 0.12, 0.62, -0.78] : [side * 0.1, 1, 0.06]));
  const out = away([side, 0, 0.2]);
  const x = norm(sub(out, mul(y, dot(out, y))));
  const z = cross(x, y);
  addModelToFigure(build, `carried ${tag}`, thing.build(), {
    at,
    pivot: thing.hold?.at ?? [0, 0, 0],
    x: isLong ? z : x,
    y,
    z: isLong ? mul(x, -1) : z,
    scale: UNITS_PER_METRE * scale,
  });
}
