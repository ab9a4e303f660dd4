import { add, mul, rotation, sub, turn, type P3 } from '../../geometry/geometry';
import type { Skeleton } from '../skeleton';
import type { PairRecipe } from './pair-pose';

type Place = PairRecipe['place'];
const meanUnit = (a: Skeleton, b: Skeleton): number => (a.b.u + b.b.u) / 2;

/** So far to the right and nearer, in the mean of both units. */
export function beside(x: number, z = 0): Place {
  return (a, b) => mul([x, 0, z], meanUnit(a, b));
}

/** Breast to breast in the direction that the first one faces, `gap` units of air between them and `aside` to the first one's right. */
export function breastToBreast(facing: number, gap: number, aside = 0): Place {
  return (a, b) => {
    const chest = (s: Skeleton): number => s.J['chest']![2] + (0.74 + s.b.bust * 0.6) * s.b.depth;
    return turn(rotation(facing, 0, 0), [aside * meanUnit(a, b), 0, chest(a) + chest(b) + gap]);
  };
}

/** The second one's joint lies at a point of the first one's joint: `offset` in the first one's units and turned with it. */
export function jointAt(
  facing: number,
  on: string,
  offset: P3,
  second: { readonly joint: string; readonly turn: number },
): Place {
  return (a, b) =>
    sub(
      turn(rotation(facing, 0, 0), add(a.J[on]!, mul(offset, a.b.u))),
      turn(rotation(second.turn, 0, 0), b.J[second.joint]!),
    );
}
