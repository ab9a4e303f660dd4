'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMe } from '@/lib/client/people';
import { diagnosticsAddress } from '@/lib/client/upkeep';
import { SettingsSection } from '../settings/settings-section';
import { FileLink } from '../ui/file-link';
import { BackupScheduleSection } from './backup-schedule-section';
import { BackupsSection } from './backups-section';
import { StorageUseSection } from './storage-use-section';
import { SweepSection } from './sweep-section';

/** What the studio stores, its backups, and facts for bug reports. For admins. */
export function StorageSettings() {
  const t = useTranslations('studioAdmin');
  const settings = useTranslations('settings');
  const { data: me } = useMe();
  if (me === undefined) return null;
  if (me.role !== 'admin') {
    return (
      <SettingsSection title={settings('storage')}>
        <p className="text-ink-soft">{settings('onlyAdmins')}</p>
      </SettingsSection>
    );
  }
  return (
    <>
      <StorageUseSection />
      <SweepSection />
      <BackupsSection />
      <BackupScheduleSection />
      <SettingsSection title={t('diagnostics')} hint={t('diagnosticsHint')}>
        <div>
          <FileLink href={diagnosticsAddress()} name="koma-diagnostics.json" icon={Download}>
            {t('diagnosticsDownload')}
          </FileLink>
        </div>
      </SettingsSection>
    </>
  );
}
