'use client';

import { toast } from 'sonner';
import { type ModelAction, useChangeModel } from '@/lib/client/model-desk';
import { useProblem } from '../ui/use-problem';

/** Carries out what an admin does with a model, and says when it is done or why not. */
export function useModelActions(modelId: string) {
  const { mutate, isPending } = useChangeModel(modelId);
  const { notify } = useProblem();
  return {
    isPending,
    act: (action: ModelAction, done: string) =>
      mutate(action, {
        onSuccess: () => toast(done),
        onError: notify,
      }),
  };
}
