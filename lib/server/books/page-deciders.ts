import type { MemberRole } from '@/lib/contracts/projects';
import { mayDecideSuggestions } from '@/lib/domain/review/suggestion-rights';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { projectOf } from '../projects/require-project';

/** A page with who may decide about its suggestions, as a member asks. */
interface PageToDecide {
  readonly projectId: string;
  readonly revision: number;
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly delegate: { readonly id: string; readonly name: string } | null;
  readonly member: { readonly userId: string; readonly role: MemberRole };
}

const named = { select: { id: true, name: true } } as const;

/** Who may decide about a page's suggestions, for members of its project. @throws AppError `not-found` */
export async function getPageDeciders(actor: Actor, pageId: string): Promise<PageToDecide> {
  const { userId } = actor;
  const page = await database().page.findFirst({
    where: { id: pageId, deletedAt: null, project: projectOf(actor, 'view') },
    select: {
      projectId: true,
      revision: true,
      author: named,
      delegate: named,
      project: { select: { memberships: { where: { userId }, select: { role: true } } } },
    },
  });
  const role = page?.project.memberships[0]?.role;
  if (page === null || role === undefined) throw notFound('page');
  const { projectId, revision, author, delegate } = page;
  return { projectId, revision, author, delegate, member: { userId, role } };
}

/** Whether who asked may decide about the page's suggestions. */
export function decides({ author, delegate, member }: PageToDecide): boolean {
  return mayDecideSuggestions(member, { authorId: author?.id ?? null, delegateId: delegate?.id ?? null });
}

/** What a member hears who may not decide about a page's suggestions. */
export function isForDeciders(): AppError {
  const sentence = 'Only the page’s author, whom they named, and owners of this project can decide about suggestions.';
  return new AppError('role-missing', sentence, { action: 'Ask the page’s author to decide, or to name you.' });
}
