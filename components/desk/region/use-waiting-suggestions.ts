'use client';

import { useRegionSuggestions } from '@/lib/client/region-edits';
import { useDeskFacts } from '../desk-context';

/** How many suggestions wait for an owner's word, by panel; none for those who are no owners. */
export function useWaitingSuggestions(): ReadonlyMap<string, number> {
  const { project } = useDeskFacts();
  const { data } = useRegionSuggestions(project.id, project.myRole === 'owner');
  const counts = new Map<string, number>();
  for (const { panelId } of data?.items ?? []) counts.set(panelId, (counts.get(panelId) ?? 0) + 1);
  return counts;
}
