import {
  ACCESSORY_WORDS,
  BANGS_WORDS,
  EYE_COLOUR_WORDS,
  HAIR_COLOUR_WORDS,
  HETEROCHROMIA_WORDS,
  SKIN_WORDS,
} from './identity-words';
import { HAIR_LENGTH_WORDS, SHAPED_STYLE_WORDS } from './hair-words';
import { OUTFIT_WORDS } from './outfit-words';
import { SHOT_WORDS } from './picture-words';
import { asksForPair, asksForPose } from './pose-words';
import { readColouredThing } from './read-clothes';
import { isExtraWord } from './read-extras';
import {
  ARM_POSE_WORDS,
  CHIBI_WORDS,
  CLOSED_EYES_WORDS,
  EXPRESSION_WORDS,
  LOOK_WORDS,
  WINK_WORDS,
} from './state-words';

const PERSON_WORDS = [
  HAIR_COLOUR_WORDS,
  HAIR_LENGTH_WORDS,
  SHAPED_STYLE_WORDS,
  BANGS_WORDS,
  EYE_COLOUR_WORDS,
  HETEROCHROMIA_WORDS,
  SKIN_WORDS,
  OUTFIT_WORDS,
  ACCESSORY_WORDS,
  EXPRESSION_WORDS,
  ARM_POSE_WORDS,
  LOOK_WORDS,
  CLOSED_EYES_WORDS,
  WINK_WORDS,
  CHIBI_WORDS,
];

/** Shots that are measured on a person; a wide shot or a close-up may be of anything. */
function isShotOfAPerson(tag: string): boolean {
  const shot = SHOT_WORDS.get(tag);
  return shot === 'portrait' || shot === 'upper_body' || shot === 'cowboy_shot' || tag === 'full body';
}

/** True for a tag that only a person can have: a trait, clothes, an expression, a pose, a shot of the upper body. */
export function isAboutAPerson(tag: string): boolean {
  const isTrait = PERSON_WORDS.some((words) => words.has(tag)) || asksForPose(tag) || asksForPair(tag);
  return isTrait || isShotOfAPerson(tag) || isExtraWord(tag) || readColouredThing(tag) !== null;
}
