'use client';

import { useTranslations } from 'use-intl';
import type { Generation } from '@/lib/contracts/generations';
import { useDuration } from '../ui/use-duration';

/** Where a drawing in the making is, in words: what happens now, which picture, how long still. */
export function useProgressWords(): (
  generation: Pick<Generation, 'status' | 'progress' | 'ahead' | 'startsInMs' | 'pictureCount'>,
) => string {
  const t = useTranslations('draw');
  const words = useTranslations('words');
  const duration = useDuration();
  return (generation) => {
    const { status, progress, ahead, startsInMs, pictureCount } = generation;
    if (status === 'paused') return t('pausedState');
    if (status === 'queued') {
      const place = t('waiting', { count: ahead ?? 0 });
      const hasTime = startsInMs !== null && startsInMs !== undefined && (ahead ?? 0) > 0;
      return hasTime ? `${place} · ${t('waitingStarts', { time: duration(startsInMs) })}` : place;
    }
    if (progress === null) return t('waitingModel');
    const parts = [
      ...(pictureCount > 1 ? [t('pictureOf', { index: progress.pictureIndex + 1, count: pictureCount })] : []),
      phaseWords(),
      ...(progress.timeLeftMs === null ? [] : [words('timeLeft', { time: duration(progress.timeLeftMs) })]),
    ];
    return parts.join(' · ');

    function phaseWords(): string {
      switch (progress?.phase) {
        case 'encoding':
          return t('reading');
        case 'denoising':
          return t('step', { step: progress.step, count: progress.stepCount });
        case 'decoding':
          return t('decoding');
        case 'finishing':
          return t('finishing');
        case 'storing':
          return t('storing');
        case 'waiting-for-model':
        case undefined:
          return t('waitingModel');
      }
    }
  };
}
