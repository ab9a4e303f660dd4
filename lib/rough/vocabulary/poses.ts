import { DOING_POSE_WORDS } from './pose-words/doing-pose-words';
import { MOVING_POSE_WORDS } from './pose-words/moving-pose-words';
import { PAIR_POSE_WORDS } from './pose-words/pair-pose-words';
import type { PairWord, PoseWord } from './pose-words/pose-word';
import { RESTING_POSE_WORDS } from './pose-words/resting-pose-words';
import { STANDING_POSE_WORDS } from './pose-words/standing-pose-words';
import type { ArmPose } from './states';

/** Every pose of one person that can be drawn, with its tags, its best view and what it needs. */
export const POSE_WORDS = [
  ...STANDING_POSE_WORDS,
  ...MOVING_POSE_WORDS,
  ...RESTING_POSE_WORDS,
  ...DOING_POSE_WORDS,
] as const;
/** Every pose of two people that can be drawn. */
export const PAIR_WORDS = PAIR_POSE_WORDS;

export type PoseName = (typeof POSE_WORDS)[number]['name'];
export type PairName = (typeof PAIR_WORDS)[number]['name'];

export const POSE_NAMES: readonly [PoseName, ...PoseName[]] = namesOf(POSE_WORDS);
export const PAIR_NAMES: readonly [PairName, ...PairName[]] = namesOf(PAIR_WORDS);

const POSE_FACTS: ReadonlyMap<string, PoseWord> = new Map(POSE_WORDS.map((word) => [word.name, word]));
const PAIR_FACTS: ReadonlyMap<string, PairWord> = new Map(PAIR_WORDS.map((word) => [word.name, word]));

/** Tags, best view, ground, seat and held things of a pose. */
export function poseWord(name: PoseName): PoseWord {
  return factsOf(POSE_FACTS, name);
}

/** Tags, best view and seat of a pose of two. */
export function pairWord(name: PairName): PairWord {
  return factsOf(PAIR_FACTS, name);
}

/** The pose that each of the first drawings' arm poses has become. */
export const POSE_OF_ARMS: Readonly<Record<ArmPose, PoseName>> = {
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

function namesOf<const N extends string>(
  words: readonly [{ readonly name: N }, ...{ readonly name: N }[]],
): [N, ...N[]] {
  const [first, ...others] = words;
  return [first.name, ...others.map(({ name }) => name)];
}

function factsOf<T>(facts: ReadonlyMap<string, T>, name: string): T {
  const found = facts.get(name);
  if (found === undefined) throw new RangeError(`There is no pose ${name}.`);
  return found;
}
