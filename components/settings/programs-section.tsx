'use client';

import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { CopyField } from '../ui/copy-field';
import { SettingsSection } from './settings-section';

const noChange = () => () => undefined;

/** Where programs find the studio. */
export function ProgramsSection() {
  const t = useTranslations('settings');
  const origin = useSyncExternalStore(
    noChange,
    () => window.location.origin,
    () => '',
  );
  return (
    <SettingsSection title={t('programs')} hint={t('programsHint')}>
      <CopyField label={t('programsA1111')} value={origin} />
      <p className="text-small text-ink-soft">{t('programsA1111Hint')}</p>
      <CopyField label={t('programsMcp')} value={`KOMA_URL=${origin} KOMA_TOKEN=… npm run mcp`} />
      <p className="text-small text-ink-soft">{t('programsMcpHint')}</p>
      <Link href="/api-reference" className="self-start text-tool underline underline-offset-2">
        {t('programsReference')}
      </Link>
    </SettingsSection>
  );
}
