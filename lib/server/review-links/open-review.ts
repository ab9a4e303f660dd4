import type { z } from 'zod';
import { reviewLinkContentSchema, type OpenReview, type ReviewPage } from '@/lib/contracts/review-links';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { pinTargets } from '@/lib/domain/comments/pin-targets';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { getBook } from '../books/get-book';
import { toComments, type CommentViewer } from '../comments/comment-view';
import { commentRows } from '../comments/find-comments';
import { database } from '../database/database';
import type { ProjectLink } from '../generated/client';
import { countView, openLink } from '../links/open-link';

/** What the holder of a review link may do, and as whom it is read: an owner of the project. */
export interface Review {
  readonly link: ProjectLink;
  readonly content: z.infer<typeof reviewLinkContentSchema>;
  readonly owner: Actor;
  readonly viewer: CommentViewer;
}

/**
 * The review of a token, for anybody who has it.
 * @param pageId of a page that must be one of those chosen
 * @throws AppError `shared-link-invalid`, `too-many-attempts`; `not-found` for a page that was not chosen
 */
export async function requireReview(call: {
  readonly token: string;
  readonly headers: Headers;
  readonly pageId?: string;
}): Promise<Review> {
  const link = await openLink({ kind: 'review', token: call.token, headers: call.headers });
  const content = reviewLinkContentSchema.parse(link.content);
  if (call.pageId !== undefined && !content.pageIds.includes(call.pageId)) throw notFound('page');
  const membership = await database().membership.findFirst({
    where: { projectId: link.projectId, role: 'owner' },
    orderBy: { createdAt: 'asc' },
    select: { userId: true },
  });
  if (membership === null) {
    throw new AppError('shared-link-invalid', 'This link is expired or revoked.', {
      action: 'Ask whoever sent it for a new one.',
    });
  }
  const owner: Actor = { userId: membership.userId, role: 'creator', sessionId: link.id };
  return { link, content, owner, viewer: { kind: 'outside', linkId: link.id } };
}

/** What the holder of a review link sees first; counts that it was opened. @throws as `requireReview` */
export async function openReview(token: string, headers: Headers): Promise<OpenReview> {
  const { link, content, owner } = await requireReview({ token, headers });
  await countView(link);
  const book = await getBook(owner, link.projectId);
  const { title } = await database().project.findUniqueOrThrow({
    where: { id: link.projectId },
    select: { title: true },
  });
  const pages = book.pages.filter(({ id }) => content.pageIds.includes(id));
  return {
    name: link.name,
    projectTitle: title,
    direction: book.direction,
    allowsDownload: content.allowsDownload,
    expiresAt: link.expiresAt?.toISOString() ?? null,
    pages: pages.map((page) => {
      const { widthMm, heightMm } = paperFor(formatOf(book.format), page);
      return { id: page.id, number: page.number, widthMm, heightMm };
    }),
  };
}

/** A chosen page with its comments, for the holder of a review link. @throws as `requireReview` */
export async function getReviewPage(
  { token, pageId }: { token: string; pageId: string },
  headers: Headers,
): Promise<ReviewPage> {
  const { link, owner, viewer } = await requireReview({ token, headers, pageId });
  const book = await getBook(owner, link.projectId);
  const page = book.pages.find(({ id }) => id === pageId);
  if (page === undefined) throw notFound('page');
  return {
    revision: page.revision,
    language: book.languages[0] ?? 'en',
    targets: pinTargets(page),
    comments: await toComments(await commentRows(pageId), viewer),
  };
}
