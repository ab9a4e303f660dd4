import '../jobs/studio';
import { expect } from 'vitest';
import { POST as COMMENT } from '@/app/api/pages/[pageId]/comments/route';
import { PUT as DELEGATE } from '@/app/api/pages/[pageId]/delegate/route';
import { POST as DECIDE } from '@/app/api/pages/[pageId]/suggestions/decisions/route';
import { GET as FIND } from '@/app/api/pages/[pageId]/suggestions/route';
import { commentSchema } from '@/lib/contracts/comments';
import { suggestionOperations } from '@/lib/contracts/suggestion-operations';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { letteredBook } from '../lines/lettered-book';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';

async function bookWithMembers() {
  const book = await letteredBook([['Run!', 'Wait.']]);
  const [page] = book.pages;
  const [first, second] = page?.panels ?? [];
  if (page === undefined || first === undefined || second === undefined) throw new Error('the book has no panels');
  const viewer = await signedIn({ name: 'Mio Sato' });
  const editor = await signedIn({ name: 'Ren' });
  await database().membership.createMany({
    data: [
      { projectId: book.projectId, userId: viewer.actor.userId, role: 'viewer' },
      { projectId: book.projectId, userId: editor.actor.userId, role: 'editor' },
    ],
  });
  return { page, first, second, owner: book.person, viewer, editor };
}

type Studio = Awaited<ReturnType<typeof bookWithMembers>>;

const ask = ({ page }: Studio, as: TestPerson, suggestion: object): Promise<Response> =>
  call(COMMENT, {
    as,
    params: { pageId: page.id },
    body: { text: 'Closer', pageRevision: page.revision, suggestion },
  });

async function suggest(studio: Studio, as: TestPerson, suggestion: object): Promise<string> {
  const answer = await ask(studio, as, suggestion);
  if (answer.status !== 201) throw new Error(await answer.text());
  return commentSchema.parse(await answer.json()).id;
}

async function listed({ page }: Studio, as: TestPerson) {
  const answer = await call(FIND, { as, params: { pageId: page.id } });
  return suggestionOperations.findSuggestions.result?.parse(await answer.json());
}

const decide = ({ page }: Studio, as: TestPerson, decision: 'accept' | 'refuse', ids: readonly string[]) =>
  call(DECIDE, {
    as,
    params: { pageId: page.id },
    body: { decision, items: ids.map((id) => ({ kind: 'comment', id })) },
  });

async function problemsOf(answer: Response): Promise<(string | undefined)[]> {
  const { items = [] } = suggestionOperations.decideSuggestions.result?.parse(await answer.json()) ?? {};
  return items.map(({ problem }) => problem?.code);
}

const contentOf = async (panelId: string) =>
  (await database().panel.findUniqueOrThrow({ where: { id: panelId } })).content as { words: string };

describeOnDatabases('Suggestions', ({ itOnce }) => {
  itOnce('of several kinds are made by who may look, listed with conflicts, and accepted together', async () => {
    const studio = await bookWithMembers();
    const { first, second, owner, viewer, page } = studio;
    const words = await suggest(studio, viewer, {
      kind: 'panel',
      panelId: first.id,
      after: { words: 'rain', shot: 'close-up' },
    });
    const lower = second.polygon.map(({ x, y }) => ({ x, y: y - 1 }));
    const layout = await suggest(studio, viewer, {
      kind: 'layout',
      template: null,
      after: [{ id: second.id, polygon: lower }],
    });
    const other = await suggest(studio, viewer, { kind: 'panel', panelId: first.id, after: { words: 'snow' } });
    const before = await listed(studio, viewer);
    expect(before).toMatchObject({ canDecide: false, canDelegate: false, regionEdits: [] });
    expect(before?.comments.map(({ commentId, conflict }) => [commentId, conflict])).toEqual([
      [words, null],
      [layout, null],
      [other, null],
    ]);
    // The third was made for the words that the first one changes.
    expect(await problemsOf(await decide(studio, owner, 'accept', [words, layout, other]))).toEqual([
      undefined,
      undefined,
      'state-conflict',
    ]);
    expect(await contentOf(first.id)).toMatchObject({ words: 'rain', staging: { shot: 'close-up' } });
    const { polygon } = await database().panel.findUniqueOrThrow({ where: { id: second.id } });
    expect(polygon).toEqual(lower);
    const after = await listed(studio, owner);
    expect(after?.comments.map(({ commentId, conflict }) => [commentId, conflict])).toEqual([[other, 'changed']]);
    expect(after).toMatchObject({ canDecide: true, canDelegate: true });
    expect(await problemsOf(await decide(studio, owner, 'refuse', [other, words]))).toEqual([
      undefined,
      'state-conflict',
    ]);
    expect((await listed(studio, owner))?.comments).toEqual([]);
    expect((await database().page.findUniqueOrThrow({ where: { id: page.id } })).revision).toBe(page.revision + 2);
  });

  itOnce('are decided by the page’s author, whom they named, and owners; strangers see nothing', async () => {
    const studio = await bookWithMembers();
    const { first, owner, viewer, editor, page } = studio;
    const stranger = await signedIn();
    const one = await suggest(studio, editor, { kind: 'panel', panelId: first.id, after: { words: 'rain' } });
    for (const as of [viewer, editor]) {
      expect((await problemOf(await decide(studio, as, 'accept', [one]))).code).toBe('role-missing');
    }
    expect((await problemOf(await decide(studio, stranger, 'accept', [one]))).code).toBe('not-found');
    expect(
      (await problemOf(await ask(studio, stranger, { kind: 'panel', panelId: first.id, after: { words: 'a' } }))).code,
    ).toBe('not-found');
    expect((await problemOf(await call(FIND, { as: stranger, params: { pageId: page.id } }))).code).toBe('not-found');
    const name = (as: TestPerson, who: TestPerson) =>
      call(DELEGATE, { as, method: 'PUT', params: { pageId: page.id }, body: { userId: who.actor.userId } });
    expect((await problemOf(await name(editor, editor))).code).toBe('role-missing');
    for (const who of [viewer, stranger]) expect((await problemOf(await name(owner, who))).code).toBe('not-found');
    expect(await (await name(owner, editor)).json()).toMatchObject({ delegate: { name: 'Ren' } });
    const named = { userId: editor.actor.userId, kind: 'delegate-named' };
    expect(await database().notification.count({ where: named })).toBe(1);
    await name(owner, editor);
    expect(await database().notification.count({ where: named })).toBe(1);
    expect(await problemsOf(await decide(studio, editor, 'accept', [one]))).toEqual([undefined]);
    expect(await contentOf(first.id)).toMatchObject({ words: 'rain' });
    // On a locked page nothing is applied, and the suggestion stays open.
    const two = await suggest(studio, viewer, { kind: 'panel', panelId: first.id, after: { words: 'snow' } });
    await database().page.update({ where: { id: page.id }, data: { reviewState: 'approved' } });
    expect(await problemsOf(await decide(studio, owner, 'accept', [two]))).toEqual(['page-locked']);
    expect((await listed(studio, owner))?.comments).toHaveLength(1);
  });

  itOnce('decided by two at once are carried out once', async () => {
    const studio = await bookWithMembers();
    const { first, owner, viewer, page } = studio;
    const one = await suggest(studio, viewer, { kind: 'panel', panelId: first.id, after: { words: 'rain' } });
    const answers = await Promise.all([decide(studio, owner, 'accept', [one]), decide(studio, owner, 'accept', [one])]);
    const outcomes = [...(await problemsOf(answers[0])), ...(await problemsOf(answers[1]))];
    expect(outcomes.map((code) => code ?? 'done').sort()).toEqual(['done', 'state-conflict']);
    expect((await database().page.findUniqueOrThrow({ where: { id: page.id } })).revision).toBe(page.revision + 1);
  });

  itOnce('are refused where they can’t be', async () => {
    const studio = await bookWithMembers();
    const elsewhere = await bookWithMembers();
    const { first, viewer } = studio;
    const codeOf = async (suggestion: object) => (await problemOf(await ask(studio, viewer, suggestion))).code;
    const panel = { kind: 'panel', panelId: first.id };
    expect(await codeOf({ ...panel, panelId: elsewhere.first.id, after: { words: 'a' } })).toBe('not-found');
    expect(await codeOf({ kind: 'picture', panelId: first.id, after: elsewhere.first.id })).toBe('not-found');
    expect(await codeOf({ ...panel, after: { words: first.content.words } })).toBe('request-invalid');
    expect(await codeOf({ ...panel, after: { seed: 1 } })).toBe('request-invalid');
    const outline = (polygon: object) => ({ kind: 'layout', template: null, after: [{ id: first.id, polygon }] });
    const far = first.polygon.map(({ x, y }) => ({ x: x + 500, y }));
    expect(await codeOf(outline(far))).toBe('request-invalid');
    expect(await codeOf({ ...outline(first.polygon), template: 'five-classic' })).toBe('request-invalid');
    expect((await problemOf(await decide(studio, studio.owner, 'accept', []))).code).toBe('request-invalid');
  });
});
