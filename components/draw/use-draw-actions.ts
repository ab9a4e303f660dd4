'use client';

import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import {
  useDeleteGeneration,
  useRedrawGeneration,
  useRestoreGeneration,
  useSteerGeneration,
} from '@/lib/client/generations';
import type { Generation } from '@/lib/contracts/generations';
import { useProblem } from '../ui/use-problem';

/** What is done to drawings, each with its word when it is done or refused. */
export function useDrawActions(projectId: string, onNew: (generation: Generation) => void) {
  const t = useTranslations('draw');
  const words = useTranslations('words');
  const { notify } = useProblem();
  const redraw = useRedrawGeneration();
  const steer = useSteerGeneration();
  const remove = useDeleteGeneration(projectId);
  const restore = useRestoreGeneration(projectId);
  const again = (seed: 'same' | 'vary') => (generation: Generation) =>
    redraw.mutate({ generationId: generation.id, seed }, { onSuccess: onNew, onError: notify });
  return {
    redraw: again('same'),
    vary: again('vary'),
    stop: (generation: Generation) =>
      steer.mutate(
        { generationId: generation.id, way: 'cancel' },
        { onSuccess: () => toast(t('stopped')), onError: notify },
      ),
    resume: (generation: Generation) =>
      steer.mutate({ generationId: generation.id, way: 'resume' }, { onError: notify }),
    moveToTrash: (generation: Generation) =>
      remove.mutate(generation.id, {
        onSuccess: () =>
          toast(t('putAwayDone'), {
            action: {
              label: words('undo'),
              onClick: () => restore.mutate(generation.id, { onSuccess: onNew, onError: notify }),
            },
          }),
        onError: notify,
      }),
  };
}
