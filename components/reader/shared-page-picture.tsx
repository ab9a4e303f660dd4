'use client';

import { useTranslations } from 'use-intl';
import { sharedPageAddress } from '@/lib/client/shares';
import type { Language } from '@/lib/contracts/languages';
import type { SharedPage } from '@/lib/contracts/shares';

/** What a page of a shared book is shown with. */
export interface SharedView {
  readonly token: string;
  /** Null is the book's own. */
  readonly language: Language | null;
}

/** A page as a picture, and in words for those who hear it. */
export function SharedPagePicture({
  page,
  view,
  size,
  isLazy = false,
}: {
  readonly page: SharedPage;
  readonly view: SharedView;
  readonly size: 'screen' | 'large';
  readonly isLazy?: boolean;
}) {
  const t = useTranslations('share');
  return (
    <section aria-label={t('page', { number: page.number })} className="relative w-full">
      <img
        key={`${page.number}-${page.version}`}
        src={sharedPageAddress(view.token, page, { language: view.language, size })}
        alt=""
        draggable={false}
        loading={isLazy ? 'lazy' : 'eager'}
        className="block w-full bg-paper shadow-page select-none"
        style={{ aspectRatio: page.aspect }}
      />
      <SharedWords page={page} />
    </section>
  );
}

/** A page for those who hear it: panel by panel what it shows, then who says what. */
export function SharedWords({ page, only }: { readonly page: SharedPage; readonly only?: number }) {
  const t = useTranslations('share');
  return (
    <div className="sr-only">
      {page.told
        .filter(({ number }) => only === undefined || number === only)
        .map(({ number, alt, altLanguage, said }) => (
          <figure key={number ?? 'free'} {...(number === null ? {} : { 'aria-label': t('panel', { number }) })}>
            {alt !== '' && <figcaption lang={altLanguage}>{alt}</figcaption>}
            {said.map(({ text, language }, at) => (
              <p key={at} lang={language}>
                {text}
              </p>
            ))}
          </figure>
        ))}
    </div>
  );
}
