'use client';

import { memo } from 'react';
import type { SavePage } from '@/lib/contracts/books';
import type { Ruler } from '@/lib/contracts/page-rulers';
import { boxOf, type PageBox, type PagePoint } from '@/lib/domain/layout/page-point';
import { seenRulers } from '@/lib/domain/page/rulers/rulers';
import { rulerShape } from '@/lib/domain/page/rulers/ruler-shape';
import { usePixelMm } from '../canvas/camera-store';
import { useRulers } from '../canvas/ruler-store';
import { useDeskFacts } from '../desk-context';

/** The rulers that are seen, over the page: on the desk alone. */
export const RulersSheet = memo(function RulersSheet({ content }: { readonly content: SavePage }) {
  const { format } = useDeskFacts();
  const pixel = usePixelMm();
  const { selectedId, isSnapping } = useRulers();
  const page = { left: 0, top: 0, right: format.widthMm, bottom: format.heightMm };
  return (
    <g pointerEvents="none" aria-hidden data-rulers>
      {seenRulers(content).map((ruler) => (
        <RulerLines
          key={ruler.id}
          ruler={ruler}
          box={boxFor(ruler, content, page)}
          pixel={pixel}
          isSelected={ruler.id === selectedId}
          isHolding={ruler.isActive && isSnapping}
        />
      ))}
    </g>
  );
});

/** Where a ruler's fine lines lie: over its panel, or the whole page. */
function boxFor({ panelId }: Ruler, { panels }: SavePage, page: PageBox): PageBox {
  const polygon = panels.find(({ id }) => id === panelId)?.polygon;
  return polygon === undefined ? page : boxOf(polygon);
}

function RulerLines({
  ruler,
  box,
  pixel,
  isSelected,
  isHolding,
}: {
  readonly ruler: Ruler;
  readonly box: PageBox;
  readonly pixel: number;
  readonly isSelected: boolean;
  /** Pens snap to it now. */
  readonly isHolding: boolean;
}) {
  const { own, fine } = rulerShape(ruler, box);
  const colour = isSelected ? 'stroke-mark' : isHolding ? 'stroke-pencil' : 'stroke-ink-soft';
  const dash = isHolding ? {} : { strokeDasharray: `${5 * pixel} ${4 * pixel}` };
  return (
    <g fill="none" className={colour} {...dash}>
      <path d={pathOf(fine)} strokeWidth={0.75 * pixel} strokeOpacity={0.45} />
      <path d={pathOf(own)} strokeWidth={1.75 * pixel} />
    </g>
  );
}

function pathOf(lines: readonly (readonly PagePoint[])[]): string {
  const place = (value: number): string => String(Math.round(value * 100) / 100);
  return lines.map((line) => `M${line.map(({ x, y }) => `${place(x)} ${place(y)}`).join('L')}`).join('');
}
