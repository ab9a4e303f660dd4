import { composePerson } from './prompt/compose-person';
import { faceOpponents } from './prompt/face-opponents';
import { normaliseTag } from './prompt/parse-prompt-tags';
import { readPeople } from './prompt/read-people';
import type { PersonPart } from './prompt/person-part';
import { readPerson, type PersonReading } from './prompt/read-person';
import { readPicture, type PictureReading } from './prompt/read-picture';
import { isLedBySecond, needsLegs, readPair } from './prompt/read-pose';
import { visibleWords, type Showing } from './prompt/visible-words';
import type { Named } from './prompt/word-table';
import { createRandom, drawNumber, pick, type Random } from './random';
import { sampleIdentity } from './sample-identity';
import { samplePlace, sampleScene, sampleShot } from './sample-specification';
import type { Person, RoughSpecification } from './specification';
import { SEEN_IN_PORTRAIT } from './specification-tags';
import type { AnyShot, PairName, Scene } from './vocabulary';

export interface TaggedPicture {
  /** Tags, with spaces or underscores; one list, or one a person where the prompt has several chunks. */
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
  const { taken: peopleWords, people: parts } = readPeople(tags);
  const pair = parts.length > 1 ? readPair(parts.slice(0, 2).flatMap((part) => part.tags)) : null;
  const people = tellPeople(pair && isLedBySecond(pair.value, parts, all) ? swapped(parts) : parts, pair, streams);
  const picture = readPicture(all);
  const size = { widthPx, heightPx };
  const camera = chooseCamera(createRandom(streams.camera), picture, people.length);
  const specification: RoughSpecification = {
    seed,
    size,
    shot: picture.shot?.value ?? chooseShot(createRandom(streams.shot), people),
    scene: picture.setting
      ? 'simple_background'
      : (picture.scene?.value ?? chooseScene(createRandom(streams.scene), picture, people.length)),
    // Nobody who leaves the style open expects it to change with the seed: colour is what is meant.
    style: picture.style?.value ?? 'anime_coloring',
    place: people.length === 1 ? (picture.place?.value ?? samplePlace(createRandom(streams.place), size)) : 'center',
    keepsHeadsInside: true,
    people: people.map(({ person }) => person),
    ...(camera ? { camera } : {}),
    ...(pair ? { pair: pair.value } : {}),
    ...(picture.setting ? { setting: picture.setting.value } : {}),
    ...(picture.effects.length > 0 ? { effects: picture.effects.map(({ value }) => value) } : {}),
  };
  const taken = new Set([
    ...peopleWords,
    ...(pair?.words ?? []),
    ...(parts.length > 1 ? SIDE_BY_SIDE : []),
    ...pictureWords(picture, people.length),
    ...people.flatMap((told) => shownWords(told, specification)),
  ]);
  return {
    specification,
    taken: all.filter((tag) => taken.has(tag)),
    ignored: all.filter((tag) => !taken.has(tag)),
  };
}

/** How several people are placed anyway. */
const SIDE_BY_SIDE = ['side-by-side', 'side by side'];

function swapped([first, second, ...others]: readonly PersonPart[]): readonly PersonPart[] {
  return first && second ? [second, first, ...others] : [];
}

interface SeedStreams {
  readonly scene: number;
  readonly shot: number;
  readonly place: number;
  readonly people: readonly number[];
  readonly camera: number;
}

/** A seed of its own for each choice, so that naming one trait leaves the others as they are. */
function splitSeed(seed: number): SeedStreams {
  const random = createRandom(seed);
  const draw = (): number => drawNumber(random);
  return {
    scene: draw(),
    shot: draw(),
    place: draw(),
    people: [draw(), draw(), draw(), draw()],
    camera: draw(),
  };
}

interface ToldPerson {
  readonly person: Person;
  readonly reading: PersonReading;
  readonly isInPair: boolean;
}

function tellPeople(
  parts: readonly PersonPart[],
  pair: Named<PairName> | null,
  streams: SeedStreams,
): readonly ToldPerson[] {
  const told = parts.map(({ sex, tags }, index): ToldPerson => {
    const seed = streams.people[index] ?? 0;
    const isInPair = pair !== null && index < 2;
    const chosenSex = sex ?? sampleIdentity(seed).sex;
    const reading = readPerson(withoutOnce(tags, pair?.words ?? []), chosenSex);
    return { person: composePerson(reading, chosenSex, seed, isInPair), reading, isInPair };
  });
  return pair ? told : faceOpponents(told);
}

/** What both do is no word about each; who does the same besides has the word once more. */
function withoutOnce(tags: readonly string[], words: readonly string[]): readonly string[] {
  return tags.filter((tag, index) => !words.includes(tag) || tags.indexOf(tag) !== index);
}

function shownWords({ person, reading, isInPair }: ToldPerson, { shot }: RoughSpecification): string[] {
  const showing: Showing = { shot, isInPair };
  return visibleWords(reading, person, showing);
}

/** Poses whose legs matter are seen whole, unless the seed says a shot that has most of them. */
const SHOTS_WITH_LEGS: readonly AnyShot[] = ['cowboy_shot', 'full_body'];

/** A shot by the seed that shows what is named: clothes are no close-up, arms mostly no portrait, a run no half body. */
function chooseShot(random: Random, people: readonly ToldPerson[]): AnyShot {
  const shot = sampleShot(random);
  const isClose = shot === 'close-up' || shot === 'portrait';
  if (people.some(hasLegs) && !SHOTS_WITH_LEGS.includes(shot)) return 'full_body';
  if (people.some(hasArms) && isClose) return 'upper_body';
  return shot === 'close-up' && (people.length > 1 || people.some(hasClothes)) ? 'portrait' : shot;
}

/** The legs of two people who belong together are seen. */
function hasLegs({ reading: { pose }, isInPair }: ToldPerson): boolean {
  return isInPair || (pose !== null && needsLegs(pose.value));
}

function hasArms({ reading: { arms, pose } }: ToldPerson): boolean {
  return pose !== null || (arms !== null && !SEEN_IN_PORTRAIT.has(arms.value));
}

function hasClothes({ reading: { arms, outfit } }: ToldPerson): boolean {
  return outfit !== null || arms !== null;
}

/** Tilts that read as meant, and leave people standing. */
const LEAST_TILT_DEGREES = 8;
const MOST_TILT_DEGREES = 15;

/** A camera that is named, or undefined; from above and below people are seen, not places. */
function chooseCamera(
  random: Random,
  { cameraHeight, dutch }: PictureReading,
  headcount: number,
): RoughSpecification['camera'] {
  const height = headcount > 0 ? (cameraHeight?.value ?? 'eye') : 'eye';
  if (height === 'eye' && dutch.length === 0) return undefined;
  const tilt = LEAST_TILT_DEGREES + random() * (MOST_TILT_DEGREES - LEAST_TILT_DEGREES);
  const side = random() < 0.5 ? -1 : 1;
  return { height, tiltDegrees: dutch.length === 0 ? 0 : side * Math.round(tilt) };
}

function chooseScene(random: Random, { surroundings }: PictureReading, headcount: number): Scene {
  return surroundings ? pick(random, surroundings.value) : sampleScene(random, headcount);
}

function pictureWords(picture: PictureReading, headcount: number): string[] {
  const { shot, scene, setting, effects, surroundings, style, place, cameraHeight, dutch } = picture;
  const ofPeople = headcount > 0 ? [shot, cameraHeight] : [];
  const shown = [scene, setting, ...effects, surroundings, style, ...ofPeople, ...(headcount === 1 ? [place] : [])];
  return [...dutch, ...shown.flatMap((named) => [...(named?.words ?? [])])];
}
