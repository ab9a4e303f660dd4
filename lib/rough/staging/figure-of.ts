import { addAid } from '../anatomy/aids/add-aid';
import type { Camera } from '../anatomy/camera';
import type { FigureBuild } from '../anatomy/figure-build';
import type { LimbName } from '../anatomy/limbs';
import type { Physique } from '../anatomy/proportions';
import { posePair, POSES } from '../anatomy/poses';
import { clamp } from '../geometry/geometry';
import { headSpecOf } from '../head/head-spec';
import type { Person, RoughSpecification } from '../specification';
import { holdThing } from '../things';
import {
  HEADWEAR,
  pairWord,
  POSE_OF_ARMS,
  poseWord,
  PROP_TAGS,
  type BodyBuild,
  type Headwear,
  type LimbName as LimbWord,
  type PoseName,
  type View,
} from '../vocabulary';
import type { DressedWho as Who } from '../wardrobe/draw-figures';
import { outfitOf } from '../wardrobe/outfit-of';
import { addSeat } from './add-seat';

/** Degrees that a body is turned in each view; the viewer's left is negative. */
const VIEW_YAW: Readonly<Record<View, number>> = {
  front: 0,
  three_quarter_left: -36,
  three_quarter_right: 36,
  profile_left: -84,
  profile_right: 84,
  from_behind: 180,
};
/** Degrees that a camera looks up (negative) or down. */
const CAMERA_PITCH = { low: -15, eye: 0, high: 17 } as const;
/** Body units between camera and people: nearer is more perspective. */
const CAMERA_DISTANCE = { low: 17, eye: 28, high: 24 } as const;
/** Degrees that a head turns and nods when it looks aside or down with all its might. */
const HEAD_TURN = 40;

const PHYSIQUES: Readonly<Record<BodyBuild, Physique>> = {
  slim: 'slim',
  average: 'normal',
  sturdy: 'sturdy',
  muscular: 'strong',
  heavy: 'heavy',
};
const LIMB_NAMES: Readonly<Record<LimbWord, LimbName>> = {
  left_arm: 'leftArm',
  right_arm: 'rightArm',
  left_leg: 'leftLeg',
  right_leg: 'rightLeg',
};

/** People who are posed together, before they have a place: one alone, or the two of a pair. */
export interface PosedCompany {
  readonly indices: readonly number[];
  readonly figures: readonly Who[];
  readonly camera: Camera;
}

/** Everybody of a specification with a pose, alone or as a pair, from left to right. */
export function posePeople(specification: RoughSpecification): PosedCompany[] {
  const { people, pair, seed } = specification;
  const [first, second] = people;
  const others = pair !== undefined && first && second ? people.slice(2) : people;
  const before = people.length - others.length;
  const alone = others.map((person, index): PosedCompany => {
    const view = person.how.view;
    return {
      indices: [before + index],
      figures: [figureOf(person, poseNameOf(person), seed + before + index)],
      camera: cameraAt(specification, yawOf(specification, before + index, view)),
    };
  });
  if (pair === undefined || !first || !second) return alone;
  const [one, other] = [figureOf(first, 'standing', seed), figureOf(second, 'standing', seed + 1)];
  const posed = posePair(pair, one, other);
  const figures: Who[] = [
    { ...one, pose: withHead(posed.first.pose, first), turn: posed.first.turn },
    { ...other, pose: withHead(posed.second.pose, second), turn: posed.second.turn, at: posed.offset },
  ];
  return [{ indices: [0, 1], figures, camera: cameraAt(specification, VIEW_YAW[pairWord(pair).view]) }, ...alone];
}

function poseNameOf({ how }: Person): PoseName {
  return how.pose ?? POSE_OF_ARMS[how.arms];
}

function figureOf(person: Person, pose: PoseName, seed: number): Who {
  const { who, how } = person;
  const outfit = outfitOf({ ...who, accessories: [...who.accessories, ...(who.wears ?? [])] });
  const head = headSpecOf({ ...who, headwear: who.headwear ?? usualHeadwear(outfit.headwear) }, how, seed);
  return {
    spec: { ...head, hairInk: who.hairInk },
    pose: withHead(POSES[pose], person),
    outfit,
    physique: PHYSIQUES[who.build ?? 'average'],
    proportions: how.isChibi ? 'chibi' : 'natural',
    limbs: Object.fromEntries((who.prosthetics ?? []).map((limb) => [LIMB_NAMES[limb], 'prosthetic'])),
    extras: (build) => {
      const { seat, aid } = poseWord(pose);
      if (seat) addSeat(build, seat);
      const helped = who.aid ?? aid;
      if (helped) addAid(build, helped);
      holdWhatPoseHolds(build, pose);
    },
  };
}

function usualHeadwear(name: string | undefined): Headwear | undefined {
  return HEADWEAR.find((one) => one === name);
}

/** Degrees that people on a page turn to each other, or one alone away from the viewer: nobody poses for the reader. */
const TURNED_TO_ANOTHER = 26;
const TURNED_ALONE = 15;

function yawOf({ people, polygon, seed }: RoughSpecification, index: number, view: View): number {
  const isAsked = view !== 'front' || (people[index]?.how.turn ?? 0) !== 0;
  if (isAsked || polygon === undefined) return VIEW_YAW[view];
  if (people.length === 1) return (seed % 2 === 0 ? 1 : -1) * TURNED_ALONE;
  const middle = (people.length - 1) / 2;
  return index === middle ? 0 : (index < middle ? 1 : -1) * TURNED_TO_ANOTHER;
}

/** Puts into the hands what a pose has in them. */
function holdWhatPoseHolds(build: FigureBuild, pose: PoseName): void {
  const { holds } = poseWord(pose);
  const thing = PROP_TAGS.find((tag) => tag === holds?.thing);
  if (holds && thing) holdThing(build, holds.hand, thing);
}

/** The pose with the head turned and tilted as the person's state says. */
function withHead(pose: Who['pose'], { how }: Person): Who['pose'] {
  const [yaw, pitch, roll] = pose.head;
  return { ...pose, head: [clamp(yaw + how.turn * HEAD_TURN, -80, 80), pitch, roll + how.tiltDegrees] };
}

function cameraAt({ camera }: RoughSpecification, yaw: number): Camera {
  const height = camera?.height ?? 'eye';
  return { yaw, pitch: CAMERA_PITCH[height], dist: CAMERA_DISTANCE[height] };
}

/** Whether somebody's whole length lies on the ground. */
export function isLying(person: Person): boolean {
  return poseWord(poseNameOf(person)).ground === 'lying';
}

/** Whether the feet (or the seat) of somebody touch the ground. */
export function isOnGround(person: Person): boolean {
  return poseWord(poseNameOf(person)).ground !== 'air';
}
