import type { DraftPlace } from '@/lib/contracts/drafts';
import { PLACE_SCENES } from '@/lib/contracts/places';
import { TIMES, WEATHERS } from '@/lib/rough/vocabulary';
import type { LooseDraft, LoosePlace } from './loose-draft';
import type { RepairNotes } from './repair-notes';
import { understandPlace } from './understand-places';

const MOST_PLACES = 40;
const NOWHERE = /^(?:none|null|unknown|n\/a|nowhere|-|なし|不明)?$/i;

export interface RepairedPlaces {
  readonly places: DraftPlace[];
  /** The place in the draft that is called so; null for none. */
  readonly find: (call: string) => DraftPlace | null;
  /** Names of those that are drawn as a scene that is only near to what was meant, or as none. */
  readonly near: ReadonlySet<string>;
}

/** Every place of a draft once, in the scenes that can be drawn, with those that panels name and the draft does not list. */
export function repairPlaces(draft: LooseDraft, notes: RepairNotes): RepairedPlaces {
  const places: DraftPlace[] = [];
  const near = new Set<string>();
  const find = (call: string): DraftPlace | undefined =>
    places.find(({ name }) => name.toLowerCase() === bareName(call).toLowerCase());
  const add = (place: LoosePlace): boolean => {
    const name = bareName(place.name);
    if (NOWHERE.test(name) || find(name) !== undefined || places.length >= MOST_PLACES) return false;
    const { scene, isExact } = sceneOf({ ...place, name }, notes);
    if (!isExact) near.add(name);
    places.push({
      name,
      scene,
      time: timeOf(place.time),
      weather: weatherOf(place.weather),
    });
    return true;
  };
  for (const place of draft.places) add(place);
  for (const { place } of draft.pages.flat()) {
    if (add({ name: place, scene: '', time: '', weather: '' })) notes.add('place-added', bareName(place));
  }
  return { places, near, find: (call) => find(call) ?? null };
}

/** A place's name as a scene heading can have it. */
function bareName(name: string): string {
  return name
    .replace(/^(?:(?:INT|EXT|I\/E)[./ ]+)+/i, '')
    .replaceAll(/\s*[#>|[\]{}]\s*|\s+-\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .trim();
}

/** The scene that is meant: as it is said where it can be drawn, else by the meaning of its words and of the name. */
function sceneOf({ name, scene }: LoosePlace, notes: RepairNotes): { scene: string | null; isExact: boolean } {
  const said = scene.toLowerCase().replaceAll(/[\s-]+/g, '_');
  const known = PLACE_SCENES.find((one) => one === said);
  if (known !== undefined) return { scene: known, isExact: true };
  const understood = [scene, name, `the ${name}.`]
    .map((words) => understandPlace(words).place)
    .find((place) => place !== null && place.scene !== null);
  const near = understood?.scene ?? null;
  if (near === null) {
    notes.add('scene-unknown', name);
    return { scene: null, isExact: false };
  }
  if (scene !== '' && !NOWHERE.test(scene)) notes.add('scene-near', `${scene} → ${near}`.slice(0, 100));
  return { scene: near, isExact: understood?.isExact === true };
}

/** An hour in the words of places; null where nothing says. */
export function timeOf(said: string): string | null {
  const words = said.toLowerCase();
  if (words === '') return null;
  const known = TIMES.find((one) => one === words);
  if (known !== undefined) return known;
  if (/morning|noon|afternoon|midday|朝|昼/.test(words)) return 'day';
  return understandPlace(`at ${words}`).time ?? (/evening|sunset|夕/.test(words) ? 'dusk' : null);
}

/** A weather in the words of places; null where nothing says. */
export function weatherOf(said: string): string | null {
  const words = said.toLowerCase();
  if (words === '') return null;
  const known = WEATHERS.find((one) => one === words);
  if (known !== undefined) return known;
  return /sun|clear|晴/.test(words) ? 'clear' : understandPlace(words).weather;
}
