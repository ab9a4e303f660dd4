import type { CharacterTraits, OutfitTraits } from '@/lib/contracts/characters';
import { readPerson, type PersonReading, usualSex, slotsOfTag } from '@/lib/rough/tags';
import {
  ACCESSORIES,
  CLOTH_PAINT,
  EYE_COLOURS,
  MOST_CARRIED,
  type Accessory,
  type ClothColour,
  type HairColour,
  type Kind,
  type Sex,
} from '@/lib/rough/vocabulary';
import { changeExtras } from './change-extras';
import { escaped } from '../script/words/word-patterns';
import { fieldsOfKind } from './fields-of-kind';
import { fittingLooks } from './fitting-looks';
import { BODY_MARKS } from './random-character';
import { carriedOf } from './words/carried-words';
import { readWords, type SaidThing, type WordsReading } from './words/read-words';
import { keysOfTag, settleThings, type SettledThings } from './words/settle-things';

/** Somebody made from a description, and how it was read; words as they were written. */
export interface PersonFromWords {
  readonly traits: CharacterTraits;
  readonly outfit: OutfitTraits;
  readonly understood: readonly string[];
  /** What could not be drawn. */
  readonly unknown: readonly string[];
  /** The later word won. */
  readonly overruled: readonly { readonly earlier: string; readonly later: string }[];
}

/**
 * The person that a description in English or Japanese speaks of. What it leaves open is chosen by the seed, to suit the
 * rest. The same words and seed give the same person.
 * @param o.sex where neither the words nor what is worn say it.
 */
export function personFromWords(
  text: string,
  o: { readonly seed?: number; readonly sex?: Sex; readonly takenHair?: readonly HairColour[] } = {},
): PersonFromWords {
  const said = readWords(text);
  const settled = settleThings(said.things);
  const { roles, others } = rolesOf(said);
  const [main] = roles;
  const implied = impliedThings(looksOf(roles), settled);
  const kind = main?.role.kind ?? 'human';
  const isHuman = kind === 'human';
  const things = [...settled.things, ...implied].filter((thing) => kind !== 'animal' || !isClothes(thing));
  const tags = things.flatMap((thing) => thing.tags);
  const sex = sexOf(said, tags, main?.role.sex, o.sex);
  const reading = readPerson(tags, sex);
  const age = isHuman
    ? ageOf({ tags, reading, isGrown: roles.some(({ role }) => GROWN.has(role.english)) })
    : isYoung(text, main?.words ?? '')
      ? 'child'
      : 'adult';
  const undrawable = [...others, ...undrawn(said, things, kind)];
  const looks = fittingLooks(o.seed ?? seedOf(text), { sex, age, isHuman, takenHair: o.takenHair ?? [] });
  return {
    traits: traitsOf({ reading, said, settled, things, age, base: looks.traits }),
    outfit: outfitOf({
      reading,
      things,
      base: looks.outfit,
      colour: said.colour,
      isSaid: (thing) => settled.things.includes(thing),
    }),
    understood: said.understood.filter((words) => !undrawable.includes(words)),
    unknown: [...said.unknown, ...undrawable],
    overruled: settled.overruled,
  };
}

/** Whom the words are about: the first that is named, and what else they are ("a robot butler"); other beings are others. */
function rolesOf({ roles }: WordsReading): { roles: WordsReading['roles']; others: string[] } {
  const [main] = roles;
  if (main === undefined) return { roles: [], others: [] };
  const isOwn = ({ role }: WordsReading['roles'][number]): boolean =>
    role === main.role ||
    (role.kind === 'human' && main.role.kind !== 'animal') ||
    (role.kind === 'humanlike' && main.role.kind === 'human' && role.looks.includes('robot'));
  const own = roles.filter(isOwn);
  const robot = own.find(({ role }) => role.kind === 'humanlike');
  return {
    roles: robot ? [robot, ...own.filter((one) => one !== robot)] : own,
    others: roles.filter((one) => !own.includes(one)).map(({ words }) => words),
  };
}

/** A skeleton that is a king wears a king's robe. */
function looksOf(roles: WordsReading['roles']): string[] {
  const humans = roles.filter(({ role }) => role.kind === 'human');
  return [...humans, ...roles.filter((one) => !humans.includes(one))].map(({ role }) => role.looks);
}

/** What roles say of looks where the description doesn't; the first role first. */
function impliedThings(looks: readonly string[], { things, spoken, denied }: SettledThings): SaidThing[] {
  const known = new Set(spoken);
  // Who is said to be young has no beard that only the role brings.
  if (things.some(({ tags }) => tags.some((tag) => tag === 'teen' || slotsOfTag(tag).get('age') === 'child')))
    known.add('facialHair:');
  const hair = ['hairShape', 'hairLength'];
  if (hair.some((key) => known.has(key))) hair.forEach((key) => known.add(key));
  const implied: SaidThing[] = [];
  for (const look of looks) {
    const fresh = roleThings(look).filter(({ tags }) => {
      const keys = tags.flatMap(keysOfTag);
      return !keys.some(
        (key) =>
          known.has(key) ||
          denied.has(key.split(':')[0] ?? key) ||
          (key.startsWith('facialHair') && [...known].some((one) => one.startsWith('facialHair'))),
      );
    });
    for (const key of fresh.flatMap(({ tags }) => tags.flatMap(keysOfTag))) known.add(key);
    implied.push(...fresh);
  }
  return implied;
}

function roleThings(looks: string): SaidThing[] {
  return looks.split(', ').flatMap((look) => {
    const kind = slotsOfTag(look).has('kind') && !slotsOfTag(look).has('outfit');
    if (kind) return [{ tags: [look], colours: [], isDenied: false, words: '' }];
    const { things } = readWords(look);
    if (things.length > 0) return [...things];
    return slotsOfTag(look).size > 0 ? [{ tags: [look], colours: [], isDenied: false, words: '' }] : [];
  });
}

function isClothes({ tags }: SaidThing): boolean {
  return tags.some((tag) => keysOfTag(tag).includes('outfit'));
}

function sexOf(said: WordsReading, tags: readonly string[], role: Sex | undefined, given: Sex | undefined): Sex {
  if (tags.includes('androgynous')) return 'other';
  const plain = saidSex(said);
  if (plain !== null) return plain;
  const worn = said.things.filter(({ isDenied }) => !isDenied).flatMap((thing) => thing.tags);
  const bearded = worn.some((tag) => keysOfTag(tag).some((key) => key.startsWith('facialHair')));
  if (bearded) return 'boy';
  return given ?? role ?? usualSexOf(tags) ?? 'girl';
}

/** The sex that a description says outright, or null. */
export function saidSex({ roles, pronoun }: WordsReading): Sex | null {
  return roles.map(({ role }) => role).find(({ english }) => SEXED.has(english))?.sex ?? pronoun;
}

/** Their words say the sex; of a nurse or a knight nothing does. */
const SEXED: ReadonlySet<string> = new Set(
  'Grandmother,Grandfather,Old woman,Old man,Policewoman,Businesswoman,Nun,Bride,Princess,Prince,Queen,King,Waitress,Schoolgirl,Schoolboy,Little girl,Little boy,Girl,Boy,Woman,Man,Little sister,Little brother,Big sister,Big brother,Mom,Dad,Empress,Duke,Priestess,Mermaid,Magical girl'.split(
    ',',
  ),
);

function usualSexOf(tags: readonly string[]): Sex | null {
  return tags.map(usualSex).find((sex) => sex !== null) ?? null;
}

function ageOf(o: {
  readonly tags: readonly string[];
  readonly reading: PersonReading;
  /** "a young woman" is no schoolgirl. */
  readonly isGrown: boolean;
}): CharacterTraits['age'] {
  const { tags, reading, isGrown } = o;
  const first = tags.find((tag) => keysOfTag(tag).includes('age'));
  if (first === 'teen') return isGrown ? 'adult' : 'teen';
  return reading.extras.age?.value ?? 'teen';
}

/** A kitten, "a baby dragon", 「小さな竜」: half as large as its kind. */
function isYoung(text: string, word: string): boolean {
  if (/^(?:kitten|kitty|puppy|pup|foal|piglet|duckling|lamb|fawn|子猫|子犬)$/i.test(word)) return true;
  const young = String.raw`\b(?:baby|infant|newborn|tiny|little|small|young) (?:[\p{L}-]+ ){0,2}`;
  const japanese = '(?:赤ちゃん|小さな|小さい|ちびの?|幼い|子|仔)\\p{Script=Han}?';
  return word !== '' && new RegExp(`(?:${young}|${japanese})${escaped(word)}`, 'iu').test(text);
}

const GROWN: ReadonlySet<string> = new Set(['Woman', 'Man', 'Teacher', 'Doctor', 'Nurse']);

interface ToFill {
  readonly reading: PersonReading;
  readonly said: WordsReading;
  readonly settled: SettledThings;
  readonly things: readonly SaidThing[];
  readonly age: CharacterTraits['age'];
  readonly base: CharacterTraits;
}

function traitsOf({ reading, said, settled, things, age, base }: ToFill): CharacterTraits {
  const { extras } = reading;
  const worn = marksOf(reading);
  const beardColour = things.find(({ tags }) =>
    tags.some((tag) => keysOfTag(tag).some((key) => key.startsWith('facialHair'))),
  )?.colours[0];
  const paint = headwearPaint(things);
  const hasPatch = things.some(({ tags }) => tags.includes('one eye')) && canLoseEye(extras.traits.kind);
  const carries = [...new Set(things.toReversed().flatMap(({ tags }) => tags.flatMap((tag) => carriedOf(tag) ?? [])))];
  const natures = said.natures.length > 0 ? said.natures : base.personality;
  return {
    ...base,
    age,
    build: extras.build?.value ?? base.build,
    hairColour: reading.hairColour?.value ?? hairOfBeard(beardColour) ?? base.hairColour,
    hairStyle: reading.hairStyle?.value ?? base.hairStyle,
    bangs: reading.bangs?.value ?? base.bangs,
    eyeColours: eyesOf(reading, base.eyeColours.left),
    skin: reading.skin?.value ?? base.skin,
    marks: worn.filter((name) => BODY_MARKS.includes(name) && !settled.denied.has(`accessory:${name}`)),
    personality: [...natures],
    extras: changeExtras(extras.traits, {
      ...(said.coat === null ? {} : { coat: said.coat }),
      ...(said.aid === null ? {} : { aid: said.aid }),
      ...(paint === null || extras.traits.headwear === undefined ? {} : { headwearPaint: CLOTH_PAINT[paint] }),
      ...(extras.traits.kind?.endsWith('robot') === true && things.some(isRust) ? { skinTone: RUST } : {}),
      ...(carries.length > 0 ? { carries: carries.slice(0, MOST_CARRIED) } : {}),
      ...(hasPatch ? { eyewear: 'eyepatch_left' as const } : {}),
    }),
  };
}

/** Of people and animals; other beings have eyes of their own. */
const canLoseEye = (kind: Kind = 'human'): boolean => {
  const { hasHead, hasCoat } = fieldsOfKind(kind);
  return hasHead || hasCoat;
};

/** The metal of an old robot. */
const RUST = '#b26f4a';
const isRust = ({ tags }: SaidThing): boolean => tags.includes('rusty');

/** What the first drawings have as accessories and nothing newer says more exactly. */
function marksOf(reading: PersonReading): Accessory[] {
  const { eyewear, headwear, ears, horns, faceMarks = [] } = reading.extras.traits;
  const replaced = new Set<Accessory>([
    ...(eyewear === undefined ? [] : (['glasses', 'eyepatch'] as const)),
    ...(headwear === undefined ? [] : (['hat'] as const)),
    ...(ears === undefined ? [] : (['cat_ears', 'fox_ears', 'pointy_ears'] as const)),
    ...(horns === undefined ? [] : (['horns'] as const)),
    ...(faceMarks.some((mark) => mark.startsWith('scar')) ? (['scar'] as const) : []),
  ]);
  const named = reading.accessories.map(({ value }) => value);
  return ACCESSORIES.filter((name) => named.includes(name) && !replaced.has(name));
}

function eyesOf({ eyeColours, heterochromia }: PersonReading, base: CharacterTraits['eyeColours']['left']) {
  const [first, second] = eyeColours;
  const left = first?.value ?? base;
  if (heterochromia.length === 0) return { left, right: left };
  // The words were turned round, so that the last of them counts: what was said first is on the left.
  if (second) return { left: second.value, right: left };
  return { left, right: EYE_COLOURS.find((colour) => colour !== left) ?? left };
}

const HAIR_OF_CLOTH: Readonly<Partial<Record<ClothColour, HairColour>>> = {
  black: 'black_hair',
  white: 'white_hair',
  grey: 'silver_hair',
  brown: 'brown_hair',
  red: 'red_hair',
  yellow: 'blonde_hair',
  blue: 'blue_hair',
  green: 'green_hair',
};

/** A beard has the colour of the hair. */
function hairOfBeard(colour: ClothColour | undefined): HairColour | null {
  return colour === undefined ? null : (HAIR_OF_CLOTH[colour] ?? null);
}

function headwearPaint(things: readonly SaidThing[]): ClothColour | null {
  return things.find(({ tags }) => tags.some((tag) => keysOfTag(tag).includes('headwear')))?.colours[0] ?? null;
}

function outfitOf(o: {
  readonly reading: PersonReading;
  readonly things: readonly SaidThing[];
  readonly base: OutfitTraits;
  readonly colour: ClothColour | null;
  /** By the description, not by a role. */
  readonly isSaid: (thing: SaidThing) => boolean;
}): OutfitTraits {
  const { reading, things, base, colour, isSaid } = o;
  const outfits = things.filter(isClothes);
  const chosen = outfits.find(({ tags }) => !tags.some((tag) => UNDER_TAGS.has(tag))) ?? outfits[0];
  const own = chosen ? readPerson(chosen.tags, 'girl').outfit : null;
  const outfit = (own && reading.outfit && chosen !== outfits[0] ? own.value : reading.outfit?.value) ?? base.outfit;
  const accents = things.filter(
    (thing) => thing !== chosen && thing.tags.some((tag) => /^(?:accessory|wears):/.test(keysOfTag(tag)[0] ?? '')),
  );
  return {
    ...base,
    outfit,
    clothColour:
      (chosen && isSaid(chosen) ? chosen.colours[0] : undefined) ?? colour ?? chosen?.colours[0] ?? base.clothColour,
    accentColour:
      chosen?.colours[1] ?? accents.find(({ colours }) => colours.length > 0)?.colours[0] ?? base.accentColour,
    shirtPrint: reading.shirtPrint?.value ?? base.shirtPrint,
    accessories: marksOf(reading).filter((name) => !BODY_MARKS.includes(name)),
  };
}

const UNDER_TAGS: ReadonlySet<string> = new Set([
  'shirt',
  't-shirt',
  'sweater',
  'turtleneck',
  'tank top',
  'polo shirt',
  'apron',
  'jumper',
  'pullover',
]);

/** What was read but doesn't show on such a body, and a second garment. */
function undrawn(said: WordsReading, things: readonly SaidThing[], kind: string): string[] {
  const garments = said.things
    .filter((thing) => !thing.isDenied && isClothes(thing) && things.includes(thing))
    .slice(0, -1);
  const isBody = kind === 'animal' || kind === 'being';
  const bare = isBody
    ? said.things.filter(
        (thing) =>
          !thing.isDenied &&
          !thing.tags.some((tag) => slotsOfTag(tag).has('coat') || (kind === 'animal' && tag === 'one eye')),
      )
    : [];
  const eye = kind === 'humanlike' ? said.things.filter(({ tags }) => tags.includes('one eye')) : [];
  const rust = kind === 'humanlike' ? [] : said.things.filter(isRust);
  return [...new Set([...garments, ...bare, ...eye, ...rust].map(({ words }) => words))];
}

/** FNV-1a of a text, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv). */
export function seedOf(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value % 2 ** 30;
}
