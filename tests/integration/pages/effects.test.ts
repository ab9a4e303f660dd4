import '../environment';
import { expect, it } from 'vitest';
import { GET as PAGE, PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { POST as KEEP } from '@/app/api/pages/[pageId]/versions/route';
import { POST as RESTORE } from '@/app/api/page-versions/[versionId]/restore/route';
import { bookPageSchema, type BookPage, type SavePage } from '@/lib/contracts/books';
import type { PageEffect } from '@/lib/contracts/page-effects';
import { pageVersionSchema } from '@/lib/contracts/page-versions';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { curved, newEffect } from '@/lib/domain/page/effects/new-effect';
import { EFFECT_KINDS } from '@/lib/effects';
import { collectPage } from '@/lib/server/project-file/collect-project';
import { withNewIds } from '@/lib/server/project-file/new-ids';
import { pageDocumentSchema } from '@/lib/server/project-file/project-file-format';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { freshId, letteredBook } from '../lines/lettered-book';
import type { TestPerson } from '../people';
import { problemOf } from '../problem';

function saved({ template, panels, balloons, layers }: BookPage): SavePage {
  return { template, panels: panels.map(({ id, polygon, content }) => ({ id, polygon, content })), balloons, layers };
}

async function save(as: TestPerson, page: BookPage, body: unknown): Promise<Response> {
  const headers = { 'If-Match': `"${page.revision}"` };
  return call(SAVE, { as, method: 'PUT', params: { pageId: page.id }, body, headers });
}

async function read(as: TestPerson, pageId: string): Promise<BookPage> {
  return bookPageSchema.parse(await (await call(PAGE, { as, params: { pageId } })).json());
}

/** One of each kind in the page's first panel, and speed lines along a curve. */
function everyKind({ panels }: BookPage): PageEffect[] {
  const panel = panels[0] ?? null;
  const at = panel?.polygon[0] ?? { x: 40, y: 40 };
  const made = EFFECT_KINDS.map((kind, seed) => newEffect(kind, { id: freshId(), seed, at, box: null, panel }));
  return [...made, { ...curved(newEffect('speed-lines', { id: freshId(), seed: 9, at, box: null, panel })) }];
}

describeOnPostgres('effects of a page', () => {
  it('of every kind are saved and read back equal, in their order, and a later save changes them', async () => {
    const { person, pages } = await letteredBook([['Hello']]);
    const page = pages[0] ?? expect.fail();
    const ink = { ...plainLayer(freshId(), 'ink'), effects: everyKind(page) };
    const answer = await save(person, page, { ...saved(page), layers: [...page.layers, ink] });
    expect(answer.status).toBe(200);
    const told = await read(person, page.id);
    expect(told.layers.at(-1)?.effects).toEqual(ink.effects);
    const fewer = ink.effects.slice(2).toReversed();
    const again = await save(person, told, {
      ...saved(told),
      layers: told.layers.map((one) => (one.id === ink.id ? { ...one, effects: fewer } : one)),
    });
    expect(again.status).toBe(200);
    expect((await read(person, page.id)).layers.at(-1)?.effects).toEqual(fewer);
  });

  it('are in a project file with their panel, and a version of the page brings them back', async () => {
    const { person, pages } = await letteredBook([['Hello']]);
    const page = pages[0] ?? expect.fail();
    const ink = { ...plainLayer(freshId(), 'ink'), effects: everyKind(page) };
    await save(person, page, { ...saved(page), layers: [...page.layers, ink] });
    const file = await collectPage(page.id, { pictures: new Set(), characters: new Set() });
    expect(file.layers.at(-1)?.effects).toEqual(ink.effects);
    const [imported] = withNewIds([file], [page.panels[0]?.id ?? '']).map((one) => pageDocumentSchema.parse(one));
    const panelId = imported?.panels[0]?.id;
    expect(panelId).not.toBe(page.panels[0]?.id);
    expect(imported?.layers.at(-1)?.effects).toEqual(ink.effects.map((one) => ({ ...one, panelId })));

    const params = { pageId: page.id };
    const headers = { 'Idempotency-Key': freshId() };
    const version = await call(KEEP, { as: person, method: 'POST', params, headers, body: { name: 'With effects' } });
    const { id: versionId } = pageVersionSchema.parse(await version.json());
    const told = await read(person, page.id);
    await save(person, told, { ...saved(told), layers: page.layers });
    const bare = await read(person, page.id);
    expect(bare.layers.some(({ effects }) => effects !== undefined)).toBe(false);
    const restored = await call(RESTORE, {
      as: person,
      method: 'POST',
      params: { versionId },
      headers: { 'If-Match': `"${bare.revision}"` },
    });
    expect(restored.status).toBe(200);
    expect((await read(person, page.id)).layers.find(({ kind }) => kind === 'ink')?.effects).toEqual(ink.effects);
  });

  it('are refused where a number is out of range, and nothing of the page is changed', async () => {
    const { person, pages } = await letteredBook([['Hello']]);
    const page = pages[0] ?? expect.fail();
    const [effect] = everyKind(page);
    for (const part of [{ count: 100_000 }, { widthMm: -1 }, { at: { x: 1e9, y: 0 } }, { path: [] }]) {
      const ink = { ...plainLayer(freshId(), 'ink'), effects: [{ ...effect, ...part }] };
      const answer = await save(person, page, { ...saved(page), layers: [...page.layers, ink] });
      expect((await problemOf(answer)).code).toBe('request-invalid');
    }
    expect((await read(person, page.id)).revision).toBe(page.revision);
  });
});
