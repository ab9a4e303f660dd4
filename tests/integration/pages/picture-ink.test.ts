import '../environment';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import { PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { bookPageSchema } from '@/lib/contracts/books';
import { boxOf, MM_PER_INCH } from '@/lib/domain/layout/page-point';
import { pictureInk } from '@/lib/domain/page/picture-ink/picture-ink';
import { DRAWN_LINES, USUAL_SCREEN } from '@/lib/domain/page/picture-ink/ink-options';
import { withPictureInk } from '@/lib/domain/page/picture-ink/put-on-page';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { exportBook } from '../jobs/run-jobs';
import { freshId, letteredBook } from '../lines/lettered-book';

// Pages are drawn in a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 240_000 });

const DPI = 300;

describeOnPostgres('ink that stands in place of a panel’s drawing', () => {
  it('is saved with its page, and exports show it on white paper', async () => {
    const book = await letteredBook([[]]);
    const page = book.pages[0] ?? expect.fail();
    const panel = page.panels[0] ?? expect.fail();
    const { left, top } = boxOf(panel.polygon);
    const at = { left: left + 10, top: top + 10 };
    // A bar of 2 mm across 20 mm.
    const grey = Uint8Array.from({ length: 200 * 100 }, (_, cell) => (Math.abs(Math.floor(cell / 200) - 50) < 10 ? 0 : 255)); // prettier-ignore
    const ink = pictureInk(
      { widthPx: 200, heightPx: 100, grey, ...at, mmPerPx: 0.1 },
      { ...DRAWN_LINES, blacksFromMm: null },
    );
    const content = {
      template: page.template,
      panels: page.panels.map(({ id, polygon, content: shown }) => ({ id, polygon, content: shown })),
      balloons: page.balloons,
      layers: page.layers,
    };
    const body = withPictureInk(content, {
      panelId: panel.id,
      ink,
      colour: '#000000',
      screen: USUAL_SCREEN,
      names: { ink: 'Ink 1', tone: 'Tone 1' },
      replaces: 'all',
      newId: freshId,
    });
    const headers = { 'If-Match': `"${page.revision}"` };
    const answer = await call(SAVE, { as: book.person, method: 'PUT', params: { pageId: page.id }, body, headers });
    const saved = bookPageSchema.parse(await answer.json());
    expect(saved.panels.map(({ content: { inkReplaces } }) => inkReplaces)).toContain('all');
    const files = unzipSync(await exportBook(book, { preset: 'print-black', dpi: DPI, anyway: true }));
    const [file = expect.fail()] = Object.values(files);
    const lightAt = async (xMm: number, yMm: number): Promise<number[]> => {
      // With 3 mm of bleed; squares of 1 mm.
      const px = (mm: number): number => Math.round(((mm + 3) * DPI) / MM_PER_INCH);
      const box = { left: px(xMm - 0.5), top: px(yMm - 0.5), width: 12, height: 12 };
      return [...(await sharp(file).extract(box).toColourspace('b-w').raw().toBuffer())];
    };
    expect(new Set(await lightAt(at.left + 10, at.top + 5))).toEqual(new Set([0]));
    for (const yMm of [1.5, 8.5]) expect(new Set(await lightAt(at.left + 10, at.top + yMm))).toEqual(new Set([255]));
  });
});
