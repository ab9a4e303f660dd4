import { anchorSchema, reactionKindSchema, type Comment } from '@/lib/contracts/comments';
import { commentInkSchema } from '@/lib/contracts/comment-extras';
import { suggestionSchema } from '@/lib/contracts/suggestions';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import { toCommentPicture } from './comment-pictures';

/** What a comment's view needs of its row. */
export const commentInclude = {
  author: { select: { name: true } },
  pictures: { orderBy: { position: 'asc' } },
  reactions: { orderBy: { createdAt: 'asc' }, include: { user: { select: { name: true } } } },
} as const satisfies Prisma.CommentInclude;

export type CommentRow = Prisma.CommentGetPayload<{ include: typeof commentInclude }>;

/** Who looks at comments: a member, or the holder of a review link. */
export type CommentViewer =
  { readonly kind: 'member'; readonly userId: string } | { readonly kind: 'outside'; readonly linkId: string };

/** Comments as somebody sees them. */
export async function toComments(rows: readonly CommentRow[], viewer: CommentViewer): Promise<Comment[]> {
  const names = await mentionedNames(rows);
  return rows.map((row) => toComment(row, viewer, names));
}

/** One comment as somebody sees it. */
export async function toOneComment(row: CommentRow, viewer: CommentViewer): Promise<Comment> {
  return toComment(row, viewer, await mentionedNames([row]));
}

async function mentionedNames(rows: readonly CommentRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ mentionedIds }) => mentionedIds))];
  if (ids.length === 0) return new Map();
  const users = await database().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

function toComment(row: CommentRow, viewer: CommentViewer, names: ReadonlyMap<string, string>): Comment {
  const isDeleted = row.deletedAt !== null;
  return {
    id: row.id,
    pageId: row.pageId,
    parentId: row.parentId,
    authorName: row.author?.name ?? row.authorName,
    isOutside: row.linkId !== null,
    isMine: viewer.kind === 'member' ? row.authorId === viewer.userId : row.linkId === viewer.linkId,
    anchor: toAnchor(row, viewer),
    pageRevision: row.pageRevision,
    text: row.text,
    ink: isDeleted ? [] : commentInkSchema.catch([]).parse(row.ink),
    pictures: isDeleted ? [] : row.pictures.map(toCommentPicture),
    mentionsMe: viewer.kind === 'member' && row.mentionedIds.includes(viewer.userId),
    mentions: row.mentionedIds.flatMap((id) => names.get(id) ?? []),
    suggestion: isDeleted ? null : toSuggestion(row, viewer),
    reactions: isDeleted ? [] : toReactions(row, viewer),
    resolvedBy: row.resolvedBy,
    isEdited: row.editedAt !== null,
    isDeleted,
    revision: row.revision,
    createdAt: row.createdAt.toISOString(),
  };
}

/** Who has a review link sees the page, and nothing of the script: a comment on a line of that is one on its panel there. */
function toAnchor({ anchor }: CommentRow, viewer: CommentViewer): Comment['anchor'] {
  if (anchor === null) return null;
  const parsed = anchorSchema.parse(anchor);
  return viewer.kind === 'outside' && parsed.object?.kind === 'panel' ? { ...parsed, line: null } : parsed;
}

/** Who has a review link sees suggested texts: other kinds say how panels are made. */
function toSuggestion({ suggestion }: CommentRow, viewer: CommentViewer): Comment['suggestion'] {
  if (suggestion === null) return null;
  const parsed = suggestionSchema.parse(suggestion);
  return viewer.kind === 'outside' && parsed.kind !== 'text' ? null : parsed;
}

function toReactions({ reactions }: CommentRow, viewer: CommentViewer): Comment['reactions'] {
  const found = new Map<string, { names: string[]; isMine: boolean }>();
  for (const { kind, userId, user } of reactions) {
    const before = found.get(kind) ?? { names: [], isMine: false };
    const isMine = before.isMine || (viewer.kind === 'member' && userId === viewer.userId);
    found.set(kind, { names: [...before.names, user.name], isMine });
  }
  return [...found].map(([kind, reaction]) => ({ kind: reactionKindSchema.parse(kind), ...reaction }));
}
