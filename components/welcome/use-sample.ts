'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCreateProject } from '@/lib/client/projects';
import { useEnqueueGeneration } from '@/lib/client/generations';
import type { Model } from '@/lib/contracts/models';
import { emptyDraft, toAsk } from '../draw/draft';
import { useProblem } from '../ui/use-problem';
import { SAMPLE_PANELS } from './sample-page.data';

/**
 * The sample's project: made once, with every panel asked for. Its id stands in the address, so that a reload goes on
 * with the same one.
 */
export function useSample(model: Model | null): string | null {
  const t = useTranslations('welcome');
  const router = useRouter();
  const asked = useSearchParams().get('project');
  const [projectId, setProjectId] = useState<string | null>(asked);
  const create = useCreateProject();
  const enqueue = useEnqueueGeneration(projectId ?? '');
  const { tell } = useProblem();
  const hasBegun = useRef(asked !== null);
  const hasAsked = useRef(asked !== null);

  useEffect(() => {
    if (hasBegun.current || model === null) return;
    hasBegun.current = true;
    create.mutate(
      { title: t('sampleTitle'), description: t('sampleAbout') },
      { onSuccess: ({ id }) => setProjectId(id), onError: tell },
    );
  }, [model, create, t, tell]);

  useEffect(() => {
    if (projectId === null || model === null || hasAsked.current) return;
    hasAsked.current = true;
    const ask = async () => {
      for (const { prompt, seed, widthPx, heightPx } of SAMPLE_PANELS) {
        const draft = { ...emptyDraft(), prompt, seed, size: { widthPx, heightPx }, hasFaces: prompt.includes('solo') };
        await enqueue.mutateAsync({ ask: toAsk(draft, model) });
      }
      router.replace(`/welcome?project=${projectId}`);
    };
    ask().catch(tell);
  }, [projectId, model, enqueue, router, tell]);

  return projectId;
}
