import { composePerson } from './prompt/compose-person';
import { normaliseTag } from './prompt/parse-prompt-tags';
import { readPeople, type PersonPart } from './prompt/read-people';
import { readPerson, type PersonReading } from './prompt/read-person';
import { readPicture, type PictureReading } from './prompt/read-picture';
import { visibleWords } from './prompt/visible-words';
import { createRandom, drawNumber, pick, type Random } from './random';
import { sampleIdentity } from './sample-identity';
import { samplePlace, sampleScene, sampleShot } from './sample-specification';
import type { Person, RoughSpecification } from './specification';
import { SEEN_IN_PORTRAIT } from './specification-tags';
import type { Scene, Shot } from './vocabulary';

export interface TaggedPicture {
  /** Tags, with spaces or underscores; one list, or one a person where the prompt has two chunks. */
  readonly chunks: readonly (readonly string[])[];
  /** From 0 to 2^32 - 1: chooses everything that no tag names. */
  readonly seed: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface ReadSpecification {
  readonly specification: RoughSpecification;
  /** Tags that the drawing shows, each once, in the prompt's order. */
  readonly taken: string[];
  /** The other tags: unknown to the rough, contradicting an earlier one, or hidden in this picture. */
  readonly ignored: string[];
}

/**
 * The rough that a prompt asks for: what its tags name is taken from them, the rest from the
 * seed, but for the style, which is colour. A tag never changes
 * what other tags name, nor what the seed chose for other traits, unless that would hide it: named arms are in the
 * shot, named eyes are open. Any size will do, not only the model's buckets.
 */
export function specificationFromTags({ chunks, seed, widthPx, heightPx }: TaggedPicture): ReadSpecification {
  const tags = chunks.map((chunk) => chunk.map(normaliseTag));
  const all = [...new Set(tags.flat())].filter((tag) => tag !== '');
  const streams = splitSeed(seed);
  const reading = readPeople(tags);
  const people = reading.people.map((part, index) => tellPerson(part, streams.people[index] ?? seed));
  const picture = readPicture(all);
  const size = { widthPx, heightPx };
  const specification: RoughSpecification = {
    seed,
    size,
    shot: picture.shot?.value ?? chooseShot(createRandom(streams.shot), people),
    scene: picture.scene?.value ?? chooseScene(createRandom(streams.scene), picture, people.length),
    // Nobody who leaves the style open expects it to change with the seed: colour is what is meant.
    style: picture.style?.value ?? 'anime_coloring',
    place: people.length === 1 ? (picture.place?.value ?? samplePlace(createRandom(streams.place), size)) : 'center',
    keepsHeadsInside: true,
    people: people.map(({ person }) => person),
  };
  const taken = new Set([
    ...reading.taken,
    ...pictureWords(picture, people.length),
    ...people.flatMap(({ words }) => words),
  ]);
  return {
    specification,
    taken: all.filter((tag) => taken.has(tag)),
    ignored: all.filter((tag) => !taken.has(tag)),
  };
}

interface SeedStreams {
  readonly scene: number;
  readonly shot: number;
  readonly place: number;
  readonly people: readonly number[];
}

/** A seed of its own for each choice, so that naming one trait leaves the others as they are. */
function splitSeed(seed: number): SeedStreams {
  const random = createRandom(seed);
  return {
    scene: drawNumber(random),
    shot: drawNumber(random),
    place: drawNumber(random),
    people: [drawNumber(random), drawNumber(random)],
  };
}

interface ToldPerson {
  readonly person: Person;
  readonly reading: PersonReading;
  readonly words: readonly string[];
}

function tellPerson({ sex, tags }: PersonPart, seed: number): ToldPerson {
  const chosenSex = sex ?? sampleIdentity(seed).sex;
  const reading = readPerson(tags, chosenSex);
  const person = composePerson(reading, chosenSex, seed);
  return { person, reading, words: visibleWords(reading, person.how) };
}

/** A shot by the seed that shows what is named: clothes are no close-up, arms mostly no portrait. */
function chooseShot(random: Random, people: readonly ToldPerson[]): Shot {
  const needsClothes = people.some(({ reading }) => reading.outfit !== null || reading.arms !== null);
  const needsArms = people.some(({ reading }) => reading.arms !== null && !SEEN_IN_PORTRAIT.has(reading.arms.value));
  const shot = sampleShot(random);
  if (needsArms && (shot === 'close-up' || shot === 'portrait')) return 'upper_body';
  return shot === 'close-up' && (needsClothes || people.length === 2) ? 'portrait' : shot;
}

function chooseScene(random: Random, { surroundings }: PictureReading, headcount: number): Scene {
  return surroundings ? pick(random, surroundings.value) : sampleScene(random, headcount);
}

function pictureWords(picture: PictureReading, headcount: number): string[] {
  const { shot, scene, surroundings, style, place } = picture;
  const shown = [scene, surroundings, style, ...(headcount > 0 ? [shot] : []), ...(headcount === 1 ? [place] : [])];
  return shown.flatMap((named) => [...(named?.words ?? [])]);
}
