'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useEnqueueGeneration } from '@/lib/client/generations';
import { useCreateProject } from '@/lib/client/projects';
import type { Generation } from '@/lib/contracts/generations';
import type { Model } from '@/lib/contracts/models';
import { emptyDraft, toAsk } from '../draw/draft';
import { useProblem } from '../ui/use-problem';
import { SAMPLE_PANELS } from './sample-page.data';

/** The sample's project, made once. Its id stands in the address, so that a reload goes on with the same one. */
export function useSampleProject(model: Model | null): string | null {
  const t = useTranslations('welcome');
  const router = useRouter();
  const asked = useSearchParams().get('project');
  const [projectId, setProjectId] = useState<string | null>(asked);
  const { mutate } = useCreateProject();
  const { tell } = useProblem();
  const hasBegun = useRef(asked !== null);
  useEffect(() => {
    if (hasBegun.current || model === null) return;
    hasBegun.current = true;
    mutate(
      { title: t('sampleTitle'), description: t('sampleAbout') },
      {
        onSuccess: ({ id }) => {
          setProjectId(id);
          router.replace(`/welcome?project=${id}`);
        },
        onError: tell,
      },
    );
  }, [model, mutate, t, tell, router]);
  return projectId;
}

/** Asks for the panels that the project's history lacks; each at most once, however often the page is opened. */
export function useSamplePanels(o: {
  projectId: string;
  model: Model | null;
  /** Undefined while they are loaded. */
  generations: readonly Generation[] | undefined;
}): void {
  const { projectId, model, generations } = o;
  const { mutateAsync } = useEnqueueGeneration(projectId);
  const { tell } = useProblem();
  const hasAsked = useRef(false);
  useEffect(() => {
    if (model === null || generations === undefined || hasAsked.current) return;
    hasAsked.current = true;
    const drawn = new Set(generations.map(({ ask }) => ask.prompt));
    const ask = async () => {
      for (const { prompt, seed, widthPx, heightPx } of SAMPLE_PANELS) {
        if (drawn.has(prompt)) continue;
        const draft = { ...emptyDraft(), prompt, seed, size: { widthPx, heightPx }, hasFaces: prompt.includes('solo') };
        await mutateAsync({ ask: toAsk(draft, model), idempotencyKey: `sample-${projectId}-${seed}` });
      }
    };
    ask().catch(tell);
  }, [projectId, model, generations, mutateAsync, tell]);
}
