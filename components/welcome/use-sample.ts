'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useLocale } from 'use-intl';
import { useCreateSample } from '@/lib/client/books';
import { useProblem } from '../ui/use-problem';

/** The sample's project, made once. Its id stands in the address, so that a reload goes on with the same one. */
export function useSampleProject(): string | null {
  const locale = useLocale();
  const router = useRouter();
  const asked = useSearchParams().get('project');
  const [projectId, setProjectId] = useState<string | null>(asked);
  const { mutate } = useCreateSample();
  const { notify } = useProblem();
  const hasBegun = useRef(asked !== null);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    mutate(locale, {
      onSuccess: ({ id }) => {
        setProjectId(id);
        router.replace(`/welcome?project=${id}`);
      },
      onError: notify,
    });
  }, [locale, mutate, notify, router]);
  return projectId;
}
