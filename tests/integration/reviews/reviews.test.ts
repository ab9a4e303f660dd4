import '../jobs/studio';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { DELETE as DELETE_PAGE } from '@/app/api/pages/[pageId]/route';
import { GET as HISTORY } from '@/app/api/pages/[pageId]/history/route';
import { PUT as SAVE_STATE } from '@/app/api/pages/[pageId]/states/[characterId]/route';
import { PUT as CHOOSE } from '@/app/api/panels/[panelId]/picture/route';
import { PUT as ASKED } from '@/app/api/projects/[projectId]/asked-pages/route';
import { PUT as SAVE_LINES } from '@/app/api/projects/[projectId]/lines/route';
import { DELETE as LEAVE } from '@/app/api/projects/[projectId]/members/[userId]/route';
import { POST as STATES } from '@/app/api/projects/[projectId]/page-states/route';
import { PATCH as UPDATE } from '@/app/api/reviews/[roundId]/route';
import { GET as WAITING } from '@/app/api/reviews/waiting/route';
import { reviewOperations, type StateAct } from '@/lib/contracts/reviews';
import { database, inTransaction } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import type { TestPerson } from '../people';
import { problemOf } from '../problem';
import { askFor, decide, memberOf, pageNow, reviewedBook, roundIn, saveWith, type ReviewedBook } from './a-review';

function act(
  as: TestPerson,
  { projectId }: ReviewedBook,
  pageIds: string[],
  [name, note = '']: readonly [name: StateAct, note?: string],
): Promise<Response> {
  return call(STATES, { as, params: { projectId }, body: { pageIds, act: name, note } });
}

async function stateOf(book: ReviewedBook, pageId: string): Promise<string | undefined> {
  return (await pageNow(book.person, pageId)).review?.state;
}

async function waitingFor(as: TestPerson) {
  return reviewOperations.findWaitingReviews.result?.parse(await (await call(WAITING, { as })).json());
}

const shout = (page: Awaited<ReturnType<typeof pageNow>>) => ({
  ...page,
  balloons: page.balloons.map((balloon) => ({ ...balloon, text: `${balloon.text}!` })),
});
const withoutPanels = (page: Awaited<ReturnType<typeof pageNow>>) => ({
  ...page,
  panels: page.panels.slice(1),
  balloons: [],
});

describeOnDatabases('A review', ({ itOnce }) => {
  itOnce('brings pages from a draft to approved, locks them, and keeps who unlocked them and why', async () => {
    const book = await reviewedBook();
    const [first] = book.pages;
    const pageId = first?.id ?? '';
    const round = await roundIn(
      await askFor(book.editor, book, { pageIds: [pageId], reviewerIds: [book.reviewer.actor.userId] }),
    );
    expect(round).toMatchObject({ number: 1, state: 'open', pages: [{ number: 1, outcome: 'waiting' }] });
    expect((await waitingFor(book.reviewer))?.toReview).toHaveLength(1);
    // The artist waits; who may look only decides, since they were asked to.
    expect((await problemOf(await saveWith(book.editor, pageId, shout))).code).toBe('page-locked');
    expect((await decide(book.reviewer, round, { pageId, verdict: 'approve' })).status).toBe(200);
    expect(await stateOf(book, pageId)).toBe('approved');
    expect((await waitingFor(book.reviewer))?.toReview).toEqual([]);
    for (const who of [book.person, book.editor]) {
      expect((await problemOf(await saveWith(who, pageId, shout))).code).toBe('page-locked');
    }
    expect((await problemOf(await act(book.editor, book, [pageId], ['unlock']))).code).toBe('role-missing');
    expect((await act(book.person, book, [pageId], ['unlock', 'A word is wrong'])).status).toBe(200);
    expect((await saveWith(book.editor, pageId, shout)).status).toBe(200);
    const history = await (await call(HISTORY, { as: book.reviewer, params: { pageId } })).json();
    expect(
      reviewOperations.getPageHistory.result
        ?.parse(history)
        .items.map(({ act: name, actorName, note }) => [name, actorName, note]),
    ).toEqual([
      ['unlock', 'Aki', 'A word is wrong'],
      ['approve', 'Reviewer', 'Said'],
      ['request', 'Artist', ''],
    ]);
  });

  it('of two verdicts at once shows the second what the first said, and loses neither', async () => {
    const book = await reviewedBook();
    const pageId = book.pages[0]?.id ?? '';
    const other = await memberOf(book.projectId, 'editor', 'Second');
    const reviewerIds = [book.reviewer.actor.userId, other.actor.userId];
    const round = await roundIn(await askFor(book.person, book, { pageIds: [pageId], reviewerIds }));
    expect((await decide(book.reviewer, round, { pageId, verdict: 'approve' })).status).toBe(200);
    const late = await problemOf(await decide(other, round, { pageId, verdict: 'changes' }));
    expect(late.code).toBe('revision-stale');
    expect(late.versions?.stored).toMatchObject({
      pages: [{ verdicts: [{ reviewerName: 'Reviewer', verdict: 'approve' }] }],
    });
    expect(await stateOf(book, pageId)).toBe('review');
    const after = await roundIn(await decide(other, round, { pageId, verdict: 'changes', revision: 2 }));
    expect(after.pages[0]?.verdicts.map(({ verdict }) => verdict)).toEqual(['approve', 'changes']);
    expect(after.state).toBe('done');
    expect(await stateOf(book, pageId)).toBe('changes');
    expect((await waitingFor(book.person))?.toChange).toHaveLength(1);
    expect((await saveWith(book.editor, pageId, shout)).status).toBe(200);
    const second = await roundIn(await askFor(book.person, book, { pageIds: [pageId], reviewerIds }));
    expect(second.number).toBe(2);
    expect((await waitingFor(book.person))?.toChange).toEqual([]);
  });

  itOnce('compares the pages of a chapter with those asked for', async () => {
    const book = await reviewedBook();
    const ask = (as: TestPerson, pageCount: number | null) =>
      call(ASKED, { as, method: 'PUT', params: { projectId: book.projectId }, body: { chapter: 1, pageCount } });
    expect((await problemOf(await ask(book.reviewer, 24))).code).toBe('role-missing');
    expect((await problemOf(await ask(book.editor, 0))).code).toBe('request-invalid');
    const { chapters } = Object(await (await ask(book.editor, 24)).json());
    expect(chapters).toEqual([{ chapter: 1, pageCount: book.pages.length, askedPages: 24 }]);
    expect(Object(await (await ask(book.editor, null)).json()).chapters[0].askedPages).toBeNull();
  });

  itOnce('whose reviewer is removed, or leaves the project, is decided by the others', async () => {
    const book = await reviewedBook();
    const [one = '', two = ''] = book.pages.map(({ id }) => id);
    const other = await memberOf(book.projectId, 'editor', 'Second');
    const reviewerIds = [book.reviewer.actor.userId, other.actor.userId];
    const round = await roundIn(await askFor(book.person, book, { pageIds: [one, two], reviewerIds }));
    expect((await decide(book.reviewer, round, { pageId: one, verdict: 'approve' })).status).toBe(200);
    const refused = await call(UPDATE, {
      as: other,
      method: 'PATCH',
      params: { roundId: round.id },
      body: { reviewerIds },
    });
    expect((await problemOf(refused)).code).toBe('role-missing');
    const { projectId } = book;
    const left = await call(LEAVE, { as: other, method: 'DELETE', params: { projectId, userId: other.actor.userId } });
    expect(left.status).toBe(204);
    expect([await stateOf(book, one), await stateOf(book, two)]).toEqual(['approved', 'review']);
    const strangers = { reviewerIds: [other.actor.userId] };
    const unknown = await call(UPDATE, {
      as: book.person,
      method: 'PATCH',
      params: { roundId: round.id },
      body: strangers,
    });
    expect((await problemOf(unknown)).code).toBe('request-invalid');
    expect((await decide(book.person, round, { pageId: two, verdict: 'approve' })).status).toBe(200);
    expect(await stateOf(book, two)).toBe('approved');
  });

  itOnce(
    'lets its reviewer letter, and nothing else, and refuses a verdict on a page that changed meanwhile',
    async () => {
      const book = await reviewedBook();
      const pageId = book.pages[0]?.id ?? '';
      const letterer = await memberOf(book.projectId, 'editor', 'Letterer');
      const round = await roundIn(
        await askFor(book.person, book, { pageIds: [pageId], reviewerIds: [letterer.actor.userId] }),
      );
      const before = await pageNow(book.person, pageId);
      expect((await saveWith(letterer, pageId, shout)).status).toBe(200);
      expect((await problemOf(await saveWith(letterer, pageId, withoutPanels))).code).toBe('page-locked');
      const target = { roundId: round.id, pageId };
      const { decidePage } = await import('@/lib/server/reviews/decide-page');
      const stale = { verdict: 'approve', summary: '', pageRevision: before.revision, revision: 1 } as const;
      await expect(decidePage(letterer.actor, target, stale)).rejects.toMatchObject({ code: 'revision-stale' });
      expect(await stateOf(book, pageId)).toBe('review');
    },
  );

  itOnce('locks a page against everything that changes it', async () => {
    const book = await reviewedBook();
    const [page] = book.pages;
    const pageId = page?.id ?? '';
    const panelId = page?.panels[0]?.id ?? '';
    await database().page.update({ where: { id: pageId }, data: { reviewState: 'published' } });
    const as = book.person;
    const words = [{ balloonId: page?.balloons[0]?.id ?? '', words: { en: 'Other' } }];
    const lines = await call(SAVE_LINES, {
      as,
      method: 'PUT',
      params: { projectId: book.projectId },
      body: { pages: [{ pageId, revision: page?.revision ?? 1, lines: words }] },
    });
    expect(await lines.json()).toMatchObject({ pages: [{ outcome: 'locked' }] });
    const state = { outfitId: null, injuries: '', props: '', mood: null };
    const refused = [
      await saveWith(as, pageId, shout),
      await call(CHOOSE, { as, method: 'PUT', params: { panelId }, body: { pictureId: null, shownPictureId: null } }),
      await call(SAVE_STATE, { as, method: 'PUT', params: { pageId, characterId: pageId }, body: state }),
      await call(DELETE_PAGE, { as, method: 'DELETE', params: { pageId } }),
    ];
    for (const answer of refused) expect((await problemOf(answer)).code).toBe('page-locked');
    expect((await act(as, book, [pageId], ['unpublish'])).status).toBe(200);
    expect(await stateOf(book, pageId)).toBe('approved');
  });

  it('that approves a page just now locks it for who chooses a picture, or removes it, at the same time', async () => {
    const book = await reviewedBook();
    const [page] = book.pages;
    const pageId = page?.id ?? '';
    const params = { panelId: page?.panels[0]?.id ?? '' };
    let isApproved = (): void => undefined;
    const approved = new Promise<void>((resolve) => {
      isApproved = resolve;
    });
    const approval = inTransaction(async () => {
      await database().page.update({ where: { id: pageId }, data: { reviewState: 'approved' } });
      isApproved();
      // The others look at the page meanwhile.
      await setTimeout(1000);
    });
    await approved;
    const body = { pictureId: null, shownPictureId: null };
    const changes = [
      call(CHOOSE, { as: book.person, method: 'PUT', params, body }),
      call(DELETE_PAGE, { as: book.person, method: 'DELETE', params: { pageId } }),
    ];
    await approval;
    for (const change of changes) expect((await problemOf(await change)).code).toBe('page-locked');
  });
});
