'use client';

import { memo, useMemo } from 'react';
import type { Balloon } from '@/lib/contracts/balloons';
import { balloonArt } from '@/lib/domain/page/balloon-art';
import { BALLOON_LINE_MM, INK, PENCIL } from '@/lib/domain/page/page-svg';
import { useDeskFacts } from './desk-context';

/** A balloon on the page, in pencil while the page is only planned. */
export const BalloonLayer = memo(function BalloonLayer({
  balloon,
  isPlanned,
}: {
  readonly balloon: Balloon;
  readonly isPlanned: boolean;
}) {
  const { lettering } = useDeskFacts();
  const { outline, letters } = useMemo(() => balloonArt(balloon, lettering), [balloon, lettering]);
  const colour = isPlanned ? PENCIL : INK;
  const isSound = balloon.kind === 'sfx';
  const line = {
    fill: '#ffffff',
    stroke: colour,
    strokeWidth: BALLOON_LINE_MM,
    strokeLinejoin: 'round' as const,
    ...(outline.isDashed ? { strokeDasharray: '1.6 1' } : {}),
  };
  return (
    <g transform={`translate(${balloon.at.x} ${balloon.at.y})`}>
      {outline.puffs !== '' && <path d={outline.puffs} {...line} />}
      {outline.d !== '' && <path d={outline.d} {...line} />}
      {letters !== null && (
        <path
          d={letters.d}
          fill={isPlanned ? '#1d6ba8' : INK}
          {...(isSound
            ? { stroke: '#ffffff', strokeWidth: 1.2, paintOrder: 'stroke', strokeLinejoin: 'round' as const }
            : {})}
        />
      )}
    </g>
  );
});
