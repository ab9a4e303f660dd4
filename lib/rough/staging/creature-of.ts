import { drawAnimal, drawBeing, layoutAnimal, layoutBeing, moodOf } from '../creatures';
import type { Box } from '../anatomy/depth-buffer';
import type { P2 } from '../geometry/geometry';
import type { Paint } from '../pen/paint';
import type { Person } from '../specification';
import {
  ANIMAL_KINDS,
  BEING_KINDS,
  poseWord,
  type AnimalKind,
  type AnimalPose,
  type BeingKind,
  type PoseName,
} from '../vocabulary';
import { JOINTS, type JointName } from './joints';
import type { Extent, MeasuredFigure, Placement } from './measure-figures';

/** Body units in a metre. */
const UNITS_PER_METRE = 10;

/** Somebody with a body of its own: an animal, a ghost, a round robot. */
export interface StagedCreature {
  readonly kind: AnimalKind | BeingKind;
  readonly person: Person;
  readonly pose: AnimalPose;
  /** Degrees: 0 looks to the viewer, 90 to the viewer's right. */
  readonly yaw: number;
  readonly seed: number;
  /** Times the usual size of its kind. */
  readonly size: number;
}

/** A kitten beside a cat. */
const YOUNG_SIZE = 0.5;

const isAnimal = (kind: AnimalKind | BeingKind): kind is AnimalKind => ANIMAL_KINDS.some((one) => one === kind);

/** The creature that somebody is; null for people and what stands as they do. */
export function creatureOf(person: Person, yaw: number, seed: number): StagedCreature | null {
  const kind = [...ANIMAL_KINDS, ...BEING_KINDS].find((one) => one === person.who.kind);
  if (!kind) return null;
  const pose = person.how.animalPose ?? (person.how.pose ? animalPoseOf(person.how.pose) : 'standing');
  return { kind, person, pose, yaw, seed, size: person.who.age === 'child' ? YOUNG_SIZE : 1 };
}

const RUNNING = /run|dash|chas|flee/;
const WALKING = /walk|tiptoe|crawl|sneak|stagger/;
const SLEEPING = /sleep/;
const SITTING = /sit|crouch|squat|seiza|kneel|hug_knees/;

/** What an animal does where a person would have this pose. */
function animalPoseOf(pose: PoseName): AnimalPose {
  if (RUNNING.test(pose)) return 'running';
  if (WALKING.test(pose)) return 'walking';
  if (SLEEPING.test(pose)) return 'sleeping';
  if (SITTING.test(pose)) return 'sitting';
  const { ground } = poseWord(pose);
  return ground === 'lying' ? 'lying' : ground === 'air' ? 'jumping' : 'standing';
}

/** The creature as people are measured: in body units, the ground under it at 0, 0. */
export function measureCreature({ kind, pose, yaw, seed, size }: StagedCreature): MeasuredFigure {
  const { head, extent } = isAnimal(kind)
    ? layoutAnimal(kind, pose, yaw, { seed, size })
    : layoutBeing(kind, pose, yaw, { size });
  const whole = inUnits(extent);
  const box = within(inUnits(head), whole);
  const middle: P2 = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const trunk: P2 = [(whole.left + whole.right) / 2, (whole.top + whole.bottom) / 2];
  const eyes = eyesOf(box, yaw);
  return { head: box, extent: whole, ...eyes, depth: 0, joints: jointsOf(middle, trunk, whole) };
}

/** Of half its head's height: how far before the middle of an animal's head its eyes are, above it, and to the sides. */
const EYES = { ahead: 0.6, up: 0.12, aside: 0.45 };

/** Between the eyes of a head that is turned as its body, and the nearer eye. */
function eyesOf({ left, right, top, bottom }: Extent, yaw: number): Pick<MeasuredFigure, 'eyes' | 'nearEye'> {
  const half = (bottom - top) / 2;
  const [sine, cosine] = [Math.sin((yaw * Math.PI) / 180), Math.cos((yaw * Math.PI) / 180)];
  const eyes: P2 = [(left + right) / 2 + sine * EYES.ahead * half, (top + bottom) / 2 - EYES.up * half];
  return { eyes, nearEye: [eyes[0] - (sine > 0 ? 1 : -1) * EYES.aside * cosine * half, eyes[1]] };
}

/** A head is round about its middle, and no wider than the whole: kept in a panel, it does not push a tail out. */
function within(box: Extent, whole: Extent): Extent {
  return {
    left: Math.max(box.left, whole.left),
    top: Math.max(box.top, whole.top),
    right: Math.min(box.right, whole.right),
    bottom: Math.min(box.bottom, whole.bottom),
  };
}

function inUnits([left, top, width, height]: Box): Extent {
  return {
    left: left * UNITS_PER_METRE,
    top: top * UNITS_PER_METRE,
    right: (left + width) * UNITS_PER_METRE,
    bottom: (top + height) * UNITS_PER_METRE,
  };
}

/** A body that has no arms and legs as people have them: its joints are where its head, trunk and feet are. */
function jointsOf(head: P2, trunk: P2, { bottom }: Extent): Record<JointName, P2> {
  const between = (share: number): P2 => [
    head[0] + (trunk[0] - head[0]) * share,
    head[1] + (trunk[1] - head[1]) * share,
  ];
  const entries = JOINTS.map((name): [JointName, P2] => {
    if (name === 'head') return [name, head];
    if (name === 'neck' || name.endsWith('Shoulder')) return [name, between(0.4)];
    if (name.endsWith('Knee') || name.endsWith('Ankle')) return [name, [trunk[0], bottom]];
    return [name, trunk];
  });
  return Object.fromEntries(entries) as Record<JointName, P2>;
}

/** An animal wears no patch over an eye that is lost. */
function lostEyeOf({ who: { eyewear } }: Person): -1 | 1 | undefined {
  if (eyewear === 'eyepatch_left') return -1;
  return eyewear === 'eyepatch_right' ? 1 : undefined;
}

/** Draws it where it was placed. */
export function drawCreature(p: Paint, { kind, person, pose, yaw, seed, size }: StagedCreature, at: Placement): void {
  const place = {
    x: at.x,
    y: at.y,
    s: at.scale * UNITS_PER_METRE,
    yaw,
    mood: moodOf(person.how.expression),
    seed,
    size,
  };
  if (isAnimal(kind)) drawAnimal(p, kind, { ...place, pose, coat: person.who.coat, lostEye: lostEyeOf(person) });
  else drawBeing(p, kind, { ...place, pose });
}
