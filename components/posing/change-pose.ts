import type { CastMember, Staging } from '@/lib/contracts/staging';
import { mirrorJoints } from '@/lib/rough/posing';
import type { Joints, Position } from '@/lib/rough/specification';
import { poseWord, type View } from '@/lib/rough/vocabulary';

/** A staging with somebody changed. */
function withMember(staging: Staging, index: number, change: (member: CastMember) => CastMember): Staging {
  return { ...staging, cast: staging.cast.map((member, at) => (at === index ? change(member) : member)) };
}

/**
 * A staging in which somebody's joints are so; none takes them back. Everybody stays where they stand.
 * @param places of everybody then; null where somebody's place is not their own
 */
export function withJoints(
  staging: Staging,
  index: number,
  { joints, places }: { readonly joints: Joints | undefined; readonly places: readonly (Position | null)[] },
): Staging {
  const posed = withMember(staging, index, ({ joints: _before, ...member }) =>
    joints ? { ...member, joints } : member,
  );
  return {
    ...posed,
    cast: posed.cast.map((member, at) => {
      const place = places[at];
      return place && (at === index || member.at === null) ? { ...member, at: place } : member;
    }),
  };
}

const MIRRORED: Readonly<Record<View, View>> = {
  front: 'front',
  from_behind: 'from_behind',
  three_quarter_left: 'three_quarter_right',
  three_quarter_right: 'three_quarter_left',
  profile_left: 'profile_right',
  profile_right: 'profile_left',
};

/** Somebody as a mirror shows them: pose, changes of it, and from where they are seen. @param joints as they are seen now */
export function withMirror(staging: Staging, index: number, joints: Joints): Staging {
  return withMember(staging, index, (member) => ({
    ...member,
    joints: mirrorJoints(joints),
    view: MIRRORED[viewOf(member)],
  }));
}

/** Somebody in a pose that was copied. */
export function withPose(
  staging: Staging,
  index: number,
  { pose, view, joints }: Pick<CastMember, 'pose' | 'view' | 'joints'>,
): Staging {
  return withMember(staging, index, ({ joints: _before, ...member }) => ({
    ...member,
    pose,
    view,
    ...(joints ? { joints } : {}),
  }));
}

function viewOf({ view, pose }: CastMember): View {
  return view ?? (pose === null ? 'front' : poseWord(pose).view);
}
