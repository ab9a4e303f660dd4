import type { BookPage } from '@/lib/contracts/books';
import type { PreflightIssue } from '@/lib/contracts/preflight';
import { findMoire } from '../../page/areas/tone-screens';
import { pageIssue } from './issue';

/** Where screens of tones beat: one issue for each two screens that overlap somewhere on a page. @param page with its areas */
export function checkTones(page: BookPage): PreflightIssue[] {
  const found = findMoire(page.layers).map(({ tones: [lower, upper] }) => ({
    lower: lower.lpi,
    lowerAngle: lower.angleDeg,
    upper: upper.lpi,
    upperAngle: upper.angleDeg,
  }));
  const different = new Map(found.map((values) => [JSON.stringify(values), values]));
  return [...different.values()].map((values) => pageIssue(page, { kind: 'moire', severity: 'warning', values }));
}
