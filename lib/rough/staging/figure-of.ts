import { addAid } from '../anatomy/aids/add-aid';
import { bowRoom } from '../anatomy/aids/drawn-bow';
import { crutchRoom } from '../anatomy/aids/crutches';
import type { Body } from '../anatomy/body';
import type { Camera } from '../anatomy/camera';
import { handsOf } from '../anatomy/hands-of';
import { applyJoints } from '../anatomy/posing/apply-joints';
import { canMirror } from '../anatomy/posing/mirror-joints';
import type { LimbName } from '../anatomy/limbs';
import type { Physique, Proportions } from '../anatomy/proportions';
import { mirrorPose, posePair, POSES } from '../anatomy/poses';
import { poseInSkirt } from '../anatomy/poses/in-skirt';
import { clamp, type P3 } from '../geometry/geometry';
import { headSpecOf, type HeadSpec } from '../head/head-spec';
import type { Person, RoughSpecification } from '../specification';
import { heldRoom, holdThing } from '../things';
import { addTail, addWings, dressAs } from '../creatures';
import {
  HEADWEAR,
  HUMANLIKE_KINDS,
  pairWord,
  POSE_OF_ARMS,
  poseWord,
  type Aid,
  type BodyBuild,
  type Hex,
  type LimbName as LimbWord,
  type PoseName,
  type View,
} from '../vocabulary';
import type { HeldInPose, PoseAid, PoseWord, Seat } from '../vocabulary/pose-words/pose-word';
import type { DressedWho as Who } from '../wardrobe/draw-figures';
import { outfitOf } from '../wardrobe/outfit-of';
import { fallingFrom, heldBy, holding } from './holding';
import { addCarried, carriedRoom, carrying } from './carry-things';
import { addSeat, seatDistance, seatFootprint, seatRoom, type Footprint } from './add-seat';
import { addViolin } from './add-violin';
import { creatureOf, type StagedCreature } from './creature-of';

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
  /** Empty where a creature is. */
  readonly figures: readonly Who[];
  readonly camera: Camera;
  readonly creature: StagedCreature | null;
  /** Of what carries somebody. */
  readonly footprint: Footprint | null;
}

/** Everybody of a specification with a pose, alone or as a pair, from left to right. */
export function posePeople(specification: RoughSpecification): PosedCompany[] {
  const { people, pair, seed } = specification;
  const [first, second] = people;
  const arePaired = pair !== undefined && [first, second].every((one) => one && isHumanlike(one));
  const others = arePaired ? people.slice(2) : people;
  const before = people.length - others.length;
  const alone = others.map((person, place): PosedCompany => {
    const index = before + place;
    const yaw = yawOf(specification, index, person.how.view);
    const creature = creatureOf(person, person.how.view === 'front' ? yaw * CREATURES_TURN : yaw, seed + index);
    const pose = poseNameOf(person);
    const word = poseWord(pose);
    const figures = creature ? [] : [figureOf(person, { ...word, ...posedByHand(pose, person) }, seed + index)];
    const camera = cameraAt(specification, yaw + (person.how.joints?.turn ?? 0), seatDistance(word.seat));
    return { indices: [index], figures, camera, creature, footprint: creature ? null : seatFootprint(word.seat) };
  });
  if (!arePaired || !first || !second) return alone;
  const { view, seat, holds } = pairWord(pair);
  const [one, other] = [memberOf(first), memberOf(second)];
  const posed = posePair(pair, one, other);
  const figures: Who[] = [
    {
      ...figureOf(first, { pose: inPair(posed.first.pose, first), seat, holds: heldBy(first, holds?.first) }, seed),
      turn: posed.first.turn + (first.how.joints?.turn ?? 0),
    },
    {
      ...figureOf(
        second,
        { pose: inPair(posed.second.pose, second), seat, holds: heldBy(second, holds?.second) },
        seed + 1,
      ),
      turn: posed.second.turn + (second.how.joints?.turn ?? 0),
      at: posed.offset,
    },
  ];
  return [
    { indices: [0, 1], figures, camera: cameraAt(specification, VIEW_YAW[view]), creature: null, footprint: null },
    ...alone,
  ];
}

/** Half of a pair with what was changed by hand. A pair is not mirrored: its hands would miss each other. */
function inPair(pose: Who['pose'], { how }: Person): Who['pose'] {
  return how.joints ? applyJoints(pose, { ...how.joints, isMirrored: false }) : pose;
}

/** A named pose with what was changed by hand, and what it holds then. */
function posedByHand(name: PoseName, person: Person): ReturnType<typeof holding> {
  const { joints, view } = person.how;
  const word = poseWord(name);
  const usual = poseFor(name, person);
  if (!joints) return holding(seenFrom(usual, word, view), name, person);
  const isMirrored = joints.isMirrored === true && canMirror(word);
  const held = holding(usual, name, person);
  const holds = isMirrored && held.holds ? mirrorHeld(held.holds) : held.holds;
  return { ...held, holds, pose: applyJoints(held.pose, { ...joints, isMirrored }) };
}

/** A named pose in these clothes. */
function poseFor(name: PoseName, { who }: Person): Who['pose'] {
  const { bottom, underskirt } = outfitOf(who);
  return bottom?.kind === 'skirt' || underskirt ? poseInSkirt(name) : POSES[name];
}

function mirrorHeld({ hand, thing }: HeldInPose): HeldInPose {
  return { hand: hand === 'l' ? 'r' : hand === 'r' ? 'l' : hand, thing };
}

const SIDES_OF_VIEWS: Readonly<Partial<Record<View, 'left' | 'right'>>> = {
  three_quarter_left: 'left',
  profile_left: 'left',
  three_quarter_right: 'right',
  profile_right: 'right',
};

/** A pose with bare hands is mirrored where it is seen from its worse side: its arms then never cover its face. */
function seenFrom(pose: Who['pose'], word: PoseWord, asked: View): Who['pose'] {
  return isSeenMirrored(word, asked) ? mirrorPose(pose) : pose;
}

/** Whether a pose that nobody changed is mirrored in a view. */
export function isSeenMirrored({ view, holds, aid, seat }: PoseWord, asked: View): boolean {
  const [best, now] = [SIDES_OF_VIEWS[view], SIDES_OF_VIEWS[asked]];
  return !holds && !aid && !seat && best !== undefined && now !== undefined && best !== now;
}

const POSE_OF_AID: Readonly<Record<Aid, PoseName>> = {
  wheelchair: 'in_wheelchair',
  crutch: 'on_crutches',
  crutches: 'on_crutches',
  cane: 'with_cane',
};

/** The named pose; else that of what helps somebody walk, else that of the arms. */
export function poseNameOf({ who, how }: Person): PoseName {
  return how.pose ?? (who.aid ? POSE_OF_AID[who.aid] : POSE_OF_ARMS[how.arms]);
}

/** A pose with what belongs to it. */
interface PoseToDraw {
  readonly pose: Who['pose'];
  readonly seat?: Seat | undefined;
  readonly aid?: PoseAid | undefined;
  readonly holds?: HeldInPose | undefined;
  /** What was held falls. */
  readonly falls?: boolean;
}

/** What of somebody decides how far they reach. */
function memberOf(person: Person): { spec: HeadSpec; physique: Physique; proportions: Proportions } {
  return { spec: headSpecOf(person.who, person.how), ...measuresOf(person) };
}

function measuresOf({ who, how }: Person): { physique: Physique; proportions: Proportions } {
  return {
    physique: PHYSIQUES[who.build ?? 'average'],
    proportions: how.isChibi ? 'chibi' : 'natural',
  };
}

/** Things that adults carry are smaller in the hands of children. */
const CHILDS_THINGS = 0.72;

function figureOf(person: Person, { pose, seat, aid, holds, falls = false }: PoseToDraw, seed: number): Who {
  const { who, how } = person;
  const outfit = outfitOf({ ...who, accessories: [...who.accessories, ...(who.wears ?? [])] });
  const worn = who.headwear === undefined ? usualHeadwear(outfit) : {};
  const head = headSpecOf({ ...who, ...worn }, how, seed);
  const carried = carrying(person, pose, holds);
  const size = who.age === 'child' ? CHILDS_THINGS : 1;
  const figure: Who = {
    ...measuresOf(person),
    spec: { ...head, hairInk: who.hairInk },
    pose: withHead(carried.pose, person),
    outfit,
    limbs: Object.fromEntries((who.prosthetics ?? []).map((limb) => [LIMB_NAMES[limb], 'prosthetic'])),
    room: (body) => [...roomOf(body, { seat, aid, holds }), ...carriedRoom(body, carried)],
    extras: (build) => {
      if (seat) addSeat(build, seat);
      if (aid === 'violin') addViolin(build);
      else if (aid) addAid(build, aid);
      if (holds)
        holdThing(falls ? fallingFrom(build) : build, holds.hand, holds.thing, { scale: size * (holds.scale ?? 1) });
      if (holds?.other) holdThing(build, holds.other.hand, holds.other.thing, { scale: size });
      addCarried(build, carried, size);
      if (who.tail) addTail(build, who.tail, head.hairMaterial);
      if (who.wings) addWings(build, who.wings);
    },
  };
  const kind = HUMANLIKE_KINDS.find((one) => one === who.kind) ?? 'human';
  return dressAs(kind, figure, who.outfit !== BARE_OUTFIT, who.skinTone === undefined ? undefined : head.skin);
}

/** What seats, aids and held things take up beyond a body. */
function roomOf(body: Body, { seat, aid, holds }: Omit<PoseToDraw, 'pose'>): readonly P3[] {
  const room: P3[] = [];
  if (seat) room.push(...seatRoom(body, seat));
  if (aid === 'crutches') room.push(...crutchRoom(body));
  if (aid === 'drawn_bow') room.push(...bowRoom(body.J, body.b.u));
  if (holds) room.push(...heldRoom({ hands: handsOf(body) }, holds.hand, holds.thing));
  return room;
}

/** Robots and skeletons in this outfit wear nothing over their bodies. */
const BARE_OUTFIT = 'bodysuit';

/** What an outfit has on the head. */
function usualHeadwear({ headwear, headwearPaint }: Who['outfit']): Pick<Person['who'], 'headwear' | 'headwearPaint'> {
  const known = HEADWEAR.find((one) => one === headwear);
  return { headwear: known, ...(isHex(headwearPaint) ? { headwearPaint } : {}) };
}

function isHex(colour: string | undefined): colour is Hex {
  return colour !== undefined && /^#[0-9a-f]{6}$/.test(colour);
}

/** Animals that look at the reader turn further aside than people: their faces are long. */
const CREATURES_TURN = 2;

function isHumanlike({ who }: Person): boolean {
  return HUMANLIKE_KINDS.some((kind) => kind === (who.kind ?? 'human'));
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

/** The pose with the head turned and tilted as the person's state says. */
function withHead(pose: Who['pose'], { how }: Person): Who['pose'] {
  // A head that was turned by hand is turned once.
  if (how.joints?.head) return pose;
  const [yaw, pitch, roll] = pose.head;
  return { ...pose, head: [clamp(yaw + how.turn * HEAD_TURN, -80, 80), pitch, roll + how.tiltDegrees] };
}

function cameraAt({ camera }: RoughSpecification, yaw: number, far = 1): Camera {
  const height = camera?.height ?? 'eye';
  return { yaw, pitch: CAMERA_PITCH[height], dist: CAMERA_DISTANCE[height] * far };
}

/** Whether somebody's whole length lies on the ground. */
export function isLying(person: Person): boolean {
  return poseWord(poseNameOf(person)).ground === 'lying';
}

/** Whether the feet (or the seat) of somebody touch the ground. */
export function isOnGround(person: Person): boolean {
  return poseWord(poseNameOf(person)).ground !== 'air';
}
