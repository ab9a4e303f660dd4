'use client';

import { PenLine, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { MOST_INK_STROKES } from '@/lib/contracts/comment-extras';
import { Button } from '../../ui/button';
import { useCommentsStore } from '../comments-store';

/** Turns drawing on the page on and off while a comment is written, takes strokes away again, and asks before ink is lost. */
export function InkControls({ pageId }: { readonly pageId: string }) {
  const t = useTranslations('commentExtras');
  const { ink, isInking, isLeaving, drawOn, stopDrawing, undoInk, stay, end } = useCommentsStore();
  useEscape(isInking, stopDrawing);
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-1.5">
        <Button
          size="small"
          look={isInking ? 'primary' : 'plain'}
          aria-pressed={isInking}
          onClick={() => (isInking ? stopDrawing() : drawOn(pageId))}
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
      {isLeaving && (
        <div role="alert" className="flex flex-wrap items-center gap-1.5 text-small">
          <p>{t('discardInk')}</p>
          <Button size="small" onClick={end}>
            {t('discard')}
          </Button>
          <Button size="small" look="quiet" autoFocus onClick={stay}>
            {t('keepInk')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Also while the focus is on the page that is drawn on. */
function useEscape(isOn: boolean, run: () => void): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      run();
    };
    // Before the form that it stands in: what was drawn stays, and the form with it.
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [isOn, run]);
}
