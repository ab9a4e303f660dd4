import type { Language } from '@/lib/contracts/languages';
import { shareContentSchema } from '@/lib/contracts/shares';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { ProjectLink } from '../generated/client';
import { linkInvalid } from '../links/open-link';
import { pageSource, type PageSource } from './page-source';

/**
 * What a link shows. A link shows no more than its creator still sees: it ends when they leave the project.
 * @throws AppError `shared-link-invalid`, `not-found` for a language that the book is not in
 */
export async function sharedSource(link: ProjectLink, asked: Language | undefined): Promise<PageSource> {
  const { chapter } = shareContentSchema.parse(link.content);
  const source = await pageSource(await creatorOf(link), link.projectId, asked);
  return { ...source, pages: source.pages.filter((page) => chapter === null || page.chapter === chapter) };
}

async function creatorOf({ authorId, projectId }: ProjectLink): Promise<Actor> {
  const member =
    authorId === null
      ? null
      : await database().membership.findFirst({
          where: { projectId, userId: authorId, user: { disabledAt: null } },
          select: { user: { select: { id: true, role: true } } },
        });
  if (member !== null) return { userId: member.user.id, role: member.user.role, sessionId: '' };
  throw linkInvalid();
}
