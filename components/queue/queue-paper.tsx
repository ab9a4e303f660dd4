'use client';

import { previewAddress } from '@/lib/client/generations';
import { lowWord } from '@/lib/contracts/drawing';
import type { QueueEntry } from '@/lib/contracts/generations';
import { RoughPicture } from '../draw/rough-picture';
import { SteadyImage } from '../ui/steady-image';

/** The sheet of a drawing in the making: its rough in blue, its latents sharpening over it; other people's is blank. */
export function QueuePaper({ entry }: { readonly entry: QueueEntry }) {
  const { generationId, status, progress, rough, size } = entry;
  const previewStep = status === 'running' ? (progress?.previewStep ?? null) : null;
  return (
    <span className="flex size-18 shrink-0 items-center justify-center sm:size-24">
      <span
        className="relative block overflow-hidden border border-pencil-line bg-paper"
        style={{
          aspectRatio: `${size.widthPx} / ${size.heightPx}`,
          ...(size.widthPx > size.heightPx ? { width: '100%' } : { height: '100%' }),
        }}
      >
        {rough === null ? (
          <svg viewBox="0 0 10 10" preserveAspectRatio="none" aria-hidden className="absolute inset-0 size-full">
            <path d="M0 0l10 10M10 0 0 10" stroke="var(--pencil-line)" vectorEffect="non-scaling-stroke" />
          </svg>
        ) : (
          <RoughPicture text={rough.text} seed={lowWord(rough.seed)} {...size} label="" className="absolute inset-0" />
        )}
        {previewStep !== null && (
          <SteadyImage
            address={previewAddress(generationId, previewStep)}
            label=""
            // The rough's lines stay to be seen under what sharpens over them.
            className="absolute inset-0 size-full mix-blend-multiply"
          />
        )}
      </span>
    </span>
  );
}
