import {
  COAT_WORDS,
  EARS_WORDS,
  EYEBROW_WORDS,
  EYEWEAR_WORDS,
  EYE_SHAPE_WORDS,
  FACE_MARK_WORDS,
  FACIAL_HAIR_WORDS,
  GENERAL_BEARD_WORDS,
  GENERAL_EARS_WORDS,
  GENERAL_MARK_WORDS,
  GENERAL_TAIL_WORDS,
  GENERAL_WINGS_WORDS,
  HAIR_EXTRA_WORDS,
  HEADWEAR_WORDS,
  HORNS_WORDS,
  MORE_HAIR_WORDS,
  PROSTHETIC_WORDS,
  SKIN_TONE_WORDS,
  TAIL_WORDS,
  WEARS_WORDS,
  WINGS_WORDS,
} from './extras-words';
import { HAIR_LENGTH_WORDS, SHAPED_STYLE_WORDS } from './hair-words';
import {
  ACCESSORY_WORDS,
  BANGS_WORDS,
  EYE_COLOUR_WORDS,
  HAIR_COLOUR_WORDS,
  HETEROCHROMIA_WORDS,
  SHIRT_PRINT_WORDS,
  SKIN_WORDS,
} from './identity-words';
import { AGE_WORDS, BEING_WORDS, BUILD_WORDS, HUMANLIKE_WORDS } from './kind-words';
import { OUTFIT_WORDS } from './outfit-words';
import { PEOPLE_WORDS } from './people-words';
import { PROPORTION_WORDS } from './proportion-words';
import type { WordTable } from './word-table';

/** A part of somebody that words can say. */
export type TraitSlot = keyof typeof SLOT_TABLES;

const SLOT_TABLES = {
  kind: [BEING_WORDS, HUMANLIKE_WORDS],
  coat: [COAT_WORDS],
  sex: [PEOPLE_WORDS],
  age: [AGE_WORDS],
  build: [BUILD_WORDS],
  hairColour: [HAIR_COLOUR_WORDS],
  hairLength: [HAIR_LENGTH_WORDS],
  hairShape: [SHAPED_STYLE_WORDS, MORE_HAIR_WORDS],
  hairExtras: [HAIR_EXTRA_WORDS],
  bangs: [BANGS_WORDS],
  eyeColour: [EYE_COLOUR_WORDS],
  oddEyes: [new Map([...HETEROCHROMIA_WORDS].map((word) => [word, word]))],
  eyeShape: [EYE_SHAPE_WORDS],
  eyebrows: [EYEBROW_WORDS],
  skin: [SKIN_WORDS, SKIN_TONE_WORDS],
  facialHair: [FACIAL_HAIR_WORDS, GENERAL_BEARD_WORDS],
  faceMarks: [FACE_MARK_WORDS, GENERAL_MARK_WORDS],
  eyewear: [EYEWEAR_WORDS],
  headwear: [HEADWEAR_WORDS],
  ears: [EARS_WORDS, GENERAL_EARS_WORDS],
  horns: [HORNS_WORDS],
  tail: [TAIL_WORDS, GENERAL_TAIL_WORDS],
  wings: [WINGS_WORDS, GENERAL_WINGS_WORDS],
  limbs: [PROSTHETIC_WORDS],
  outfit: [OUTFIT_WORDS],
  print: [SHIRT_PRINT_WORDS],
  wears: [WEARS_WORDS],
  accessory: [ACCESSORY_WORDS],
  headSize: [PROPORTION_WORDS.head],
  height: [PROPORTION_WORDS.height],
  legs: [PROPORTION_WORDS.legs],
  shoulders: [PROPORTION_WORDS.shoulders],
  chest: [PROPORTION_WORDS.chest],
  waist: [PROPORTION_WORDS.waist],
  hips: [PROPORTION_WORDS.hips],
  arms: [PROPORTION_WORDS.arms],
  neck: [PROPORTION_WORDS.neck],
  hands: [PROPORTION_WORDS.hands],
  eyeSize: [PROPORTION_WORDS.eye_size],
  eyeSpacing: [PROPORTION_WORDS.eye_spacing],
  jaw: [PROPORTION_WORDS.jaw],
  nose: [PROPORTION_WORDS.nose],
  chin: [PROPORTION_WORDS.chin],
} as const satisfies Readonly<Record<string, readonly WordTable<unknown>[]>>;

/** The slots of every word; a word may say something in several ("tabby cat" is a kind and a coat). */
const SLOTS = new Map<string, Map<TraitSlot, string>>();
for (const slot of slotNames()) {
  const tables: readonly WordTable<unknown>[] = SLOT_TABLES[slot];
  for (const table of tables) {
    for (const [word, value] of table) {
      const known = SLOTS.get(word) ?? new Map<TraitSlot, string>();
      if (!known.has(slot)) known.set(slot, String(value));
      SLOTS.set(word, known);
    }
  }
}

function slotNames(): readonly TraitSlot[] {
  const isSlot = (name: string): name is TraitSlot => name in SLOT_TABLES;
  return Object.keys(SLOT_TABLES).filter(isSlot);
}

/** What a tag (lower case, with spaces) says of somebody: the value in each slot; empty for a tag of something else. */
export function slotsOfTag(tag: string): ReadonlyMap<TraitSlot, string> {
  return SLOTS.get(tag) ?? NOTHING;
}

const NOTHING: ReadonlyMap<TraitSlot, string> = new Map();
