'use client';

import { useTranslations } from 'use-intl';
import type { LetteringMark } from '@/lib/contracts/lettering-orders';
import { boxedFace } from '@/lib/lettering/faces';

/** What a lettering order says, in words. */
export function useMarkWords(): (mark: LetteringMark) => string {
  const t = useTranslations('review');
  return (mark) => {
    switch (mark.kind) {
      case 'emphasis':
      case 'upright':
        return t(`markLine.${mark.kind}`, { part: mark.part });
      case 'size':
        return t('markLine.size', { size: mark.sizeMm });
      case 'font':
        return t('markLine.font', { face: fontName(mark.face) ?? t('usualFont') });
      case 'ruby':
        return t('markLine.ruby', { part: mark.part, reading: mark.reading });
      case 'move':
        return t('markLine.move', { x: Math.round(mark.to.x), y: Math.round(mark.to.y) });
      case 'break':
        return t('markLine.break', { part: mark.after });
      default:
        return mark satisfies never;
    }
  };
}

function fontName(face: string | null): string | null {
  return face === null ? null : (boxedFace(face)?.name ?? face);
}
