'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { pictureAddress } from '@/lib/client/pictures';
import type { Picture } from '@/lib/contracts/pictures';
import { IconButton } from '../ui/icon-button';

/** A picture as large as its place allows, and what is known of it, between the ways to its neighbours. */
export function PictureSheet({
  picture,
  onBefore,
  onAfter,
}: {
  readonly picture: Picture;
  readonly onBefore: (() => void) | null;
  readonly onAfter: (() => void) | null;
}) {
  const t = useTranslations('project');
  const format = useFormatter();
  const { id, name, kind, seed, widthPx, heightPx, createdAt } = picture;
  const facts = [
    t(kind === 'drawn' ? 'wasDrawn' : 'wasBrought'),
    t('facts', { width: widthPx, height: heightPx }),
    ...(seed === null ? [] : [t('seed', { seed })]),
    format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' }),
  ];
  return (
    <>
      <img
        key={id}
        src={pictureAddress(id, 'screen')}
        alt={name}
        style={{
          aspectRatio: `${widthPx} / ${heightPx}`,
          width: `min(100%, ${(60 * widthPx) / heightPx}dvh)`,
        }}
        className="mx-auto block animate-fade bg-paper shadow-page"
      />
      <div className="flex items-center justify-center gap-2">
        <IconButton icon={ChevronLeft} label={t('before')} disabled={onBefore === null} onClick={() => onBefore?.()} />
        <p className="text-center text-tool text-ink-soft tabular-nums">{facts.join(' · ')}</p>
        <IconButton icon={ChevronRight} label={t('after')} disabled={onAfter === null} onClick={() => onAfter?.()} />
      </div>
    </>
  );
}
