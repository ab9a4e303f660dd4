import '../environment';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { GET as STROKES } from '@/app/api/pages/[pageId]/strokes/route';
import { PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { POST as CHECK } from '@/app/api/projects/[projectId]/exports/check/route';
import { bookPageSchema, type BookPage, type SavePage } from '@/lib/contracts/books';
import { areaSchema, type Area, type AreaFill } from '@/lib/contracts/page-areas';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { preflightSchema } from '@/lib/contracts/preflight';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { collectPage } from '@/lib/server/project-file/collect-project';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { exportBook } from '../jobs/run-jobs';
import { freshId, letteredBook } from '../lines/lettered-book';
import type { TestPerson } from '../people';
import { problemOf } from '../problem';

// Pages are drawn in a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 240_000 });

const toldSchema = z.object({ layers: z.array(z.object({ areas: z.array(areaSchema) })) });
const square = (x: number, y: number, side: number): number[] => [x, y, x + side, y, x + side, y + side, x, y + side];
const toneOf = (percent: number, angleDeg = 45): AreaFill => ({
  kind: 'tone',
  tone: { screen: 'dot', lpi: 27.5, angleDeg, density: { kind: 'flat', percent } },
});
const anArea = (rings: number[][], fill: AreaFill): Area => ({ id: freshId(), rings, fill, panelId: null });

function inkOf(areas: Area[]): PageLayer {
  return { ...plainLayer(freshId(), 'ink'), areas };
}

function saved({ template, panels, balloons, layers }: BookPage): SavePage {
  return { template, panels: panels.map(({ id, polygon, content }) => ({ id, polygon, content })), balloons, layers };
}

function put(as: TestPerson, page: BookPage, body: object): Promise<Response> {
  const headers = { 'If-Match': `"${page.revision}"` };
  return call(SAVE, { as, method: 'PUT', params: { pageId: page.id }, body, headers });
}

const savedPage = async (as: TestPerson, page: BookPage, layers: PageLayer[]): Promise<BookPage> =>
  bookPageSchema.parse(await (await put(as, page, { ...saved(page), layers })).json());

const areasOn = async (as: TestPerson, pageId: string): Promise<Area[][]> => {
  const answer = await call(STROKES, { as, params: { pageId } });
  return toldSchema.parse(await answer.json()).layers.map(({ areas }) => areas);
};

describeOnPostgres('areas of a page', () => {
  it('are saved and read back equal, stay when they are not told, and go when they are told empty', async () => {
    const { person, pages } = await letteredBook([['Hello']]);
    const page = pages[0] ?? expect.fail();
    const gradient = {
      kind: 'linear',
      from: { x: 1, y: 2 },
      to: { x: 3, y: 4 },
      fromPercent: 5,
      toPercent: 60,
    } as const;
    const areas = [
      anArea([square(10, 10, 30), square(20, 20, 5)], toneOf(30)),
      anArea([square(60, 10, 30)], { kind: 'tone', tone: { screen: 'sand', lpi: 60, angleDeg: 0, density: gradient } }),
      { ...anArea([square(60, 60, 30)], { kind: 'colour', colour: '#aa3344' }), panelId: page.panels[0]?.id ?? null },
      anArea([square(65, 65, 4)], { kind: 'white' }),
    ];
    const ink = inkOf(areas);
    const first = await savedPage(person, page, [...page.layers, ink]);
    expect(await areasOn(person, page.id)).toEqual([areas]);
    const second = await savedPage(person, first, first.layers);
    expect(await areasOn(person, page.id)).toEqual([areas]);
    const known = { pictures: new Set<string>(), characters: new Set<string>() };
    const file = await collectPage(page.id, known);
    expect(file.layers.at(-1)?.areas).toEqual(areas);
    await savedPage(person, second, second.layers.map((layer) => (layer.id === ink.id ? { ...layer, areas: [] } : layer))); // prettier-ignore
    expect(await areasOn(person, page.id)).toEqual([[]]);
  });

  it('that are none are refused', async () => {
    const { person, pages } = await letteredBook([['Hello']]);
    const page = pages[0] ?? expect.fail();
    const broken = [
      { ...anArea([square(10, 10, 30)], toneOf(30)), rings: [[1, 2, 3]] },
      { ...anArea([square(10, 10, 30)], toneOf(30)), rings: [] },
      anArea([square(10, 10, 30)], toneOf(130)),
      anArea([Array.from({ length: 24_002 }, () => 1)], toneOf(30)),
      anArea([[0, 0, 1, 1, 1, 99_999]], toneOf(30)),
    ];
    for (const area of broken) {
      const answer = await put(person, page, { ...saved(page), layers: [...page.layers, inkOf([area])] });
      expect((await problemOf(answer)).code).toBe('request-invalid');
    }
  });

  it('are screened in exports, and the check before one tells where screens beat', async () => {
    const book = await letteredBook([['One']]);
    const { person, pages } = book;
    const page = pages[0] ?? expect.fail();
    const below = anArea([square(0, 0, 60)], { kind: 'colour', colour: '#ffffff' });
    const tones = [anArea([square(5, 5, 20)], toneOf(30)), anArea([square(30, 5, 20)], toneOf(10, 15))];
    const layers = [...page.layers.filter(({ kind }) => kind === 'pictures'), inkOf([below, ...tones]), ...page.layers.filter(({ kind }) => kind !== 'pictures')]; // prettier-ignore
    const first = await savedPage(person, page, layers);
    const asked = { preset: 'print-black', dpi: 300, anyway: true };
    const issues = async (): Promise<unknown[]> => {
      const answer = await call(CHECK, { as: person, params: { projectId: book.projectId }, body: asked });
      return preflightSchema.parse(await answer.json()).issues.filter(({ kind }) => kind === 'moire');
    };
    expect(await issues()).toEqual([]);
    const files = unzipSync(await exportBook(book, asked));
    const [file = expect.fail()] = Object.values(files);
    const pixels = (left: number): Promise<Buffer> => {
      // With 3 mm of bleed; a square of 16 mm inside of the tone.
      const px = (mm: number): number => Math.round(((mm + 3) * 300) / 25.4);
      const box = { left: px(left), top: px(7), width: px(13), height: px(13) };
      return sharp(file).extract(box).toColourspace('b-w').raw().toBuffer();
    };
    for (const [left, percent] of [
      [7, 30],
      [32, 10],
    ] as const) {
      // prettier-ignore
      const data = await pixels(left);
      expect(new Set(data)).toEqual(new Set([0, 255]));
      expect(Math.abs((100 * data.filter((value) => value === 0).length) / data.length - percent)).toBeLessThan(1.5);
    }
    const clash = layers.map((layer) =>
      layer.areas === undefined
        ? layer
        : { ...layer, areas: [...layer.areas, anArea([square(15, 10, 20)], toneOf(20, 30))] },
    );
    await savedPage(person, first, clash);
    expect(await issues()).toMatchObject([
      { severity: 'warning', number: 1, values: { lower: 27.5, lowerAngle: 45, upper: 27.5, upperAngle: 30 } },
      { severity: 'warning', number: 1, values: { lowerAngle: 15, upperAngle: 30 } },
    ]);
  });
});
