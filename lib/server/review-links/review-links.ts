import { reviewLinkContentSchema, type CreateReviewLink, type ReviewLink } from '@/lib/contracts/review-links';
import { doerOf, recordActivity } from '../activity/record-activity';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { environment } from '../environment';
import type { ProjectLink } from '../generated/client';
import { toProjectLink } from '../links/link-view';
import { createLink, findLinks, revokeLink, type LinkAccess } from '../links/project-links';

const ACCESS = { kind: 'review', need: 'own' } as const satisfies LinkAccess;

/**
 * Creates a link by which one reviewer without an account comments on chosen pages. The link is told this once. For owners.
 * @throws AppError `not-found`, also for a page of another project; `role-missing`, `state-conflict` at the limit
 */
export async function createReviewLink(
  actor: Actor,
  projectId: string,
  { name, daysValid, ...content }: CreateReviewLink,
): Promise<{ link: ReviewLink; url: string }> {
  return inTransaction(async () => {
    const wish = { name, daysValid, password: null };
    const { link, token } = await createLink(actor, projectId, { ...ACCESS, wish, content });
    const pageIds = [...new Set(content.pageIds)];
    const found = await database().page.count({ where: { id: { in: pageIds }, projectId, deletedAt: null } });
    if (found < pageIds.length) throw notFound('page');
    await recordActivity(await doerOf(actor), { projectId, kind: 'link-created', detail: name });
    // Behind '#' a browser keeps it to itself: no server log and no referrer ever holds it.
    return { link: toReviewLink(link), url: `${environment().url}/review#${token}` };
  });
}

/** The review links of a project, the newest first. For owners. @throws AppError `not-found`, `role-missing` */
export async function findReviewLinks(actor: Actor, projectId: string): Promise<{ items: ReviewLink[] }> {
  return { items: (await findLinks(actor, projectId, ACCESS)).map(toReviewLink) };
}

/** Revokes a review link at once; one that is revoked is deleted. For owners. @throws AppError `not-found`, `role-missing` */
export async function deleteReviewLink(actor: Actor, linkId: string): Promise<void> {
  await inTransaction(async () => {
    const { projectId, name, revokedAt } = await revokeLink(actor, linkId, ACCESS);
    if (revokedAt !== null) return;
    await recordActivity(await doerOf(actor), { projectId, kind: 'link-revoked', detail: name });
  });
}

function toReviewLink(row: ProjectLink): ReviewLink {
  return { ...toProjectLink(row, new Date()), ...reviewLinkContentSchema.parse(row.content) };
}
