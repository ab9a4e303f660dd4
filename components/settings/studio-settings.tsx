'use client';

import { useMe } from '@/lib/client/people';
import { useHealth, useSettings } from '@/lib/client/studio';
import { useTranslations } from 'use-intl';
import { EnginesSection } from './engines-section';
import { MailSection } from './mail-section';
import { SettingsSection } from './settings-section';
import { StudioSection } from './studio-section';

/** What holds for everybody, and how the studio is. */
export function StudioSettings() {
  const t = useTranslations('settings');
  const { data: me } = useMe();
  const { data: settings } = useSettings();
  const { data: health } = useHealth();
  return (
    <>
      {me !== undefined && settings !== undefined && (
        <StudioSection settings={settings} isAdmin={me.role === 'admin'} />
      )}
      {me?.role === 'admin' && <EnginesSection />}
      {me?.role === 'admin' && <MailSection email={me.email} />}
      {health !== undefined && (
        <SettingsSection title={t('health')} hint={t('version', { version: health.version })}>
          <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
            <dt className="text-ink-soft">{t('database')}</dt>
            <dd>{health.database === 'ok' ? t('databaseOk') : t('databaseUnreachable')}</dd>
            <dt className="text-ink-soft">{t('workers')}</dt>
            <dd>{health.workerCount === 0 ? t('workersNone') : health.workerCount}</dd>
          </dl>
        </SettingsSection>
      )}
    </>
  );
}
