import type { CreateCharacter } from '@/lib/contracts/characters';
import type { CreatePlace } from '@/lib/contracts/places';
import { PLACE_WORDS } from '@/lib/rough/vocabulary';
import type { HairColour } from '@/lib/rough/vocabulary';
import { paletteOf } from '../characters/identity';
import { randomCharacter } from '../characters/random-character';
import type { Outline, OutlinePanel } from '../script/outline';
import { PLACE_PATTERNS, TIME_PATTERNS, WEATHER_PATTERNS } from '../script/words/place-words';
import { firstMeaning } from '../script/words/word-patterns';
import { peopleOfPremise, type PremisePerson } from '../script/draft/people-of-premise';
import { isSameName } from '../script/stage-panel';

/** People whom a script speaks of and the project doesn't know. */
export function unknownPeople(outline: Outline, premise: string, known: readonly string[]): PremisePerson[] {
  const text = allPanels(outline)
    .flatMap(({ actions }) => actions.map((action) => action.text))
    .join('\n');
  const speakers = outline.speakers.map((name) => {
    const [found] = peopleOfPremise(`${text}\n${name}`, []).filter((one) => isSameName(one.name, name));
    return { name: properName(name), sex: found?.sex ?? ('girl' as const) };
  });
  const named = premise === '' ? [] : peopleOfPremise(premise, []);
  const all = [...named, ...speakers.filter(({ name }) => !named.some((one) => isSameName(one.name, name)))];
  return all.filter(({ name }, index) => {
    const isFirst = all.findIndex((one) => isSameName(one.name, name)) === index;
    return isFirst && !known.some((one) => isSameName(one, name));
  });
}

/** Scripts write speakers in capitals; a record has the name as one reads it. */
function properName(name: string): string {
  const isShouted = /^[\p{Lu}\p{N} .'’-]+$/u.test(name) && name.length > 2;
  return isShouted ? name.toLowerCase().replaceAll(/(^|[ '’-])\p{L}/gu, (start) => start.toUpperCase()) : name;
}

/** Somebody for a name: the same name looks the same, and nobody has the hair of those who are there. */
export function inventPerson({ name, sex }: PremisePerson, takenHair: readonly HairColour[]): CreateCharacter {
  const seeds = Array.from({ length: 400 }, (_, index) => (hash(name) + index * 7919) % 2 ** 31);
  const fits = (seed: number): boolean => {
    const { traits, outfit } = randomCharacter(seed);
    const isUsual = traits.sex === sex && traits.age === 'teen' && traits.build !== 'sturdy';
    return isUsual && !takenHair.includes(traits.hairColour) && EVERYDAY.includes(outfit.outfit);
  };
  const { traits, outfit } = randomCharacter(seeds.find(fits) ?? seeds[0] ?? 0);
  return {
    name,
    description: '',
    traits: { ...traits, sex },
    palette: paletteOf(traits, outfit),
    outfits: [{ name: 'Usual', traits: outfit }],
  };
}

const EVERYDAY: readonly string[] = ['school_uniform', 'serafuku', 'gakuran', 'hoodie', 'dress', 't-shirt', 'sweater'];

/** Places that a script's headings name and the project doesn't know, each with how the rough draws it. */
export function unknownPlaces(outline: Outline, known: readonly string[]): CreatePlace[] {
  const made: CreatePlace[] = [];
  for (const { scene } of allPanels(outline)) {
    if (scene === null || scene.place === '') continue;
    const name = properName(scene.place).slice(0, 80);
    if ([...known, ...made.map((one) => one.name)].some((one) => isSameName(one, name))) continue;
    const usual = scene.side === 'inside' ? 'living_room' : 'street';
    made.push({
      name,
      description: '',
      traits: {
        scene: sceneFor(scene.place) ?? usual,
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

function sceneFor(place: string) {
  const exact = PLACE_WORDS.find(
    ({ tag, name }) => isSameName(name, place) || isSameName(tag.replaceAll('_', ' '), place),
  );
  return exact?.tag ?? firstMeaning(place, PLACE_PATTERNS);
}

function allPanels({ chapters }: Outline): OutlinePanel[] {
  return chapters.flatMap(({ pages }) => pages.flatMap(({ panels }) => panels));
}

/** FNV-1a of a text, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value % 2 ** 30;
}
