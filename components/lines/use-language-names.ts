'use client';

import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import type { Language } from '@/lib/contracts/languages';

/** What languages are called in the interface's own language, such as “Brazilian Portuguese”; their code where nobody knows. */
export function useLanguageNames(): (language: Language) => string {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard' });
    return (language) => names.of(language) ?? language;
  }, [locale]);
}
