import { afterEach, expect, it, vi } from 'vitest';
import { GET as IMAGE } from '@/app/api/pages/[pageId]/image/route';
import { POST as DRAW } from '@/app/api/pages/[pageId]/drawings/route';
import { DELETE as PUT_AWAY, GET as READ_PAGE, PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { PUT as STATE } from '@/app/api/pages/[pageId]/states/[characterId]/route';
import { POST as BRING_BACK } from '@/app/api/pages/[pageId]/restore/route';
import { GET as PICTURE } from '@/app/api/pictures/[pictureId]/file/route';
import { GET as CONTROL } from '@/app/api/panels/[panelId]/control-pictures/[kind]/route';
import { GET as CANDIDATES } from '@/app/api/panels/[panelId]/drawings/route';
import { PUT as CHOOSE } from '@/app/api/panels/[panelId]/picture/route';
import { GET as BOOK } from '@/app/api/projects/[projectId]/book/route';
import { POST as MAKE_PAGE } from '@/app/api/projects/[projectId]/pages/route';
import { POST as DRAFT } from '@/app/api/projects/[projectId]/script/draft/route';
import { POST as LAY_OUT } from '@/app/api/projects/[projectId]/script/pages/route';
import { GET as SCRIPT, PUT as SAVE_SCRIPT } from '@/app/api/projects/[projectId]/script/route';
import { GET as PROJECT, PATCH as CHANGE_PROJECT } from '@/app/api/projects/[projectId]/route';
import { projectSchema } from '@/lib/contracts/projects';
import { bookOperations, bookPageSchema, bookSchema, type Book, type BookPage } from '@/lib/contracts/books';
import { statesByPage } from '@/lib/domain/page/panels/story-states';
import { laidOutSchema, scriptSchema } from '@/lib/contracts/scripts';
import { redrawCutHeads } from '@/lib/server/jobs/redraw-cut-heads';
import { decodePicture } from '@/pipeline/image/decode-picture';
import type { Picture } from '@/pipeline/image/picture';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { problemOf } from '../problem';
import { signedIn } from '../people';
import { exportBook } from './run-jobs';
import { studioOf } from './studio';
import { endWorkers, startWorker } from './worker-process';

vi.setConfig({ testTimeout: 240_000 });

type Studio = Awaited<ReturnType<typeof studioOf>>;

const PREMISE = 'Yuki waits at the station in the rain. Ren comes late.';

const at = ({ person, projectId }: Studio) => ({ as: person, params: { projectId } });

/** Saves a page with other contents of its panels. */
async function saved(
  studio: Studio,
  { id: pageId, panels, balloons, layers, revision }: BookPage,
  change: (panel: BookPage['panels'][number]) => BookPage['panels'][number]['content'],
): Promise<BookPage> {
  const body = {
    template: null,
    panels: panels.map((panel) => ({ id: panel.id, polygon: panel.polygon, content: change(panel) })),
    balloons,
    layers,
  };
  const headers = { 'If-Match': `"${revision}"` };
  const answer = await call(SAVE, { method: 'PUT', as: studio.person, params: { pageId }, body, headers });
  return bookPageSchema.parse(await answer.json());
}

async function book(studio: Studio): Promise<Book> {
  return bookSchema.parse(await (await call(BOOK, at(studio))).json());
}

/** A premise drafted, saved and laid out. */
async function laidOut(studio: Studio) {
  const drafted = await call(DRAFT, { ...at(studio), body: { premise: PREMISE, pageCount: 2 } });
  const { text } = (await drafted.json()) as { text: string };
  const { revision } = scriptSchema.parse(await (await call(SCRIPT, at(studio))).json());
  await call(SAVE_SCRIPT, { ...at(studio), body: { text }, headers: { 'If-Match': `"${revision}"` } });
  const answer = await call(LAY_OUT, { ...at(studio), body: {} });
  expect(answer.status).toBe(200);
  return { text, ...laidOutSchema.parse(await answer.json()) };
}

/** How much neighbouring pixels differ on average, over a part of a picture. */
function detail({ widthPx, heightPx, channels, data }: Picture, isIn: (x: number, y: number) => boolean): number {
  let sum = 0;
  let count = 0;
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 1; x < widthPx; x += 1) {
      if (!isIn(x / widthPx, y / heightPx)) continue;
      const at = (y * widthPx + x) * channels;
      sum += Math.abs((data[at] ?? 0) - (data[at - channels] ?? 0));
      count += 1;
    }
  }
  return sum / Math.max(1, count);
}

describeOnPostgres('A book', ({ url }) => {
  afterEach(endWorkers);

  it('hands out the control pictures of a panel to those who see it, in the size asked for', async () => {
    const studio = await studioOf();
    const { book: made } = await laidOut(studio);
    const panel = made.pages[0]?.panels.find(({ content }) => content.staging.cast.length > 0);
    const ask = (kind: string, query: string, as = studio.person) =>
      call(CONTROL, { as, params: { panelId: panel?.id ?? '', kind }, path: `/control-pictures/${kind}?${query}` });
    const sizes = [];
    for (const kind of ['lineart', 'depth', 'dwpose', 'mask']) {
      const answer = await ask(kind, 'side=256');
      expect(answer.status).toBe(200);
      const { widthPx, heightPx } = await decodePicture(new Uint8Array(await answer.arrayBuffer()));
      sizes.push([widthPx, heightPx]);
    }
    expect(sizes.flat().every((side) => side % 8 === 0)).toBe(true);
    expect(new Set(sizes.map(String)).size).toBe(1);
    expect(Math.min(...sizes.flat())).toBe(256);
    expect((await ask('depth', 'side=9')).status).toBe(400);
    expect((await ask('mask', 'side=256&person=40')).status).toBe(404);
    expect((await ask('depth', 'side=256', await signedIn())).status).toBe(404);
  });

  it('comes from a premise: pages, panels, people and places are made, and laying out again changes nothing', async () => {
    const studio = await studioOf();
    const { book: made, made: people, changed } = await laidOut(studio);
    expect(people.characters).toEqual(['Yuki', 'Ren']);
    expect(people.places).toHaveLength(1);
    expect(made.pages.length).toBeGreaterThan(0);
    expect(changed.panels).toBe(made.pages.flatMap(({ panels }) => panels).length);
    const again = laidOutSchema.parse(await (await call(LAY_OUT, { ...at(studio), body: {} })).json());
    expect(again.changed.panels).toBe(0);
    expect(again.made).toEqual({ characters: [], places: [] });
    expect(again.book.pages.map(({ panels, balloons }) => ({ panels, balloons }))).toEqual(
      made.pages.map(({ panels, balloons }) => ({ panels, balloons })),
    );
  });

  it('is drawn panel by panel, shows candidates to choose from, and is written out as PNG and PDF', async () => {
    const studio = await studioOf();
    const { book: made } = await laidOut(studio);
    await startWorker(url());
    const [laid] = made.pages;
    const panel = laid?.panels.find(
      ({ id, content }) => content.staging.cast.length > 0 && laid.balloons.some(({ panelId }) => panelId === id),
    );
    if (!laid || !panel) throw new Error('no panel with anybody');
    // Seen from afar and lettered in a corner, so that the balloon hangs over the place and not over whoever speaks.
    const corner = panel.polygon.reduce((a, b) => (a.x + a.y < b.x + b.y ? a : b));
    const balloons = laid.balloons.map((one) =>
      one.panelId === panel.id ? { ...one, at: { x: corner.x + 16, y: corner.y + 14 } } : one,
    );
    const page = await saved(studio, { ...laid, balloons }, (one) =>
      one.id === panel.id
        ? { ...one.content, staging: { ...one.content.staging, shot: 'very_wide_shot' } }
        : one.content,
    );
    const asked = await call(DRAW, {
      as: studio.person,
      params: { pageId: page.id },
      body: { panelIds: [panel.id], count: 2 },
    });
    expect(asked.status).toBe(202);
    await expect
      .poll(async () => (await book(studio)).pages[0]?.panels.find(({ id }) => id === panel.id)?.picture?.id ?? null, {
        timeout: 120_000,
        interval: 500,
      })
      .not.toBeNull();
    // It would look for cut heads itself meanwhile.
    await endWorkers();
    const candidates = bookOperations.findPanelDrawings.result?.parse(
      await (await call(CANDIDATES, { as: studio.person, params: { panelId: panel.id } })).json(),
    );
    const pictures = candidates?.items.flatMap((one) => one.pictures) ?? [];
    expect(pictures).toHaveLength(2);
    const before = (await book(studio)).pages[0]?.panels.find(({ id }) => id === panel.id)?.picture?.id;
    const chosen = await call(CHOOSE, {
      as: studio.person,
      params: { panelId: panel.id },
      body: { pictureId: pictures[1]?.id, shownPictureId: before },
    });
    expect(chosen.status).toBe(200);
    const stale = await call(CHOOSE, {
      as: studio.person,
      params: { panelId: panel.id },
      body: { pictureId: null, shownPictureId: pictures[0]?.id },
    });
    expect((await problemOf(stale)).code).toBe('revision-stale');
    const shown = (await book(studio)).pages[0]?.panels.find(({ id }) => id === panel.id);
    expect(shown?.picture?.id).toBe(pictures[1]?.id);

    // Where balloons go the picture is calm: less detail than around them.
    const { calm = [] } = candidates?.items[0]?.rough ?? {};
    const stored = await call(PICTURE, { as: studio.person, params: { pictureId: pictures[1]?.id ?? '' } });
    const drawn = await decodePicture(new Uint8Array(await stored.arrayBuffer()), { channels: 3 });
    const inCalm = (x: number, y: number): boolean =>
      calm.some((one) => ((x - one.x) / one.radiusX) ** 2 + ((y - one.y) / one.radiusY) ** 2 < 0.8);
    expect(calm.length).toBeGreaterThan(0);
    expect(detail(drawn, inCalm)).toBeLessThan(0.7 * detail(drawn, (x, y) => !inCalm(x, y)));

    // A head that the panel's outline cuts is drawn once more elsewhere, where no ink holds it.
    const face = { left: -0.1, top: 0.3, right: 0.3, bottom: 0.8, score: 1, signature: [] };
    const pictureId = pictures[1]?.id ?? '';
    expect(await redrawCutHeads(pictureId, [face])).toBe(false);
    await saved(studio, page, ({ content }) => ({ ...content, ink: { ...content.ink, isOn: false } }));
    expect(await redrawCutHeads(pictureId, [{ ...face, left: 0.4, right: 0.6, top: 0.4, bottom: 0.6 }])).toBe(false);
    expect(await redrawCutHeads(pictureId, [face])).toBe(true);
    const again = bookOperations.findPanelDrawings.result?.parse(
      await (await call(CANDIDATES, { as: studio.person, params: { panelId: panel.id } })).json(),
    );
    const [second, first] = again?.items ?? [];
    expect(second?.parentId).toBe(first?.id);
    expect(second?.rough?.people[0]?.at?.scale).toBeLessThan(1);

    const image = await call(IMAGE, {
      as: studio.person,
      params: { pageId: page.id },
      path: `/pages/${page.id}/image?dpi=72`,
    });
    const picture = await decodePicture(new Uint8Array(await image.arrayBuffer()));
    expect([picture.widthPx, picture.heightPx]).toEqual([516, 729]);
    const lineArt = await call(IMAGE, {
      as: studio.person,
      params: { pageId: page.id },
      path: `/pages/${page.id}/image?dpi=150&colours=black-and-white`,
    });
    const bits = await decodePicture(new Uint8Array(await lineArt.arrayBuffer()));
    const white = bits.data.filter((value) => value === 255).length / bits.data.length;
    expect(bits.data.every((value) => value === 0 || value === 255)).toBe(true);
    expect(white).toBeGreaterThan(0.2);
    expect(white).toBeLessThan(0.98);
    const file = await exportBook(studio, { stage: 'name', dpi: 72 });
    expect(Buffer.from(file.slice(0, 5)).toString()).toBe('%PDF-');
    expect(
      Buffer.from(file)
        .toString('latin1')
        .match(/\/Type \/Page\b/g),
    ).toHaveLength(made.pages.length);
  });

  it('carries how people are from page to page, into what is drawn', async () => {
    const studio = await studioOf();
    const { book: made } = await laidOut(studio);
    const [first, second] = made.pages;
    const somebody = made.pages.flatMap(({ panels }) => panels).flatMap(({ content }) => content.staging.cast)[0];
    if (!first || !second || !somebody) throw new Error('too little was laid out');
    const { characterId } = somebody;
    const state = { outfitId: null, injuries: 'bandages', props: 'umbrella', mood: 'sad' };
    const said = await call(STATE, {
      method: 'PUT',
      as: studio.person,
      params: { pageId: first.id, characterId },
      body: state,
    });
    expect(said.status).toBe(200);
    const { pages, states } = await book(studio);
    expect(states).toEqual([{ ...state, pageId: first.id, characterId }]);
    expect(statesByPage(pages, states).get(second.id)?.get(characterId)).toMatchObject({ mood: 'sad', since: 1 });
    const panel = pages
      .flatMap((one) => one.panels)
      .find(({ content }) => content.staging.cast.some((one) => one.characterId === characterId));
    const page = pages.find((one) => one.panels.some(({ id }) => id === panel?.id));
    await call(DRAW, { as: studio.person, params: { pageId: page?.id ?? '' }, body: { panelIds: [panel?.id] } });
    const asked = bookOperations.findPanelDrawings.result?.parse(
      await (await call(CANDIDATES, { as: studio.person, params: { panelId: panel?.id ?? '' } })).json(),
    );
    expect(asked?.items[0]?.ask.prompt).toContain('bandages, umbrella');
    const stranger = await signedIn();
    const refused = await call(STATE, {
      method: 'PUT',
      as: stranger,
      params: { pageId: first.id, characterId },
      body: state,
    });
    expect(refused.status).toBe(404);
    await call(STATE, {
      method: 'PUT',
      as: studio.person,
      params: { pageId: first.id, characterId },
      body: { outfitId: null, injuries: '', props: '', mood: null },
    });
    expect((await book(studio)).states).toEqual([]);
  });

  it('keeps what two people change apart: a stale page is refused with the stored one', async () => {
    const studio = await studioOf();
    const { book: made } = await laidOut(studio);
    const [page] = made.pages;
    if (!page) throw new Error('no page');
    const body = {
      template: null,
      panels: page.panels.slice(0, 2).map(({ id, polygon, content }) => ({ id, polygon, content })),
      balloons: [],
      layers: page.layers,
    };
    const save = (revision: number, given: unknown = body) =>
      call(SAVE, {
        as: studio.person,
        params: { pageId: page.id },
        body: given,
        headers: { 'If-Match': `"${revision}"` },
      });
    const saved = bookPageSchema.parse(await (await save(page.revision)).json());
    expect(saved.panels).toHaveLength(2);
    const stale = await save(page.revision);
    expect(stale.status).toBe(412);
    const problem = await problemOf(stale);
    expect(bookPageSchema.parse(problem.versions?.stored).panels).toHaveLength(2);
    const crowded = { ...body, panels: Array.from({ length: 60 }, () => body.panels[0]) };
    expect((await problemOf(await save(saved.revision, crowded))).fields?.[0]?.message).toContain('at most 24 panels');
  });

  it('is missing for strangers, and put away pages come back', async () => {
    const studio = await studioOf();
    const { book: made } = await laidOut(studio);
    const stranger = await signedIn();
    const params = { pageId: made.pages[0]?.id ?? '' };
    expect((await call(READ_PAGE, { as: stranger, params })).status).toBe(404);
    expect((await call(DRAW, { as: stranger, params, body: {} })).status).toBe(404);
    expect((await call(BOOK, { ...at(studio), as: stranger })).status).toBe(404);
    expect((await call(PUT_AWAY, { as: studio.person, params })).status).toBe(204);
    expect((await book(studio)).pages).toHaveLength(made.pages.length - 1);
    expect((await call(BRING_BACK, { as: studio.person, params })).status).toBe(200);
    expect((await book(studio)).pages).toHaveLength(made.pages.length);
  });

  it('has spreads, twice as wide and counted as two, and papers of one’s own', async () => {
    const studio = await studioOf();
    const { revision } = projectSchema.parse(await (await call(PROJECT, at(studio))).json());
    const headers = { 'If-Match': `"${revision}"` };
    await call(CHANGE_PROJECT, { ...at(studio), method: 'PATCH', headers, body: { pageFormat: 'own:100x150+2' } });
    const make = (template: string) => call(MAKE_PAGE, { ...at(studio), body: { template } });
    for (const template of ['four-grid', 'spread-panorama', 'four-grid'])
      expect((await make(template)).status).toBe(201);
    const { pages } = await book(studio);
    expect(pages.map(({ number, isSpread }) => [number, isSpread])).toEqual([
      [1, false],
      [2, true],
      [4, false],
    ]);
    const image = await call(IMAGE, {
      as: studio.person,
      params: { pageId: pages[1]?.id ?? '' },
      path: '/image?dpi=72&stage=name&bleed=true',
    });
    const picture = await decodePicture(new Uint8Array(await image.arrayBuffer()));
    expect([picture.widthPx, picture.heightPx]).toEqual([578, 437]);
  });

  it('says what is wrong with an empty premise, a script that is too long, and a script without a panel', async () => {
    const studio = await studioOf();
    const empty = await call(DRAFT, { ...at(studio), body: { premise: ' ' } });
    expect((await problemOf(empty)).detail).toContain('is empty');
    const long = await call(SAVE_SCRIPT, {
      ...at(studio),
      body: { text: 'x'.repeat(1_000_001) },
      headers: { 'If-Match': '"1"' },
    });
    expect((await problemOf(long)).detail).toContain('longer than a script may be');
    expect((await problemOf(await call(LAY_OUT, { ...at(studio), body: {} }))).code).toBe('state-conflict');
    const layout = await call(MAKE_PAGE, { ...at(studio), body: { template: 'no-such-layout' } });
    expect(layout.status).toBe(404);
  });
});
