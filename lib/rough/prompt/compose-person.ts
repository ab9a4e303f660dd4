import { createRandom, drawNumber, pick } from '../random';
import { sampleIdentity } from '../sample-identity';
import { sampleState } from '../sample-state';
import type { ExtraTraits, Identity, Person, State } from '../specification';
import { LOOKING_ASIDE_TURN } from '../specification-tags';
import {
  ACCESSORIES,
  EYE_COLOURS,
  type Accessory,
  type ArmPose,
  type EyeColour,
  type Sex,
  type View,
} from '../vocabulary';
import { chooseView, facingSide } from './choose-view';
import { isAnimalKind } from './read-extras';
import type { PersonReading } from './read-person';

/** Looks at the viewer: well below the turn at which a person looks aside. */
const FACING_TURN = LOOKING_ASIDE_TURN - 0.01;
const ASIDE_TURN = LOOKING_ASIDE_TURN + 0.01;
/** Turns the head of somebody seen from a side back to the viewer. */
const BACK_TURN = 0.9;

/**
 * A person with everything that was named and the rest from the seed. What adds to a person (accessories, things in the hands, blush, closed
 * eyes, heterochromia, a pose of the whole body, being seen from a side or behind) is there only when it is named: a
 * prompt that is silent doesn't ask for it.
 * @param isInPair of two who belong together: what they do says how and from where they are seen.
 */
export function composePerson(reading: PersonReading, sex: Sex, seed: number, isInPair = false): Person {
  const random = createRandom(seed);
  const sampledWho = sampleIdentity(drawNumber(random), sex);
  const sampledHow = sampleState(drawNumber(random));
  const view = isInPair ? 'front' : chooseView(reading);
  const who = composeIdentity(reading, sampledWho, drawNumber(random));
  const how = { ...composeState(reading, sampledHow), view, ...composeLook(reading, sampledHow, view) };
  if (isAnimalKind(who.kind)) {
    const { animalPose } = reading.extras;
    return { who, how: { ...how, ...(animalPose ? { animalPose: animalPose.value } : {}) } };
  }
  return { who, how: { ...how, ...(reading.pose && !isInPair ? { pose: reading.pose.value } : {}) } };
}

function composeIdentity(reading: PersonReading, sampled: Identity, seed: number): Identity {
  const { extras } = reading;
  const worn = reading.accessories.map(({ value }) => value);
  return {
    sex: sampled.sex,
    hairColour: reading.hairColour?.value ?? sampled.hairColour,
    hairStyle: reading.hairStyle?.value ?? sampled.hairStyle,
    bangs: reading.bangs?.value ?? sampled.bangs,
    eyeColours: composeEyeColours(reading, sampled.eyeColours.left, seed),
    skin: reading.skin?.value ?? sampled.skin,
    outfit: reading.outfit?.value ?? sampled.outfit,
    clothColour: reading.clothColour?.value ?? sampled.clothColour,
    accentColour: reading.accentColour?.value ?? sampled.accentColour,
    shirtPrint: reading.shirtPrint?.value ?? sampled.shirtPrint,
    accessories: ACCESSORIES.filter((name) => worn.includes(name) && !isReplaced(name, extras.traits)),
    ...(extras.age ? { age: extras.age.value } : {}),
    ...(extras.build ? { build: extras.build.value } : {}),
    ...extras.traits,
  };
}

/** An accessory of the first drawings that one of the newer words says more exactly. */
function isReplaced(name: Accessory, { ears, horns, eyewear, headwear, faceMarks = [] }: ExtraTraits): boolean {
  switch (name) {
    case 'cat_ears':
    case 'fox_ears':
    case 'pointy_ears':
      return ears !== undefined;
    case 'horns':
      return horns !== undefined;
    case 'glasses':
      return eyewear !== undefined && !eyewear.startsWith('eyepatch');
    case 'eyepatch':
      return eyewear?.startsWith('eyepatch') === true;
    case 'hat':
      return headwear !== undefined;
    case 'scar':
      return faceMarks.some((mark) => mark.startsWith('scar'));
    default:
      return false;
  }
}

function composeEyeColours(reading: PersonReading, sampled: EyeColour, seed: number): Identity['eyeColours'] {
  const [first, second] = reading.eyeColours;
  const left = first?.value ?? sampled;
  if (reading.heterochromia.length === 0) return { left, right: left };
  const others = EYE_COLOURS.filter((colour) => colour !== left);
  return { left, right: second?.value ?? pick(createRandom(seed), others) };
}

function composeState(reading: PersonReading, sampled: State): Omit<State, 'view' | 'turn' | 'gaze'> {
  const namesOpenEyes = reading.eyeColours.length + reading.heterochromia.length > 0 || reading.eyes !== null;
  const sampledExpression = sampled.expression === 'laughing' && namesOpenEyes ? 'smile' : sampled.expression;
  return {
    expression: reading.expression?.value ?? sampledExpression,
    arms: reading.arms?.value ?? emptyHanded(sampled.arms),
    tiltDegrees: composeTilt(reading, sampled),
    gazeDown: reading.gazeHeight?.value ?? 0,
    eyes: reading.eyes?.value ?? 'open',
    hasBlush: reading.blush.length > 0,
    hasSweatdrop: reading.sweat.length > 0,
    hasAngerVein: reading.angerVein.length > 0,
    ...(reading.chibi.length > 0 ? { isChibi: true } : {}),
  };
}

const HOLDING: readonly ArmPose[] = ['holding_sword', 'holding_book', 'holding_umbrella'];

function emptyHanded(arms: ArmPose): ArmPose {
  return HOLDING.includes(arms) ? 'arms_at_sides' : arms;
}

/** A named tilt is at least six degrees to the side that the seed says. */
function composeTilt({ headTilt }: PersonReading, { tiltDegrees }: State): number {
  if (headTilt.length === 0) return tiltDegrees;
  return (tiltDegrees < 0 ? -1 : 1) * (6 + Math.abs(tiltDegrees));
}

function composeLook({ look }: PersonReading, { turn, gaze }: State, view: View): Pick<State, 'turn' | 'gaze'> {
  const side = facingSide(view);
  if (side !== 0) return look?.value === 'viewer' ? { turn: -side * BACK_TURN, gaze: 0 } : { turn: 0, gaze };
  const aside = ASIDE_TURN + Math.abs(turn) * (1 - ASIDE_TURN);
  switch (look?.value) {
    case 'left':
      return { turn: -aside, gaze };
    case 'right':
      return { turn: aside, gaze };
    case 'viewer':
      return { turn: turn * FACING_TURN, gaze: 0 };
    case 'side':
      return { turn: turn * FACING_TURN, gaze: gaze === 0 ? (turn < 0 ? -1 : 1) : gaze };
    case undefined:
      return { turn, gaze };
  }
}
