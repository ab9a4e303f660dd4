/** What a reviewer said of a page. */
export interface GivenVerdict {
  readonly reviewerId: string | null;
  readonly verdict: 'approve' | 'changes';
}

/**
 * What comes of a page in a round: changes as soon as one reviewer asks for them; approved when all who are still asked
 * have approved it, or an owner who was not asked did; else it waits. What removed reviewers said no longer counts.
 * @param o.reviewerIds who is asked now
 * @param o.ownerIds owners of the project, who may decide without being asked
 */
export function roundOutcome(
  verdicts: readonly GivenVerdict[],
  { reviewerIds, ownerIds }: { readonly reviewerIds: readonly string[]; readonly ownerIds: readonly string[] },
): 'waiting' | 'approved' | 'changes' {
  const counting = verdicts.filter(
    ({ reviewerId }) => reviewerId !== null && (reviewerIds.includes(reviewerId) || ownerIds.includes(reviewerId)),
  );
  if (counting.some(({ verdict }) => verdict === 'changes')) return 'changes';
  const approved = new Set(counting.map(({ reviewerId }) => reviewerId));
  const isByOwner = [...approved].some((id) => id !== null && !reviewerIds.includes(id));
  const isByAll = reviewerIds.length > 0 && reviewerIds.every((id) => approved.has(id));
  return isByOwner || isByAll ? 'approved' : 'waiting';
}
