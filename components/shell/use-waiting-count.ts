'use client';

import { useWaitingReviews } from '@/lib/client/reviews';

/** How many reviews and requested changes wait for the person who is signed in. */
export function useWaitingCount(): number {
  const { data } = useWaitingReviews();
  return data === undefined ? 0 : data.toReview.length + data.toChange.length;
}
