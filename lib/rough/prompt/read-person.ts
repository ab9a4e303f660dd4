import type { PoseName } from '../vocabulary';
import type {
  AnyHairStyle,
  Bangs,
  EyeColour,
  EyeState,
  Expression,
  HairColour,
  Sex,
  OutfitPrint,
  Skin,
} from '../vocabulary';
import {
  BANGS_WORDS,
  EYE_COLOUR_WORDS,
  HAIR_COLOUR_WORDS,
  HETEROCHROMIA_WORDS,
  SHIRT_PRINT_WORDS,
  SKIN_WORDS,
} from './identity-words';
import { readClothes, type ClothesReading } from './read-clothes';
import { readExtras, type ExtrasReading } from './read-extras';
import { readHairStyle } from './read-hair';
import { readPose } from './read-pose';
import {
  ANGER_VEIN_WORDS,
  ARM_POSE_WORDS,
  ASPECT_WORDS,
  BLUSH_WORDS,
  CHIBI_WORDS,
  CLOSED_EYES_WORDS,
  EXPRESSION_WORDS,
  GAZE_HEIGHT_WORDS,
  HEAD_TILT_WORDS,
  INCLUDED_EXPRESSIONS,
  LOOK_WORDS,
  STANDING_WORDS,
  SWEAT_WORDS,
  WINK_WORDS,
  type Aspect,
  type Look,
} from './state-words';
import { allNamed, firstNamed, type Named } from './word-table';

/** All that a prompt names of one person; null and empty lists where it says nothing. */
export interface PersonReading extends ClothesReading {
  readonly hairColour: Named<HairColour> | null;
  readonly hairStyle: Named<AnyHairStyle> | null;
  readonly bangs: Named<Bangs> | null;
  /** One, or two for heterochromia. */
  readonly eyeColours: readonly Named<EyeColour>[];
  readonly heterochromia: readonly string[];
  readonly skin: Named<Skin> | null;
  readonly shirtPrint: Named<OutfitPrint> | null;
  readonly expression: Named<Expression> | null;
  readonly look: Named<Look> | null;
  readonly gazeHeight: Named<-1 | 1> | null;
  readonly eyes: Named<EyeState> | null;
  readonly aspect: Named<Aspect> | null;
  /** Of the whole body; arms of the first drawings are in `arms`. */
  readonly pose: Named<PoseName> | null;
  readonly chibi: readonly string[];
  readonly blush: readonly string[];
  readonly sweat: readonly string[];
  readonly angerVein: readonly string[];
  readonly headTilt: readonly string[];
  readonly standing: readonly string[];
  readonly extras: ExtrasReading;
}

/** What the tags say of one person of this sex. */
export function readPerson(tags: readonly string[], sex: Sex): PersonReading {
  const among = (words: ReadonlySet<string>): string[] => tags.filter((tag) => words.has(tag));
  const clothes = readClothes(tags, sex);
  const pose = readPose(tags);
  const heterochromia = among(HETEROCHROMIA_WORDS);
  return {
    ...clothes,
    hairColour: firstNamed(tags, HAIR_COLOUR_WORDS),
    hairStyle: readHairStyle(tags),
    bangs: firstNamed(tags, BANGS_WORDS),
    eyeColours: allNamed(tags, EYE_COLOUR_WORDS).slice(0, heterochromia.length > 0 ? 2 : 1),
    heterochromia,
    skin: firstNamed(tags, SKIN_WORDS),
    shirtPrint: firstNamed(tags, SHIRT_PRINT_WORDS),
    // "Crying" into one's hands is a pose; a face that is named besides has its own expression.
    expression:
      readExpression(beside(tags, pose), among(ANGER_VEIN_WORDS)) ?? readExpression(tags, among(ANGER_VEIN_WORDS)),
    arms: firstNamed(tags, ARM_POSE_WORDS) ?? clothes.arms,
    look: firstNamed(tags, LOOK_WORDS),
    gazeHeight: firstNamed(tags, GAZE_HEIGHT_WORDS),
    eyes: readEyes(among(CLOSED_EYES_WORDS), among(WINK_WORDS)),
    aspect: firstNamed(tags, ASPECT_WORDS),
    pose,
    chibi: among(CHIBI_WORDS),
    blush: among(BLUSH_WORDS),
    sweat: among(SWEAT_WORDS),
    angerVein: among(ANGER_VEIN_WORDS),
    headTilt: among(HEAD_TILT_WORDS),
    standing: among(STANDING_WORDS),
    extras: readExtras(tags),
  };
}

function beside(tags: readonly string[], pose: Named<PoseName> | null): readonly string[] {
  return tags.filter((tag) => !pose?.words.includes(tag));
}

function readEyes(closed: readonly string[], wink: readonly string[]): Named<EyeState> | null {
  if (closed.length > 0) return { value: 'closed_eyes', words: closed };
  return wink.length > 0 ? { value: 'one_eye_closed', words: wink } : null;
}

/** Of several expressions the one that includes most of the others: an open mouth that smiles is an open mouth. */
function readExpression(tags: readonly string[], angerVein: readonly string[]): Named<Expression> | null {
  const named = allNamed(tags, EXPRESSION_WORDS);
  const includedIn = ({ value }: Named<Expression>): Named<Expression>[] =>
    named.filter((other) => INCLUDED_EXPRESSIONS[value].includes(other.value));
  const [first, ...others] = named;
  if (!first) return angerVein.length > 0 ? { value: 'angry', words: angerVein } : null;
  const chosen = others.reduce((best, one) => (includedIn(one).length > includedIn(best).length ? one : best), first);
  return { value: chosen.value, words: [...chosen.words, ...includedIn(chosen).flatMap(({ words }) => words)] };
}
