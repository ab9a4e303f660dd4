import type { Balloon } from '@/lib/contracts/balloons';
import type { Book, BookPage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { PreflightIssue } from '@/lib/contracts/preflight';
import type { Lettering } from '@/lib/lettering';
import { formatOf, paperFor, type PageFormat } from '../../layout/page-formats';
import { balloonIn, isUntranslated } from '../../lines/balloon-in-language';
import { balloonLetters } from '../../page/balloons/balloon-letters';
import type { ResolvedExport } from '../resolve-export';
import { pageIssue, type Found } from './issue';

/** Letters of a sentence that an issue quotes. */
const MOST_QUOTED = 24;
/** What rounding may take. */
const SLACK_MM = 0.05;

interface Context {
  readonly book: Pick<Book, 'format' | 'languages'>;
  readonly asked: ResolvedExport;
  readonly language: Language | null;
  readonly lettering: Lettering;
}

/** What of a page's letters would be cut, too small, missing, or near the trim. */
export function checkLetters(page: BookPage, context: Context): PreflightIssue[] {
  const paper = paperFor(formatOf(context.book.format), page);
  const main = context.book.languages[0] ?? 'en';
  const { language } = context;
  return page.balloons.flatMap((stored) => {
    const text = quoted(stored.text);
    if (isUntranslated(stored, language, main)) {
      return [pageIssue(page, { kind: 'untranslated', severity: 'error', values: { text } })];
    }
    const balloon = balloonIn(stored, language, main);
    return balloonIssues(balloon, { ...context, paper, language: language ?? main }).map((found) =>
      pageIssue(page, { ...found, values: { text: quoted(balloon.text), ...found.values } }),
    );
  });
}

function balloonIssues(
  balloon: Balloon,
  o: { asked: ResolvedExport; lettering: Lettering; language: Language; paper: PageFormat },
): Found[] {
  const letters = balloonLetters({ balloon, lettering: o.lettering, language: o.language });
  if (letters === null) return [];
  const { safeMm, letterMm } = o.asked.preset.rules;
  const issues: Found[] = [];
  if (balloon.face?.startsWith('own:') === true && !o.lettering.faces.has(balloon.face)) {
    issues.push({ kind: 'font-missing', severity: 'error' });
  }
  if (letters.missing.length > 0) {
    issues.push({ kind: 'letters-missing', severity: 'error', values: { letters: letters.missing.join(' ') } });
  }
  if (letters.overflows) issues.push({ kind: 'letters-cut', severity: 'error' });
  if (letterMm !== undefined && letters.sizeMm < letterMm - SLACK_MM) {
    const values = { size: Number(letters.sizeMm.toFixed(1)), least: letterMm };
    issues.push({ kind: 'small-letters', severity: 'warning', values });
  }
  // Sounds may run over the edge.
  if (safeMm !== undefined && balloon.kind !== 'sfx' && !isWithin(balloon, letters.extent, { ...o.paper, safeMm })) {
    issues.push({ kind: 'outside-safe', severity: 'error', values: { safe: safeMm } });
  }
  return issues;
}

/** Whether a block of letters, turned as its balloon is, stays inside of the safe area. */
function isWithin(
  { at, turnDeg }: Balloon,
  extent: { readonly widthMm: number; readonly heightMm: number },
  { widthMm, heightMm, safeMm }: PageFormat,
): boolean {
  const [cos, sin] = [Math.cos((turnDeg * Math.PI) / 180), Math.sin((turnDeg * Math.PI) / 180)].map(Math.abs);
  const halfWidth = (extent.widthMm * (cos ?? 1) + extent.heightMm * (sin ?? 0)) / 2;
  const halfHeight = (extent.widthMm * (sin ?? 0) + extent.heightMm * (cos ?? 1)) / 2;
  return (
    at.x - halfWidth >= safeMm - SLACK_MM &&
    at.x + halfWidth <= widthMm - safeMm + SLACK_MM &&
    at.y - halfHeight >= safeMm - SLACK_MM &&
    at.y + halfHeight <= heightMm - safeMm + SLACK_MM
  );
}

function quoted(text: string): string {
  const letters = Array.from(text.replaceAll(/\s+/g, ' ').trim());
  return letters.length <= MOST_QUOTED ? letters.join('') : `${letters.slice(0, MOST_QUOTED).join('')}…`;
}
