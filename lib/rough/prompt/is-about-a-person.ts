import {
  ACCESSORY_WORDS,
  BANGS_WORDS,
  EYE_COLOUR_WORDS,
  HAIR_COLOUR_WORDS,
  HAIR_LENGTH_WORDS,
  HETEROCHROMIA_WORDS,
  OUTFIT_WORDS,
  SHAPED_STYLE_WORDS,
  SKIN_WORDS,
} from './identity-words';
import { readColouredThing } from './read-clothes';
import { ARM_POSE_WORDS, CLOSED_EYES_WORDS, EXPRESSION_WORDS, LOOK_WORDS, WINK_WORDS } from './state-words';

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
];

/** True for a tag that only a person can have: a trait, clothes, an expression, a pose. */
export function isAboutAPerson(tag: string): boolean {
  return PERSON_WORDS.some((words) => words.has(tag)) || readColouredThing(tag) !== null;
}
