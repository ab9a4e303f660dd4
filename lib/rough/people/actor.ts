import { drawJointed, type Extent } from '../body/draw-jointed';
import type { JointName } from '../body/skeleton';
import { armJoints } from '../figure/arm-poses';
import { drawFigure } from '../figure/draw-figure';
import { wearsRobe } from '../figure/headwear';
import { AXIS, prepareFigure, type Figure } from '../figure/figure';
import { HEAD } from '../framing';
import type { Point, Side } from '../ink';
import { PAIRS, POSES, type PairName } from '../poses/pose-names';
import type { PairHalf } from '../poses/pair-poses';
import type { Random } from '../random';
import type { Person } from '../specification';
import type { ArmPose, CameraHeight } from '../vocabulary';
import { isFrontFigure } from './is-front-figure';

/** A drawn person before being put into the picture: everything in figure units, about the person's own origin. */
export interface Actor {
  readonly svg: string;
  /** The head without hair, from chin to forehead and ear to ear. */
  readonly head: Extent;
  /** All of the body with hair, hands and feet. */
  readonly extent: Extent;
  readonly joints: Readonly<Record<JointName, Point>>;
  /** Size of the head against a grown person's. */
  readonly headScale: number;
  readonly isLying: boolean;
  /** How far a hat stands above the head's box. */
  readonly hat: number;
}

export interface ActorChoice {
  readonly person: Person;
  /** Says pose and view of who is one of two that belong together. */
  readonly half: PairHalf | null;
  readonly cameraHeight: CameraHeight;
  readonly random: Random;
  /** Width of outlines in figure units. */
  readonly inkWidth: number;
}

/** The jointed pose of who has no pose, by how the arms are held. */
const POSE_OF_ARMS: Readonly<Record<ArmPose, keyof typeof POSES>> = {
  arms_at_sides: 'standing',
  crossed_arms: 'crossed_arms',
  waving: 'waving',
  v: 'peace_sign',
  hands_on_hips: 'hands_on_hips',
  pointing: 'pointing',
  hand_on_chin: 'thinking',
  clenched_hand: 'fist_raised',
  holding_sword: 'holding_sword',
  holding_book: 'reading',
  holding_umbrella: 'holding_umbrella',
  arms_up: 'arms_up',
  hand_on_chest: 'hand_on_chest',
};

/** A witch's or wizard's hat above the head's box, in figure units. */
const POINTED_HAT = 176;

function hasPointedHat(person: Pick<Person, 'who' | 'how'>): boolean {
  return person.who.accessories.includes('hat') && wearsRobe(person);
}

/** Draws a person: as the starter learned them where that shows what is asked, else jointed. */
export function drawActor(choice: ActorChoice): Actor {
  const { person, half, cameraHeight, random, inkWidth } = choice;
  if (!half && cameraHeight === 'eye' && isFrontFigure(person))
    return frontActor(prepareFigure(person, random, inkWidth));
  const pose = half?.pose ?? POSES[person.how.pose ?? POSE_OF_ARMS[person.how.arms]];
  const figure = drawJointed({ person, pose, view: half?.view ?? person.how.view, cameraHeight, random, inkWidth });
  const headScale = (figure.head.bottom - figure.head.top) / (HEAD.bottom - HEAD.top);
  const hat = hasPointedHat(person) ? POINTED_HAT * headScale : 0;
  const extent = { ...figure.extent, top: Math.min(figure.extent.top, figure.head.top - hat) };
  return { ...figure, extent, headScale, isLying: pose.ground.kind === 'lying', hat };
}

/** How the first or second of a pair stands; null for others. */
export function halfOf(pair: PairName | undefined, index: number): PairHalf | null {
  if (pair === undefined || index > 1) return null;
  return index === 0 ? PAIRS[pair].first : PAIRS[pair].second;
}

/** The upright figure with its hair in figure units; arms may reach further. */
const UPRIGHT: Extent = { left: 98, top: 60, right: 414, bottom: 1180 };
const HAND_REACH = 60;

/** The space that the first drawing of a person takes. */
export function frontExtent(figure: Figure): Extent {
  const joints = [...armJoints(figure, -1), ...armJoints(figure, 1)];
  const across = joints.map(([x]) => x);
  return {
    left: Math.min(UPRIGHT.left, ...across.map((x) => x - HAND_REACH)),
    top: Math.min(UPRIGHT.top, ...joints.map(([, y]) => y - HAND_REACH)),
    right: Math.max(UPRIGHT.right, ...across.map((x) => x + HAND_REACH)),
    bottom: UPRIGHT.bottom,
  };
}

function frontActor(figure: Figure): Actor {
  return {
    svg: drawFigure(figure),
    head: HEAD,
    extent: frontExtent(figure),
    joints: frontJoints(figure),
    headScale: 1,
    isLying: false,
    hat: hasPointedHat(figure) ? POINTED_HAT : 0,
  };
}

/** The joints of the first drawing, which stands upright; legs are straight. */
export function frontJoints(figure: Figure): Record<JointName, Point> {
  // Seen from before, the person's own left is on the viewer's right.
  const own: Side = figure.isBehind ? -1 : 1;
  const [leftShoulder, leftElbow, leftWrist] = armJoints(figure, own);
  const [rightShoulder, rightElbow, rightWrist] = armJoints(figure, own === 1 ? -1 : 1);
  const leg = (side: number, y: number): Point => [AXIS + side * own * 53, y];
  return {
    head: [AXIS + figure.faceShift * 0.4, 246],
    neck: [AXIS, 392],
    pelvis: [AXIS, 690],
    leftShoulder,
    rightShoulder,
    leftElbow,
    rightElbow,
    leftWrist,
    rightWrist,
    leftHip: leg(1, 700),
    rightHip: leg(-1, 700),
    leftKnee: leg(1, 920),
    rightKnee: leg(-1, 920),
    leftAnkle: leg(1, 1130),
    rightAnkle: leg(-1, 1130),
  };
}
