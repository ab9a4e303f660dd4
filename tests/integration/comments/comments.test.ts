import '../jobs/studio';
import { expect } from 'vitest';
import { GET as ACTIVITY_FILE } from '@/app/api/projects/[projectId]/activity/file/route';
import { GET as COUNTS } from '@/app/api/projects/[projectId]/comments/counts/route';
import { PUT as MUTE } from '@/app/api/projects/[projectId]/notification-settings/route';
import { GET as FIND, POST as COMMENT } from '@/app/api/pages/[pageId]/comments/route';
import { DELETE as REMOVE, PATCH as CHANGE } from '@/app/api/comments/[commentId]/route';
import { PUT as REACT } from '@/app/api/comments/[commentId]/reactions/route';
import { POST as RESOLVE } from '@/app/api/comments/[commentId]/resolve/route';
import { POST as DECIDE } from '@/app/api/comments/[commentId]/suggestion/route';
import { GET as NOTIFICATIONS } from '@/app/api/notifications/route';
import { POST as READ } from '@/app/api/notifications/read/route';
import { commentOperations } from '@/lib/contracts/comment-operations';
import { commentSchema, type Comment } from '@/lib/contracts/comments';
import { notificationOperations } from '@/lib/contracts/notifications';
import { bindToTarget } from '@/lib/domain/comments/anchors';
import { pinTargets } from '@/lib/domain/comments/pin-targets';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { listen } from '../jobs/events';
import { letteredBook } from '../lines/lettered-book';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';

async function bookWithMembers() {
  const book = await letteredBook([['Run!', 'Wait.']]);
  const [page] = book.pages;
  if (page === undefined) throw new Error('the book has no page');
  const viewer = await signedIn({ name: 'Mio Sato' });
  const editor = await signedIn({ name: 'Ren' });
  await database().membership.createMany({
    data: [
      { projectId: book.projectId, userId: viewer.actor.userId, role: 'viewer' },
      { projectId: book.projectId, userId: editor.actor.userId, role: 'editor' },
    ],
  });
  return { projectId: book.projectId, page, owner: book.person, viewer, editor };
}

type Studio = Awaited<ReturnType<typeof bookWithMembers>>;

function ask(studio: Studio, as: TestPerson, body: object): Promise<Response> {
  const word = { text: 'Closer', pageRevision: studio.page.revision, ...body };
  return call(COMMENT, { as, params: { pageId: studio.page.id }, body: word });
}

async function comment(studio: Studio, as: TestPerson, body: object = {}): Promise<Comment> {
  const answer = await ask(studio, as, body);
  if (answer.status !== 201) throw new Error(await answer.text());
  return commentSchema.parse(await answer.json());
}

async function commentsOf({ page }: Studio, as: TestPerson): Promise<Comment[]> {
  const answer = await call(FIND, { as, params: { pageId: page.id } });
  return commentOperations.findComments.result?.parse(await answer.json()).items ?? [];
}

async function toldTo(as: TestPerson): Promise<string[]> {
  const answer = await call(NOTIFICATIONS, { as });
  const found = notificationOperations.findNotifications.result?.parse(await answer.json());
  return found?.items.map(({ kind, excerpt }) => `${kind}: ${excerpt}`) ?? [];
}

const change = (as: TestPerson, { id, revision }: Comment, text: string) =>
  call(CHANGE, {
    as,
    method: 'PATCH',
    params: { commentId: id },
    headers: { 'If-Match': `"${revision}"` },
    body: { text },
  });

const decide = (as: TestPerson, { id }: Comment, decision: 'accept' | 'refuse', revision: number) =>
  call(DECIDE, { as, params: { commentId: id }, headers: { 'If-Match': `"${revision}"` }, body: { decision } });

function suggesting(studio: Studio, before: string, after: string) {
  const balloonId = studio.page.balloons[0]?.id ?? '';
  return { suggestion: { balloonId, language: 'en', before, after } };
}

async function balloonText({ page }: Studio): Promise<string | undefined> {
  return (await database().balloon.findFirst({ where: { id: page.balloons[0]?.id ?? '' } }))?.text;
}

describeOnDatabases('Comments', ({ itOnce }) => {
  itOnce('of every member reach whoever they concern, in the list, the counts and the open browsers', async () => {
    const studio = await bookWithMembers();
    const { owner, viewer, editor, projectId, page } = studio;
    const stream = await listen(editor, projectId);
    await stream.next('snapshot');
    const [target] = pinTargets(page);
    if (target === undefined) throw new Error('the page has nothing');
    const root = await comment(studio, viewer, { text: '**Closer**, @ren', anchor: bindToTarget(target) });
    const told = await stream.next('subjects');
    expect(told.subjects).toContain('comments');
    await stream.close();
    await comment(studio, owner, { text: 'Done', parentId: root.id });
    expect(
      (await commentsOf(studio, editor)).map(({ text, authorName, mentionsMe }) => [text, authorName, mentionsMe]),
    ).toEqual([
      ['**Closer**, @ren', 'Mio Sato', true],
      ['Done', 'Aki', false],
    ]);
    expect(await toldTo(editor)).toEqual(['mention: Closer, @ren']);
    expect(await toldTo(owner)).toEqual(['comment: Closer, @ren']);
    expect(await toldTo(viewer)).toEqual(['reply: Done']);
    const counts = await call(COUNTS, { as: viewer, params: { projectId } });
    expect(await counts.json()).toEqual({ pages: [{ pageId: page.id, open: 1, resolved: 0 }] });
  });

  itOnce('are changed by their author alone, and deleted by owners too; answers stay', async () => {
    const studio = await bookWithMembers();
    const { owner, viewer, editor } = studio;
    const root = await comment(studio, viewer);
    const reply = await comment(studio, editor, { text: 'No', parentId: root.id });
    expect((await problemOf(await change(owner, root, 'Mine'))).code).toBe('role-missing');
    const changed = commentSchema.parse(await (await change(viewer, root, 'Nearer')).json());
    expect(changed).toMatchObject({ text: 'Nearer', isEdited: true });
    const naming = commentSchema.parse(await (await change(viewer, changed, '**Nearer**, @Ren')).json());
    expect(naming.mentions).toEqual(['Ren']);
    expect(await toldTo(editor)).toEqual(['mention: Nearer, @Ren']);
    expect((await problemOf(await change(viewer, root, 'Older'))).code).toBe('revision-stale');
    const remove = (as: TestPerson, id: string) => call(REMOVE, { as, method: 'DELETE', params: { commentId: id } });
    expect((await problemOf(await remove(editor, root.id))).code).toBe('role-missing');
    expect((await remove(owner, root.id)).status).toBe(204);
    expect((await problemOf(await remove(owner, root.id))).code).toBe('not-found');
    const [gone, answer] = await commentsOf(studio, viewer);
    expect(gone).toMatchObject({ text: '', isDeleted: true });
    expect(answer).toMatchObject({ id: reply.id, text: 'No' });
  });

  itOnce('are resolved, reopened and reacted to, and repeating has no effect', async () => {
    const studio = await bookWithMembers();
    const { viewer, editor } = studio;
    const root = await comment(studio, viewer);
    const reply = await comment(studio, viewer, { parentId: root.id });
    const resolve = (id: string, isResolved: boolean) =>
      call(RESOLVE, { as: editor, params: { commentId: id }, body: { isResolved } });
    const react = (isOn: boolean) =>
      call(REACT, { as: viewer, method: 'PUT', params: { commentId: root.id }, body: { kind: 'heart', isOn } });
    expect((await problemOf(await resolve(reply.id, true))).code).toBe('state-conflict');
    for (let times = 0; times < 2; times += 1) {
      expect(await (await resolve(root.id, true)).json()).toMatchObject({ resolvedBy: 'Ren', revision: 2 });
      expect(await (await react(true)).json()).toMatchObject({ reactions: [{ kind: 'heart', names: ['Mio Sato'] }] });
    }
    expect(await (await react(false)).json()).toMatchObject({ reactions: [] });
    expect(await (await resolve(root.id, false)).json()).toMatchObject({ resolvedBy: null });
  });

  itOnce(
    'that are too long, or answer another page’s, are refused with a sentence; a missing thing keeps its place',
    async () => {
      const studio = await bookWithMembers();
      const { viewer } = studio;
      const long = await problemOf(await ask(studio, viewer, { text: 'a'.repeat(10_001) }));
      expect(long).toMatchObject({
        code: 'request-invalid',
        detail: expect.stringContaining('at most 10,000 characters'),
      });
      expect((await ask(studio, viewer, { text: 'a'.repeat(10_000) })).status).toBe(201);
      const other = await bookWithMembers();
      const elsewhere = await comment(other, other.viewer);
      expect((await problemOf(await ask(studio, viewer, { parentId: elsewhere.id }))).code).toBe('not-found');
      const box = { left: 10, top: 10, right: 20, bottom: 20 };
      const anchor = { at: { x: 12, y: 12 }, size: null, object: { kind: 'panel', id: elsewhere.id, box }, line: null };
      expect((await comment(studio, viewer, { anchor })).anchor).toEqual(anchor);
    },
  );

  itOnce(
    'with another text for a balloon are accepted by the page’s author, and refused when it changed meanwhile',
    async () => {
      const studio = await bookWithMembers();
      const { viewer, editor, owner, page } = studio;
      const first = await comment(studio, viewer, suggesting(studio, 'Run!', 'Run away!'));
      const second = await comment(studio, viewer, suggesting(studio, 'Run!', 'Go!'));
      expect((await problemOf(await decide(viewer, first, 'accept', page.revision))).code).toBe('role-missing');
      expect((await problemOf(await decide(editor, first, 'accept', page.revision))).code).toBe('role-missing');
      const stale = await problemOf(await decide(owner, first, 'accept', page.revision + 5));
      expect(stale.code).toBe('revision-stale');
      expect(await balloonText(studio)).toBe('Run!');
      const accepted = await decide(owner, first, 'accept', page.revision);
      expect(await accepted.json()).toMatchObject({
        suggestion: { state: 'accepted', decidedBy: 'Aki' },
        resolvedBy: 'Aki',
      });
      expect(await balloonText(studio)).toBe('Run away!');
      const conflict = await problemOf(await decide(owner, second, 'accept', page.revision + 1));
      expect(conflict).toMatchObject({ code: 'state-conflict', versions: { stored: 'Run away!', sent: 'Run!' } });
      expect(await (await decide(owner, second, 'refuse', page.revision + 1)).json()).toMatchObject({
        suggestion: { state: 'refused' },
      });
      expect((await problemOf(await decide(owner, first, 'refuse', page.revision + 1))).code).toBe('state-conflict');
      expect(await toldTo(viewer)).toEqual(['suggestion-refused: Go!', 'suggestion-accepted: Run away!']);
    },
  );

  itOnce('tell nobody who muted the project, or is no member any more; reading counts down', async () => {
    const studio = await bookWithMembers();
    const { owner, viewer, editor, projectId } = studio;
    await comment(studio, viewer, { text: '@Ren one' });
    await comment(studio, viewer, { text: '@Ren two' });
    const read = await call(READ, { as: editor, body: { ids: null } });
    expect(await read.json()).toEqual({ unread: 0 });
    await call(MUTE, { as: editor, method: 'PUT', params: { projectId }, body: { isMuted: true } });
    await comment(studio, viewer, { text: '@Ren three' });
    expect(await toldTo(editor)).toEqual(['mention: @Ren two', 'mention: @Ren one']);
    await database().membership.deleteMany({ where: { projectId, userId: editor.actor.userId } });
    expect(await toldTo(editor)).toEqual([]);
    expect(await toldTo(owner)).toHaveLength(3);
  });

  itOnce('are written into a log that is only added to, and that a spreadsheet can’t run', async () => {
    const studio = await bookWithMembers();
    const { viewer, projectId } = studio;
    await comment(studio, viewer, { text: '=HYPERLINK("x")' });
    const file = await call(ACTIVITY_FILE, { as: viewer, params: { projectId } });
    const [head, row] = (await file.text()).split('\r\n');
    expect(head).toBe('time,who,what,page,detail');
    expect(row).toContain(`Mio Sato,comment-added,1,"'=HYPERLINK(""x"")"`);
    const entries = () => database().activityEntry;
    await expect(entries().updateMany({ data: { detail: 'nothing' } })).rejects.toThrow('only added to');
    await expect(entries().deleteMany({})).rejects.toThrow('only added to');
    await database().project.delete({ where: { id: projectId } });
    expect(await entries().count()).toBe(0);
  });
});
