'use client';

import { useTranslations } from 'use-intl';

/** How a model of one's own comes into the studio. */
export function InstallHelp() {
  const t = useTranslations('models');
  return (
    <section aria-labelledby="install" className="border-t border-hairline pt-5">
      <h2 id="install" className="text-read font-semibold">
        {t('installTitle')}
      </h2>
      <ol className="mt-2 flex max-w-2xl list-decimal flex-col gap-1.5 pl-5 marker:text-ink-soft">
        <li>{t('installGet')}</li>
        <li>
          {t('installPut')} <code className="rounded-[4px] bg-hairline/50 px-1 wrap-anywhere">KOMA_DATA/models/</code>
        </li>
        <li>{t('installWait')}</li>
      </ol>
      <p className="mt-2 max-w-2xl text-small text-ink-soft">{t('installNote')}</p>
    </section>
  );
}
