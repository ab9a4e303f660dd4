'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';

/** A character's page leads here with `?with=`: they join the picture once, and the address is as before. */
export function useJoin(projectId: string, join: (characterId: string) => void): void {
  const router = useRouter();
  const asked = useSearchParams().get('with');
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (asked === null || done.current === asked) return;
    done.current = asked;
    join(asked);
    router.replace(`/projects/${projectId}/draw`);
  }, [asked, join, projectId, router]);
}
