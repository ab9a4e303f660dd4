'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { previewAddress } from '@/lib/client/generations';
import { pictureAddress } from '@/lib/client/pictures';
import { lowWord } from '@/lib/contracts/drawing';
import type { Generation } from '@/lib/contracts/generations';
import { SteadyImage } from '../ui/steady-image';
import { labelOf, progressOf } from './drawing-view';
import { OwnRough } from './own-rough';
import { RoughPicture } from './rough-picture';
import { SpecificationPicture } from '../rough/specification-picture';

/**
 * A drawing as it is now: its rough in blue while it waits, its latents sharpening over the rough, its picture when it is
 * there. A thin red line at the lower edge says how far it is.
 */
export function GenerationPaper({
  generation,
  pictureIndex,
  size,
}: {
  readonly generation: Generation;
  readonly pictureIndex: number;
  readonly size: 'card' | 'screen';
}) {
  const t = useTranslations('draw');
  const { status, progress, compiled, ask } = generation;
  const label = labelOf(generation);
  const picture = generation.pictures[pictureIndex];
  if (picture !== undefined) {
    return (
      <img
        src={pictureAddress(picture.id, size)}
        alt={label}
        className="absolute inset-0 size-full object-contain"
        draggable={false}
      />
    );
  }
  const { previewStep } = progress ?? { previewStep: null };
  return (
    <>
      {generation.rough !== null ? (
        <SpecificationPicture
          specification={generation.rough}
          label={t('roughOf', { prompt: label })}
          className="absolute inset-0"
        />
      ) : ask.rough === null ? (
        <RoughPicture
          text={compiled.text}
          // All pictures of one asking follow one rough.
          seed={lowWord(generation.seed)}
          {...generation.size}
          label={t('roughOf', { prompt: label })}
          className="absolute inset-0"
        />
      ) : (
        <OwnRough pictureId={ask.rough.pictureId} label={t('roughOf', { prompt: label })} />
      )}
      {status === 'running' && previewStep !== null && (
        <SteadyImage
          address={previewAddress(generation.id, previewStep)}
          label={label}
          // The rough's lines stay to be seen under what sharpens over them.
          className="absolute inset-0 size-full mix-blend-multiply"
        />
      )}
      {status === 'running' && (
        <span
          className="absolute bottom-0 left-0 h-[3px] bg-mark transition-[width] duration-150"
          style={{ width: `${progressOf(generation) * 100}%` }}
        />
      )}
      {status === 'failed' && (
        <span className="absolute right-1 bottom-1 rounded-full bg-raised p-0.5 text-mark-strong">
          <CircleAlert aria-hidden size={18} />
        </span>
      )}
    </>
  );
}
