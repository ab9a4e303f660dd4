import '../environment';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { GET as STROKES } from '@/app/api/pages/[pageId]/strokes/route';
import { GET as PAGE, PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { bookPageSchema, type BookPage, type SavePage } from '@/lib/contracts/books';
import { areaSchema } from '@/lib/contracts/page-areas';
import { strokeSchema, type Stroke } from '@/lib/contracts/page-layers';
import { flatPoints, simplifyStroke } from '@/lib/domain/page/strokes/strokes';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { freshId, letteredBook } from '../lines/lettered-book';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';

const toldSchema = z.strictObject({
  revision: z.number(),
  layers: z.array(z.strictObject({ id: z.string(), strokes: z.array(strokeSchema), areas: z.array(areaSchema) })),
});
const PENS = ['g-pen', 'marker', 'brush', 'white'] as const;

/** A stroke as the pen leaves it: a wave, simplified, to 0.01 mm. */
function wave(number: number): Stroke {
  const points = Array.from({ length: 120 }, (_, at) => ({
    x: 10 + at * 1.1,
    y: 5 + (number % 240) + 6 * Math.sin(at / 7 + number),
    pressure: 0.5 + 0.5 * Math.sin(at / 38),
  }));
  return {
    id: freshId(),
    pen: PENS[number % PENS.length] ?? 'g-pen',
    colour: '#16130f',
    widthMm: 0.3 + (number % 5) * 0.4,
    panelId: number % 3 === 0 ? freshId() : null,
    points: flatPoints(simplifyStroke(points)),
  };
}

function saved({ template, panels, balloons, layers }: BookPage): SavePage {
  return { template, panels: panels.map(({ id, polygon, content }) => ({ id, polygon, content })), balloons, layers };
}

async function save(as: TestPerson, page: BookPage, body: SavePage): Promise<Response> {
  const headers = { 'If-Match': `"${page.revision}"` };
  return call(SAVE, { as, method: 'PUT', params: { pageId: page.id }, body, headers });
}

async function strokesOf(as: TestPerson, pageId: string) {
  const answer = await call(STROKES, { as, params: { pageId } });
  return toldSchema.parse(await answer.json());
}

describeOnPostgres('strokes of a page', () => {
  it('500 of them are saved and read back equal, on several layers', async () => {
    const { person, pages } = await letteredBook([['Hello']]);
    const page = pages[0] ?? expect.fail();
    const strokes = Array.from({ length: 500 }, (_, at) => wave(at));
    const layers = [
      ...page.layers,
      {
        ...plainLayer(freshId(), 'ink'),
        name: 'Hatching',
        opacity: 0.6,
        blend: 'multiply' as const,
        strokes: strokes.slice(0, 200),
      },
      { ...plainLayer(freshId(), 'ink'), strokes: strokes.slice(200) },
    ];
    const body = { ...saved(page), layers };
    const answer = await save(person, page, body);
    expect(answer.status).toBe(200);
    const told = bookPageSchema.parse(await answer.json());
    expect(told.layers).toEqual(layers.map(({ areas: _, ...layer }) => ({ ...layer, strokes: null })));
    const { revision, layers: ink } = await strokesOf(person, page.id);
    expect(revision).toBe(told.revision);
    expect(ink).toEqual(layers.slice(2).map(({ id, strokes: own }) => ({ id, strokes: own, areas: [] })));
    // Small enough to be sent at each pause of the pen.
    expect(JSON.stringify(body).length).toBeLessThan(1_500_000);
  });

  it('a layer that is saved without strokes keeps those that are stored; one that is left out loses them', async () => {
    const { person, pages } = await letteredBook([['Hello']]);
    const page = pages[0] ?? expect.fail();
    const ink = { ...plainLayer(freshId(), 'ink'), strokes: [wave(1), wave(2)] };
    const first = bookPageSchema.parse(
      await (await save(person, page, { ...saved(page), layers: [...page.layers, ink] })).json(),
    );
    const second = bookPageSchema.parse(await (await save(person, first, saved(first))).json());
    expect((await strokesOf(person, page.id)).layers).toEqual([{ id: ink.id, strokes: ink.strokes, areas: [] }]);
    await save(person, second, { ...saved(second), layers: page.layers });
    expect((await strokesOf(person, page.id)).layers).toEqual([]);
  });

  it('a layer of another page is refused, and nothing of either changes', async () => {
    const { person, pages } = await letteredBook([['One'], ['Two']]);
    const [one = expect.fail(), two = expect.fail()] = pages;
    const ink = { ...plainLayer(freshId(), 'ink'), strokes: [wave(1)] };
    await save(person, one, { ...saved(one), layers: [...one.layers, ink] });
    const refused = await save(person, two, { ...saved(two), layers: [...two.layers, { ...ink, strokes: [wave(9)] }] });
    expect((await problemOf(refused)).code).toBe('not-found');
    expect((await strokesOf(person, one.id)).layers).toEqual([{ id: ink.id, strokes: ink.strokes, areas: [] }]);
    const after = bookPageSchema.parse(await (await call(PAGE, { as: person, params: { pageId: two.id } })).json());
    expect(after.revision).toBe(two.revision);
  });

  it('a stroke that is none is refused by name, and a stranger finds no page', async () => {
    const { person, pages } = await letteredBook([['Hello']]);
    const page = pages[0] ?? expect.fail();
    const broken = { ...wave(1), points: [1, 2] };
    const layers = [...page.layers, { ...plainLayer(freshId(), 'ink'), strokes: [broken] }];
    const problem = await problemOf(await save(person, page, { ...saved(page), layers }));
    expect(problem.code).toBe('request-invalid');
    const stranger = await signedIn({ name: 'Nobody' });
    expect((await call(STROKES, { as: stranger, params: { pageId: page.id } })).status).toBe(404);
  });
});
