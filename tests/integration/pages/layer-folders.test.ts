import '../environment';
import { expect, it } from 'vitest';
import { GET as IMAGE } from '@/app/api/pages/[pageId]/image/route';
import { GET as PAGE, PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { bookPageSchema, type BookPage } from '@/lib/contracts/books';
import type { PageLayer, Stroke } from '@/lib/contracts/page-layers';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { freshId, letteredBook } from '../lines/lettered-book';
import type { TestPerson } from '../people';

/** Across the whole page, through the middle of its first panel. */
const strokeOver = (y: number): Stroke => ({
  id: freshId(),
  pen: 'marker',
  colour: '#205080',
  widthMm: 12,
  panelId: null,
  points: [5, y, 1, 90, y, 1, 175, y, 1],
});

function saveLayers(as: TestPerson, page: BookPage, layers: readonly unknown[]): Promise<Response> {
  const { template, balloons } = page;
  const panels = page.panels.map(({ id, polygon, content }) => ({ id, polygon, content }));
  const headers = { 'If-Match': `"${page.revision}"` };
  const body = { template, panels, balloons, layers };
  return call(SAVE, { as, method: 'PUT', params: { pageId: page.id }, body, headers });
}

async function picture(as: TestPerson, pageId: string): Promise<string> {
  const answer = await call(IMAGE, { as, params: { pageId }, path: '/?stage=finished&dpi=36&anyway=true' });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer()).toString('base64');
}

/** Layers with a folder of the first panel that holds two layers of ink, the upper one clipped and masked. */
function folderedLayers({ layers, panels }: BookPage): PageLayer[] {
  const folder: PageLayer = { ...plainLayer(freshId(), 'folder'), panelId: panels[0]?.id ?? '', label: 'green' };
  const inFolder = { folderId: folder.id } as const;
  const ys = panels[0]?.polygon.map(({ y }) => y) ?? [];
  const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
  const ring = [0, 0, 182, 0, 182, middle, 0, middle];
  const mask = { isOn: true, showsRest: false, shapes: [{ id: freshId(), rings: [ring], shows: true }] };
  return [
    ...layers,
    { ...plainLayer(freshId(), 'ink'), ...inFolder, strokes: [strokeOver(middle)] },
    {
      ...plainLayer(freshId(), 'ink'),
      ...inFolder,
      strokes: [strokeOver(middle)],
      isClipped: true,
      blend: 'color-burn',
      mask,
    },
    folder,
  ];
}

describeOnPostgres('folders, clips and masks of layers', () => {
  it('are saved and told again as they were, and are in pictures', async () => {
    const { person, pages } = await letteredBook([['Hello']]);
    const page = pages[0] ?? expect.fail();
    const before = await picture(person, page.id);
    const layers = folderedLayers(page);
    expect((await saveLayers(person, page, layers)).status).toBe(200);
    const told = bookPageSchema.parse(
      await (await call(PAGE, { as: person, params: { pageId: page.id } })).json(),
    ).layers;
    const bare = layers.map(({ areas: _, ...layer }) => ({ ...layer, strokes: null }));
    expect(told.map(({ areas: _, ...layer }) => layer)).toEqual(bare);
    const foldered = await picture(person, page.id);
    expect(foldered).not.toBe(before);
    const { revision } = bookPageSchema.parse(
      await (await call(PAGE, { as: person, params: { pageId: page.id } })).json(),
    );
    const hidden = told.map((layer) => (layer.kind === 'folder' ? { ...layer, isVisible: false } : layer));
    expect((await saveLayers(person, { ...page, revision }, hidden)).status).toBe(200);
    expect(await picture(person, page.id)).toBe(before);
  });

  it('that are no layer’s are refused', async () => {
    const { person, pages } = await letteredBook([['Hello']]);
    const page = pages[0] ?? expect.fail();
    const ink = { ...plainLayer(freshId(), 'ink'), strokes: [] };
    const wrong = [
      { label: 'pink' },
      { blend: 'hue' },
      { mask: { isOn: true, showsRest: true } },
      { isClipped: false },
    ];
    for (const part of wrong) {
      expect((await saveLayers(person, page, [...page.layers, { ...ink, ...part }])).status).toBe(400);
    }
  });
});
