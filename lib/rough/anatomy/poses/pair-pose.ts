import type { P3 } from '../../geometry/geometry';
import type { Anchor, Pose } from '../pose';
import type { Skeleton } from '../skeleton';

/** Half of a pair: its pose, and the degrees that it is turned to the viewer's right. */
export interface PairHalf {
  readonly pose: Pose;
  readonly turn: number;
}

/** Two people posed together, ready to be drawn: the first stands over the origin, the second at `offset` (units). */
export interface PairPose {
  readonly first: PairHalf;
  readonly second: PairHalf;
  readonly offset: P3;
  readonly nearer: 'first' | 'second';
}

/** A hand of one that touches the other, or both at a point between them. */
export interface Contact {
  readonly who: 'first' | 'second';
  readonly hand: 'l' | 'r';
  /** A joint of the other one, or the middle of both chests. */
  readonly on: Exclude<Anchor['j'], 'world'> | 'middle';
  /** In that joint's frame, in the other one's units; from the middle: in space, in the mean of both units. */
  readonly offset: P3;
}

/** How a pair is made for any two bodies. */
export interface PairRecipe {
  readonly first: PairHalf;
  readonly second: PairHalf;
  /** Where the second one stands, in space, given both in their poses. */
  readonly place: (first: Skeleton, second: Skeleton) => P3;
  readonly contacts?: readonly Contact[];
  /** Heads come together: a much taller one bends the knees or kneels down. */
  readonly isLevel?: boolean;
}
