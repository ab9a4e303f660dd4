'use client';

import { useEffect, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { loadImage } from '@/lib/client/load-image';
import { markDifferences } from '@/lib/domain/review/mark-differences';
import type { ComparedSide } from './compared-side';

type Found =
  { readonly kind: 'comparing' } | { readonly kind: 'failed' } | { readonly kind: 'done'; readonly share: number };

/** Both versions in one pale picture; where they differ it is marked in colour. */
export function OverlayView({
  left,
  right,
  className,
}: {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  readonly className: string;
}) {
  const t = useTranslations('review');
  const format = useFormatter();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [found, setFound] = useState<Found>({ kind: 'comparing' });
  useEffect(() => {
    let isWanted = true;
    void compare([left.address, right.address]).then(
      (made) => {
        const paper = canvas.current;
        if (!isWanted || paper === null) return;
        [paper.width, paper.height] = [made.image.width, made.image.height];
        paper.getContext('2d')?.putImageData(made.image, 0, 0);
        setFound({ kind: 'done', share: made.share });
      },
      () => isWanted && setFound({ kind: 'failed' }),
    );
    return () => {
      isWanted = false;
    };
  }, [left.address, right.address]);
  const percent = found.kind === 'done' ? format.number(found.share * 100, { maximumSignificantDigits: 2 }) : '';
  const words =
    found.kind === 'comparing'
      ? t('comparing')
      : found.kind === 'failed'
        ? t('imageFailed')
        : found.share === 0
          ? t('same')
          : t('differing', { percent });
  return (
    <div className="flex flex-col items-center gap-2">
      <canvas ref={canvas} role="img" aria-label={`${left.name} / ${right.name}: ${words}`} className={className} />
      <p role="status" className="text-small text-ink-soft">
        {words}
      </p>
    </div>
  );
}

/** Reads both pictures, the second fitted to the first, and marks where they differ. */
async function compare(addresses: readonly [string, string]): Promise<{ image: ImageData; share: number }> {
  const [before, after] = await Promise.all(addresses.map(loadImage));
  if (before === undefined || after === undefined) throw new RangeError('Two pictures are compared.');
  const size = { widthPx: before.naturalWidth, heightPx: before.naturalHeight };
  const image = pixelsOf(before, size);
  const share = markDifferences(image.data, pixelsOf(after, size).data);
  return { image, share };
}

/** @throws RangeError where the browser gives no canvas */
function pixelsOf(image: HTMLImageElement, { widthPx, heightPx }: { widthPx: number; heightPx: number }): ImageData {
  const paper = document.createElement('canvas');
  [paper.width, paper.height] = [widthPx, heightPx];
  const context = paper.getContext('2d');
  if (context === null) throw new RangeError('This browser gives no canvas.');
  context.drawImage(image, 0, 0, widthPx, heightPx);
  return context.getImageData(0, 0, widthPx, heightPx);
}
