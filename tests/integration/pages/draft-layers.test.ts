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

const stroke = (): Stroke => ({
  id: freshId(),
  pen: 'pencil',
  colour: '#7fb2e5',
  widthMm: 6,
  opacity: 0.7,
  hasWidths: true,
  panelId: null,
  points: [20, 30, 0.4, 90, 120, 1, 150, 200, 0.2],
});

async function saveLayers(as: TestPerson, page: BookPage, layers: readonly unknown[]): Promise<BookPage> {
  const { template, balloons } = page;
  const panels = page.panels.map(({ id, polygon, content }) => ({ id, polygon, content }));
  const headers = { 'If-Match': `"${page.revision}"` };
  const body = { template, panels, balloons, layers };
  const answer = await call(SAVE, { as, method: 'PUT', params: { pageId: page.id }, body, headers });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return bookPageSchema.parse(await answer.json());
}

async function picture(as: TestPerson, pageId: string, stage: 'finished' | 'name'): Promise<string> {
  const answer = await call(IMAGE, { as, params: { pageId }, path: `/?stage=${stage}&dpi=36&anyway=true` });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer()).toString('base64');
}

describeOnPostgres('draft layers', () => {
  it('are in pictures of the storyboard and in no finished one', async () => {
    const { person, pages } = await letteredBook([['Hello']]);
    const page = pages[0] ?? expect.fail();
    const [finished, storyboard] = [await picture(person, page.id, 'finished'), await picture(person, page.id, 'name')];
    const sketch: PageLayer = { ...plainLayer(freshId(), 'ink'), isDraft: true, strokes: [stroke()] };
    const told = await saveLayers(person, page, [...page.layers, sketch]);
    expect(told.layers.at(-1)).toMatchObject({ id: sketch.id, isDraft: true });
    expect(await picture(person, page.id, 'finished')).toBe(finished);
    expect(await picture(person, page.id, 'name')).not.toBe(storyboard);
    await saveLayers(person, told, [...page.layers, { ...sketch, isDraft: false }]);
    expect(await picture(person, page.id, 'finished')).not.toBe(finished);
  });

  it('saved by a program that knows none are ordinary layers', async () => {
    const { person, pages } = await letteredBook([['Hello']]);
    const page = pages[0] ?? expect.fail();
    const { isDraft: _, ...old } = { ...plainLayer(freshId(), 'ink'), strokes: [stroke()] };
    await saveLayers(person, page, [...page.layers, old]);
    const answer = await call(PAGE, { as: person, params: { pageId: page.id } });
    expect(bookPageSchema.parse(await answer.json()).layers.at(-1)).toMatchObject({ id: old.id, isDraft: false });
  });
});
