import { Redo2, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../ui/icon-button';
import { useDesk } from './desk-store';

/** Takes back the last edit of a page, or does it once more; as the keys do. */
export function UndoButtons({ pageId }: { readonly pageId: string }) {
  const t = useTranslations('desk');
  const canUndo = useDesk((state) => (state.drafts[pageId]?.past.length ?? 0) > 0);
  const canRedo = useDesk((state) => (state.drafts[pageId]?.future.length ?? 0) > 0);
  const { undo, redo } = useDesk.getState();
  return (
    <div role="group" aria-label={t('history')} className="flex">
      <IconButton icon={Undo2} label={t('undo')} disabled={!canUndo} onClick={() => undo(pageId)} />
      <IconButton icon={Redo2} label={t('redo')} disabled={!canRedo} onClick={() => redo(pageId)} />
    </div>
  );
}
