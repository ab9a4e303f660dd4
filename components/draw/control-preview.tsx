'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { loadImage } from '@/lib/client/load-image';
import { pictureAddress } from '@/lib/client/pictures';
import type { Preprocessor } from '@/lib/contracts/controls';
import type { Size } from '@/lib/contracts/drawing';
import { preprocess } from '@/lib/domain/control/preprocess';
import { useDebounced } from './use-debounced';

/** Larger pictures are previewed at this size, so that a slider answers at once. */
const MOST_SIDE_PX = 768;
const AFTER_MS = 120;

/** The control map of a picture, made here as the server will: cut to the drawing's proportions, and preprocessed. */
export function ControlPreview({
  pictureId,
  preprocessor,
  size,
}: {
  readonly pictureId: string;
  readonly preprocessor: Preprocessor | null;
  readonly size: Size;
}) {
  const t = useTranslations('control');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const how = useDebounced(preprocessor, AFTER_MS);
  const { widthPx, heightPx } = fitted(size);
  useEffect(() => {
    let isCurrent = true;
    void loadImage(pictureAddress(pictureId, 'screen'))
      .then((image) => {
        if (isCurrent && canvas.current !== null) drawMap(canvas.current, image, how);
        if (isCurrent) setFailed(false);
      })
      .catch(() => isCurrent && setFailed(true));
    return () => {
      isCurrent = false;
    };
  }, [pictureId, how, widthPx, heightPx]);
  return (
    <figure className="flex flex-col gap-1">
      <canvas
        ref={canvas}
        width={widthPx}
        height={heightPx}
        role="img"
        aria-label={t('preview')}
        className="max-h-48 w-full rounded-koma border border-hairline bg-paper object-contain"
      />
      {hasFailed && <p className="text-small text-mark-strong">{t('previewFailed')}</p>}
    </figure>
  );
}

function fitted({ widthPx, heightPx }: Size): Size {
  const scale = Math.min(1, MOST_SIDE_PX / Math.max(widthPx, heightPx));
  return { widthPx: Math.round(widthPx * scale), heightPx: Math.round(heightPx * scale) };
}

function drawMap(canvas: HTMLCanvasElement, image: HTMLImageElement, how: Preprocessor | null): void {
  const { width, height } = canvas;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return;
  const scale = Math.max(width / image.naturalWidth, height / image.naturalHeight);
  const [wide, high] = [image.naturalWidth * scale, image.naturalHeight * scale];
  context.drawImage(image, (width - wide) / 2, (height - high) / 2, wide, high);
  if (how === null) return;
  const pixels = context.getImageData(0, 0, width, height);
  const map = preprocess({ widthPx: width, heightPx: height, channels: 4, data: pixels.data }, how);
  putPixels(pixels, map);
  context.putImageData(pixels, 0, 0);
}

function putPixels({ data }: ImageData, map: ReturnType<typeof preprocess>): void {
  for (let at = 0; at * 4 < data.length; at++) {
    for (let channel = 0; channel < 3; channel++) {
      data[at * 4 + channel] = map.data[at * map.channels + (map.channels === 1 ? 0 : channel)] ?? 0;
    }
    data[at * 4 + 3] = 255;
  }
}
