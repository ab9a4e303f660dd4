import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import { POST as CHECK } from '@/app/api/projects/[projectId]/exports/check/route';
import { pdfSettingsSchema } from '@/lib/contracts/export-settings';
import type { BookExportInput } from '@/lib/contracts/job-operations';
import { preflightSchema } from '@/lib/contracts/preflight';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { letteredBook, type LetteredBook } from '../lines/lettered-book';
import { signedIn } from '../people';
import { problemOf } from '../problem';
import { imagesOf, openPdf, wordsOf } from '../../unit/lib/server/exports/pdf/open-pdf';
import { askForExport, exportBook } from './run-jobs';

// The check runs in a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 240_000 });

const check = ({ person, projectId }: LetteredBook, body: BookExportInput, as = person): Promise<Response> =>
  call(CHECK, { as, params: { projectId }, body });

describeOnPostgres('A book for the print shop', () => {
  it('is checked before anything is written, for those who see it', async () => {
    const book = await letteredBook([['One', 'Two']]);
    const { pageCount, issues } = preflightSchema.parse(await (await check(book, { preset: 'print-black' })).json());
    expect(pageCount).toBe(1);
    expect(issues.map(({ kind, values }) => [kind, values.missing])).toEqual([['page-count', 3]]);
    const inJapanese = await check(book, { preset: 'proof', language: 'ja' });
    const untranslated = preflightSchema.parse(await inJapanese.json()).issues;
    expect(untranslated.map(({ kind, number }) => [kind, number])).toEqual([
      ['untranslated', 1],
      ['untranslated', 1],
    ]);
    expect((await problemOf(await check(book, {}, await signedIn({ name: 'Stranger' })))).code).toBe('not-found');
    const unknown = await problemOf(await askForExport(book, { preset: 'no-such' }));
    expect(unknown.action).toContain('print-black');
  });

  it('is a zip of pages in black and white alone, with bleed, at their resolution', async () => {
    const book = await letteredBook([['One']]);
    const files = unzipSync(await exportBook(book, { preset: 'print-black', dpi: 150, anyway: true }));
    expect(Object.keys(files)).toEqual(['honbun_001.tif']);
    const page = sharp(files['honbun_001.tif']);
    const { width, height, density, bitsPerSample } = await page.metadata();
    // B5 with 3 mm of bleed on each side.
    expect([width, height, density, bitsPerSample]).toEqual([1110, 1553, 150, 1]);
    const pixels = await page.toColourspace('b-w').raw().toBuffer();
    expect(new Set(pixels)).toEqual(new Set([0, 255]));
  });

  it('has a cover in one piece, with the spine between back and front', async () => {
    const book = await letteredBook([['Front words'], ['Inside'], ['Back words']]);
    const cover = { back: 'last' as const, leafMm: 0.1, spineMm: 8, colour: '#204060', hasTitle: true };
    const settings = pdfSettingsSchema.parse({ format: 'pdf', dpi: 72, area: 'bleed', cover });
    const pdf = await openPdf(await exportBook(book, { preset: 'print-cover', settings, anyway: true }));
    expect(pdf.numPages).toBe(1);
    const page = await pdf.getPage(1);
    // Two pages of B5, the spine, and 3 mm of bleed on each side.
    expect(page.view.map((points) => Math.round((points * 25.4) / 72))).toEqual([0, 0, 378, 263]);
    const { items } = await page.getTextContent();
    const at = (words: string) => items.find((item) => 'str' in item && item.str.includes(words));
    const [front, back] = [at('Front'), at('Back')].map((item) =>
      item && 'transform' in item ? Number(item.transform[4]) : 0,
    );
    expect(front).toBeGreaterThan(0);
    expect(front).toBeLessThan(back ?? 0);
    expect(await wordsOf(page)).not.toContain('Inside');
    const thin = preflightSchema.parse(await (await check(book, { preset: 'print-cover' })).json());
    expect(thin.issues).toContainEqual(
      expect.objectContaining({ kind: 'thin-spine', values: { width: 1.1, least: 3 } }),
    );
    const alone = await letteredBook([['One']]);
    const { issues } = preflightSchema.parse(await (await check(alone, { preset: 'print-cover' })).json());
    expect(issues.map(({ kind }) => kind)).toContain('no-cover');
  });

  it('is a PDF that another reader opens: boxes, direction, pictures as faxes, words, PDF/X-4', async () => {
    const book = await letteredBook([['One more night'], ['Two']]);
    const bytes = await exportBook(book, { preset: 'print-pdf', dpi: 100, anyway: true });
    const pdf = await openPdf(bytes);
    expect(pdf.numPages).toBe(2);
    expect(await pdf.getViewerPreferences()).toMatchObject({ Direction: 'R2L' });
    const { metadata } = await pdf.getMetadata();
    expect(metadata.get('pdfxid:gts_pdfxversion')).toBe('PDF/X-4');
    const page = await pdf.getPage(1);
    expect((await wordsOf(page)).replaceAll(/\s+/g, ' ')).toContain('One more night');
    const [image] = await imagesOf(page);
    expect(image?.kind).toBe(1);
    const text = strFromU8(bytes, true);
    const box = (name: string): number[] =>
      (new RegExp(`/${name} \\[([^\\]]+)\\]`).exec(text)?.[1] ?? '').split(' ').map(Number);
    const [media, bleed, trim] = [box('MediaBox'), box('BleedBox'), box('TrimBox')];
    const width = (edges: number[]): number => Math.round((((edges[2] ?? 0) - (edges[0] ?? 0)) * 25.4) / 72);
    expect([width(media), width(bleed), width(trim)]).toEqual([210, 188, 182]);
    expect(text).toContain('/GTS_PDFX');
    expect(text).not.toContain('/DeviceRGB');
  });
});
