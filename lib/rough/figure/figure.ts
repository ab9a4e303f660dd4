import { darken, lighten, mixColours } from '../colour';
import type { Random } from '../random';
import type { FirstIdentity, FirstPerson, Identity, Person, State } from '../specification';
import { CLOTH_PAINT, HAIR_PAINT, SKIN_PAINT, type Accessory, type Hex } from '../vocabulary';

/** The body's axis in figure units. The head is about 260 high, its chin at y = 366, the feet at about y = 1180. */
export const AXIS = 256;

/** Half widths of the body, in figure units. */
export interface Build {
  readonly shoulder: number;
  readonly neck: number;
  readonly waist: number;
  readonly hip: number;
}

/** What all parts of one person's drawing need to know, whatever they wear. */
export interface Sitter {
  readonly who: Identity;
  readonly how: State;
  readonly random: Random;
  /** Width of outlines in figure units. */
  readonly inkWidth: number;
  readonly isGirl: boolean;
  readonly isBehind: boolean;
  readonly wears: (accessory: Accessory) => boolean;
  readonly build: Build;
  readonly paint: {
    readonly hair: Hex;
    readonly hairShade: Hex;
    readonly hairLight: Hex;
    readonly skin: Hex;
    readonly skinShade: Hex;
    readonly cloth: Hex;
    readonly clothShade: Hex;
    readonly accent: Hex;
  };
  /** How far the turned head moves the features to the right. */
  readonly faceShift: number;
  /** How far it moves the hair. */
  readonly hairShift: number;
}

/** A person whose hair and outfit are among those that are drawn from the front. */
export interface Figure extends Sitter {
  readonly who: FirstIdentity;
}

const GIRL: Build = { shoulder: 118, neck: 25, waist: 92, hip: 122 };
const BOY: Build = { shoulder: 136, neck: 31, waist: 110, hip: 118 };

/**
 * Everything that is derived from a person once, before drawing.
 * @param inkWidth width of outlines in figure units.
 */
export function prepareFigure(person: FirstPerson, random: Random, inkWidth: number): Figure {
  return { ...prepareSitter(person, random, inkWidth), who: person.who };
}

/**
 * The same of a person in any outfit.
 * @param inkWidth width of outlines in figure units.
 */
export function prepareSitter({ who, how }: Person, random: Random, inkWidth: number): Sitter {
  const hair = HAIR_PAINT[who.hairColour];
  const skin = SKIN_PAINT[who.skin];
  const cloth = CLOTH_PAINT[who.clothColour];
  const isGirl = who.sex === 'girl';
  const faceShift = how.turn * 24;
  return {
    who,
    how,
    random,
    inkWidth,
    isGirl,
    isBehind: how.view === 'from_behind',
    wears: (accessory) => who.accessories.includes(accessory),
    build: isGirl ? GIRL : BOY,
    paint: {
      hair,
      hairShade: darken(hair),
      hairLight: lighten(hair),
      skin,
      skinShade: mixColours(skin, '#d9705f', 0.24),
      cloth,
      clothShade: darken(cloth, 0.3),
      accent: CLOTH_PAINT[who.accentColour],
    },
    faceShift,
    hairShift: faceShift * 0.6,
  };
}
