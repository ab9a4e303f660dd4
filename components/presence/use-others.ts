'use client';

import { useMemo } from 'react';
import { useMe } from '@/lib/client/people';
import { usePresence } from '@/lib/client/presence';
import type { Present } from '@/lib/contracts/presence';
import { peopleOn } from '@/lib/domain/presence/presences';

/** Who else has a page open now; of somebody with several tabs the first. @param pageId null is any page */
export function useOthers(projectId: string, pageId: string | null): readonly Present[] {
  const { data: me } = useMe();
  const presences = usePresence(projectId);
  const myId = me?.id ?? null;
  return useMemo(() => peopleOn(presences, { pageId, me: myId }), [presences, pageId, myId]);
}
