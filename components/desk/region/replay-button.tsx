'use client';

import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRegionReplay, useReplayRegionEdits } from '@/lib/client/region-edits';
import { Button } from '../../ui/button';
import { useProblem } from '../../ui/use-problem';

/** Draws all steps of what a panel shows again, and says how many pixels differ. */
export function ReplayButton({ panelId, isOffered }: { readonly panelId: string; readonly isOffered: boolean }) {
  const t = useTranslations('region');
  const { notify } = useProblem();
  const start = useReplayRegionEdits();
  const [replayId, setReplayId] = useState<string | null>(null);
  const { data: replay } = useRegionReplay(replayId);
  const isRunning = start.isPending || replay?.state === 'waiting' || replay?.state === 'running';
  if (!isOffered && replay === undefined) return null;
  return (
    <div className="flex flex-col gap-1">
      <Button
        size="small"
        className="w-fit"
        disabled={isRunning || !isOffered}
        onClick={() => start.mutate(panelId, { onSuccess: ({ id }) => setReplayId(id), onError: notify })}
      >
        <RotateCw aria-hidden size={15} />
        {t('replay')}
      </Button>
      {replay && (
        <p role="status" className="text-small text-ink-soft tabular-nums">
          {replay.state === 'done'
            ? t('replayed', { count: replay.differing ?? 0, steps: replay.of })
            : replay.state === 'failed'
              ? (replay.failure ?? t('replayFailed'))
              : t('replaying', { done: replay.done, of: replay.of })}
        </p>
      )}
    </div>
  );
}
