import type { CreateCharacter } from '@/lib/contracts/characters';
import type { CreatePlace, PlaceScene } from '@/lib/contracts/places';
import type { HairColour } from '@/lib/rough/vocabulary';
import { paletteOf } from '../../characters/identity';
import { introductionOf } from '../../characters/introduction';
import { personFromWords, saidSex, seedOf as hash } from '../../characters/person-from-words';
import { readWords } from '../../characters/words/read-words';
import { YOUNG_BOYS_HAIR } from '../../characters/fitting-looks';
import { isToldApart } from '../../characters/told-apart-hair';
import { randomCharacter } from '../../characters/random-character';
import type { Outline, OutlinePanel } from '../../script/outline';
import type { SceneHeading } from '../../script/script-block';
import { TIME_PATTERNS, WEATHER_PATTERNS } from '../../script/words/place-words';
import { firstMeaning } from '../../script/words/word-patterns';
import type { NamedPerson } from '../../characters/names-in-text';
import type { ScriptHead } from '../../draft/cast-list';
import { placeSceneOf } from '../../draft/place-scene';
import { peopleOfPremise, sexToDraw } from '../../draft/people-of-premise';
import { silentPeople } from '../../script/silent-people';
import { isSameName } from '../../script/stage-panel';

/** Somebody to make, with what the premise and the script say of their looks. */
export interface UnknownPerson extends NamedPerson {
  readonly words: string;
}

/**
 * People whom a script speaks of and the project doesn't know: those of its list of characters, who speak, and who are
 * named without a word. A script without a list has those of its premise.
 */
export function unknownPeople(
  outline: Outline,
  { premise, cast }: ScriptHead,
  known: readonly string[],
): UnknownPerson[] {
  const seen = allPanels(outline).flatMap(({ actions }) => actions.map((action) => action.text));
  const speakers = outline.speakers.map((name) => {
    const text = textAbout(name, seen);
    const [found] = peopleOfPremise(`${text}\n${name}`, []).filter((one) => isSameName(one.name, name));
    return { name: properName(name), sex: found?.sex ?? ('girl' as const) };
  });
  const listed = cast.map(({ name, words }) => ({ name, sex: sexOfWords(words) ?? sexToDraw(name, premise), words }));
  const told = premise === '' || listed.length > 0 ? [] : peopleOfPremise(premise, []);
  const named: readonly (NamedPerson & { readonly words?: string })[] = [...listed, ...told];
  const silent = silentPeople(seen, [...known, ...outline.speakers, ...named.map(({ name }) => name)]);
  const all: readonly (NamedPerson & { readonly words?: string })[] = [
    ...named,
    ...[...speakers, ...silent].filter(({ name }) => !named.some((one) => isSameName(one.name, name))),
  ];
  const unknown = all.filter(({ name }, index) => {
    const isFirst = all.findIndex((one) => isSameName(one.name, name)) === index;
    return isFirst && !known.some((one) => isSameName(one, name));
  });
  return unknown.map((person) => ({
    ...person,
    words: [person.words ?? '', introductionOf(person.name, `${premise}\n${textAbout(person.name, seen)}`)]
      .filter((words) => words !== '')
      .join('. ')
      .slice(0, 2000),
  }));
}

const sexOfWords = (words: string) => {
  const said = readWords(words);
  return saidSex(said);
};

/** So many letters are read whole for everybody, some pages; of a longer script only what names somebody. */
const READ_WHOLE = 20_000;

/** What is seen of somebody, with what follows on each mention, where pronouns mean them. */
function textAbout(name: string, seen: readonly string[]): string {
  const wanted = name.toLowerCase();
  let length = seen.reduce((sum, text) => sum + text.length, 0);
  if (length <= READ_WHOLE) return seen.join('\n');
  length = 0;
  const about = seen.filter((text, index) => {
    const isAbout = [text, seen[index - 1] ?? ''].some((one) => one.toLowerCase().includes(wanted));
    if (isAbout) length += text.length;
    return isAbout && length <= READ_WHOLE;
  });
  return about.join('\n');
}

/** Scripts write speakers in capitals; a record has the name as one reads it. */
function properName(name: string): string {
  const isShouted = /^[\p{Lu}\p{N} .'’-]+$/u.test(name) && name.length > 2;
  return isShouted ? name.toLowerCase().replaceAll(/(^|[ '’-])\p{L}/gu, (start) => start.toUpperCase()) : name;
}

/**
 * Somebody for a name: the same name and words look the same. Looks are as the words say; nobody has the hair of those who
 * are there unless the words ask for it.
 */
export function inventPerson(
  person: NamedPerson & { readonly words?: string },
  takenHair: readonly HairColour[],
): CreateCharacter {
  const { name, sex } = person;
  const words = person.words ?? introductionOf(name, name);
  const { traits, outfit } =
    words === '' ? usualTeenager(name, sex, takenHair) : personFromWords(words, { seed: hash(name), sex, takenHair });
  return {
    name,
    description: words,
    traits: { ...traits, ...(words === '' ? { sex } : {}) },
    palette: paletteOf(traits, outfit),
    outfits: [{ name: 'Usual', traits: outfit }],
  };
}

/** Of whom nothing is said but a name. */
function usualTeenager(name: string, sex: NamedPerson['sex'], takenHair: readonly HairColour[]) {
  const seeds = Array.from({ length: 400 }, (_, index) => (hash(name) + index * 7919) % 2 ** 31);
  const fits = (seed: number): boolean => {
    const { traits, outfit } = randomCharacter(seed);
    const isUsual = traits.sex === sex && traits.age === 'teen' && traits.build !== 'sturdy';
    const isBoyish = sex !== 'boy' || YOUNG_BOYS_HAIR.includes(traits.hairStyle);
    return (
      isUsual && isBoyish && isToldApart(traits.hairColour, takenHair, hash(name)) && EVERYDAY.includes(outfit.outfit)
    );
  };
  return randomCharacter(seeds.find(fits) ?? seeds[0] ?? 0);
}

const EVERYDAY: readonly string[] = ['school_uniform', 'serafuku', 'gakuran', 'hoodie', 'dress', 't-shirt', 'sweater'];

/** Places that a script's headings name and the project doesn't know, each with how the rough draws it. */
export function unknownPlaces(
  outline: Outline,
  { places }: Pick<ScriptHead, 'places'>,
  known: readonly string[],
): CreatePlace[] {
  const made: CreatePlace[] = [];
  for (const { scene } of allPanels(outline)) {
    if (scene === null || scene.place === '') continue;
    const name = properName(scene.place).slice(0, 80);
    if ([...known, ...made.map((one) => one.name)].some((one) => isSameName(one, name))) continue;
    const told = places.find((one) => isSameName(one.name, name))?.words ?? '';
    made.push({
      name,
      description: '',
      traits: {
        scene:
          (told === '' ? null : placeSceneOf(told, scene.side)) ??
          placeSceneOf(scene.place, scene.side) ??
          usualScene(scene.side),
        words: '',
        variants: [
          {
            name: 'Usual',
            time: firstMeaning(scene.when, TIME_PATTERNS) ?? 'day',
            weather: firstMeaning(scene.when, WEATHER_PATTERNS) ?? 'clear',
          },
        ],
      },
    });
  }
  return made;
}

const usualScene = (side: SceneHeading['side']): PlaceScene => (side === 'inside' ? 'living_room' : 'street');

function allPanels({ chapters }: Outline): OutlinePanel[] {
  return chapters.flatMap(({ pages }) => pages.flatMap(({ panels }) => panels));
}
