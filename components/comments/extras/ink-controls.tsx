'use client';

import { PenLine, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { MOST_INK_STROKES } from '@/lib/contracts/comment-extras';
import { Button } from '../../ui/button';
import { useCommentsStore } from '../comments-store';

/** Turns drawing on the page on and off while a comment is written, and takes strokes away again. */
export function InkControls() {
  const t = useTranslations('commentExtras');
  const { ink, isInking, setInking, undoInk } = useCommentsStore();
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-1.5">
        <Button
          size="small"
          look={isInking ? 'primary' : 'plain'}
          aria-pressed={isInking}
          onClick={() => setInking(!isInking)}
        >
          <PenLine aria-hidden size={14} />
          {t('draw')}
        </Button>
        <Button size="small" look="quiet" disabled={ink.length === 0} onClick={undoInk}>
          <Undo2 aria-hidden size={14} />
          {t('undoStroke')}
        </Button>
        <span role="status" className="text-small text-ink-soft">
          {isInking || ink.length > 0
            ? ink.length >= MOST_INK_STROKES
              ? t('strokesFull')
              : t('strokes', { count: ink.length })
            : ''}
        </span>
      </div>
      {isInking && <p className="text-small text-ink-soft">{t('drawHint')}</p>}
    </div>
  );
}
