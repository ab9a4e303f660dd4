import type { Setting } from '../specification';
import { PLACE_OF_SCENE, PLACES_INDOORS, type PlaceTag, type Scene, type SceneAsPlace } from '../vocabulary';
import { SCENE_WORDS } from './picture-words';
import { SETTING_WORDS, TIME_WORDS, WEATHER_WORDS } from './setting-words';
import { allNamed, firstNamed, type Named } from './word-table';

const SCENES_AS_PLACES: ReadonlyMap<Scene, SceneAsPlace> = new Map(
  Object.entries(PLACE_OF_SCENE)
    .map(([scene, place]) => [scene, place] as const)
    .flatMap(([scene, place]) => {
      const known = [...SCENE_WORDS.values()].find((one) => one === scene);
      return known === undefined ? [] : [[known, place] as const];
    }),
);

/**
 * A place with its hour and weather, where the tags name more than one of the first drawings' scenes can show: a place
 * that these don't have, or one of their places together with a time or a weather; null otherwise.
 */
export function readSetting(tags: readonly string[]): Named<Setting> | null {
  const place = readPlace(tags);
  if (!place) return null;
  const time = firstNamed(tags, TIME_WORDS);
  const weather = firstNamed(tags, WEATHER_WORDS);
  const isWhen = time !== null || weather !== null;
  if (place.isOfScene && !isWhen) return null;
  const around = tags.filter((tag) => tag === (isIndoors(place.tag) ? 'indoors' : 'outdoors'));
  return {
    value: { tag: place.tag, time: time?.value ?? 'day', weather: weather?.value ?? 'clear' },
    words: [...place.words, ...(time?.words ?? []), ...(weather?.words ?? []), ...around],
  };
}

interface NamedPlace {
  readonly tag: PlaceTag;
  readonly words: readonly string[];
  /** The first drawings have it as a scene. */
  readonly isOfScene: boolean;
}

/** The place that is named first, be it one of the scenes or a newer one. */
function readPlace(tags: readonly string[]): NamedPlace | null {
  const newer = firstNamed(tags, SETTING_WORDS);
  const scenes = allNamed(
    tags.filter((tag) => !TIME_WORDS.has(tag) && !WEATHER_WORDS.has(tag)),
    SCENE_WORDS,
  ).filter(({ value }) => SCENES_AS_PLACES.has(value));
  const scene = scenes[0];
  const tag = scene && SCENES_AS_PLACES.get(scene.value)?.place;
  const asScene = scene && tag ? { tag, words: scene.words, isOfScene: true } : null;
  if (!newer) return asScene;
  const asNewer = { tag: newer.value, words: newer.words, isOfScene: false };
  return asScene && placeOf(tags, asScene) < placeOf(tags, asNewer) ? { ...asScene } : asNewer;
}

function placeOf(tags: readonly string[], { words }: NamedPlace): number {
  return Math.min(...words.map((word) => tags.indexOf(word)));
}

function isIndoors(tag: PlaceTag): boolean {
  return PLACES_INDOORS.some((place) => place.tag === tag);
}
