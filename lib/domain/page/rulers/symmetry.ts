import type { Ruler, RulerOf } from '@/lib/contracts/page-rulers';
import type { PagePoint } from '../../layout/page-point';

/** Where a copy of a stroke comes to, as SVG's matrix: x' = ax + cy + e, y' = bx + dy + f. */
export type Copy = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * The copies that symmetry makes of a stroke, the stroke itself left out: one less than the ruler's lines. Mirror symmetry makes
 * the dihedral group of half as many turns; without it there are turns alone.
 */
export function copiesOf({ at, angleDeg, lines, isMirror }: RulerOf<'symmetry'>): readonly Copy[] {
  const count = isMirror ? Math.max(1, Math.floor(lines / 2)) : lines;
  const turns = Array.from({ length: count }, (_, index) => (index * 2 * Math.PI) / count);
  const turned = turns
    .slice(1)
    .map((turn) => about(at, [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn)]));
  if (!isMirror) return turned;
  const mirrored = turns.map((turn) => {
    // Mirrored in the axis, then turned.
    const twice = turn + (2 * angleDeg * Math.PI) / 180;
    return about(at, [Math.cos(twice), Math.sin(twice), Math.sin(twice), -Math.cos(twice)]);
  });
  return [...turned, ...mirrored];
}

/** The copies of a stroke under the uppermost symmetry among rulers; none without one. */
export function copiesUnder(rulers: readonly Ruler[]): readonly Copy[] {
  const ruler = rulers.findLast((one) => one.kind === 'symmetry');
  return ruler?.kind === 'symmetry' ? copiesOf(ruler) : [];
}

/** A point as a copy has it; what else it has stays. */
export function copied<T extends PagePoint>([a, b, c, d, e, f]: Copy, point: T): T {
  return { ...point, x: a * point.x + c * point.y + e, y: b * point.x + d * point.y + f };
}

function about({ x, y }: PagePoint, [a, b, c, d]: readonly [number, number, number, number]): Copy {
  return [a, b, c, d, x - a * x - c * y, y - b * x - d * y];
}
