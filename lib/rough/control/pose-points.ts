import { turnedSpec } from '../anatomy/draw-figures';
import { handPoints } from '../anatomy/hand-points';
import { headPlaceOf } from '../anatomy/layout-figures';
import { placeFigures, projectFrom, type PlacedFigures } from '../anatomy/place-figures';
import { SIDES } from '../anatomy/pose';
import { mix2, type P2, type P3 } from '../geometry/geometry';
import { facePoints, type FacePoint, type FacePoints } from '../head/face-points';
import { SKELETON_JOINTS, type JointName } from '../staging/joints';
import { turned, type StagedCompany, type StagedRough } from '../staging/stage-rough';

/** A point that a pose estimator would find. */
export interface PosePoint {
  /** In drawing units. */
  readonly at: P2;
  /** Units of a body towards the camera, from where its company stands. */
  readonly z: number;
}
/** Null where it is turned away or there is none. */
export type MaybePoint = PosePoint | null;

/** The 18 points of OpenPose (Cao et al. 2017), by their place in its list. */
export const BODY_POINTS = [
  'nose',
  'neck',
  'rightShoulder',
  'rightElbow',
  'rightWrist',
  'leftShoulder',
  'leftElbow',
  'leftWrist',
  'rightHip',
  'rightKnee',
  'rightAnkle',
  'leftHip',
  'leftKnee',
  'leftAnkle',
  'rightEye',
  'leftEye',
  'rightEar',
  'leftEar',
] as const;
export type BodyPoint = (typeof BODY_POINTS)[number];

/** Of one person. */
export interface PersonPoints {
  /** Index of the person. */
  readonly person: number;
  readonly body: ReadonlyMap<BodyPoint, MaybePoint>;
  /** 21 points each: the wrist, then thumb to little finger from root to tip. */
  readonly hands: readonly (readonly PosePoint[])[];
  /** 68 points of the face. */
  readonly face: readonly MaybePoint[];
}

const FACE_NAMES = ['nose', 'leftEye', 'rightEye', 'leftEar', 'rightEar'] as const;
type FaceName = (typeof FACE_NAMES)[number];
const isOfFace = (name: BodyPoint): name is FaceName => FACE_NAMES.some((one) => one === name);

/** The points of everybody who has a body as people have it; animals have none. */
export function posePoints(staged: StagedRough): PersonPoints[] {
  const found = staged.companies.filter(({ creature }) => creature === null).flatMap((one) => pointsOf(one, staged));
  return found.sort((a, b) => a.person - b.person);
}

function pointsOf(company: StagedCompany, staged: StagedRough): PersonPoints[] {
  const { figures, camera, placement, indices } = company;
  const placed = placeFigures(figures, camera, { x: placement.x, y: placement.y, s: placement.scale });
  return figures.map((figure, index): PersonPoints => {
    const head = headPlaceOf(placed, index);
    const face = facePoints(turnedSpec(figure, head), head);
    const tilted = (at: P2): P2 => turned(at, staged.tiltDegrees, staged.canvas);
    const ofFace = ({ at, isSeen }: FacePoint): MaybePoint => (isSeen ? { at: tilted(at), z: head.depth } : null);
    const ofBody = (point: P3): PosePoint => {
      const [x, y, z] = projectFrom(placed, index, point);
      return { at: tilted([x, y]), z };
    };
    const hands = handPoints(placed.bodies[index]!, figure.pose, figure.limbs);
    return {
      person: indices[index] ?? 0,
      body: bodyOf(placed, index, { face, ofFace, ofBody }),
      hands: SIDES.flatMap((side) => (hands[side] ? [hands[side].map(ofBody)] : [])),
      face: face.landmarks.map(ofFace),
    };
  });
}

function bodyOf(
  { bodies }: PlacedFigures,
  index: number,
  o: { face: FacePoints; ofFace: (point: FacePoint) => MaybePoint; ofBody: (point: P3) => PosePoint },
): ReadonlyMap<BodyPoint, MaybePoint> {
  const { J } = bodies[index]!;
  const joint = (name: JointName): PosePoint => o.ofBody(J[SKELETON_JOINTS[name]] ?? [0, 0, 0]);
  const point = (name: BodyPoint): MaybePoint => {
    if (isOfFace(name)) return o.ofFace(o.face[name]);
    if (name !== 'neck') return joint(name);
    // OpenPose has no neck of its own: it is the middle of the shoulders.
    const [left, right] = [joint('leftShoulder'), joint('rightShoulder')];
    return { at: mix2(left.at, right.at, 0.5), z: (left.z + right.z) / 2 };
  };
  return new Map(BODY_POINTS.map((name) => [name, point(name)]));
}
