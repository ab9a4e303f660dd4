import { MOST_COMMENTS, type Comment, type CreateComment } from '@/lib/contracts/comments';
import type { Suggestion } from '@/lib/contracts/suggestions';
import { plainWords } from '@/lib/domain/comments/markdown';
import { findMentions } from '@/lib/domain/comments/mentions';
import type { Doer } from '../activity/record-activity';
import { AppError, notFound } from '../app-error';
import { database } from '../database/database';
import { Prisma } from '../generated/client';
import { notify } from '../notifications/notify';
import { commentInclude, toOneComment, type CommentViewer } from './comment-view';
import { attachPictures, type StoredPicture } from './comment-pictures';
import { completeSuggestion } from './complete-suggestion';
import { recordComment } from './record-comment';

/** Who comments, and on which page. */
export interface Commenter {
  readonly doer: Doer;
  readonly viewer: CommentViewer;
}

/**
 * Adds a comment to a page, tells members of it and writes it into the activity log, in the caller's transaction. Whoever
 * calls has checked that the page may be commented on. A thing that the comment is pinned to may be gone by now: then the
 * comment keeps its place on the page.
 * @param pictures those that `storeCommentPictures` stored, and whose storage they count in
 * @throws AppError `not-found` for an answer to a comment of another page, `state-conflict` on a page that is full of
 * comments, and what a suggestion that can't be throws
 */
export async function addComment(
  { doer, viewer }: Commenter,
  page: { readonly id: string; readonly projectId: string; readonly authorId: string | null },
  wish: CreateComment,
  pictures: { readonly stored: readonly StoredPicture[]; readonly payerId: string },
): Promise<Comment> {
  const parent = wish.parentId === null ? null : await requireParent(page.id, wish.parentId);
  await requireSpace(page.id);
  const mentionedIds = await mentionedIn(page.projectId, wish.text);
  const suggestion = await suggestionOf(viewer, page, wish.suggestion);
  const { id } = await database().comment.create({
    data: {
      projectId: page.projectId,
      pageId: page.id,
      authorId: doer.userId,
      linkId: viewer.kind === 'outside' ? viewer.linkId : null,
      authorName: doer.name,
      parentId: parent?.id ?? null,
      anchor: parent === null && wish.anchor !== null ? wish.anchor : Prisma.DbNull,
      suggestion: suggestion ?? Prisma.DbNull,
      pageRevision: wish.pageRevision,
      text: wish.text,
      ink: wish.ink,
      mentionedIds,
    },
    select: { id: true },
  });
  const linkId = viewer.kind === 'outside' ? viewer.linkId : null;
  await attachPictures(id, pictures.stored, { payerId: pictures.payerId, linkId });
  const row = await database().comment.findUniqueOrThrow({ where: { id }, include: commentInclude });
  await tellMembers(doer, page, { rootId: parent?.id ?? row.id, wish, mentionedIds });
  await recordComment(doer, row, 'comment-added');
  return toOneComment(row, viewer);
}

/** Who has a review link sees the page alone, and not how its panels are made: they suggest texts. */
async function suggestionOf(
  viewer: CommentViewer,
  page: { readonly id: string; readonly projectId: string },
  wish: CreateComment['suggestion'],
): Promise<Suggestion | null> {
  if (wish === null) return null;
  if (viewer.kind === 'member' || wish.kind === 'text') return completeSuggestion(page, wish);
  throw new AppError('role-missing', 'With a review link, texts of balloons can be suggested, and nothing else.', {
    action: 'Write a comment that says what should change.',
  });
}

async function requireParent(pageId: string, parentId: string): Promise<{ id: string }> {
  const parent = await database().comment.findFirst({
    where: { id: parentId, pageId },
    select: { id: true, parentId: true },
  });
  if (parent === null) throw notFound('comment');
  return { id: parent.parentId ?? parent.id };
}

async function requireSpace(pageId: string): Promise<void> {
  if ((await database().comment.count({ where: { pageId } })) < MOST_COMMENTS) return;
  throw new AppError('state-conflict', `This page has ${MOST_COMMENTS} comments, which is the limit.`, {
    action: 'Comment on another page, or on a copy of this one.',
  });
}

/** The members of a project whom a text mentions. */
export async function mentionedIn(projectId: string, text: string): Promise<string[]> {
  if (!text.includes('@')) return [];
  const members = await database().membership.findMany({
    where: { projectId, user: { disabledAt: null } },
    select: { userId: true, user: { select: { name: true } } },
  });
  const people = members.map(({ userId, user }) => ({ id: userId, name: user.name }));
  return [...new Set(findMentions(text, people).map(({ person }) => person.id))];
}

/** Who is mentioned hears that; of the others who wrote in the thread each hears of an answer, the page's author of a thread. */
async function tellMembers(
  doer: Doer,
  page: { readonly id: string; readonly projectId: string; readonly authorId: string | null },
  { rootId, wish, mentionedIds }: { rootId: string; wish: CreateComment; mentionedIds: readonly string[] },
): Promise<void> {
  const notice = {
    projectId: page.projectId,
    pageId: page.id,
    subjectId: rootId,
    excerpt: plainWords(wish.text),
  };
  await notify(doer, mentionedIds, { ...notice, kind: 'mention' });
  const others = (ids: readonly string[]) => ids.filter((id) => !mentionedIds.includes(id));
  const kind = wish.suggestion !== null ? 'suggestion' : wish.parentId !== null ? 'reply' : 'comment';
  const told = wish.parentId === null ? await makersOf(page) : await writersOf(rootId);
  await notify(doer, others(told), { ...notice, kind });
}

/** The author of a page; of one without, the owners of its project. */
async function makersOf(page: { readonly projectId: string; readonly authorId: string | null }): Promise<string[]> {
  if (page.authorId !== null) return [page.authorId];
  const where = { projectId: page.projectId, role: 'owner' } as const;
  return (await database().membership.findMany({ where, select: { userId: true } })).map(({ userId }) => userId);
}

async function writersOf(rootId: string): Promise<string[]> {
  const rows = await database().comment.findMany({
    where: { OR: [{ id: rootId }, { parentId: rootId }], authorId: { not: null } },
    select: { authorId: true },
    distinct: ['authorId'],
  });
  return rows.flatMap(({ authorId }) => authorId ?? []);
}
