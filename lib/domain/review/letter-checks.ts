import type { Balloon } from '@/lib/contracts/balloons';
import { wordsOf } from '../lines/book-lines';
import { balloonLetters, letteringIssues } from '../page/balloons/balloon-letters';
import { contrastOf } from './contrast';
import type { PageCheck, PageToCheck } from './page-check';

/** Of one em in print; smaller letters are hard to read on paper (about 5.7 points). */
export const SMALL_LETTER_MM = 2;
/** As WCAG 2.2 asks of text. */
const LEAST_CONTRAST = 4.5;

/** What there is to say of a page's letters: size, room, glyphs, contrast, languages. */
export function letterChecks({
  content,
  book,
  lettering,
}: Pick<PageToCheck, 'content' | 'book' | 'lettering'>): PageCheck[] {
  const language = book.languages[0] ?? null;
  return content.balloons.flatMap((balloon) => [
    ...(lettering === null ? [] : setChecks({ balloon, lettering, language })),
    ...paintChecks(balloon),
    ...languageChecks(balloon, book.languages),
  ]);
}

function setChecks(o: Parameters<typeof balloonLetters>[0]): PageCheck[] {
  const letters = balloonLetters(o);
  if (letters === null) return [];
  const { id } = o.balloon;
  const size: PageCheck[] =
    letters.sizeMm < SMALL_LETTER_MM
      ? [{ kind: 'small-letters', on: 'balloon', id, detail: letters.sizeMm.toFixed(1) }]
      : [];
  const issues = letteringIssues(o).flatMap((issue): PageCheck[] => {
    if (issue.kind === 'overflow') return [{ kind: 'overflow', on: 'balloon', id, detail: '' }];
    return issue.kind === 'missing' ? [{ kind: 'missing-glyphs', on: 'balloon', id, detail: issue.part }] : [];
  });
  return [...size, ...issues];
}

/** Letters against their balloon; without one what lies under them is not known, and an outline parts them from it. */
function paintChecks({ id, kind, text, type, paint }: Balloon): PageCheck[] {
  if (text.trim() === '' || type.outline !== null) return [];
  if (kind === 'sfx' || paint.fill === null) return [];
  const ratio = contrastOf(type.colour, paint.fill);
  return ratio < LEAST_CONTRAST ? [{ kind: 'contrast', on: 'balloon', id, detail: ratio.toFixed(1) }] : [];
}

function languageChecks(balloon: Balloon, languages: PageToCheck['book']['languages']): PageCheck[] {
  if (balloon.text.trim() === '' || balloon.kind === 'sfx') return [];
  const words = wordsOf(balloon, languages);
  const open = languages.slice(1).filter((language) => (words[language] ?? '').trim() === '');
  return open.map((detail) => ({ kind: 'untranslated', on: 'balloon', id: balloon.id, detail }));
}
