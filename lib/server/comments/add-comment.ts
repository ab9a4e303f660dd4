import { MOST_COMMENTS, type Comment, type CreateComment } from '@/lib/contracts/comments';
import { languagesSchema } from '@/lib/contracts/languages';
import { plainWords } from '@/lib/domain/comments/markdown';
import { findMentions } from '@/lib/domain/comments/mentions';
import type { Doer } from '../activity/record-activity';
import { AppError, notFound } from '../app-error';
import { database } from '../database/database';
import { Prisma } from '../generated/client';
import { notify } from '../notifications/notify';
import { commentInclude, toOneComment, type CommentViewer } from './comment-view';
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
 * @throws AppError `not-found` for an answer to a comment of another page, and for a suggestion for a missing balloon;
 * `request-invalid` for another language than the book's; `state-conflict` on a page that is full of comments
 */
export async function addComment(
  { doer, viewer }: Commenter,
  page: { readonly id: string; readonly projectId: string; readonly authorId: string | null },
  wish: CreateComment,
): Promise<Comment> {
  const parent = wish.parentId === null ? null : await requireParent(page.id, wish.parentId);
  await requireSpace(page.id);
  if (wish.suggestion !== null) await checkSuggestion(page, wish.suggestion);
  const mentionedIds = await mentionedIn(page.projectId, wish.text);
  const suggestion = wish.suggestion && { ...wish.suggestion, state: 'open', decidedBy: null };
  const row = await database().comment.create({
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
      mentionedIds,
    },
    include: commentInclude,
  });
  await tellMembers(doer, page, { rootId: parent?.id ?? row.id, wish, mentionedIds });
  await recordComment(doer, row, 'comment-added');
  return toOneComment(row, viewer);
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

async function checkSuggestion(
  page: { readonly id: string; readonly projectId: string },
  { balloonId, language }: NonNullable<CreateComment['suggestion']>,
): Promise<void> {
  const balloon = await database().balloon.count({ where: { id: balloonId, pageId: page.id } });
  if (balloon === 0) throw notFound('balloon');
  const { languages } = await database().project.findUniqueOrThrow({
    where: { id: page.projectId },
    select: { languages: true },
  });
  if (languagesSchema.parse(languages).includes(language)) return;
  throw new AppError('request-invalid', `${language} is not a language of this project.`, {
    action: 'Add the language to the project first.',
    fields: [{ path: 'suggestion.language', message: `${language} is not a language of this project` }],
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
