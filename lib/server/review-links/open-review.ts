import type { z } from 'zod';
import { panelPolygonSchema } from '@/lib/contracts/books';
import { languagesSchema } from '@/lib/contracts/languages';
import { pageFormatSchema } from '@/lib/contracts/projects';
import { reviewLinkContentSchema, type OpenReview, type ReviewPage } from '@/lib/contracts/review-links';
import { pinTargets } from '@/lib/domain/comments/pin-targets';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { peopleOn } from '@/lib/domain/presence/presences';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { toBalloon } from '../balloons/balloon-row';
import { pageNumbers } from '../books/page-numbers';
import { toComments, type CommentViewer } from '../comments/comment-view';
import { commentRows } from '../comments/find-comments';
import { database } from '../database/database';
import type { ProjectLink } from '../generated/client';
import { countView, linkInvalid, openLink } from '../links/open-link';
import { presenceBoard } from '../presence/presence-board';

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
  if (membership === null) throw linkInvalid();
  const owner: Actor = { userId: membership.userId, role: 'creator', sessionId: link.id };
  return { link, content, owner, viewer: { kind: 'outside', linkId: link.id } };
}

/** What the holder of a review link sees first; counts that it was opened. @throws as `requireReview` */
export async function openReview(token: string, headers: Headers): Promise<OpenReview> {
  const { link, content } = await requireReview({ token, headers });
  await countView(link);
  const { projectId } = link;
  const project = await database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { title: true, readingDirection: true, pageFormat: true },
  });
  const paper = formatOf(pageFormatSchema.parse(project.pageFormat));
  const numbers = await pageNumbers([projectId]);
  const pages = await database().page.findMany({
    where: { id: { in: content.pageIds }, projectId, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, isSpread: true },
  });
  return {
    name: link.name,
    projectTitle: project.title,
    direction: project.readingDirection,
    allowsDownload: content.allowsDownload,
    expiresAt: link.expiresAt?.toISOString() ?? null,
    pages: pages.map(({ id, isSpread }) => {
      const { widthMm, heightMm } = paperFor(paper, { isSpread });
      return { id, number: numbers.get(id) ?? 1, widthMm, heightMm };
    }),
  };
}

/**
 * A chosen page with its comments, for the holder of a review link; asked for every two seconds, so it reads no more than it
 * tells, and by that its members know that the page is looked at.
 * @throws as `requireReview`
 */
export async function getReviewPage(
  { token, pageId }: { token: string; pageId: string },
  headers: Headers,
): Promise<ReviewPage> {
  const { link, viewer } = await requireReview({ token, headers, pageId });
  const page = await database().page.findFirst({
    where: { id: pageId, projectId: link.projectId, deletedAt: null },
    select: {
      revision: true,
      project: { select: { languages: true } },
      panels: { where: { removedAt: null }, orderBy: { position: 'asc' }, select: { id: true, polygon: true } },
      balloons: { orderBy: { position: 'asc' } },
    },
  });
  if (page === null) throw notFound('page');
  const panels = page.panels.map(({ id, polygon }) => ({ id, polygon: panelPolygonSchema.parse(polygon) }));
  return {
    revision: page.revision,
    language: languagesSchema.parse(page.project.languages)[0] ?? 'en',
    targets: pinTargets({ panels, balloons: page.balloons.map(toBalloon) }),
    comments: await toComments(await commentRows(pageId), viewer),
    presentNames: presentBeside(link, pageId),
  };
}

/** Notes that the holder of a link has a page open. @returns the names of the others who have */
function presentBeside({ id, projectId, name }: ProjectLink, pageId: string): string[] {
  const board = presenceBoard();
  board.report(projectId, { tabId: id, userId: null, name, pageId, selection: [], cursor: null });
  const others = peopleOn(board.people(projectId), { pageId, me: null }).filter(({ tabId }) => tabId !== id);
  return others.map((present) => present.name);
}
