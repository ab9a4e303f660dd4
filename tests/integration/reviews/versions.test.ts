import '../jobs/studio';
import { expect, it } from 'vitest';
import { PATCH as UPDATE_ORDER } from '@/app/api/lettering-orders/[orderId]/route';
import { GET as IMAGE } from '@/app/api/page-versions/[versionId]/image/route';
import { GET as CURRENT } from '@/app/api/pages/[pageId]/image/route';
import { POST as RESTORE } from '@/app/api/page-versions/[versionId]/restore/route';
import { POST as APPLY } from '@/app/api/pages/[pageId]/lettering-orders/apply/route';
import { GET as ORDERS, POST as ORDER } from '@/app/api/pages/[pageId]/lettering-orders/route';
import { GET as VERSIONS, POST as KEEP } from '@/app/api/pages/[pageId]/versions/route';
import { PUT as SAVE_CHECKLIST } from '@/app/api/checklists/[scope]/[stage]/route';
import { PUT as TICK } from '@/app/api/reviews/[roundId]/pages/[pageId]/ticks/[itemId]/route';
import { bookPageSchema } from '@/lib/contracts/books';
import { checklistOperations } from '@/lib/contracts/checklists';
import { letteringOrderOperations, letteringOrderSchema, type LetteringMark } from '@/lib/contracts/lettering-orders';
import { pageVersionOperations, pageVersionSchema } from '@/lib/contracts/page-versions';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import type { TestPerson } from '../people';
import { problemOf } from '../problem';
import { askFor, pageNow, reviewedBook, roundIn, saveWith } from './a-review';

const shout = (page: Awaited<ReturnType<typeof pageNow>>) => ({
  ...page,
  balloons: page.balloons.map((balloon) => ({ ...balloon, text: 'Leave me' })),
});

async function versionsOf(as: TestPerson, pageId: string) {
  const answer = await (await call(VERSIONS, { as, params: { pageId } })).json();
  return pageVersionOperations.findPageVersions.result?.parse(answer).items ?? [];
}

function order(as: TestPerson, pageId: string, mark: LetteringMark, balloonId: string): Promise<Response> {
  return call(ORDER, { as, params: { pageId }, body: { balloonId, mark } });
}

async function ordersOf(as: TestPerson, pageId: string) {
  const answer = await (await call(ORDERS, { as, params: { pageId } })).json();
  return letteringOrderOperations.findLetteringOrders.result?.parse(answer).items ?? [];
}

describeOnPostgres('Versions of a page', () => {
  it('are kept by hand and in each round, drawn as they were, and restored as a new version', async () => {
    const { person: as, projectId, pages, reviewer } = await reviewedBook();
    const pageId = pages[0]?.id ?? '';
    const kept = pageVersionSchema.parse(
      await (await call(KEEP, { as, params: { pageId }, body: { name: 'Quiet' } })).json(),
    );
    expect((await call(KEEP, { as: reviewer, params: { pageId }, body: { name: 'Mine' } })).status).toBe(403);
    const imageOf = async (versionId: string) =>
      Buffer.from(await (await call(IMAGE, { as, params: { versionId }, path: '/image?dpi=40' })).arrayBuffer());
    const before = await imageOf(kept.id);
    // The page as it is now is compared with versions: the same page looks the same, its tones too.
    const now = await call(CURRENT, { as, params: { pageId }, path: '/image?dpi=40&tones=flat&anyway=true' });
    expect(Buffer.from(await now.arrayBuffer()).equals(before)).toBe(true);
    expect((await saveWith(as, pageId, shout)).status).toBe(200);
    const round = await roundIn(await askFor(as, { projectId }, { pageIds: [pageId], reviewerIds: [as.actor.userId] }));
    const [handedOver] = await versionsOf(as, pageId);
    expect(handedOver).toMatchObject({ id: round.pages[0]?.versionId, kind: 'round', name: '1', number: 2 });
    expect((await imageOf(kept.id)).equals(before)).toBe(true);
    expect((await imageOf(handedOver?.id ?? '')).equals(before)).toBe(false);
    const restore = async (revision: number) =>
      call(RESTORE, { as, params: { versionId: kept.id }, headers: { 'If-Match': `"${revision}"` }, body: {} });
    expect((await problemOf(await restore(1))).code).toBe('revision-stale');
    const restored = bookPageSchema.parse(await (await restore((await pageNow(as, pageId)).revision)).json());
    expect(restored.balloons.map(({ text }) => text)).toEqual(['Never again']);
    expect((await versionsOf(as, pageId)).map(({ kind, number }) => [kind, number])).toEqual([
      ['restored', 4],
      ['replaced', 3],
      ['round', 2],
      ['manual', 1],
    ]);
    await database().page.update({ where: { id: pageId }, data: { reviewState: 'approved' } });
    expect((await problemOf(await restore(restored.revision))).code).toBe('page-locked');
  });
});

describeOnPostgres('Lettering orders', () => {
  it('are carried out in one click, and what is not done stays for the next round', async () => {
    const { person: as, projectId, pages, reviewer } = await reviewedBook();
    const [page] = pages;
    const [pageId, balloonId] = [page?.id ?? '', page?.balloons[0]?.id ?? ''];
    expect((await problemOf(await order(reviewer, pageId, { kind: 'size', sizeMm: 4 }, balloonId))).code).toBe(
      'role-missing',
    );
    const reviewerIds = [reviewer.actor.userId];
    const round = await roundIn(await askFor(as, { projectId }, { pageIds: [pageId], reviewerIds }));
    const marks: LetteringMark[] = [
      { kind: 'emphasis', part: 'again', look: 'stress' },
      { kind: 'size', sizeMm: 5 },
      { kind: 'break', after: 'Never' },
    ];
    for (const mark of marks) expect((await order(reviewer, pageId, mark, balloonId)).status).toBe(201);
    const nonsense = await order(reviewer, pageId, { kind: 'ruby', part: 'always', reading: 'x' }, balloonId);
    expect((await problemOf(nonsense)).code).toBe('state-conflict');
    const [first, second, third] = await ordersOf(as, pageId);
    expect(first).toMatchObject({
      roundNumber: 1,
      versionId: round.pages[0]?.versionId,
      isDone: false,
      authorName: 'Reviewer',
    });
    const { revision } = await pageNow(as, pageId);
    const applied = await call(APPLY, {
      as,
      params: { pageId },
      headers: { 'If-Match': `"${revision}"` },
      body: { orderIds: [first?.id, third?.id] },
    });
    const done = letteringOrderOperations.applyLetteringOrders.result?.parse(await applied.json());
    expect(done?.page.balloons[0]?.text).toBe('Never\n*again*');
    expect(done?.items.map(({ state, isDone }) => [state, isDone])).toEqual([
      ['applied', true],
      ['open', false],
      ['applied', true],
    ]);
    const tick = await call(UPDATE_ORDER, {
      as: reviewer,
      method: 'PATCH',
      params: { orderId: first?.id ?? '' },
      body: { state: 'verified' },
    });
    expect(letteringOrderSchema.parse(await tick.json()).state).toBe('verified');
    // Whatever becomes of the round, the order that is not done waits in the next one.
    expect((await ordersOf(reviewer, pageId)).filter(({ state }) => state === 'open').map(({ id }) => id)).toEqual([
      second?.id,
    ]);
  });
});

describeOnPostgres('A checklist', () => {
  it('is the studio’s or one’s own, and is ticked by reviewers for a page of a round', async () => {
    const { person: as, projectId, pages, reviewer, editor } = await reviewedBook();
    const pageId = pages[0]?.id ?? '';
    const save = (who: TestPerson, scope: string) =>
      call(SAVE_CHECKLIST, {
        as: who,
        method: 'PUT',
        params: { scope, stage: 'lettering' },
        body: { items: [{ id: null, text: 'Every line has a balloon' }] },
      });
    expect((await problemOf(await save(as, 'studio'))).code).toBe('role-missing');
    const saved = checklistOperations.saveChecklist.result?.parse(await (await save(reviewer, 'own')).json());
    const itemId = saved?.items[0]?.id ?? '';
    const round = await roundIn(
      await askFor(as, { projectId }, { pageIds: [pageId], reviewerIds: [reviewer.actor.userId] }),
    );
    const tick = (who: TestPerson) =>
      call(TICK, { as: who, method: 'PUT', params: { roundId: round.id, pageId, itemId }, body: { isDone: true } });
    expect((await problemOf(await tick(editor))).code).toBe('role-missing');
    // Somebody else's own item is none of the owner's.
    expect((await problemOf(await tick(as))).code).toBe('not-found');
    const ticked = await roundIn(await tick(reviewer));
    expect(ticked.pages[0]?.ticks).toEqual([{ itemId, userName: 'Reviewer' }]);
  });
});
