'use client';

import { useMe } from '@/lib/client/people';
import type { Project } from '@/lib/contracts/projects';
import type { PageReview } from '@/lib/contracts/review-states';
import { mayChangePage, pageRoles, type PageChange } from '@/lib/domain/review/review-rights';

/** A page that nobody reviewed yet. */
export const UNREVIEWED: PageReview = { state: 'draft', stage: null, authorId: null, reviewerIds: [] };

/** Whether the person who is signed in may change that about a page in the state that it is in. */
export function usePageRights(
  project: Pick<Project, 'myRole'>,
): (review: PageReview | undefined, change: PageChange) => boolean {
  const { data: me } = useMe();
  // Until it is known who that is, what their role alone lets them.
  const person = { userId: me?.id ?? '', role: project.myRole };
  return (review = UNREVIEWED, change) => mayChangePage(pageRoles(person, review), change, review);
}
