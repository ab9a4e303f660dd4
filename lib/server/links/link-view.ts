import type { ProjectLink } from '@/lib/contracts/project-links';
import type { ProjectLink as ProjectLinkRow } from '../generated/client';

/** A link as the project's members see it. */
export function toProjectLink(row: ProjectLinkRow, now: Date): ProjectLink {
  return {
    id: row.id,
    name: row.name,
    status: statusOf(row, now),
    hasPassword: row.passwordHash !== null,
    viewCount: row.viewCount,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

function statusOf(row: ProjectLinkRow, now: Date): ProjectLink['status'] {
  if (row.revokedAt !== null) return 'revoked';
  return row.expiresAt !== null && row.expiresAt <= now ? 'expired' : 'open';
}
