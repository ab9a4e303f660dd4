import type { CastMember, Staging } from '@/lib/contracts/staging';

/** Whom somebody looks at who does nothing else: who stands on that side. */
type Side = 'left' | 'right';

const LOOKS_TO = { left: 'three_quarter_left', right: 'three_quarter_right' } as const;

function turned(member: CastMember, side: Side): CastMember {
  return member.view !== null || member.pose !== null ? member : { ...member, view: LOOKS_TO[side] };
}

/**
 * Turns people to one another: those on the left look right, those on the right look left, who is between looks at the
 * reader. Who has a pose or a view keeps it.
 * @param cast from left to right
 * @param alone where somebody alone looks; null at the reader
 */
export function faceOneAnother(cast: readonly CastMember[], alone: Side | null): CastMember[] {
  const [only] = cast;
  if (cast.length === 1 && only) return [alone === null ? only : turned(only, alone)];
  const middle = (cast.length - 1) / 2;
  return cast.map((member, index) => (index === middle ? member : turned(member, index < middle ? 'right' : 'left')));
}

/** In shares of the picture: who listens is large at the edge, seen from behind and cut by it. */
const NEAR = { fromEdge: 0.17, y: 0.6, scale: 0.48 };
const FAR = { fromEdge: 0.34, y: 0.42, scale: 0.34 };

/** Two people over the shoulder of who listens; both stay on their sides. @param speaker their id */
export function overTheShoulder(staging: Staging, speaker: string): Staging {
  const [left, right] = staging.cast;
  if (!left || !right || staging.cast.length !== 2) return staging;
  const place = (member: CastMember, side: Side): CastMember => {
    const isNear = member.characterId !== speaker;
    const { fromEdge, y, scale } = isNear ? NEAR : FAR;
    const x = side === 'left' ? fromEdge : 1 - fromEdge;
    return {
      ...member,
      view: isNear ? 'from_behind' : LOOKS_TO[side === 'left' ? 'right' : 'left'],
      pose: null,
      at: { x, y, scale, depth: isNear ? 2 : 1 },
    };
  };
  return { ...staging, cast: [place(left, 'left'), place(right, 'right')] };
}
