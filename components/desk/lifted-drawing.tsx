'use client';

import type { SavePage } from '@/lib/contracts/books';
import type { PageBox } from '@/lib/domain/layout/page-point';
import { useCanvas } from './canvas/canvas-store';

/**
 * Who is held, cut out of the panel's drawing. The browser moves it as a layer that is painted once, so that it follows
 * the hand however long a drawing takes.
 */
export function LiftedDrawing({
  panel,
  rect,
  drawing,
}: {
  readonly panel: SavePage['panels'][number];
  /** Of the drawing, in page millimetres. */
  readonly rect: PageBox;
  /** The address of the drawing in which they stood. */
  readonly drawing: string;
}) {
  const lifted = useCanvas((state) => (state.lifted?.panelId === panel.id ? state.lifted : null));
  if (lifted === null || lifted.shape === null) return null;
  const { shape, dx, dy } = lifted;
  const share = (at: number, from: number, to: number): string => `${(((at - from) / (to - from)) * 100).toFixed(3)}%`;
  const outline = panel.polygon.map(
    ({ x, y }) => `${share(x, rect.left, rect.right)} ${share(y, rect.top, rect.bottom)}`,
  );
  return (
    <div className="absolute inset-0" style={{ clipPath: `polygon(${outline.join(', ')})` }}>
      <img
        src={drawing}
        alt=""
        draggable={false}
        className="size-full will-change-transform"
        style={{
          maskImage: `url("${shape}")`,
          maskSize: '100% 100%',
          transform: `translate(${(dx * 100).toFixed(3)}%, ${(dy * 100).toFixed(3)}%)`,
        }}
      />
    </div>
  );
}
