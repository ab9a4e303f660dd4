'use client';

import { useTranslations } from 'use-intl';
import type { Balloon } from '@/lib/contracts/balloons';
import { useDeskFacts } from './desk-context';
import { useDesk } from './desk-store';
import { withBalloon } from './page-changes';

/** A balloon's words, written where they stand. */
export function BalloonWords({
  pageId,
  balloon,
  onDone,
}: {
  readonly pageId: string;
  readonly balloon: Balloon;
  readonly onDone: () => void;
}) {
  const t = useTranslations('desk');
  const { format } = useDeskFacts();
  const edit = useDesk((state) => state.edit);
  const width = Math.max(30, balloon.widthMm);
  const height = Math.max(14, balloon.heightMm);
  return (
    <textarea
      autoFocus
      aria-label={t('balloonText')}
      value={balloon.text}
      maxLength={2000}
      onChange={(event) => {
        const text = event.target.value;
        edit(pageId, (page) => withBalloon(page, balloon.id, { text }), `text-${balloon.id}`);
      }}
      onBlur={onDone}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) onDone();
        event.stopPropagation();
      }}
      onFocus={(event) => event.target.select()}
      className="absolute z-10 rounded-koma border-2 border-mark bg-raised p-1.5 text-read text-ink shadow-float outline-none"
      style={{
        left: `${((balloon.at.x - width / 2) / format.widthMm) * 100}%`,
        top: `${((balloon.at.y - height / 2) / format.heightMm) * 100}%`,
        width: `${(width / format.widthMm) * 100}%`,
        minWidth: '9rem',
        height: `${(height / format.heightMm) * 100}%`,
        minHeight: '4rem',
      }}
    />
  );
}
