import { readComicHeading } from './comic-heading';
import type { OutlinePage } from './outline';

/** A page's numbers as its script has them: of a spread both, and none where the script tells none. */
export function pageNumbers({ block, label }: Pick<OutlinePage, 'block' | 'label'>): readonly number[] {
  return block === null ? [] : (readComicHeading(label)?.numbers ?? []);
}

const SPREAD = /\b(?:double|two)[\s-]page spread\b|\bDPS\b|^(?:a |full[\s-])?spread$|見開き/iu;

/** Whether a page of a script is two that face each other: “PAGES 2-3”, “PAGE 4 (double-page spread)”, 「4ページ（見開き）」. */
export function isSpreadPage(page: Pick<OutlinePage, 'block' | 'label' | 'notes'>): boolean {
  const [first, second] = pageNumbers(page);
  if (first !== undefined && second !== undefined) return second === first + 1;
  return page.notes.some((note) => SPREAD.test(note));
}
