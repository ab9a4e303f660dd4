import type { Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { Suggestion, SuggestionConflict } from '@/lib/contracts/suggestions';
import { wordsIn } from '@/lib/domain/lines/balloon-in-language';
import { isEqual } from '@/lib/domain/page/versions/is-equal';
import { settingsLike, settingsOf } from './panel-settings';

/** A page as suggestions are held against it. */
export interface JudgedPage {
  readonly panels: readonly (SavePage['panels'][number] & { readonly pictureId: string | null })[];
  readonly balloons: readonly Balloon[];
  /** The language that the book is written in. */
  readonly language: Language;
}

/**
 * What keeps a suggestion from being accepted: a thing that it would change is gone, or changed since. Null where nothing does,
 * whatever else of the page changed.
 */
export function suggestionConflict(suggestion: Suggestion, page: JudgedPage): SuggestionConflict | null {
  switch (suggestion.kind) {
    case 'text': {
      const balloon = page.balloons.find(({ id }) => id === suggestion.balloonId);
      return conflict(balloon, (now) => wordsIn(now, suggestion.language, page.language) === suggestion.before);
    }
    case 'panel':
      return conflict(panelOf(page, suggestion.panelId), ({ content }) =>
        isEqual(settingsLike(settingsOf(content), suggestion.after), suggestion.before),
      );
    case 'picture':
      return conflict(panelOf(page, suggestion.panelId), ({ pictureId }) => pictureId === suggestion.before);
    case 'layout': {
      const now = suggestion.before.map(({ id }) => panelOf(page, id));
      if (now.some((panel) => panel === undefined)) return 'gone';
      // A layout is for all panels, in their order: one more would lie over the others.
      const isWhole = suggestion.template !== null;
      const [ids, known] = [page.panels.map(({ id }) => id), suggestion.before.map(({ id }) => id)];
      if (isWhole && !isEqual(ids, known)) return 'changed';
      const isSame = now.every((panel, index) => isEqual(panel?.polygon, suggestion.before[index]?.polygon));
      return isSame ? null : 'changed';
    }
    default:
      return suggestion satisfies never;
  }
}

function panelOf({ panels }: JudgedPage, panelId: string) {
  return panels.find(({ id }) => id === panelId);
}

function conflict<T>(thing: T | undefined, isAsBefore: (thing: T) => boolean): SuggestionConflict | null {
  if (thing === undefined) return 'gone';
  return isAsBefore(thing) ? null : 'changed';
}
