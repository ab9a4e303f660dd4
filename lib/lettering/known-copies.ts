import type { Lettering } from './open-lettering';
import { prepareCopy, type Copy, type Setting } from './prepare-copy';

/** Texts that are kept; beyond, all are forgotten. */
const MOST_KNOWN = 200;
const known = new WeakMap<Lettering, Map<string, Copy>>();

/** A text that is ready to be set; the same one as before, with all that was measured of it, while only its room changes. */
export function copyOf(text: string, setting: Setting): Copy {
  const { lettering, face, direction, language, tracking } = setting;
  const mine = known.get(lettering) ?? new Map<string, Copy>();
  known.set(lettering, mine);
  const key = JSON.stringify([text, face, direction, language, tracking]);
  const found = mine.get(key) ?? prepareCopy(text, setting);
  if (mine.size >= MOST_KNOWN) mine.clear();
  mine.set(key, found);
  return found;
}
