import type { PlaceScene } from '@/lib/contracts/places';
import { PLACE_WORDS } from '@/lib/rough/vocabulary';
import { isSameName } from '../script/stage-panel';
import type { SceneHeading } from '../script/script-block';
import { PLACE_PATTERNS } from '../script/words/place-words';
import { firstMeaning } from '../script/words/word-patterns';
import { understandPlace } from './understand-places';

/** What the words of a heading are drawn as: a place of exactly that name, what a premise would be understood as, or what is near. */
export function placeSceneOf(place: string, side: SceneHeading['side']): PlaceScene | null {
  const exact = PLACE_WORDS.find(
    ({ tag, name }) => isSameName(name, place) || isSameName(tag.replaceAll('_', ' '), place),
  );
  const words = place.toLowerCase();
  const understood = (text: string): PlaceScene | null => understandPlace(text).place?.scene ?? null;
  const inside = side === 'inside' ? understood(`in the ${words}`) : null;
  return exact?.tag ?? inside ?? understood(words) ?? firstMeaning(place, PLACE_PATTERNS);
}
