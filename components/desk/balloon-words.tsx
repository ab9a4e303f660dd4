'use client';

import { useTranslations } from 'use-intl';
import { useFaceFont } from '@/lib/client/face-font';
import { MOST_LETTERS, type Balloon } from '@/lib/contracts/balloons';
import { balloonLetters, wishedSize } from '@/lib/domain/page/balloons/balloon-letters';
import { directionOf } from '@/lib/domain/page/balloons/balloon-size';
import { usualFace } from '@/lib/lettering/faces';
import { useCamera } from './canvas/camera-store';
import { useDeskFacts } from './desk-context';
import { useBalloonActions } from './use-balloon-actions';

const LEAST_PX = 13;
const MOST_PX = 48;

/** A balloon's words, written where they stand, about as they are lettered. */
export function BalloonWords({
  pageId,
  balloon,
  onDone,
}: {
  readonly pageId: string;
  /** As it is seen. */
  readonly balloon: Balloon;
  readonly onDone: () => void;
}) {
  const t = useTranslations('desk');
  const { format, lettering } = useDeskFacts();
  const { change, language } = useBalloonActions(pageId);
  const scale = useCamera((state) => state.settledScale);
  const { id, text, at, type, kind } = balloon;
  const face = balloon.face ?? usualFace(text, kind === 'sfx');
  const family = useFaceFont(face);
  const isVertical = directionOf(balloon) === 'vertical';
  const letters = lettering === null ? null : balloonLetters({ balloon, lettering, language });
  const sizeMm = letters?.sizeMm ?? wishedSize(balloon);
  const width = Math.max(isVertical ? 16 : 26, balloon.widthMm);
  const height = Math.max(isVertical ? 26 : 12, balloon.heightMm);
  return (
    <textarea
      autoFocus
      aria-label={t('balloonText')}
      value={text}
      maxLength={MOST_LETTERS}
      onChange={(event) => change(id, { text: event.target.value }, 'text')}
      onBlur={onDone}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) onDone();
        event.stopPropagation();
      }}
      onFocus={(event) => event.target.select()}
      className="absolute z-10 rounded-koma border-2 border-mark bg-paper p-1.5 text-center shadow-float outline-none"
      style={{
        left: `${((at.x - width / 2) / format.widthMm) * 100}%`,
        top: `${((at.y - height / 2) / format.heightMm) * 100}%`,
        width: `${(width / format.widthMm) * 100}%`,
        minWidth: isVertical ? '5rem' : '9rem',
        height: `${(height / format.heightMm) * 100}%`,
        minHeight: '4rem',
        // Words that are white on a black balloon are written in black on paper.
        color: '#16130f',
        fontSize: `${Math.max(LEAST_PX, Math.min(MOST_PX, sizeMm * scale))}px`,
        lineHeight: type.leading ?? (isVertical ? 1.3 : 1.15),
        writingMode: isVertical ? 'vertical-rl' : 'horizontal-tb',
        ...(family === null ? {} : { fontFamily: `'${family}', sans-serif` }),
      }}
    />
  );
}
