import { add, clamp, cross, dot, len3, lerp, mul, norm, rad, smooth, sub, type P3 } from '../../geometry/geometry';

/** Least and most degrees of a turn. */
type Range = readonly [least: number, most: number];

/** How far head, chest and pelvis turn: yaw, pitch (negative leans forward) and roll. The head's are relative to the chest. */
export const ANGLE_LIMITS: Readonly<Record<'head' | 'chest' | 'pelvis', readonly [Range, Range, Range]>> = {
  head: [
    [-80, 80],
    [-55, 50],
    [-45, 45],
  ],
  chest: [
    [-75, 75],
    [-95, 45],
    [-45, 45],
  ],
  pelvis: [
    [-75, 75],
    [-95, 45],
    [-45, 45],
  ],
};

/** Angles as far as that part of a body turns. */
export function limitAngles(part: keyof typeof ANGLE_LIMITS, [yaw, pitch, roll]: P3): P3 {
  const [yaws, pitches, rolls] = ANGLE_LIMITS[part];
  return [clamp(yaw, ...yaws), clamp(pitch, ...pitches), clamp(roll, ...rolls)];
}

/** A hinge between two bones, as it is when the upper bone hangs down. */
interface Hinge {
  /** Where the lower bone goes when it bends. */
  readonly bendsTo: P3;
  /** Between the bones' directions, in degrees. */
  readonly mostBend: number;
  /** How far the upper bone turns about itself to either side, in degrees. */
  readonly mostTwist: number;
}

/** Elbows bend forward and a little in. `s` is -1 for the viewer's left arm, 1 for the right one. */
const elbow = (s: -1 | 1): Hinge => ({ bendsTo: norm([-s * 0.4, 0, 0.9]), mostBend: 150, mostTwist: 115 });
/** Knees bend back. */
const KNEE: Hinge = { bendsTo: [0, 0, -1], mostBend: 155, mostTwist: 85 };

/** The direction of a forearm (in the chest's axes) as near to the wanted one as an elbow allows: none bends backward. */
export const limitElbow = (upper: P3, fore: P3, s: -1 | 1): P3 => limitHinge(upper, fore, elbow(s));

/** The direction of a shin (in the figure's axes) as near to the wanted one as a knee allows. */
export const limitKnee = (thigh: P3, shin: P3): P3 => limitHinge(thigh, shin, KNEE);

/** Bones that are straighter than this have no side to which they bend, in degrees. */
const STRAIGHT = 9;

function limitHinge(first: P3, second: P3, { bendsTo, mostBend, mostTwist }: Hinge): P3 {
  const upper = norm(first),
    lower = norm(second),
    bend = Math.atan2(len3(cross(upper, lower)), dot(upper, lower));
  if (bend < rad(STRAIGHT)) return lower;
  // Where an arm is held high, every side is reached over the front or over the side.
  const most = rad(lerp(mostTwist, 180, smooth(-0.35, -0.9, upper[1]))),
    rest = swing(bendsTo, upper),
    raw = sub(lower, mul(upper, dot(upper, lower))),
    aside = len3(raw) < 1e-6 ? rest : norm(raw),
    twist = Math.atan2(dot(cross(rest, aside), upper), dot(rest, aside)),
    allowed = clamp(twist, -most, most);
  if (allowed === twist && bend <= rad(mostBend)) return lower;
  const at = Math.min(bend, rad(mostBend)),
    to = add(mul(rest, Math.cos(allowed)), mul(cross(upper, rest), Math.sin(allowed)));
  return add(mul(upper, Math.cos(at)), mul(to, Math.sin(at)));
}

/** A direction of the hanging bone where the bone points at `to`: turned the shortest way (Rodrigues' formula). */
function swing(of: P3, to: P3): P3 {
  const axis = cross([0, 1, 0], to),
    across = cross(axis, of);
  return add(add(of, across), mul(cross(axis, across), 1 / Math.max(0.02, 1 + to[1])));
}
