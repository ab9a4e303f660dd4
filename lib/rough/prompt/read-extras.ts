import type { ExtraTraits } from '../specification';
import {
  ANIMAL_KINDS,
  CLOTH_PAINT,
  FACE_PROPORTIONS,
  PROPORTION_NAMES,
  type Accessory,
  type Age,
  type AnimalPose,
  type BodyBuild,
  type Headwear,
  type Hex,
  type Kind,
  type ProportionName,
} from '../vocabulary';
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
  type GeneralWords,
} from './extras-words';
import { ACCESSORY_WORDS, HAIR_COLOUR_WORDS } from './identity-words';
import {
  AGE_WORDS,
  ANIMAL_FOCUS_WORDS,
  ANIMAL_POSE_WORDS,
  BEING_WORDS,
  BUILD_WORDS,
  HUMANLIKE_WORDS,
} from './kind-words';
import { CLOTH_COLOUR_WORDS } from './outfit-words';
import { PEOPLE_WORDS } from './people-words';
import { PROPORTION_WORDS } from './proportion-words';
import { allNamed, firstNamed, type Named, type WordTable } from './word-table';

/** What the tags say of a person beyond the first drawings' traits, with the words by what must be seen to see them. */
export interface ExtrasReading {
  readonly traits: ExtraTraits;
  readonly age: Named<Age> | null;
  readonly build: Named<BodyBuild> | null;
  readonly animalPose: Named<AnimalPose> | null;
  /** Seen wherever the head is. */
  readonly headWords: readonly string[];
  /** Seen where the face is. */
  readonly faceWords: readonly string[];
  /** Seen from the shoulders down. */
  readonly bodyWords: readonly string[];
  /** Seen where the whole body is. */
  readonly lowerWords: readonly string[];
}

/** True for an animal with a body of its own. */
export function isAnimalKind(kind: Kind | undefined): boolean {
  return ANIMAL_KINDS.some((animal) => animal === kind);
}

export function readExtras(tags: readonly string[]): ExtrasReading {
  const kind = readKind(tags);
  const head = readHead(tags);
  const face = readFace(tags);
  const body = readBody(tags);
  const measures = readProportions(tags);
  const coat = isAnimalKind(kind?.value) ? firstNamed(tags, COAT_WORDS) : null;
  return {
    traits: {
      ...(kind ? { kind: kind.value } : {}),
      ...(coat ? { coat: coat.value } : {}),
      ...head.traits,
      ...face.traits,
      ...body.traits,
      ...measures.traits,
    },
    age: firstNamed(tags, AGE_WORDS),
    build: firstNamed(tags, BUILD_WORDS),
    animalPose: isAnimalKind(kind?.value) ? firstNamed(tags, ANIMAL_POSE_WORDS) : null,
    headWords: [...(kind?.words ?? []), ...(coat?.words ?? []), ...head.words],
    faceWords: [...face.words, ...measures.faceWords],
    bodyWords: [...body.words, ...measures.bodyWords],
    lowerWords: body.lowerWords,
  };
}

/** Robots and skeletons may be counted people; other beings are there where nobody is counted. */
function readKind(tags: readonly string[]): Named<Kind> | null {
  const isCounted = tags.some((tag) => PEOPLE_WORDS.has(tag));
  const being = isCounted ? null : firstNamed(tags, BEING_WORDS);
  if (being)
    return { value: being.value, words: [...being.words, ...tags.filter((tag) => isSaidOf(tag, being.value))] };
  const kinds = allNamed(tags, HUMANLIKE_WORDS);
  const chosen = kinds.find(({ value }) => value !== 'robot') ?? kinds[0];
  if (!chosen) return null;
  const robot = chosen.value === 'heavy_robot' ? kinds.filter(({ value }) => value === 'robot') : [];
  return { value: chosen.value, words: [...chosen.words, ...robot.flatMap(({ words }) => words)] };
}

function isSaidOf(tag: string, kind: Kind): boolean {
  if (kind === 'round_robot' || kind === 'spider_robot') return tag === 'robot';
  return isAnimalKind(kind) && ANIMAL_FOCUS_WORDS.has(tag);
}

interface Part {
  readonly traits: ExtraTraits;
  readonly words: readonly string[];
}

function readHead(tags: readonly string[]): Part {
  const skinTone = firstNamed(tags, SKIN_TONE_WORDS);
  const style = firstNamed(tags, MORE_HAIR_WORDS);
  const colour = firstNamed(tags, HAIR_COLOUR_WORDS);
  const hair = allNamed(
    tags.filter((tag) => colour?.words.includes(tag) !== true),
    HAIR_EXTRA_WORDS,
  );
  const headwear = readHeadwear(tags);
  const hasFirstEars = tags.some((tag) => FIRST_EARS.has(ACCESSORY_WORDS.get(tag)));
  const ears = hasFirstEars ? firstNamed(tags, EARS_WORDS) : readOne(tags, EARS_WORDS, GENERAL_EARS_WORDS);
  const met = hasFirstEars ? tags.filter((tag) => GENERAL_EARS_WORDS.has(tag)) : [];
  const horns = firstNamed(tags, HORNS_WORDS);
  return {
    traits: {
      ...(skinTone ? { skinTone: skinTone.value } : {}),
      ...(style ? { moreHairStyle: style.value } : {}),
      ...(hair.length > 0 ? { hairExtras: hair.map(({ value }) => value) } : {}),
      ...(headwear ? { headwear: headwear.value } : {}),
      ...(headwear?.paint === undefined ? {} : { headwearPaint: headwear.paint }),
      ...(ears ? { ears: ears.value } : {}),
      ...(horns ? { horns: horns.value } : {}),
    },
    words: [...wordsOf(skinTone, style, ...hair, headwear, ears, horns), ...met],
  };
}
/** Ears that the first drawings have as accessories. */
const FIRST_EARS: ReadonlySet<Accessory | undefined> = new Set<Accessory>(['cat_ears', 'fox_ears', 'pointy_ears']);

function readFace(tags: readonly string[]): Part {
  const beard = readMany(tags, FACIAL_HAIR_WORDS, GENERAL_BEARD_WORDS).slice(0, MOST_BEARDS);
  const marks = readMany(tags, FACE_MARK_WORDS, GENERAL_MARK_WORDS).slice(0, MOST_MARKS);
  const eyewear = firstNamed(tags, EYEWEAR_WORDS);
  const shape = firstNamed(tags, EYE_SHAPE_WORDS);
  const brows = firstNamed(tags, EYEBROW_WORDS);
  return {
    traits: {
      ...(beard.length > 0 ? { facialHair: beard.map(({ value }) => value) } : {}),
      ...(marks.length > 0 ? { faceMarks: marks.map(({ value }) => value) } : {}),
      ...(eyewear ? { eyewear: eyewear.value } : {}),
      ...(shape ? { eyeShape: shape.value } : {}),
      ...(brows ? { eyebrows: brows.value } : {}),
    },
    words: wordsOf(...beard, ...marks, eyewear, shape, brows),
  };
}
/** As many as a specification may have. */
const MOST_BEARDS = 4;
const MOST_MARKS = 8;

function readBody(tags: readonly string[]): Part & { readonly lowerWords: readonly string[] } {
  const wings = readOne(tags, WINGS_WORDS, GENERAL_WINGS_WORDS);
  const tail = readOne(tags, TAIL_WORDS, GENERAL_TAIL_WORDS);
  const limbs = allNamed(tags, PROSTHETIC_WORDS);
  const legs = limbs.filter(({ value }) => value.some((limb) => limb.endsWith('leg')));
  const wears = allNamed(tags, WEARS_WORDS);
  return {
    traits: {
      ...(wings ? { wings: wings.value } : {}),
      ...(tail ? { tail: tail.value } : {}),
      ...(limbs.length > 0 ? { prosthetics: [...new Set(limbs.flatMap(({ value }) => value))] } : {}),
      ...(wears.length > 0 ? { wears: wears.map(({ value }) => value) } : {}),
    },
    words: wordsOf(wings, ...limbs.filter((limb) => !legs.includes(limb)), ...wears),
    lowerWords: wordsOf(tail, ...legs),
  };
}

/** How somebody is shaped besides their build; of two words for one measure the first counts. */
function readProportions(tags: readonly string[]): {
  readonly traits: ExtraTraits;
  readonly faceWords: readonly string[];
  readonly bodyWords: readonly string[];
} {
  const named = PROPORTION_NAMES.flatMap((name) => {
    const found = firstNamed(tags, PROPORTION_WORDS[name]);
    return found ? [{ name, ...found }] : [];
  });
  const wordsIn = (isFace: boolean): string[] =>
    named.filter(({ name }) => isOfFace(name) === isFace).flatMap(({ words }) => words);
  return {
    traits:
      named.length === 0
        ? {}
        : { proportions: Object.fromEntries(named.map(({ name, value }) => [name, value] as const)) },
    faceWords: wordsIn(true),
    bodyWords: wordsIn(false),
  };
}

function isOfFace(name: ProportionName): boolean {
  return name === 'head' || FACE_PROPORTIONS.some((one) => one === name);
}

/** `black top hat`: a colour of one or two words before the headwear paints it. */
function readHeadwear(tags: readonly string[]): (Named<Headwear> & { readonly paint?: Hex }) | null {
  for (const tag of tags) {
    const plain = HEADWEAR_WORDS.get(tag);
    if (plain !== undefined) return { value: plain, words: tags.filter((one) => HEADWEAR_WORDS.get(one) === plain) };
    const words = tag.split(' ');
    for (const count of [2, 1]) {
      const colour = CLOTH_COLOUR_WORDS.get(words.slice(0, count).join(' '));
      const value = HEADWEAR_WORDS.get(words.slice(count).join(' '));
      if (colour !== undefined && value !== undefined)
        return {
          value,
          paint: CLOTH_PAINT[colour],
          words: [tag, ...tags.filter((one) => HEADWEAR_WORDS.get(one) === value)],
        };
    }
  }
  return null;
}

function readOne<T>(tags: readonly string[], exact: WordTable<T>, general: GeneralWords<T>): Named<T> | null {
  return readMany(tags, exact, general)[0] ?? null;
}

/** Everything that is named; a general word goes with a kind that is named, else it asks for its first. */
function readMany<T>(tags: readonly string[], exact: WordTable<T>, general: GeneralWords<T>): readonly Named<T>[] {
  const named = allNamed(tags, exact);
  const found = new Map(named.map(({ value, words }): [T, string[]] => [value, [...words]]));
  for (const tag of tags) {
    const values = general.get(tag);
    const value = values?.find((one) => found.has(one)) ?? values?.[0];
    if (value !== undefined) found.set(value, [...(found.get(value) ?? []), tag]);
  }
  return [...found].map(([value, words]) => ({ value, words }));
}

function wordsOf(...named: readonly (Named<unknown> | null)[]): string[] {
  return named.flatMap((one) => one?.words ?? []);
}

/** True for a word that says something of a person's body, head or face in these tables. */
export function isExtraWord(tag: string): boolean {
  return EXTRA_TABLES.some((table) => table.has(tag)) || readHeadwear([tag]) !== null;
}
const EXTRA_TABLES: readonly WordTable<unknown>[] = [
  ...[AGE_WORDS, BUILD_WORDS, HUMANLIKE_WORDS, SKIN_TONE_WORDS, MORE_HAIR_WORDS, HAIR_EXTRA_WORDS, EARS_WORDS],
  ...[GENERAL_EARS_WORDS, HORNS_WORDS, FACIAL_HAIR_WORDS, GENERAL_BEARD_WORDS, FACE_MARK_WORDS, GENERAL_MARK_WORDS],
  ...[EYEWEAR_WORDS, EYE_SHAPE_WORDS, EYEBROW_WORDS, WINGS_WORDS, GENERAL_WINGS_WORDS, TAIL_WORDS],
  ...[GENERAL_TAIL_WORDS, PROSTHETIC_WORDS, WEARS_WORDS],
  ...Object.values(PROPORTION_WORDS),
];
