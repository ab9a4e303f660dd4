'use client';

import { useTranslations } from 'use-intl';
import { ERASE_MODES } from '@/lib/domain/page/strokes/erase';
import { Segmented } from '../../ui/segmented';
import { useCanvas } from './canvas-store';
import { Widths } from './widths';

/** From edge to edge of the tip. */
const ERASER_WIDTHS_MM = [0.5, 1, 2, 4, 8, 16] as const;

/** What of a touched stroke the eraser takes, and how wide it is. */
export function EraserOptions() {
  const t = useTranslations('canvas');
  const eraser = useCanvas((state) => state.eraser);
  const setEraser = useCanvas((state) => state.setEraser);
  return (
    <>
      <Segmented
        label={t('eraser')}
        value={eraser.mode}
        segments={ERASE_MODES.map((value) => ({ value, label: t(`erase.${value}`) }))}
        onChange={(mode) => setEraser({ mode })}
      />
      <Widths
        label={t('eraserWidth')}
        values={ERASER_WIDTHS_MM}
        value={eraser.radiusMm * 2}
        onChange={(widthMm) => setEraser({ radiusMm: widthMm / 2 })}
      />
    </>
  );
}
