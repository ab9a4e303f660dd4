import type { Balloon } from '@/lib/contracts/balloons';
import type { Language } from '@/lib/contracts/languages';
import { asTranslation, isUntranslated, withWords } from './balloon-in-language';

const known = new WeakMap<Balloon, Map<string, Balloon>>();

/**
 * Balloons to look at in a language: those that nobody translated show the original's words, in a colour that says so.
 * The same balloon gives the same value, so that nothing is drawn anew that did not change.
 * @param o.colour of the words that are not translated
 */
export function withOriginals(
  balloons: readonly Balloon[],
  o: { readonly language: Language | null; readonly main: Language; readonly colour: string },
): readonly Balloon[] {
  const other = asTranslation(o.language, o.main);
  if (other === null) return balloons;
  return balloons.map((balloon) => {
    if (!isUntranslated(balloon, other, o.main)) return balloon;
    const mine = known.get(balloon) ?? new Map<string, Balloon>();
    known.set(balloon, mine);
    const key = `${other} ${o.colour}`;
    const found = mine.get(key);
    if (found !== undefined) return found;
    const type = { ...balloon.type, colour: o.colour };
    const shown = withWords({ ...balloon, type }, other, balloon.text);
    mine.set(key, shown);
    return shown;
  });
}
