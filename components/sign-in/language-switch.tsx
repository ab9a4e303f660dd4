'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'use-intl';
import { storeLocale } from '@/lib/client/people';
import { Segmented } from '../ui/segmented';

/** The language of a browser in which nobody is signed in. */
export function LanguageSwitch() {
  const t = useTranslations('shell');
  const router = useRouter();
  return (
    <Segmented
      label={t('language')}
      value={useLocale()}
      segments={[
        { value: 'en', label: 'English' },
        { value: 'ja', label: '日本語' },
      ]}
      onChange={(locale) => {
        storeLocale(locale);
        router.refresh();
      }}
    />
  );
}
