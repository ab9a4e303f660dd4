'use client';

import type { SavePage } from '@/lib/contracts/books';
import { boxOf } from '@/lib/domain/layout/page-point';
import { frameOf } from '@/lib/domain/layout/templates/lay-out';
import { useDeskFacts } from '../desk-context';
import type { DeskStage } from '../desk-store';
import { usePixelMm } from './camera-store';

/** What only helps: the safe area, the basic frame for print, the order in which panels are read. */
export function GuidesSheet({ panels, stage }: { readonly panels: SavePage['panels']; readonly stage: DeskStage }) {
  const { format, book } = useDeskFacts();
  const pixel = usePixelMm();
  const { widthMm, heightMm, safeMm } = format;
  const frame = frameOf(format);
  return (
    <g pointerEvents="none" aria-hidden>
      <rect
        x={safeMm}
        y={safeMm}
        width={widthMm - 2 * safeMm}
        height={heightMm - 2 * safeMm}
        fill="none"
        className="stroke-pencil-line"
        strokeWidth={1.2 * pixel}
        strokeDasharray={`${6 * pixel} ${4.5 * pixel}`}
      />
      {stage === 'export' ? (
        <rect
          x={frame.left}
          y={frame.top}
          width={frame.right - frame.left}
          height={frame.bottom - frame.top}
          fill="none"
          className="stroke-pencil-line"
          strokeWidth={pixel}
        />
      ) : (
        panels.map(({ id, polygon }, index) => (
          <OrderMark key={id} polygon={polygon} number={index + 1} isAtRight={book.direction === 'rtl'} />
        ))
      )}
    </g>
  );
}

function OrderMark({
  polygon,
  number,
  isAtRight,
}: {
  readonly polygon: SavePage['panels'][number]['polygon'];
  readonly number: number;
  readonly isAtRight: boolean;
}) {
  const box = boxOf(polygon);
  // On the edge, where it covers no balloon.
  const x = isAtRight ? box.right - 3.4 : box.left + 3.4;
  const y = Math.max(3, box.top - 0.4);
  return (
    <>
      <circle cx={x} cy={y} r={2.6} className="fill-pencil" />
      <text x={x} y={y + 1.15} textAnchor="middle" fontSize={3.2} fontWeight={600} fill="#ffffff">
        {number}
      </text>
    </>
  );
}
