import { shareContentSchema, type CreatedShare, type CreateShare, type Share } from '@/lib/contracts/shares';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { environment } from '../environment';
import type { ProjectLink } from '../generated/client';
import { toProjectLink } from '../links/link-view';
import { createLink, findLinks, revokeLink } from '../links/project-links';
import { requireProject } from '../projects/require-project';

/** Whoever shares a book decides who sees it, so owners alone may. */
const ACCESS = { kind: 'share', need: 'own' } as const;

function toShare(link: ProjectLink, now: Date): Share {
  return { ...toProjectLink(link, now), ...shareContentSchema.parse(link.content) };
}

/** The links by which a project's book can be read, the newest first. For its owners. @throws AppError `not-found`, `role-missing` */
export async function findShares(actor: Actor, projectId: string): Promise<{ items: Share[] }> {
  const now = new Date();
  return { items: (await findLinks(actor, projectId, ACCESS)).map((link) => toShare(link, now)) };
}

/**
 * Creates a link by which a book, or a chapter of it, can be read without an account. For owners. The link is told this once.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` for a chapter without pages and at the limit
 */
export async function createShare(actor: Actor, projectId: string, wish: CreateShare): Promise<CreatedShare> {
  await requireProject(actor, projectId, ACCESS.need);
  const { chapter } = wish;
  const pages = { projectId, deletedAt: null, ...(chapter === null ? {} : { chapter }) };
  if ((await database().page.count({ where: pages })) === 0) {
    throw new AppError('state-conflict', 'There is no page yet, so there is nothing to share.', {
      action: 'Lay out the script, or add a page.',
    });
  }
  const { link, token } = await createLink(actor, projectId, { ...ACCESS, wish, content: { chapter } });
  return { ...toShare(link, new Date()), url: `${environment().url}/share/${token}` };
}

/** Revokes a link at once; one that is revoked is deleted. For owners. @throws AppError `not-found`, `role-missing` */
export async function deleteShare(actor: Actor, shareId: string): Promise<void> {
  await revokeLink(actor, shareId, ACCESS);
}
