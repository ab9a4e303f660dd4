'use client';

import { Lasso } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import { Button } from '../../ui/button';
import { useDesk } from '../desk-store';
import { useOpenEdits } from './open-edits';

/** My changes of regions of a page that are being drawn or wait to be taken; a press takes the tool that shows them in hand. */
export function OpenEditsNote({ content }: { readonly content: SavePage }) {
  const t = useTranslations('region');
  const use = useDesk((state) => state.use);
  const count = useOpenEdits(content).length;
  if (count === 0) return null;
  return (
    <section
      aria-label={t('openChanges')}
      className="flex flex-col gap-1.5 rounded-koma border border-pencil bg-pencil-wash p-2.5"
    >
      <h3 className="text-tool font-semibold text-pencil-text">{t('openChangesHere', { count })}</h3>
      <Button size="small" className="w-fit" onClick={() => use('region')}>
        <Lasso aria-hidden size={15} />
        {t('showOpenChanges')}
      </Button>
    </section>
  );
}
