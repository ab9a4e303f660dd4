import '../jobs/studio';
import { expect, it } from 'vitest';
import { DELETE as RELEASE, PUT as CHANGE } from '@/app/api/pages/[pageId]/lock/route';
import { GET as NOTICES } from '@/app/api/notifications/route';
import { GET as LOCKS } from '@/app/api/projects/[projectId]/page-locks/route';
import { PUT as SAVE_LINES } from '@/app/api/projects/[projectId]/lines/route';
import { DELETE as DELETE_PICTURE } from '@/app/api/pictures/[pictureId]/route';
import type { BookPage } from '@/lib/contracts/books';
import { pageLockSchema, type ChangePageLock, type PageLock } from '@/lib/contracts/page-locks';
import { LOCK_ANSWER_MS, LOCK_IDLE_MS } from '@/lib/domain/review/page-lock';
import { database } from '@/lib/server/database/database';
import { recordResult } from '@/lib/server/jobs/record-result';
import { saveBlob } from '@/lib/server/storage/studio-blobs';
import { toSeed } from '@/pipeline/seed';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { listen } from '../jobs/events';
import type { TestPerson } from '../people';
import { problemOf } from '../problem';
import { askFor, memberOf, pageNow, reviewedBook, saveWith } from './a-review';

const change = (as: TestPerson, pageId: string, act: ChangePageLock['act']) =>
  call(CHANGE, { as, method: 'PUT', params: { pageId }, body: { act } });
const release = (as: TestPerson, pageId: string) => call(RELEASE, { as, method: 'DELETE', params: { pageId } });

async function lockIn(answer: Promise<Response>): Promise<PageLock> {
  return pageLockSchema.parse(await (await answer).json());
}

async function kindsOf(as: TestPerson): Promise<string[]> {
  const { items } = Object(await (await call(NOTICES, { as, path: '/notifications' })).json());
  return items.map(({ kind }: { kind: string }) => kind);
}

const say = (text: string) => (page: BookPage) => ({
  ...page,
  balloons: page.balloons.map((balloon) => ({ ...balloon, text })),
});
const wordsOn = ({ balloons }: BookPage) => balloons.map(({ text }) => text);

/** A book of an owner (who made its pages) with two editors and somebody who may look only. */
async function sharedBook() {
  const book = await reviewedBook([['Go']]);
  const other = await memberOf(book.projectId, 'editor', 'Inker');
  return { ...book, other, pageId: book.pages[0]?.id ?? '' };
}

/** Lets time pass for a page's lock. */
function age(pageId: string, { seenMs = 0, askedMs = 0 }: { seenMs?: number; askedMs?: number }): Promise<unknown> {
  return database().$executeRaw`
    UPDATE "PageLock" SET "seenAt" = "seenAt" - make_interval(secs => ${seenMs / 1000}::int),
      "askedAt" = "askedAt" - make_interval(secs => ${askedMs / 1000}::int) WHERE "pageId" = ${pageId}::uuid`;
}

describeOnDatabases('A page lock', ({ itOnce }) => {
  it('is held by exactly one of two who lock at once', async () => {
    const { editor, other, person, pageId } = await sharedBook();
    const answers = await Promise.all([editor, other, person].map((who) => change(who, pageId, 'lock')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 423, 423]);
    const winner = answers.find(({ status }) => status === 200);
    const { holder } = pageLockSchema.parse(await winner?.json());
    expect(await database().pageLock.findMany({ select: { holderId: true } })).toEqual([{ holderId: holder.id }]);
  });

  itOnce('keeps others off with a sentence that names the holder, until it is released', async () => {
    const { editor, other, reviewer, projectId, pageId } = await sharedBook();
    const stream = await listen(other, projectId);
    await stream.next('snapshot');
    const lock = await lockIn(change(editor, pageId, 'lock'));
    expect(lock.holder.name).toBe('Artist');
    await stream.next('subjects', ({ subjects }) => subjects.includes('locks'));
    await stream.close();
    const refused = await problemOf(await saveWith(other, pageId, say('Mine')));
    expect(refused).toMatchObject({ code: 'page-held', status: 423, lock: { holderName: 'Artist' } });
    expect(refused.detail).toMatch(/^Artist has locked this page until \d\d:\d\d UTC\.$/);
    const page = await pageNow(other, pageId);
    const lines = [{ balloonId: page.balloons[0]?.id ?? '', words: { en: 'Mine' } }];
    const pages = [{ pageId, revision: page.revision, lines }];
    const answer = await call(SAVE_LINES, { as: other, method: 'PUT', params: { projectId }, body: { pages } });
    expect(await answer.json()).toMatchObject({ pages: [{ outcome: 'locked' }] });
    expect((await saveWith(editor, pageId, say('Hers'))).status).toBe(200);
    expect((await problemOf(await release(other, pageId))).code).toBe('page-held');
    expect((await problemOf(await release(reviewer, pageId))).code).toBe('role-missing');
    expect((await release(editor, pageId)).status).toBe(204);
    expect((await release(editor, pageId)).status).toBe(204);
    expect((await saveWith(other, pageId, say('Mine'))).status).toBe(200);
  });

  itOnce('is renewed by what its holder does, and expires without it', async () => {
    const { editor, other, reviewer, projectId, pageId } = await sharedBook();
    await change(editor, pageId, 'lock');
    await age(pageId, { seenMs: LOCK_IDLE_MS - 60_000 });
    expect((await saveWith(editor, pageId, say('Still here'))).status).toBe(200);
    const { items } = Object(await (await call(LOCKS, { as: reviewer, params: { projectId } })).json());
    expect(Date.parse(items[0].expiresAt) - Date.now()).toBeGreaterThan(LOCK_IDLE_MS - 30_000);
    await age(pageId, { seenMs: LOCK_IDLE_MS });
    expect(Object(await (await call(LOCKS, { as: reviewer, params: { projectId } })).json())).toEqual({ items: [] });
    expect((await problemOf(await change(editor, pageId, 'renew'))).code).toBe('state-conflict');
    expect((await saveWith(other, pageId, say('Free'))).status).toBe(200);
    expect((await lockIn(change(other, pageId, 'lock'))).holder.name).toBe('Inker');
  });

  itOnce(
    'is taken over by owners at once, by editors after they asked in vain, and never by who may look only',
    async () => {
      const { editor, other, person, reviewer, pageId } = await sharedBook();
      await change(editor, pageId, 'lock');
      expect((await problemOf(await change(reviewer, pageId, 'take-over'))).code).toBe('role-missing');
      expect((await problemOf(await change(other, pageId, 'take-over'))).code).toBe('page-held');
      expect((await lockIn(change(other, pageId, 'ask'))).asked?.name).toBe('Inker');
      expect(await kindsOf(editor)).toEqual(['lock-asked']);
      expect((await problemOf(await change(other, pageId, 'take-over'))).code).toBe('page-held');
      // The holder answers; the question is to be asked again.
      expect((await lockIn(change(editor, pageId, 'keep'))).asked).toBeNull();
      await change(other, pageId, 'ask');
      await age(pageId, { askedMs: LOCK_ANSWER_MS });
      expect((await lockIn(change(other, pageId, 'take-over'))).holder.name).toBe('Inker');
      expect((await kindsOf(editor))[0]).toBe('lock-taken');
      expect((await lockIn(change(person, pageId, 'take-over'))).holder.name).toBe('Aki');
      expect(await database().activityEntry.count({ where: { kind: 'lock-taken' } })).toBe(2);
      await change(other, pageId, 'ask');
      await release(person, pageId);
      expect(await kindsOf(other)).toContain('lock-released');
    },
  );

  it('that is taken over while its holder saves loses neither the save nor the page', async () => {
    const { editor, person, pageId } = await sharedBook();
    await change(editor, pageId, 'lock');
    const [saved, taken] = await Promise.all([
      saveWith(editor, pageId, say('Saved')),
      change(person, pageId, 'take-over'),
    ]);
    expect(taken.status).toBe(200);
    expect([200, 423]).toContain(saved.status);
    // What was told to be saved is there, and what was refused is not.
    expect(wordsOn(await pageNow(person, pageId))).toEqual([saved.status === 200 ? 'Saved' : 'Go']);
    expect((await saveWith(person, pageId, say('Owner'))).status).toBe(200);
    expect((await problemOf(await saveWith(editor, pageId, say('Late')))).code).toBe('page-held');
    await release(person, pageId);
    // Who saves from what they knew before hears of both versions, and loses nothing.
    const late = await problemOf(await saveWith(editor, pageId, (page) => ({ ...say('Late')(page), revision: 1 })));
    expect(late.code).toBe('revision-stale');
  });

  itOnce('is of no use to who may not edit any more, and ends when the page is handed over', async () => {
    const { editor, other, person, projectId, pageId } = await sharedBook();
    await change(editor, pageId, 'lock');
    await database().membership.updateMany({
      where: { projectId, userId: editor.actor.userId },
      data: { role: 'viewer' },
    });
    expect((await saveWith(other, pageId, say('Free'))).status).toBe(200);
    await change(other, pageId, 'lock');
    const reviewerIds = [person.actor.userId];
    expect((await problemOf(await askFor(person, { projectId }, { pageIds: [pageId], reviewerIds }))).code).toBe(
      'page-held',
    );
    expect((await askFor(other, { projectId }, { pageIds: [pageId], reviewerIds })).status).toBe(201);
    expect(await database().pageLock.count()).toBe(0);
    expect((await problemOf(await change(other, pageId, 'lock'))).code).toBe('page-locked');
  });

  itOnce('makes a candidate of what somebody else had asked for, and a picture of what its holder did', async () => {
    const { editor, other, projectId, pageId, pages } = await sharedBook();
    const panelId = pages[0]?.panels[0]?.id ?? '';
    const sha256 = await saveBlob(Uint8Array.from([1]), { mediaType: 'image/png' });
    const drawnFor = async (who: TestPerson): Promise<string | null> => {
      const authorId = who.actor.userId;
      const asked = {
        projectId,
        authorId,
        panelId,
        ask: {},
        recipe: {},
        recipeHash: sha256,
        seed: '1',
        pictureCount: 1,
      };
      const { id } = await database().generation.create({
        data: { ...asked, rank: 1, status: 'running', attempt: 1, workerId: 'w' },
      });
      const lease = { table: 'Generation', id, attempt: 1 } as const;
      const pictures = [{ sha256, widthPx: 1, heightPx: 1, seed: toSeed(1) }];
      await recordResult({ ...lease, projectId, authorId, recipe: {}, modelId: '' }, { pictures, drawnWith: {} });
      const { pictureId } = await database().panel.findUniqueOrThrow({ where: { id: panelId } });
      return pictureId;
    };
    await change(editor, pageId, 'lock');
    expect(await drawnFor(other)).toBeNull();
    const shown = await drawnFor(editor);
    expect(shown).not.toBeNull();
    const deleted = await call(DELETE_PICTURE, { as: other, method: 'DELETE', params: { pictureId: shown ?? '' } });
    expect((await problemOf(deleted)).code).toBe('page-held');
  });
});
