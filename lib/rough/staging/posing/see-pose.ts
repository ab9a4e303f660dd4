import { applyJoints } from '../../anatomy/posing/apply-joints';
import { add, sub, type P2, type P3 } from '../../geometry/geometry';
import type { Joints } from '../../joints-schema';
import type { Position, RoughSpecification } from '../../specification';
import { JOINTS, SKELETON_JOINTS, type JointName } from '../joints';
import { stageRough, turned, type StagedRough } from '../stage-rough';
import type { FigureSpace } from './figure-space';
import { anchorOf, handleAt, POSE_HANDLES, type PoseHandle } from '../../anatomy/posing/handles';

/** Where joints and handles are, in shares of the picture. */
export interface SeenPose {
  readonly joints: Readonly<Record<JointName, P2>>;
  readonly handles: Readonly<Record<PoseHandle, P2>>;
  /** Yaw, pitch and roll in degrees. */
  readonly angles: Readonly<Record<'head' | 'chest' | 'pelvis', P3>>;
}

/** A body with changes that are not drawn yet, where it will be: what does not move stays where it is. */
export function seePose(space: FigureSpace, joints: Joints, handle: PoseHandle): SeenPose {
  const pose = applyJoints(space.pose, { ...joints, isMirrored: false });
  const body = space.posed(pose);
  const anchor = anchorOf(space.body, handle);
  const shift = sub(space.body.J[anchor] ?? ORIGIN, body.J[anchor] ?? ORIGIN);
  const at = (point: P3): P2 => space.toPicture(add(point, shift));
  const seen = JOINTS.map((name): [JointName, P2] => [name, at(body.J[SKELETON_JOINTS[name]] ?? ORIGIN)]);
  const handles = POSE_HANDLES.map((name): [PoseHandle, P2] => [name, at(handleAt(body, name))]);
  return {
    joints: Object.fromEntries(seen) as Record<JointName, P2>,
    handles: Object.fromEntries(handles) as Record<PoseHandle, P2>,
    angles: { head: pose.head, chest: pose.chest, pelvis: pose.pelvis },
  };
}

const ORIGIN: P3 = [0, 0, 0];

/**
 * Everybody's places once somebody has these changes: they stand where they stood, as large as they were. Without them who
 * raises an arm would be drawn smaller to have room for it, and others with them. Null for two who are posed together.
 */
export function placesAfter(
  specification: RoughSpecification,
  index: number,
  change: { readonly joints: Joints | undefined; readonly held: PoseHandle },
): (Position | null)[] {
  const before = stageRough(specification);
  const places = before.heads.map((head, person): Position | null => {
    const company = before.companies.find(({ indices }) => indices.includes(person));
    if (!company || company.indices.length > 1) return null;
    const { depth } = company;
    return {
      ...untilted(middleOf(head), before),
      scale: held(head.bottom - head.top),
      depth: Math.max(-100, Math.min(100, depth)),
    };
  });
  const [from, size, was] = [places[index], sizeOf(before, index), before.joints[index]];
  if (!from || !was) return places;
  const anchor = change.held === 'pelvis' ? standingOn(was) : 'pelvis';
  let place = from;
  for (let round = 0; round < 2; round++) {
    const after = stageRough(withChange(specification, index, change.joints, place));
    const now = after.joints[index]?.[anchor] ?? was[anchor];
    const [to, from] = [untilted(was[anchor], before), untilted(now, before)];
    place =
      round === 0
        ? { ...place, scale: held((place.scale * size) / sizeOf(after, index)) }
        : { ...place, x: share(place.x + to.x - from.x), y: share(place.y + to.y - from.y) };
  }
  return places.map((one, person) => (person === index ? place : one));
}

const share = (value: number): number => Math.max(0, Math.min(1, value));
const held = (scale: number): number => Math.max(0.02, Math.min(1, scale));

function middleOf({ left, top, right, bottom }: StagedRough['heads'][number]): P2 {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** Where a point of the picture is before the camera's tilt, as places are told. */
function untilted([x, y]: P2, { canvas, tiltDegrees }: StagedRough): Pick<Position, 'x' | 'y'> {
  const [atX, atY] = turned([x * canvas.width, y * canvas.height], -tiltDegrees, canvas);
  return { x: share(atX / canvas.width), y: share(atY / canvas.height) };
}

function sizeOf({ companies }: StagedRough, index: number): number {
  return companies.find(({ indices }) => indices.includes(index))?.placement.scale ?? 1;
}

function standingOn({ leftAnkle, rightAnkle }: Readonly<Record<JointName, P2>>): JointName {
  return leftAnkle[1] > rightAnkle[1] ? 'leftAnkle' : 'rightAnkle';
}

function withChange(
  specification: RoughSpecification,
  index: number,
  joints: Joints | undefined,
  at: Position,
): RoughSpecification {
  const people = specification.people.map((person, place) => {
    if (place !== index) return person;
    const { joints: _before, ...how } = person.how;
    return { ...person, at, how: joints ? { ...how, joints } : how };
  });
  return { ...specification, people };
}
