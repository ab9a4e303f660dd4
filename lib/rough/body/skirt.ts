import { darken } from '../colour';
import { brushLine, INK, inkedShape, type Point } from '../ink';
import type { Bottom } from '../outfits/outfit-form';
import { convexHull, linePath, polygonPath, smoothPath } from './outline';
import { alongLeg, SIDES, type Posed } from './sitter';
import type { LegBones } from './skeleton';
import { between, moved, unit, type Vector } from './vector';

type SkirtForm = Extract<Bottom, { kind: 'skirt' }>;

/** Where a skirt begins, from the base of the neck; the middle of the hips is at 318. */
const WAIST_Y = 268;
const STEPS = 14;

/** The hem round one leg. */
interface Hem {
  readonly centre: Vector;
  readonly across: Vector;
  readonly deep: Vector;
  readonly down: Vector;
}

/** A skirt that swings with the legs: a cloth from the waist round both of them. */
export function drawSkirt(posed: Posed, skirt: SkirtForm): string {
  const { trunk, sitter, skeleton, camera } = posed;
  const hems = SIDES.map((side) => hemOf(posed, skeleton[side].leg, skirt));
  const rims = hems.flatMap((hem) => rimOf(posed, hem));
  // Bent knees carry the cloth, so it lies over them.
  const knees = skirt.hem > 1 ? SIDES.flatMap((side) => rimOf(posed, kneeOf(posed, skeleton[side].leg, skirt))) : [];
  const top = skirt.isOverTop || skirt.hem > 0.3 ? WAIST_Y : 290;
  const hull = convexHull([...trunk.ringAt(top, 2), ...trunk.ringAt(310, 4), ...rims, ...knees]);
  const isFront = camera.seenDirection(skeleton.hips.front)[2] > -0.15;
  return (
    inkedShape(polygonPath(hull), skirt.colour, sitter.inkWidth) +
    (skirt.hasPleats ? pleats(posed, skirt, hems) : '') +
    (skirt.apron && isFront ? apron(posed, skirt.apron, hems) : '') +
    (skirt.isOpen && isFront ? opening(posed, hems) : '')
  );
}

function hemOf(posed: Posed, leg: LegBones, { hem, flare }: SkirtForm): Hem {
  const radius = (52 + flare) * Math.min(1, 0.35 + hem) * (posed.body.hips / 116);
  return hemRing(posed, leg, hem, Math.max(28, radius));
}

function kneeOf(posed: Posed, leg: LegBones, { flare, hem }: SkirtForm): Hem {
  const share = Math.max(0, flare) / Math.max(1, hem);
  return hemRing(posed, leg, 0.96, (42 + share * 0.6) * (posed.body.hips / 116));
}

function hemRing({ skeleton }: Posed, leg: LegBones, reach: number, radius: number): Hem {
  const centre = alongLeg(leg, reach);
  const down = unit(moved(alongLeg(leg, reach + 0.02), alongLeg(leg, reach - 0.02), -1));
  const { left, front, down: below } = skeleton.hips;
  // Square to the leg: the front of a thigh that is level is up.
  const sine = dot(down, front);
  const deep = unit(moved(moved([0, 0, 0], front, dot(down, below)), below, -sine));
  return { centre, across: moved([0, 0, 0], left, radius), deep: moved([0, 0, 0], deep, radius * 0.86), down };
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** The rim on the screen; its near edge hangs a little lower. */
function rimOf({ camera }: Posed, { centre, across, deep, down }: Hem): Point[] {
  return Array.from({ length: STEPS }, (_, step) => {
    const angle = (2 * Math.PI * step) / STEPS;
    const out = moved(moved([0, 0, 0], across, Math.cos(angle)), deep, Math.sin(angle));
    const near = camera.seenDirection(out)[2];
    return camera.seen(moved(moved(centre, out), down, Math.max(0, near) * 0.16)).at;
  });
}

/** A point of the hem in front (or behind) of both legs. */
function hemPoint({ camera }: Posed, hems: readonly Hem[], share: number, isFront: boolean): Point | null {
  const [left, right] = hems;
  if (!left || !right) return null;
  const middle = between(right.centre, left.centre, (share + 1) / 2);
  const deep = between(right.deep, left.deep, 0.5);
  const out = moved(
    moved([0, 0, 0], left.across, share * 0.62),
    deep,
    (isFront ? 1 : -1) * Math.sqrt(1 - share * share),
  );
  if (camera.seenDirection(out)[2] < 0.1) return null;
  const near = Math.max(0, camera.seenDirection(out)[2]) * 0.14;
  return camera.seen(moved(moved(middle, out), left.down, near)).at;
}

function pleats(posed: Posed, skirt: SkirtForm, hems: readonly Hem[]): string {
  const { trunk, sitter } = posed;
  const lines = ([true, false] as const).flatMap((isFront) =>
    [-0.72, -0.36, 0, 0.36, 0.72].flatMap((share) => {
      const below = hemPoint(posed, hems, share, isFront);
      const above = trunk.spot(share * 88, WAIST_Y + 14, isFront ? 'front' : 'back');
      return below && above.isSeen ? [linePath([above.at, below])] : [];
    }),
  );
  return lines.length > 0 ? brushLine(lines.join(' '), darken(skirt.colour, 0.45), sitter.inkWidth * 0.8) : '';
}

function apron(posed: Posed, colour: NonNullable<SkirtForm['apron']>, hems: readonly Hem[]): string {
  const { trunk, sitter } = posed;
  const below = [0.62, 0.3, 0, -0.3, -0.62].flatMap((share): Point[] => {
    const point = hemPoint(posed, hems, share, true);
    return point ? [point] : [];
  });
  const above = [-60, 0, 60].map((x) => trunk.spot(x, WAIST_Y, 'front').at);
  if (below.length < 2) return '';
  const lifted = below.map(([x, y]): Point => {
    const [waistX, waistY] = above[1] ?? [x, y];
    return [waistX + (x - waistX) * 0.92, waistY + (y - waistY) * 0.86];
  });
  return inkedShape(smoothPath([...above, ...lifted]), colour, sitter.inkWidth);
}

function opening(posed: Posed, hems: readonly Hem[]): string {
  const below = hemPoint(posed, hems, 0, true);
  const above = posed.trunk.spot(0, WAIST_Y, 'front');
  return below && above.isSeen ? brushLine(linePath([above.at, below]), INK, posed.sitter.inkWidth) : '';
}
