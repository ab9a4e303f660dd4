'use client';

import { useTranslations } from 'use-intl';
import { useBackups, useCreateBackup } from '@/lib/client/upkeep';
import { SettingsSection } from '../settings/settings-section';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { useProblem } from '../ui/use-problem';
import { BackupItem } from './backup-item';

/** The backups, and one that is made now. */
export function BackupsSection() {
  const t = useTranslations('studioAdmin');
  const { data: backups, error, refetch } = useBackups();
  const create = useCreateBackup();
  const { notify } = useProblem();
  const isWriting = create.isPending || backups?.some(({ state }) => state === 'writing') === true;
  return (
    <SettingsSection title={t('backups')} hint={t('backupsHint')}>
      <Button className="self-start" disabled={isWriting} onClick={() => create.mutate(undefined, { onError: notify })}>
        {t('backUpNow')}
      </Button>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {backups?.length === 0 && <p className="text-ink-soft">{t('backupsNone')}</p>}
      <ul aria-label={t('backups')} className="flex flex-col divide-y divide-hairline">
        {backups?.map((backup) => (
          <BackupItem key={backup.id} backup={backup} />
        ))}
      </ul>
    </SettingsSection>
  );
}
