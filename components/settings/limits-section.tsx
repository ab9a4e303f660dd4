'use client';

import { useTranslations } from 'use-intl';
import type { Settings, UpdateSettings } from '@/lib/contracts/settings';
import { LimitFields } from './limit-fields';

/** What one person may use who has no limits of their own. */
export function LimitsSection({
  limits,
  onSave,
  isSaving,
}: {
  readonly limits: Settings['limits'];
  readonly onSave: (change: UpdateSettings) => void;
  readonly isSaving: boolean;
}) {
  const t = useTranslations('studioAdmin');
  return (
    <div role="group" aria-label={t('limits')} className="flex flex-col gap-3">
      <p className="-mb-1.5 text-tool font-semibold text-ink-soft">{t('limits')}</p>
      <p className="text-small text-ink-soft">{t('limitsHint')}</p>
      <LimitFields
        limits={limits}
        mayBeEmpty={(id) => id === 'picturesPerDay'}
        hintOf={(id) => t(`${id}Hint`)}
        isSaving={isSaving}
        onSave={({ picturesPerDay, storageGib, waitingJobs }) =>
          onSave({
            picturesPerDay,
            ...(storageGib === null ? {} : { storageGib }),
            ...(waitingJobs === null ? {} : { waitingJobs }),
          })
        }
      />
    </div>
  );
}
