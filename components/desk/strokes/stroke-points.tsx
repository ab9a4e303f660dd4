'use client';

import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { isFree, strokesOf } from '@/lib/domain/page/selection/page-items';
import { lineOf } from '@/lib/domain/page/strokes/stroke-line';
import { pointsOf } from '@/lib/domain/page/strokes/strokes';
import { BalloonGrip } from '../balloon-grip';
import { usePixelMm } from '../canvas/camera-store';
import { useStrokeEditing } from './stroke-editing';
import { useStrokeActions } from './use-stroke-actions';

/** More are too near to each other to be taken hold of. */
export const MOST_HANDLES = 300;

interface PointsProps {
  readonly pageId: string;
  /** As it is seen. */
  readonly content: SavePage;
  readonly strokeId: string;
  readonly pointAt: (event: { clientX: number; clientY: number }) => PagePoint;
}

/** The points of a stroke that is selected alone, while its points are edited. */
export function StrokePoints(props: PointsProps) {
  const { content, strokeId } = props;
  const hasPoints = useStrokeEditing((state) => state.hasPoints);
  const stroke = strokesOf(content).get(strokeId)?.stroke;
  if (!hasPoints || stroke === undefined || !isFree(content, { kind: 'stroke', id: strokeId })) return null;
  const points = pointsOf(stroke);
  return points.length > MOST_HANDLES ? null : <Grips {...props} points={points} line={lineOf(stroke)} />;
}

function Grips({
  pageId,
  strokeId,
  pointAt,
  points,
  line,
}: PointsProps & { readonly points: readonly PagePoint[]; readonly line: readonly number[] }) {
  const t = useTranslations('strokes');
  const pixel = usePixelMm();
  const hold = useStrokeEditing((state) => state.hold);
  const { movePoint, removePoint, addPoint, cut } = useStrokeActions(pageId);
  const press = (index: number, key: string): boolean => {
    const [at, next] = [points[index], points[index + 1] ?? points[index - 1]];
    if (at === undefined) return false;
    if (key === 'Delete' || key === 'Backspace') removePoint(strokeId, index);
    else if (key === 'x') cut(strokeId, at);
    else if ((key === '+' || key === 'Insert') && next !== undefined)
      addPoint(strokeId, { x: (at.x + next.x) / 2, y: (at.y + next.y) / 2 });
    else return false;
    return true;
  };
  return (
    <g>
      <polyline
        points={pointsOf({ points: line })
          .map(({ x, y }) => `${x},${y}`)
          .join(' ')}
        fill="none"
        stroke="transparent"
        strokeWidth={10 * pixel}
        pointerEvents="stroke"
        className="cursor-copy"
        data-own-pointer
        onPointerDown={(event) => {
          event.stopPropagation();
          if (event.altKey) cut(strokeId, pointAt(event));
        }}
        onDoubleClick={(event) => {
          event.stopPropagation();
          addPoint(strokeId, pointAt(event));
        }}
      >
        <title>{t('lineHint')}</title>
      </polyline>
      {points.map((at, index) => (
        <BalloonGrip
          key={index}
          at={at}
          look="point"
          label={t('pointName', { number: index + 1, count: points.length })}
          pointAt={pointAt}
          onHeld={() => hold({ strokeId, index })}
          onMove={(to) => movePoint(strokeId, index, to)}
          onKey={(key) => press(index, key)}
        />
      ))}
    </g>
  );
}
