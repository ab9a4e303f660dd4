import type { SavePage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import { asTranslation, balloonIn, keptIn } from '@/lib/domain/lines/balloon-in-language';

const seen = new WeakMap<SavePage, Map<Language, SavePage>>();

/** The same page for the same content, so that nothing is drawn anew that did not change. */
export function seenPage(page: SavePage, language: Language | null, main: Language): SavePage {
  const other = asTranslation(language, main);
  if (other === null) return page;
  const known = seen.get(page) ?? new Map<Language, SavePage>();
  seen.set(page, known);
  const found = known.get(other);
  if (found !== undefined) return found;
  const made = { ...page, balloons: page.balloons.map((one) => balloonIn(one, other, main)) };
  known.set(other, made);
  return made;
}

/**
 * A change of the page as it is seen, as a change of the page as it is kept: places and words go to the language that is
 * shown. Balloons that are new are the book's own.
 */
export function keptChange(
  change: (seen: SavePage) => SavePage,
  language: Language | null,
  main: Language,
): (kept: SavePage) => SavePage {
  const other = asTranslation(language, main);
  if (other === null) return change;
  return (kept) => {
    const before = seenPage(kept, other, main);
    const after = change(before);
    if (after === before) return kept;
    const stored = new Map(kept.balloons.map((one, index) => [one.id, { one, seen: before.balloons[index] }]));
    return {
      ...after,
      balloons: after.balloons.map((balloon) => {
        const own = stored.get(balloon.id);
        if (own === undefined) return balloon;
        return balloon === own.seen ? own.one : keptIn(own.one, other, balloon);
      }),
    };
  };
}
