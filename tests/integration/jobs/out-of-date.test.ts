import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { PATCH as CHANGE_CHARACTER } from '@/app/api/characters/[characterId]/route';
import { GET as IMAGE } from '@/app/api/pages/[pageId]/image/route';
import { GET as READ_PAGE, PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { GET as CANDIDATES } from '@/app/api/panels/[panelId]/drawings/route';
import { PUT as CHOOSE } from '@/app/api/panels/[panelId]/picture/route';
import { POST as DRAW_BOOK } from '@/app/api/projects/[projectId]/book/drawings/route';
import { bookPageSchema, type BookPage, type SavePage } from '@/lib/contracts/books';
import { generationSchema } from '@/lib/contracts/generations';
import { jobSchema } from '@/lib/contracts/jobs';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { outfitTraits } from '../characters/bodies';
import { describeOnPostgres } from '../database';
import { signedIn } from '../people';
import { problemOf } from '../problem';
import { drawnPage, type DrawnPage } from './drawn-page';
import { askForExport, runJobs } from './run-jobs';
import { until } from './studio';
import { endWorkers, startWorker } from './worker-process';

vi.setConfig({ testTimeout: 240_000 });

const read = async ({ person, page }: DrawnPage): Promise<BookPage> =>
  bookPageSchema.parse(await (await call(READ_PAGE, { as: person, params: { pageId: page.id } })).json());

/** What changed about each panel's picture, in words of the API; null where it isn't known. */
const changes = ({ panels }: BookPage) =>
  panels.map(({ picture }) => {
    const told = picture?.changes;
    return told === null ? null : (told ?? []).map(({ what, name }) => [what, name].join(' ').trim());
  });

async function save(o: DrawnPage, now: BookPage, change: (page: SavePage) => SavePage): Promise<BookPage> {
  const { template, balloons, layers, revision } = now;
  const panels = now.panels.map(({ id, polygon, content }) => ({ id, polygon, content }));
  const answer = await call(SAVE, {
    as: o.person,
    method: 'PUT',
    params: { pageId: now.id },
    body: change({ template, panels, balloons, layers }),
    headers: { 'If-Match': `"${revision}"` },
  });
  return bookPageSchema.parse(await answer.json());
}

/** Gives the girl another dress. */
async function dress(o: DrawnPage): Promise<void> {
  const { revision, outfits } = await database().character.findUniqueOrThrow({
    where: { id: o.characterId },
    include: { outfits: true },
  });
  const body = {
    outfits: outfits.map(({ id, name }) => ({ id, name, traits: outfitTraits({ clothColour: 'black' }) })),
  };
  const answer = await call(CHANGE_CHARACTER, {
    as: o.person,
    method: 'PATCH',
    params: { characterId: o.characterId },
    body,
    headers: { 'If-Match': `"${revision}"` },
  });
  expect(answer.status).toBe(200);
}

const wider = (page: SavePage): SavePage => ({
  ...page,
  panels: page.panels.map((panel, index) =>
    index === 0 ? { ...panel, polygon: panel.polygon.map(({ x, y }) => ({ x: x === 90 ? 92 : x, y })) } : panel,
  ),
});

async function drawOutOfDate({ person, projectId }: DrawnPage) {
  const answer = await call(DRAW_BOOK, { as: person, params: { projectId }, body: { panels: 'out-of-date' } });
  const job = jobSchema.parse(await answer.json());
  await runJobs(['book-drawing']);
  return job;
}

const image = ({ person, page }: DrawnPage, anyway: boolean) =>
  call(IMAGE, {
    as: person,
    params: { pageId: page.id },
    path: `/image?dpi=36${anyway ? '&anyway=true' : ''}`,
  });

describeOnPostgres('A drawn page', ({ url }) => {
  afterEach(endWorkers);

  it('tells which panels are out of date, draws exactly those again, and exports', async () => {
    await startWorker(url());
    const o = await drawnPage();
    expect(changes(o.page)).toEqual([[], []]);
    const changed = await save(o, o.page, wider);
    expect(changes(changed)).toEqual([['wider'], []]);

    // Neither the page nor the book is exported without a word; who goes on anyway gets it.
    const refused = await problemOf(await image(o, false));
    expect(refused).toMatchObject({ code: 'pages-out-of-date', status: 409 });
    expect(refused.detail).toContain('page 1 (panel 1)');
    expect((await problemOf(await askForExport(o, { dpi: 72 }))).code).toBe('pages-out-of-date');
    expect((await image(o, true)).status).toBe(200);
    expect((await askForExport(o, { dpi: 72, anyway: true })).status).toBe(202);
    expect((await askForExport(o, { dpi: 72, stage: 'name' })).status).toBe(202);

    const [first, second] = o.page.panels;
    expect(await drawOutOfDate(o)).toMatchObject({ kind: 'book-drawing', stepCount: 1 });
    const drawn = await until('the panel is drawn again', async () => {
      const now = await read(o);
      return now.panels[0]?.picture?.id === first?.picture?.id ? null : now;
    });
    expect(changes(drawn)).toEqual([[], []]);
    expect(drawn.panels[1]?.picture?.id).toBe(second?.picture?.id);
    const answer = await image(o, false);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/filename\*=UTF-8''Blue%20hour_001\.png/);

    // The old picture stays a candidate; taking it back, it is out of date again.
    const listed = await call(CANDIDATES, { as: o.person, params: { panelId: first?.id ?? '' } });
    const { items } = z.object({ items: z.array(generationSchema) }).parse(await listed.json());
    expect(items.flatMap(({ pictures }) => pictures.map(({ id }) => id))).toContain(first?.picture?.id);
    const choose = (isUpToDate: boolean, shownPictureId: string | undefined, as = o.person) =>
      call(CHOOSE, {
        as,
        method: 'PUT',
        params: { panelId: first?.id ?? '' },
        body: { pictureId: first?.picture?.id, shownPictureId, isUpToDate },
      });
    expect((await choose(false, drawn.panels[0]?.picture?.id)).status).toBe(200);
    expect(changes(await read(o))).toEqual([['wider'], []]);
    expect((await problemOf(await choose(true, first?.picture?.id, await signedIn({ name: 'Stranger' })))).code).toBe(
      'not-found',
    );
    expect((await choose(true, first?.picture?.id)).status).toBe(200);
    expect(changes(await read(o))).toEqual([[], []]);

    // Whoever is in both panels changes both.
    await dress(o);
    expect(changes(await read(o))).toEqual([['clothes Mio'], ['clothes Mio']]);

    // Pictures of an older version say nothing of themselves: they are not out of date.
    await database().picture.updateMany({ where: { projectId: o.projectId }, data: { stamp: { version: 0 } } });
    expect(changes(await read(o))).toEqual([null, null]);
    expect((await image(o, false)).status).toBe(200);
  });

  it('keeps the picture of a panel that is taken off it, for when that is undone, and those of merged panels', async () => {
    await startWorker(url());
    const o = await drawnPage();
    const [first, second] = o.page.panels;
    const mergedFrom = [second?.id ?? ''];
    const without = await save(o, o.page, (page) => ({
      ...page,
      panels: page.panels.slice(0, 1).map((panel) => ({ ...panel, content: { ...panel.content, mergedFrom } })),
    }));
    expect(without.panels).toHaveLength(1);
    const gone = await call(CANDIDATES, { as: o.person, params: { panelId: second?.id ?? '' } });
    expect((await problemOf(gone)).code).toBe('not-found');
    const taken = await call(CHOOSE, {
      as: o.person,
      method: 'PUT',
      params: { panelId: first?.id ?? '' },
      body: { pictureId: second?.picture?.id, shownPictureId: first?.picture?.id },
    });
    expect(taken.status).toBe(200);
    const back = await save(o, await read(o), (page) => ({
      ...page,
      panels: [first, second].flatMap((panel) =>
        panel === undefined ? [] : [{ id: panel.id, polygon: panel.polygon, content: panel.content }],
      ),
    }));
    expect(back.panels.map(({ picture }) => picture?.id)).toEqual([first?.picture?.id, second?.picture?.id]);
  });
});
