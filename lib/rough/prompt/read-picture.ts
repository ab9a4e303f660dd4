import type { Setting } from '../specification';
import type { AnyShot, CameraHeight, EffectTag, Place, Scene, Style } from '../vocabulary';
import { EFFECT_WORDS } from './effect-words';
import {
  CAMERA_HEIGHT_WORDS,
  DUTCH_WORDS,
  MONOCHROME_STYLES,
  MONOCHROME_WORDS,
  PLACE_WORDS,
  SCENE_WORDS,
  SHOT_WORDS,
  STYLE_WORDS,
  SURROUNDING_WORDS,
} from './picture-words';
import { readSetting } from './read-setting';
import { allNamed, firstNamed, type Named } from './word-table';

/** What a prompt names of the picture as a whole; null where it says nothing. */
export interface PictureReading {
  readonly shot: Named<AnyShot> | null;
  /** Null where a setting says more. */
  readonly scene: Named<Scene> | null;
  readonly setting: Named<Setting> | null;
  readonly effects: readonly Named<EffectTag>[];
  /** "outdoors" or "indoors": the places that the seed may choose from. */
  readonly surroundings: Named<readonly Scene[]> | null;
  readonly style: Named<Style> | null;
  readonly place: Named<Place> | null;
  readonly cameraHeight: Named<CameraHeight> | null;
  /** The words that tilt the picture. */
  readonly dutch: readonly string[];
}

/** What the tags say of the picture. */
export function readPicture(tags: readonly string[]): PictureReading {
  const setting = readSetting(tags);
  const scene = setting ? null : firstNamed(tags, SCENE_WORDS);
  const surroundings = firstNamed(tags, SURROUNDING_WORDS);
  return {
    shot: firstNamed(tags, SHOT_WORDS),
    scene: scene && withSurroundings(scene, surroundings),
    surroundings: (scene ?? setting) ? null : surroundings,
    setting,
    effects: readEffects(tags, (setting ?? scene)?.words ?? []),
    style: readStyle(tags),
    place: firstNamed(tags, PLACE_WORDS),
    cameraHeight: firstNamed(tags, CAMERA_HEIGHT_WORDS),
    dutch: tags.filter((tag) => DUTCH_WORDS.has(tag)),
  };
}

/** Effects that are named by words which the place has no use for. */
function readEffects(tags: readonly string[], ofPlace: readonly string[]): readonly Named<EffectTag>[] {
  return allNamed(
    tags.filter((tag) => !ofPlace.includes(tag)),
    EFFECT_WORDS,
  ).slice(0, MOST_EFFECTS);
}
/** As many as a specification may have. */
const MOST_EFFECTS = 12;

/** A forest is outdoors: the word is met by the scene. */
function withSurroundings(scene: Named<Scene>, surroundings: Named<readonly Scene[]> | null): Named<Scene> {
  if (!surroundings?.value.includes(scene.value)) return scene;
  return { value: scene.value, words: [...scene.words, ...surroundings.words] };
}

/** Monochrome and greyscale go with several styles; alone they are manga. */
function readStyle(tags: readonly string[]): Named<Style> | null {
  const monochrome = tags.filter((tag) => MONOCHROME_WORDS.has(tag));
  const named = allNamed(
    tags.filter((tag) => !MONOCHROME_WORDS.has(tag)),
    STYLE_WORDS,
  )[0];
  if (!named) return monochrome.length > 0 ? { value: 'manga', words: monochrome } : null;
  const met = MONOCHROME_STYLES.includes(named.value) ? monochrome : [];
  return { value: named.value, words: [...named.words, ...met] };
}
