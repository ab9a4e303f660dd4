import { describe, expect, it } from 'vitest';
import type { BookPage } from '@/lib/contracts/books';
import { exportSettingsSchema } from '@/lib/contracts/export-settings';
import { PANEL_CHANGES } from '@/lib/contracts/panel-stamps';
import type { Area } from '@/lib/contracts/page-areas';
import type { PreflightIssue } from '@/lib/contracts/preflight';
import { checkBook, type BookToCheck } from '@/lib/domain/export/preflight/check-book';
import { EXPORT_PRESETS } from '@/lib/domain/export/presets';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { resolveExport, type AskedExport } from '@/lib/domain/export/resolve-export';
import { boxedLettering } from '../../lettering/boxed-lettering';
import { aBalloon, anId } from '../page/pages';
import { bookPage } from './book-page';

const BOOK = { format: 'b5', languages: ['en', 'ja'], model: null, finish: 'ink', paintsWithModel: false } as const;

function check(
  pages: readonly BookPage[],
  asked: AskedExport = { preset: 'print-black' },
  said: Partial<BookToCheck> = {},
): PreflightIssue[] {
  const resolved = resolveExport(asked);
  if (resolved === null) throw new Error('no such preset');
  return checkBook({
    book: { ...BOOK, languages: ['en', 'ja'] },
    pages,
    asked: resolved,
    language: null,
    lettering: boxedLettering(),
    ...said,
  });
}

const kinds = (issues: readonly PreflightIssue[]): string[] => issues.map(({ kind }) => kind);
const four = (changed: Partial<BookPage>): BookPage[] =>
  [1, 2, 3, 4].map((number) => bookPage(number, { balloons: [], ...(number === 2 ? changed : {}) }));

const [panel] = bookPage(1).panels;
if (!panel) throw new Error('no panel');
const picture = { id: anId(1), sha256: 'a', widthPx: 512, heightPx: 1024, generationId: null, faces: null };

describe('The check before an export', () => {
  it('finds nothing in pages that are as printers want them', () => {
    expect(check(four({ balloons: [aBalloon(1, { widthMm: 50, heightMm: 30 })] }))).toEqual([]);
  });

  it('says what paper, bleed and number of pages a print shop takes', () => {
    const issues = check(
      [bookPage(1, { balloons: [] })],
      { preset: 'print-black' },
      {
        book: { ...BOOK, format: 'own:100x150+1', languages: ['en'] },
      },
    );
    expect(kinds(issues)).toEqual(['paper', 'bleed', 'page-count']);
    expect(issues[2]?.values).toEqual({ count: 1, multiple: 4, missing: 3 });
    expect(kinds(check([bookPage(1, { balloons: [] })], { preset: 'proof' }))).toEqual([]);
  });

  it('says where screens of tones beat, once for each two of them', () => {
    const area = (number: number, lpi: number, x: number): Area => ({
      id: anId(700 + number),
      rings: [[x, 10, x + 20, 10, x + 20, 30, x, 30]],
      fill: { kind: 'tone', tone: { screen: 'dot', lpi, angleDeg: 45, density: { kind: 'flat', percent: 30 } } },
      panelId: null,
    });
    const layers = (...areas: Area[]) => [...bookPage(2).layers, { ...plainLayer(anId(600), 'ink'), areas }];
    const beats = four({ layers: layers(area(1, 60, 10), area(2, 50, 20), area(3, 50, 25)) });
    const values = { lower: 60, lowerAngle: 45, upper: 50, upperAngle: 45 };
    expect(check(beats)).toMatchObject([{ kind: 'moire', severity: 'warning', number: 2, values }]);
    expect(check(four({ layers: layers(area(1, 60, 10), area(2, 60, 20), area(3, 50, 60)) }))).toEqual([]);
  });

  it('refuses a resolution that a page is too large for', () => {
    const [issue] = check(four({ isSpread: true }), { preset: 'archive', dpi: 1200 });
    expect(issue).toMatchObject({ kind: 'resolution-most', severity: 'error' });
  });

  it('names panels whose picture is coarse, old or missing', () => {
    const painted = { ...panel, picture: { ...picture, changes: [{ what: PANEL_CHANGES[0], name: null }] } };
    const pages = four({ panels: [painted, panel] });
    const issues = check(
      pages,
      { preset: 'print-colour' },
      { book: { ...BOOK, languages: ['en'], paintsWithModel: true } },
    );
    const ofPage = issues.filter(({ number }) => number === 2);
    expect(kinds(ofPage)).toEqual(['out-of-date', 'low-resolution', 'no-picture']);
    expect(ofPage[1]?.values).toMatchObject({ least: 350 });
    expect(ofPage[2]?.panel).toBe(2);
  });

  it('finds a panel that reaches the trim and not the bleed', () => {
    const reaching = (left: number) => [
      { ...panel, polygon: panel.polygon.map(({ x, y }) => ({ x: x < 20 ? left : x, y })) },
    ];
    expect(kinds(check(four({ panels: reaching(0) })))).toEqual(['no-bleed']);
    expect(kinds(check(four({ panels: reaching(-3) })))).toEqual([]);
    expect(kinds(check(four({ panels: reaching(5) })))).toEqual([]);
  });

  it('finds letters near the trim, too small, cut, without a translation, and fonts that are gone', () => {
    const letters = (said: Parameters<typeof aBalloon>[1], o: Partial<BookToCheck> = {}) =>
      kinds(
        check(four({ balloons: [aBalloon(1, { widthMm: 50, heightMm: 30, ...said })] }), { preset: 'print-black' }, o),
      );
    expect(letters({ at: { x: 8, y: 60 }, text: 'A line of words that fills its balloon' })).toEqual(['outside-safe']);
    expect(letters({ at: { x: 8, y: 60 }, kind: 'sfx' })).toEqual([]);
    expect(letters({ sizeMm: 2 })).toEqual(['small-letters']);
    expect(letters({ widthMm: 8, heightMm: 6, text: 'many words in a small balloon, and more of them' })).toContain(
      'letters-cut',
    );
    expect(letters({}, { language: 'ja' })).toEqual(['untranslated']);
    expect(letters({ face: `own:${anId(7)}` })).toEqual(['font-missing']);
  });

  it('names pages without a panel, and those in review', () => {
    const review = { state: 'changes', stage: 'proof', authorId: null, reviewerIds: [] } as const;
    expect(kinds(check(four({ panels: [], review: { ...review, reviewerIds: [] } })))).toEqual([
      'empty-page',
      'not-approved',
    ]);
  });
});

describe('Presets', () => {
  it('have names that differ, and settings that their formats take', () => {
    expect(new Set(EXPORT_PRESETS.map(({ id }) => id)).size).toBe(EXPORT_PRESETS.length);
    for (const { settings } of EXPORT_PRESETS) expect(exportSettingsSchema.parse(settings)).toEqual(settings);
  });

  it('take a resolution of one’s own', () => {
    expect(resolveExport({ preset: 'print-black', dpi: 1200 })?.settings).toMatchObject({
      dpi: 1200,
      colour: 'bilevel',
    });
    expect(resolveExport({ preset: 'no-such' })).toBeNull();
  });
});
