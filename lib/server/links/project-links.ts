import type { CreateProjectLink } from '@/lib/contracts/project-links';
import type { Need } from '@/lib/domain/access/member-rights';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { hashPassword } from '../auth/password';
import { createSecretToken } from '../auth/secret-token';
import { database, inTransaction } from '../database/database';
import type { LinkKind, Prisma, ProjectLink } from '../generated/client';
import { projectOf, requireProject } from '../projects/require-project';

/** How many links of one kind a project may have. */
const MOST_LINKS = 100;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Which links, and what somebody must be in the project to do something with them. */
export interface LinkAccess {
  readonly kind: LinkKind;
  readonly need: Need;
}

/**
 * Creates a link that lets whoever has it see a part of a project. Its token is told here and stored as a hash alone.
 * For members who may do what `need` says.
 * @param o.content what the link opens, in the words of its kind
 * @throws AppError `not-found`, `role-missing`, `state-conflict` at the limit
 */
export async function createLink(
  actor: Actor,
  projectId: string,
  o: LinkAccess & { readonly wish: CreateProjectLink; readonly content: Prisma.InputJsonObject },
): Promise<{ link: ProjectLink; token: string }> {
  await requireProject(actor, projectId, o.need);
  const { token, tokenHash } = createSecretToken();
  const { name, password, daysValid } = o.wish;
  const data = {
    kind: o.kind,
    projectId,
    authorId: actor.userId,
    tokenHash,
    name,
    content: o.content,
    passwordHash: password === null ? null : await hashPassword(password),
    expiresAt: daysValid === null ? null : new Date(Date.now() + daysValid * DAY_MS),
  };
  const link = await inTransaction(async () => {
    // Two at once count one after the other.
    await database().$queryRaw`SELECT id FROM "Project" WHERE id = ${projectId}::uuid FOR UPDATE`;
    await requireRoom(projectId, o.kind);
    return database().projectLink.create({ data });
  });
  return { link, token };
}

async function requireRoom(projectId: string, kind: LinkKind): Promise<void> {
  if ((await database().projectLink.count({ where: { projectId, kind } })) < MOST_LINKS) return;
  throw new AppError('state-conflict', `This project has ${MOST_LINKS} links, which is the limit.`, {
    action: 'Delete links that nobody needs any more, then try again.',
  });
}

/** All links of a kind to a project, the newest first. For members who may do what `need` says. */
export async function findLinks(
  actor: Actor,
  projectId: string,
  { kind, need }: LinkAccess,
): Promise<readonly ProjectLink[]> {
  await requireProject(actor, projectId, need);
  return database().projectLink.findMany({ where: { projectId, kind }, orderBy: { id: 'desc' }, take: MOST_LINKS });
}

/**
 * Revokes a link at once, for all who have it; one that is revoked already is deleted. For members who may do what
 * `need` says.
 * @returns the link as it was
 * @throws AppError `not-found`, `role-missing`
 */
export async function revokeLink(actor: Actor, linkId: string, { kind, need }: LinkAccess): Promise<ProjectLink> {
  const link = await database().projectLink.findFirst({
    where: { id: linkId, kind, project: projectOf(actor, 'view') },
  });
  if (link === null) throw notFound('link');
  await requireProject(actor, link.projectId, need);
  if (link.revokedAt === null) {
    await database().projectLink.updateMany({ where: { id: linkId }, data: { revokedAt: new Date() } });
  } else {
    await database().projectLink.deleteMany({ where: { id: linkId } });
  }
  return link;
}
