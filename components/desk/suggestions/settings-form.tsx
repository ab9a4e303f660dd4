'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BookPanel } from '@/lib/contracts/books';
import { PANEL_SETTINGS, panelSettingsSchema, type PanelSettings, type Suggest } from '@/lib/contracts/suggestions';
import { settingsOf } from '@/lib/domain/suggestions/panel-settings';
import { FINISHES, FURTHER_SHOTS, SHOTS, TIMES, WEATHERS } from '@/lib/rough/vocabulary';
import { useSettingWords } from '../../comments/use-setting-words';
import { SelectField, TextAreaField } from '../../ui/field';

const CHOICES = {
  shot: [...SHOTS, ...FURTHER_SHOTS],
  time: TIMES,
  weather: WEATHERS,
  finish: FINISHES,
} as const;

/** Other settings for a panel: only what differs is suggested. */
export function SettingsForm({
  panel,
  onChange,
}: {
  readonly panel: BookPanel;
  readonly onChange: (suggestion: Suggest | null) => void;
}) {
  const t = useTranslations('suggestions');
  const words = useSettingWords();
  const now = settingsOf(panel.content);
  const [wanted, setWanted] = useState<PanelSettings>(now);
  const change = (part: Partial<Record<keyof PanelSettings, string | null>>) => {
    const next = panelSettingsSchema.safeParse({ ...wanted, ...part });
    if (!next.success) return;
    setWanted(next.data);
    const names = PANEL_SETTINGS.filter((name) => next.data[name] !== now[name]);
    const after = Object.fromEntries(names.map((name) => [name, next.data[name]]));
    onChange(names.length === 0 ? null : { kind: 'panel', panelId: panel.id, after });
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-2 gap-2">
        {(['shot', 'time', 'weather', 'finish'] as const).map((name) => (
          <SelectField
            key={name}
            label={t(`setting.${name}`)}
            value={wanted[name] ?? ''}
            options={[
              { value: '', label: t('none') },
              ...CHOICES[name].map((value) => ({ value, label: words(name, value) })),
            ]}
            onChange={({ target }) => change({ [name]: target.value === '' ? null : target.value })}
          />
        ))}
      </div>
      <TextAreaField
        label={t('setting.words')}
        value={wanted.words}
        maxLength={2000}
        onChange={({ target }) => change({ words: target.value })}
      />
      <TextAreaField
        label={t('setting.alt')}
        value={wanted.alt ?? ''}
        maxLength={2000}
        onChange={({ target }) => change({ alt: target.value === '' ? null : target.value })}
      />
    </div>
  );
}
