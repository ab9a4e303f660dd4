'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { BookPage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import { spoken, describePage } from '@/lib/domain/description/describe-page';
import { altWords } from '@/lib/i18n/alt-words';
import { useDeskFacts } from './desk-context';

/** A page for those who hear it: panel by panel what it shows, then who says what, in reading order. */
export function PageAloud({ page, language }: { readonly page: BookPage; readonly language: Language | null }) {
  const t = useTranslations('desk');
  const { book, company, statesOf } = useDeskFacts();
  const [main = 'en'] = book.languages;
  const panels = useMemo(
    () => describePage({ page, company, states: statesOf(page.id), language, main, words: altWords(language ?? main) }),
    [page, company, statesOf, language, main],
  );
  return (
    <div className="sr-only">
      {panels.map(({ number, alt, altLanguage, said }) => (
        <figure key={number ?? 'free'} {...(number === null ? {} : { 'aria-label': t('panelName', { number }) })}>
          {alt !== '' && <figcaption lang={altLanguage}>{alt}</figcaption>}
          {said.map((one) => (
            <p key={one.balloonId} lang={one.isOriginal ? main : (language ?? main)}>
              {spoken(one)}
            </p>
          ))}
        </figure>
      ))}
    </div>
  );
}
