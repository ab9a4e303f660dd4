'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';
import { Slider } from '../ui/slider';
import type { ComparedSide } from './compared-side';
import { OverlayView } from './overlay-view';

export const COMPARE_MODES = ['sides', 'slider', 'overlay', 'flip'] as const;
export type CompareMode = (typeof COMPARE_MODES)[number];

const PAPER = 'block max-h-[62dvh] w-auto max-w-full rounded-[4px] border border-hairline bg-paper';

/** Two pictures of a page in one of the ways to compare them. */
export function CompareView({
  left,
  right,
  mode,
}: {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  readonly mode: CompareMode;
}) {
  switch (mode) {
    case 'sides':
      return (
        <div className="grid grid-cols-2 gap-3">
          {[left, right].map((side, index) => (
            <figure key={index} className="flex flex-col items-center gap-1">
              <img src={side.address} alt={side.name} className={PAPER} />
              <figcaption className="text-small text-ink-soft">{side.name}</figcaption>
            </figure>
          ))}
        </div>
      );
    case 'slider':
      return <SliderView left={left} right={right} />;
    case 'overlay':
      return <OverlayView left={left} right={right} className={PAPER} />;
    case 'flip':
      return <FlipView left={left} right={right} />;
    default:
      return mode satisfies never;
  }
}

interface Sides {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
}

function SliderView({ left, right }: Sides) {
  const t = useTranslations('review');
  const [share, setShare] = useState(50);
  return (
    <div className="flex flex-col items-center gap-3">
      <div className="relative">
        <img src={right.address} alt={right.name} className={PAPER} />
        <img
          src={left.address}
          alt={left.name}
          className="absolute inset-0 size-full rounded-[4px]"
          style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}
        />
        <span aria-hidden className="absolute inset-y-0 w-0.5 bg-mark" style={{ left: `${share}%` }} />
      </div>
      <div className="w-full max-w-md">
        <Slider
          label={t('edge')}
          value={share}
          min={0}
          max={100}
          step={1}
          valueText={`${share} %`}
          ends={[right.name, left.name]}
          onChange={setShare}
        />
      </div>
    </div>
  );
}

function FlipView({ left, right }: Sides) {
  const t = useTranslations('review');
  const [isRight, setRight] = useState(false);
  const shown = isRight ? right : left;
  return (
    <div className="flex flex-col items-center gap-3">
      {[left, right].map((side, index) => (
        <img
          key={index}
          src={side.address}
          alt={side.name}
          hidden={(index === 1) !== isRight}
          className={(index === 1) === isRight ? PAPER : 'hidden'}
        />
      ))}
      <p role="status" className="text-small text-ink-soft">
        {t('shown', { name: shown.name })}
      </p>
      <Button size="small" onClick={() => setRight(!isRight)}>
        {t('flip')}
      </Button>
    </div>
  );
}
