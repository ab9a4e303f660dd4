import { X } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../ui/icon-button';
import type { DeskStage } from './desk-store';

const placeOf = (stage: DeskStage): string => `koma:stage-note:${stage}`;
const nothing = () => () => undefined;

/** What a stage of the desk is for, until it is dismissed once. */
export function StageNote({ stage }: { readonly stage: DeskStage }) {
  const t = useTranslations('desk');
  const [dismissed, setDismissed] = useState<readonly DeskStage[]>([]);
  const isRead = useSyncExternalStore(
    nothing,
    () => wasRead(stage),
    () => true,
  );
  if (isRead || dismissed.includes(stage)) return null;
  return (
    <div className="flex items-center gap-2 border-b border-hairline bg-raised px-3 text-small">
      <p className="flex-1 py-1">
        <span className="font-semibold">{t(`stage.${stage}`)}</span>
        {': '}
        <span className="text-ink-soft">{t(`stageNote.${stage}`)}</span>
      </p>
      <IconButton
        icon={X}
        label={t('dismissNote')}
        onClick={() => {
          setDismissed([...dismissed, stage]);
          try {
            localStorage.setItem(placeOf(stage), 'read');
          } catch {
            // Then it is told again after a reload.
          }
        }}
      />
    </div>
  );
}

function wasRead(stage: DeskStage): boolean {
  try {
    return localStorage.getItem(placeOf(stage)) !== null;
  } catch {
    return false;
  }
}
