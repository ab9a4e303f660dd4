'use client';

import { useTranslations } from 'use-intl';
import type { ExportSettings } from '@/lib/contracts/export-settings';
import { Switch } from '../ui/switch';

/** Whether files say how their pictures were made. */
export function ProvenanceSwitch({
  settings,
  onChange,
}: {
  readonly settings: ExportSettings;
  readonly onChange: (settings: ExportSettings) => void;
}) {
  const t = useTranslations('bookExport');
  return (
    <Switch
      label={t('hasProvenance')}
      hint={t('hasProvenanceHint')}
      isOn={settings.hasProvenance}
      onChange={(hasProvenance) => onChange({ ...settings, hasProvenance })}
    />
  );
}
