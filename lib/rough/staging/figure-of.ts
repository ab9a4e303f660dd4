import type { Physique } from '../anatomy/anatomy';
import type { Camera, Who } from '../anatomy/figure';
import { POSES } from '../anatomy/poses/index';
const PAIRS: any = {};
import { clamp, type P3 } from '../geometry/geometry';
import { headSpecOf } from '../head/head-spec';
import type { Person, RoughSpecification } from '../specification';
import type { BodyBuild, View } from '../vocabulary';
import { POSE_OF_ARMS, poseWord, pairWord, type PoseName } from '../vocabulary/poses';
import { outfitOf } from '../wardrobe/outfit-of';

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

const PHYSIQUES: Readonly<Record<BodyBuild, Physique>> = { slim: 'slim', average: 'normal', sturdy: 'heavy' };

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
      camera: cameraAt(specification, VIEW_YAW[view]),
    };
  });
  if (pair === undefined || !first || !second || !PAIRS[pair]) return alone;
  const posed = PAIRS[pair];
  const figures = [first, second].map((person, index): Who => {
    const half = index === 0 ? posed.first : posed.second;
    const who = figureOf(person, 'standing', seed + index);
    return { ...who, pose: withHead(half.pose, person), turn: half.turn, ...(index === 1 ? { at: offsetOf(posed.offset) } : {}) };
  });
  return [{ indices: [0, 1], figures, camera: cameraAt(specification, VIEW_YAW[pairWord(pair).view]) }, ...alone];
}

function offsetOf(offset: readonly [number, number, number]): P3 {
  return [offset[0], offset[1], offset[2]];
}

function poseNameOf({ how }: Person): PoseName {
  return how.pose ?? POSE_OF_ARMS[how.arms];
}

function figureOf(person: Person, pose: PoseName, seed: number): Who {
  const { who, how } = person;
  const outfit = outfitOf(who);
  const head = headSpecOf(who, how, seed);
  return {
    spec: head,
    pose: withHead(POSES[pose], person),
    outfit,
    physique: PHYSIQUES[who.build ?? 'average'],
  };
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
