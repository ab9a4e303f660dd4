import type { Book, BookPage, SavePage } from '@/lib/contracts/books';
import type { Lettering } from '@/lib/lettering';
import type { RoughLayout } from '@/lib/rough';
import type { Company } from '../page/panels/panel-rough';
import type { PeopleStates } from '../page/panels/story-states';

/** What a machine sees of a page before a person looks at it. */
export const PAGE_CHECKS = [
  'small-letters',
  'overflow',
  'missing-glyphs',
  'contrast',
  'untranslated',
  'unlettered',
  'tail-person',
  'tail-crossing',
  'cut-head',
  'out-of-date',
  'undrawn',
  'continuity',
] as const;
export type PageCheckKind = (typeof PAGE_CHECKS)[number];

/** Something that was found, and on what. */
export interface PageCheck {
  readonly kind: PageCheckKind;
  readonly on: 'panel' | 'balloon';
  readonly id: string;
  /** What a person should know: letters, a name, a language, a size; empty where there is nothing to say. */
  readonly detail: string;
}

export interface PageToCheck {
  /** As the server has it, with its pictures. */
  readonly page: BookPage;
  /** As it is now, with what is not saved yet. */
  readonly content: Pick<SavePage, 'panels' | 'balloons'>;
  readonly book: Pick<Book, 'languages' | 'paintsWithModel' | 'model'>;
  readonly company: Company;
  readonly states: PeopleStates;
  /**
   * Where people are in the roughs of {@link roughsToCheck}, by the panels' ids; what of a panel
   * needs one that is not known is left out.
   */
  readonly layouts: ReadonlyMap<string, RoughLayout>;
  /** Null until the fonts came: what of letters needs them is left out. */
  readonly lettering: Lettering | null;
}
