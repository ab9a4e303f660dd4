import { afterEach, expect, it, vi } from 'vitest';
import { POST as DECIDE } from '@/app/api/pages/[pageId]/suggestions/decisions/route';
import { GET as PAGE_SUGGESTIONS } from '@/app/api/pages/[pageId]/suggestions/route';
import { PUT as CHOOSE } from '@/app/api/panels/[panelId]/picture/route';
import { GET as FIND } from '@/app/api/panels/[panelId]/region-edits/route';
import { PUT as SHOW } from '@/app/api/panels/[panelId]/region-edits/shown/route';
import { POST as REPLAY } from '@/app/api/panels/[panelId]/region-replays/route';
import { GET as PICTURE } from '@/app/api/pictures/[pictureId]/file/route';
import { GET as SUGGESTIONS } from '@/app/api/projects/[projectId]/region-suggestions/route';
import { POST as ACCEPT } from '@/app/api/region-edits/[editId]/accept/route';
import { POST as APPLY } from '@/app/api/region-edits/[editId]/apply/route';
import { POST as DISCARD } from '@/app/api/region-edits/[editId]/discard/route';
import { GET as MASK } from '@/app/api/region-edits/[editId]/mask/route';
import { POST as REFUSE } from '@/app/api/region-edits/[editId]/refuse/route';
import { GET as READ } from '@/app/api/region-edits/[editId]/route';
import { GET as READ_REPLAY } from '@/app/api/region-replays/[replayId]/route';
import type { BookPage } from '@/lib/contracts/books';
import type { CreateRegionEditsInput, RegionEdit, RegionTree } from '@/lib/contracts/region-edits';
import { regionEditSchema, regionReplaySchema, regionTreeSchema } from '@/lib/contracts/region-edits';
import type { RegionInput } from '@/lib/contracts/regions';
import { database, inTransaction } from '@/lib/server/database/database';
import { settleRegionEdit } from '@/lib/server/jobs/settle-region-edit';
import { decodePicture } from '@/pipeline/image/decode-picture';
import type { Picture } from '@/pipeline/image/picture';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';
import { ask, drawnPage, faceRegion, type DrawnPage } from './drawn-page';
import { until } from './studio';
import { endWorkers, startWorker } from './worker-process';

vi.setConfig({ testTimeout: 240_000 });

const read = async (as: TestPerson, editId: string): Promise<RegionEdit> =>
  regionEditSchema.parse(await (await call(READ, { as, params: { editId } })).json());

const tree = async (as: TestPerson, panelId: string): Promise<RegionTree> =>
  regionTreeSchema.parse(await (await call(FIND, { as, params: { panelId } })).json());

/** Asks for an edit and waits until a worker is done with it. */
async function edited(o: DrawnPage, body: CreateRegionEditsInput, as = o.person): Promise<RegionEdit> {
  const [edit] = await ask(o, body, as);
  return until(`edit ${body.work.kind}`, async () => {
    const now = await read(as, edit?.id ?? '');
    return now.state === 'drawing' ? null : now;
  });
}

const accept = (as: TestPerson, editId: string, candidate = 0) =>
  call(ACCEPT, { as, params: { editId }, body: { candidate } });

async function pixels(as: TestPerson, pictureId: string): Promise<Picture> {
  const file = await call(PICTURE, { as, params: { pictureId } });
  return decodePicture(new Uint8Array(await file.arrayBuffer()), { channels: 3 });
}

/** Pixels that differ where a mask is black, and where it is not. */
async function differences(o: DrawnPage, edit: RegionEdit, candidate = 0) {
  const before = await pixels(o.person, edit.input.pictureId ?? '');
  const after = await pixels(o.person, edit.candidates[candidate]?.pictureId ?? '');
  const answer = await call(MASK, { as: o.person, params: { editId: edit.id } });
  const mask = await decodePicture(new Uint8Array(await answer.arrayBuffer()), { channels: 1 });
  let [outside, inside] = [0, 0];
  mask.data.forEach((value, i) => {
    const isSame = [0, 1, 2].every((c) => before.data[i * 3 + c] === after.data[i * 3 + c]);
    if (!isSame && value === 0) outside++;
    if (!isSame && value > 0) inside++;
  });
  return { outside, inside, of: mask.data.length };
}

const over = (left: number, top: number, right: number, bottom: number): RegionInput => ({
  shapes: [
    {
      op: 'add',
      kind: 'polygon',
      rings: [
        [
          { x: left, y: top },
          { x: right, y: top },
          { x: right, y: bottom },
          { x: left, y: bottom },
        ],
      ],
    },
  ],
});

describeOnPostgres('An edit of a region', ({ url }) => {
  afterEach(endWorkers);

  it('is split by panel, changes its region alone, is taken back, branched from and drawn again with no pixel off', async () => {
    await startWorker(url());
    const o = await drawnPage();
    const [left, right] = o.page.panels;
    const both = await ask(o, {
      region: over(50, 40, 130, 70),
      work: { kind: 'recolour', to: '#2f7fd8', amount: 1 },
    });
    expect(both.map(({ panelId }) => panelId)).toEqual([left?.id, right?.id]);
    expect(new Set(both.map(({ batchId }) => batchId)).size).toBe(1);
    const [first] = await Promise.all(
      both.map(({ id }) =>
        until('recoloured', async () => ((await read(o.person, id)).state === 'ready' ? read(o.person, id) : null)),
      ),
    );
    if (!first || !left) throw new Error('nothing was recoloured');
    expect(await differences(o, first)).toMatchObject({ outside: 0 });
    expect((await differences(o, first)).inside).toBeGreaterThan(1000);
    expect((await tree(o.person, left.id)).shown?.pictureId).toBe(first.input.pictureId);
    expect((await accept(o.person, first.id)).status).toBe(200);

    const angry = await edited(o, {
      region: faceRegion(o, 0),
      work: { kind: 'attribute', addTags: ['angry'] },
      settings: { candidates: 2, steps: 4, seed: 5 },
      panelIds: [left.id],
    });
    expect(angry).toMatchObject({ state: 'ready', parentId: first.id, basePictureId: first.input.pictureId });
    expect(angry.candidates).toHaveLength(2);
    expect(await differences(o, angry, 1)).toMatchObject({ outside: 0 });
    const shown = (await (await accept(o.person, angry.id, 1)).json()) as { panel: BookPage['panels'][number] };
    expect(shown.panel.picture?.id).toBe(angry.candidates[1]?.pictureId);
    expect(shown.panel.inkEdits?.at(-1)?.specification?.people[0]?.how.expression).toBe('angry');

    const asked = await call(REPLAY, { as: o.person, method: 'POST', params: { panelId: left.id } });
    const { id: replayId } = regionReplaySchema.parse(await asked.json());
    const replay = await until('replayed', async () => {
      const answer = await call(READ_REPLAY, { as: o.person, params: { replayId } });
      const now = regionReplaySchema.parse(await answer.json());
      return now.state === 'done' || now.state === 'failed' ? now : null;
    });
    expect(replay).toMatchObject({ state: 'done', differing: 0, done: 2, of: 2, failure: null });

    const back = await call(SHOW, {
      as: o.person,
      method: 'PUT',
      params: { panelId: left.id },
      body: { to: { kind: 'edit', editId: first.id }, shownPictureId: shown.panel.picture?.id },
    });
    expect(back.status).toBe(200);
    const branch = await edited(o, { region: faceRegion(o, 0), work: { kind: 'remove' }, panelIds: [left.id] });
    expect(branch.parentId).toBe(first.id);
    const { items } = await tree(o.person, left.id);
    expect(items.filter(({ parentId }) => parentId === first.id).map(({ state }) => state)).toEqual([
      'accepted',
      'ready',
    ]);

    // As if the first candidate's rim could be seen: another try is drawn, and of each candidate the better is kept.
    const { generationId } = await database().regionEdit.update({
      where: { id: angry.id },
      data: { state: 'drawing', tryNumber: 1, candidates: [] },
    });
    await inTransaction(() => settleRegionEdit(generationId ?? '', [0.9, 0]));
    const again = await until('tried again', async () => {
      const now = await read(o.person, angry.id);
      return now.state === 'drawing' ? null : now;
    });
    expect(again.candidates.map(({ tryNumber }) => tryNumber)).toEqual([2, 1]);
    expect(again.candidates[0]?.seed).not.toBe(angry.candidates[0]?.seed);
    expect(await differences(o, again, 0)).toMatchObject({ outside: 0 });
  });

  it('of every kind leaves each byte outside as it was', async () => {
    await startWorker(url());
    const o = await drawnPage(1);
    const settings = { steps: 2, seed: 3 };
    const region = faceRegion(o, 0);
    const works: CreateRegionEditsInput['work'][] = [
      { kind: 'redraw', prompt: 'night sky' },
      { kind: 'attribute', addTags: ['red eyes'] },
      { kind: 'remove', refine: 0.5 },
      { kind: 'add', prompt: 'cat ears' },
      { kind: 'face' },
      { kind: 'hand' },
      { kind: 'recolour', to: '#000000' },
      { kind: 'remove' },
    ];
    for (const work of works) {
      const edit = await edited(o, { region, work, settings });
      const { inside, outside } = await differences(o, edit);
      expect({ kind: work.kind, failure: edit.failure, outside }).toEqual({
        kind: work.kind,
        failure: null,
        outside: 0,
      });
      expect(inside).toBeGreaterThan(0);
      expect(edit.candidates[0]?.seam).toBeLessThan(0.5);
    }
    const enlarged = await edited(o, { region, work: { kind: 'upscale', factor: 2 } });
    const extended = await edited(o, {
      region,
      work: { kind: 'extend', edgesMm: { left: 0, top: 0, right: 12, bottom: 0 } },
      settings,
    });
    const [before, large, wide] = await Promise.all([
      pixels(o.person, enlarged.input.pictureId ?? ''),
      pixels(o.person, enlarged.candidates[0]?.pictureId ?? ''),
      pixels(o.person, extended.candidates[0]?.pictureId ?? ''),
    ]);
    expect([large.widthPx, large.heightPx]).toEqual([before.widthPx * 2, before.heightPx * 2]);
    expect(wide.widthPx).toBeGreaterThan(before.widthPx);
    const corner = (picture: Picture) => [...picture.data.subarray(0, 3)];
    expect(corner(large)).toEqual(corner(before));
    const row = (picture: Picture, y: number) => [
      ...picture.data.subarray(y * picture.widthPx * 3, y * picture.widthPx * 3 + 300),
    ];
    expect(row(wide, 200)).toEqual(row(before, 200));
    const shown = (await (await accept(o.person, extended.id)).json()) as { panel: BookPage['panels'][number] };
    expect(shown.panel.picture?.frame).toBeDefined();
  });

  it('goes to the same person’s face in another panel', async () => {
    await startWorker(url());
    const o = await drawnPage();
    const [left, right] = o.page.panels;
    const edit = await edited(o, {
      region: faceRegion(o, 0),
      work: { kind: 'recolour', to: '#d62a3f' },
      panelIds: [left?.id ?? ''],
    });
    const answer = await call(APPLY, {
      as: o.person,
      params: { editId: edit.id },
      body: { panelId: right?.id },
    });
    const applied = regionEditSchema.parse(await answer.json());
    expect(applied.panelId).toBe(right?.id);
    const middle = (region: RegionEdit['region']) => {
      const [shape] = region.shapes;
      return shape?.kind === 'polygon' ? (shape.rings[0]?.[0]?.x ?? 0) : 0;
    };
    const wanted = faceRegion(o, 1).shapes[0];
    expect(middle(applied.region)).toBeCloseTo(wanted?.kind === 'polygon' ? (wanted.rings[0]?.[0]?.x ?? 0) : 0, 3);
  });

  it('is a suggestion from an editor, which an owner accepts or refuses with a word', async () => {
    await startWorker(url());
    const o = await drawnPage(1);
    const editor = await signedIn({ name: 'Mori' });
    const data = { projectId: o.projectId, userId: editor.actor.userId, role: 'editor' as const };
    await database().membership.create({ data });
    const body = { region: faceRegion(o, 0), work: { kind: 'recolour', to: '#2fa56b' } } as const;
    const [first, second] = [await edited(o, body, editor), await edited(o, body, editor)];
    expect([first.state, second.state]).toEqual(['suggested', 'suggested']);
    expect((await problemOf(await accept(editor, first.id))).code).toBe('role-missing');
    const open = await call(SUGGESTIONS, { as: o.person, params: { projectId: o.projectId } });
    expect(((await open.json()) as { items: RegionEdit[] }).items.map(({ id }) => id)).toEqual([first.id, second.id]);
    const refused = await call(REFUSE, { as: o.person, params: { editId: first.id }, body: { word: 'Too green.' } });
    expect(regionEditSchema.parse(await refused.json())).toMatchObject({ state: 'refused', word: 'Too green.' });
    // They are in the page's list too, and whom its author named decides there.
    const listed = await call(PAGE_SUGGESTIONS, { as: editor, params: { pageId: o.page.id } });
    expect(await listed.json()).toMatchObject({
      canDecide: false,
      regionEdits: [{ edit: { id: second.id }, conflict: null }],
    });
    await database().page.update({ where: { id: o.page.id }, data: { delegateId: editor.actor.userId } });
    const items = [{ kind: 'region-edit', id: second.id }];
    const decided = await call(DECIDE, {
      as: editor,
      params: { pageId: o.page.id },
      body: { decision: 'accept', items },
    });
    expect(await decided.json()).toMatchObject({ items: [{ id: second.id, problem: null }] });
    expect((await read(editor, second.id)).state).toBe('accepted');
    const late = await call(REFUSE, { as: o.person, params: { editId: second.id }, body: { word: '' } });
    expect((await problemOf(late)).code).toBe('state-conflict');
    const undone = await call(DISCARD, { as: editor, method: 'POST', params: { editId: second.id } });
    expect((await problemOf(undone)).code).toBe('state-conflict');
  });

  it('is refused where nothing is drawn, to strangers, and when the panel shows something else meanwhile', async () => {
    await startWorker(url());
    const o = await drawnPage(1);
    const body = { region: faceRegion(o, 0), work: { kind: 'recolour', to: '#2fa56b' } } as const;
    const nowhere = await o.post({ ...body, region: over(-30, -30, -20, -20) });
    expect(await problemOf(nowhere)).toMatchObject({
      code: 'state-conflict',
      detail: 'The selection contains no generated panel.',
    });
    const stranger = await signedIn({ name: 'Nobody' });
    expect((await problemOf(await o.post(body, stranger))).code).toBe('not-found');
    const edit = await edited(o, body);
    expect((await problemOf(await call(READ, { as: stranger, params: { editId: edit.id } }))).code).toBe('not-found');
    expect((await problemOf(await accept(stranger, edit.id))).code).toBe('not-found');
    const panelId = o.page.panels[0]?.id ?? '';
    const none = { pictureId: null, shownPictureId: edit.input.pictureId };
    expect((await call(CHOOSE, { as: o.person, method: 'PUT', params: { panelId }, body: none })).status).toBe(200);
    const stale = await problemOf(await accept(o.person, edit.id));
    expect(stale).toMatchObject({
      code: 'revision-stale',
      versions: { stored: { pictureId: null }, sent: { pictureId: edit.input.pictureId } },
    });
  });
});
