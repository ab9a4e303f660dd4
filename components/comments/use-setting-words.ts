'use client';

import { useTranslations } from 'use-intl';
import { panelSettingsSchema, type PanelSetting } from '@/lib/contracts/suggestions';

/** What a panel's setting is called, as people read it. */
export function useSettingWords(): (name: PanelSetting, value: string | null) => string {
  const t = useTranslations('suggestions');
  const traits = useTranslations('traits');
  const desk = useTranslations('desk');
  return (name, value) => {
    if (value === null) return t('none');
    const settings = panelSettingsSchema.partial().safeParse({ [name]: value }).data ?? {};
    const { shot, time, weather, finish } = settings;
    if (shot !== undefined && shot !== null) return traits(`shot_${shot}`);
    if (time !== undefined && time !== null) return traits(`time_${time}`);
    if (weather !== undefined && weather !== null) return traits(`weather_${weather}`);
    if (finish !== undefined && finish !== null) return desk(`finishName.${finish}`);
    return value === '' ? t('empty') : value;
  };
}
