'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { pictureAddress } from '@/lib/client/pictures';
import type { PageBox } from '@/lib/domain/layout/page-point';
import { Slider } from '../../ui/slider';

/** Two pictures of a panel over one another with an edge to push, by hand or by arrow keys. */
export function BeforeAfter({
  beforeId,
  afterId,
  before,
  after,
  crop,
  alt,
}: {
  readonly beforeId: string;
  readonly afterId: string;
  /** Where the pictures lie on the page. */
  readonly before: PageBox;
  readonly after: PageBox;
  /** What of the page is shown. */
  readonly crop: PageBox;
  readonly alt: string;
}) {
  const t = useTranslations('region');
  const id = useId();
  const [share, setShare] = useState(50);
  const [width, height] = [crop.right - crop.left, crop.bottom - crop.top];
  const edge = crop.left + (width * share) / 100;
  return (
    <div className="flex flex-col gap-1">
      <svg
        viewBox={`${crop.left} ${crop.top} ${width} ${height}`}
        role="img"
        aria-label={alt}
        className="max-h-72 w-full rounded-koma bg-paper"
      >
        <clipPath id={id}>
          <rect x={crop.left} y={crop.top} width={edge - crop.left} height={height} />
        </clipPath>
        <image {...imagePlace(after)} href={pictureAddress(afterId, 'full')} />
        <image {...imagePlace(before)} href={pictureAddress(beforeId, 'full')} clipPath={`url(#${id})`} />
        <line
          x1={edge}
          x2={edge}
          y1={crop.top}
          y2={crop.bottom}
          className="stroke-mark"
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <Slider
        label={t('compare')}
        value={share}
        min={0}
        max={100}
        step={1}
        valueText={`${share} %`}
        ends={[t('after'), t('before')]}
        onChange={setShare}
      />
    </div>
  );
}

/** Lays a picture into a box of the page. */
export function imagePlace({ left, top, right, bottom }: PageBox) {
  return { x: left, y: top, width: right - left, height: bottom - top, preserveAspectRatio: 'none' };
}
