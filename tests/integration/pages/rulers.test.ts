import '../environment';
import { expect, it } from 'vitest';
import { GET as PAGE, PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { bookPageSchema, type BookPage } from '@/lib/contracts/books';
import { RULER_KINDS, type Ruler } from '@/lib/contracts/page-rulers';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { newRuler } from '@/lib/domain/page/rulers/edit-ruler';
import { collectPage } from '@/lib/server/project-file/collect-project';
import { withNewIds } from '@/lib/server/project-file/new-ids';
import { pageDocumentSchema } from '@/lib/server/project-file/project-file-format';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { freshId, letteredBook } from '../lines/lettered-book';

function everyKind({ panels }: BookPage): Ruler[] {
  const place = { from: { x: 40, y: 40 }, to: { x: 70, y: 60 }, panelId: panels[0]?.id ?? null };
  return RULER_KINDS.map((kind) => newRuler(kind, { ...place, id: freshId() }));
}

function withRulers({ template, panels, balloons, layers }: BookPage, rulers: readonly unknown[]) {
  const bare = panels.map(({ id, polygon, content }) => ({ id, polygon, content }));
  const ink = { ...plainLayer(freshId(), 'ink'), rulers };
  return { template, panels: bare, balloons, layers: [...layers, ink] };
}

describeOnPostgres('rulers of a page', () => {
  it('of every kind are saved, read back equal, and in a project file with their panel', async () => {
    const { person, pages } = await letteredBook([['Hello']]);
    const page = pages[0] ?? expect.fail();
    const rulers = everyKind(page);
    const how = { as: person, params: { pageId: page.id } };
    const save = { ...how, method: 'PUT', headers: { 'If-Match': `"${page.revision}"` } };
    expect((await call(SAVE, { ...save, body: withRulers(page, rulers) })).status).toBe(200);
    const told = bookPageSchema.parse(await (await call(PAGE, how)).json());
    expect(told.layers.at(-1)?.rulers).toEqual(rulers);

    const file = await collectPage(page.id, { pictures: new Set(), characters: new Set() });
    const [imported] = withNewIds([file], [page.panels[0]?.id ?? '']).map((one) => pageDocumentSchema.parse(one));
    const panelId = imported?.panels[0]?.id;
    expect(panelId).not.toBe(page.panels[0]?.id);
    expect(imported?.layers.at(-1)?.rulers).toEqual(rulers.map((one) => ({ ...one, panelId })));
  });

  it('with numbers out of range are refused', async () => {
    const { person, pages } = await letteredBook([['Hello']]);
    const page = pages[0] ?? expect.fail();
    const [straight] = everyKind(page);
    const save = {
      as: person,
      params: { pageId: page.id },
      method: 'PUT',
      headers: { 'If-Match': `"${page.revision}"` },
    };
    for (const part of [{ from: { x: 1e9, y: 0 } }, { kind: 'magic' }, { angleDeg: 3 }]) {
      const body = withRulers(page, [{ ...straight, ...part }]);
      expect((await call(SAVE, { ...save, body })).status, JSON.stringify(part)).toBe(400);
    }
  });
});
