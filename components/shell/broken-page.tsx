'use client';

import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

/** What stands where a page broke, with the way to try it again. */
export function BrokenPage({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTranslations('shell');
  const words = useTranslations('words');
  return (
    <>
      <h1 className="sr-only">{t('errorTitle')}</h1>
      <EmptyState title={t('errorTitle')} text={t('errorText')}>
        <Button look="primary" onClick={onRetry}>
          {words('tryAgain')}
        </Button>
      </EmptyState>
    </>
  );
}
