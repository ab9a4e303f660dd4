'use client';

import { Copy } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { RegionEdit } from '@/lib/contracts/region-edits';
import { useDeskFacts } from '../desk-context';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { useEditActions } from './use-edit-actions';

/** The same change in another panel that is drawn: on this page first, then on the others. */
export function ApplyElsewhere({ edit, panelId }: { readonly edit: RegionEdit | undefined; readonly panelId: string }) {
  const t = useTranslations('region');
  const { book } = useDeskFacts();
  const actions = useEditActions();
  if (edit === undefined) return null;
  const places = book.pages.flatMap((page) =>
    page.panels.flatMap(({ id, picture }, index) =>
      picture === null || id === panelId
        ? []
        : [{ id, isHere: page.id === edit.pageId, page: page.number, panel: index + 1 }],
    ),
  );
  const ordered = [...places.filter(({ isHere }) => isHere), ...places.filter(({ isHere }) => !isHere)].slice(0, MOST);
  if (ordered.length === 0) return null;
  return (
    <Menu
      trigger={
        <Button size="small" disabled={actions.isBusy}>
          <Copy aria-hidden size={15} />
          {t('applyElsewhere')}
        </Button>
      }
      entries={ordered.map(({ id, page, panel }) => ({
        label: t('panelOfPage', { page, panel }),
        onChoose: () => actions.apply(edit, id),
      }))}
    />
  );
}

const MOST = 24;
