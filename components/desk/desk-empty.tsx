'use client';

import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { useDeskFacts } from './desk-context';

/** A book without a page: a script brings them, or one is made by hand. */
export function DeskEmpty({ onScript, onPage }: { readonly onScript: () => void; readonly onPage: () => void }) {
  const t = useTranslations('desk');
  const { canEdit } = useDeskFacts();
  return (
    <div className="flex flex-1 items-center justify-center bg-desk">
      <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
        {canEdit && (
          <div className="flex flex-wrap justify-center gap-2">
            <Button look="primary" onClick={onScript}>
              {t('writeScript')}
            </Button>
            <Button onClick={onPage}>{t('addPage')}</Button>
          </div>
        )}
      </EmptyState>
    </div>
  );
}
