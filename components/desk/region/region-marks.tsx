import type { PagePoint } from '@/lib/domain/layout/page-point';
import { ringsPath } from '@/lib/domain/region/region-field';
import type { SelectionGesture } from './region-store';
import { CLOSE_MM } from './selection-gesture';
import type { Selected } from './use-selected';

/** What is selected, in red pencil: its soft edge as a wash, each panel's piece by marching ants. */
export function RegionMarks({ selected }: { readonly selected: Selected }) {
  const outline = ringsPath(selected.outline);
  return (
    <g pointerEvents="none" aria-hidden>
      {selected.rim !== null && (
        <path d={`${ringsPath(selected.rim)}${outline}`} fillRule="evenodd" className="fill-mark" opacity={0.14} />
      )}
      <path d={outline} className="region-faint" />
      {selected.pieces.map(({ panelId, outline: piece }) => (
        <g key={panelId}>
          <path d={ringsPath(piece)} className="region-ants-ground" />
          <path d={ringsPath(piece)} className="region-ants" />
        </g>
      ))}
    </g>
  );
}

/** What a hand is drawing just now. */
export function GestureMarks({
  gesture,
  hover,
  brushMm,
}: {
  readonly gesture: SelectionGesture;
  readonly hover: PagePoint | null;
  readonly brushMm: number;
}) {
  const { mode, points } = gesture;
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const line = (all: readonly PagePoint[]): string => all.map(({ x, y }) => `${x},${y}`).join(' ');
  switch (mode) {
    case 'rectangle':
      return (
        <rect
          x={Math.min(first.x, last.x)}
          y={Math.min(first.y, last.y)}
          width={Math.abs(last.x - first.x)}
          height={Math.abs(last.y - first.y)}
          className="region-gesture"
        />
      );
    case 'lasso':
      return <polygon points={line(points)} className="region-gesture" />;
    case 'polygon':
      return (
        <g>
          <polyline points={line(hover === null ? points : [...points, hover])} className="region-gesture" />
          <circle cx={first.x} cy={first.y} r={CLOSE_MM / 2} className="region-gesture" />
        </g>
      );
    case 'brush':
      return (
        <polyline
          points={line(points.length === 1 ? [first, first] : points)}
          fill="none"
          strokeWidth={brushMm}
          strokeLinecap="round"
          strokeLinejoin="round"
          className="stroke-mark"
          opacity={0.3}
        />
      );
  }
}
