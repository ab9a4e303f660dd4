'use client';

import { useMe } from '@/lib/client/people';
import type { Project } from '@/lib/contracts/projects';
import type { PageReview } from '@/lib/contracts/review-states';
import type { ReviewRound } from '@/lib/contracts/reviews';
import {
  mayChangePage,
  mayChangeRound,
  pageRoles,
  type PageChange,
  type PageRole,
} from '@/lib/domain/review/review-rights';

/** A page that nobody reviewed yet. */
export const UNREVIEWED: PageReview = { state: 'draft', stage: null, authorId: null, reviewerIds: [] };

function usePerson({ myRole }: Pick<Project, 'myRole'>) {
  const { data: me } = useMe();
  // Until it is known who that is, what their role alone lets them.
  return { userId: me?.id ?? '', role: myRole };
}

/** Whether the person who is signed in may change that about a page in the state that it is in. */
export function usePageRights(
  project: Pick<Project, 'myRole'>,
): (review: PageReview | undefined, change: PageChange) => boolean {
  const person = usePerson(project);
  return (review = UNREVIEWED, change) => mayChangePage(pageRoles(person, review), change, review);
}

/** What the person who is signed in is to a page. */
export function usePageRoles(
  project: Pick<Project, 'myRole'>,
): (review: PageReview | undefined) => readonly PageRole[] {
  const person = usePerson(project);
  return (review = UNREVIEWED) => pageRoles(person, review);
}

/** Whether the person who is signed in may change an open round, and withdraw it. */
export function useRoundRights(project: Pick<Project, 'myRole'>): (round: ReviewRound) => boolean {
  const person = usePerson(project);
  return (round) => mayChangeRound(person, round);
}
