'use client';

import { useTranslations } from 'use-intl';
import { isSweeping, useCreateSweep, useSweeps } from '@/lib/client/upkeep';
import type { Sweep } from '@/lib/contracts/upkeep';
import { useBytes } from '../models/use-bytes';
import { SettingsSection } from '../settings/settings-section';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { useProblem } from '../ui/use-problem';

/** Files that nothing uses: looked for first, then deleted. */
export function SweepSection() {
  const t = useTranslations('studioAdmin');
  const { data: sweeps, error, refetch } = useSweeps();
  const create = useCreateSweep();
  const { notify } = useProblem();
  const latest = sweeps?.[0];
  const isRunning = create.isPending || (latest !== undefined && isSweeping(latest));
  const isPlan = latest?.isDryRun === true && latest.found !== null && latest.found.files > 0;
  const start = (planId: string | null) => create.mutate(planId, { onError: notify });
  return (
    <SettingsSection title={t('sweep')} hint={t('sweepHint')}>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <p role="status" className="min-h-5">
        {latest === undefined ? t('sweepNone') : <SweepState sweep={latest} />}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button disabled={isRunning} onClick={() => start(null)}>
          {t('sweepPreview')}
        </Button>
        <Button look="primary" disabled={isRunning || !isPlan} onClick={() => start(latest?.id ?? null)}>
          {t('sweepStart')}
        </Button>
      </div>
    </SettingsSection>
  );
}

function SweepState({ sweep }: { readonly sweep: Sweep }) {
  const t = useTranslations('studioAdmin');
  const bytes = useBytes();
  if (isSweeping(sweep)) return t(sweep.isDryRun ? 'sweepLooking' : 'sweepDeleting');
  if (sweep.found === null) return t('sweepFailed', { reason: sweep.failure ?? '' });
  const { files, bytes: size } = sweep.found;
  if (files === 0) return t('sweepNothing');
  return t(sweep.isDryRun ? 'sweepFound' : 'sweepDone', { count: files, size: bytes(size) });
}
