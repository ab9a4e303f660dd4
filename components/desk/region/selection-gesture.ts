import type { RegionShape } from '@/lib/contracts/regions';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { brushShape, lassoShape, polygonShape, rectangleShape } from '@/lib/domain/region/make-shapes';
import type { RegionJoin, RegionMode, SelectionGesture } from './region-store';

/** Corners that are set this close to the first close a polygon. */
export const CLOSE_MM = 2.2;

/** Shift adds, Alt takes away, whatever the toolbar says. A brush always goes on. */
export function joinOf(
  set: RegionJoin,
  mode: RegionMode,
  { isShift, isAlt }: { readonly isShift: boolean; readonly isAlt: boolean },
): RegionJoin {
  if (isAlt) return 'subtract';
  if (isShift) return 'add';
  return mode === 'brush' && set === 'new' ? 'add' : set;
}

/** A press begins a gesture, or sets the next corner of a polygon. */
export function pressed(
  gesture: SelectionGesture | null,
  mode: SelectionGesture['mode'],
  at: PagePoint,
  join: RegionJoin,
): SelectionGesture {
  if (mode === 'polygon' && gesture?.mode === 'polygon') return { ...gesture, points: [...gesture.points, at] };
  return { mode, points: [at], join };
}

/** A hand that moves while the button is held. */
export function moved(gesture: SelectionGesture, at: PagePoint): SelectionGesture {
  const [first] = gesture.points;
  const last = gesture.points.at(-1);
  if (gesture.mode === 'polygon' || first === undefined || last === undefined) return gesture;
  if (gesture.mode === 'rectangle') return { ...gesture, points: [first, at] };
  return Math.hypot(at.x - last.x, at.y - last.y) < 0.15 ? gesture : { ...gesture, points: [...gesture.points, at] };
}

/** Whether a press here closes the polygon that is being set. */
export function closes({ mode, points }: SelectionGesture, at: PagePoint): boolean {
  const [first] = points;
  return (
    mode === 'polygon' &&
    points.length >= 3 &&
    first !== undefined &&
    Math.hypot(at.x - first.x, at.y - first.y) < CLOSE_MM
  );
}

/** What a gesture selects when it ends; null for one that was nothing. */
export function shapeOf({ mode, points }: SelectionGesture, brushMm: number): RegionShape | null {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  switch (mode) {
    case 'rectangle':
      return rectangleShape('add', first, last);
    case 'lasso':
      return lassoShape('add', points);
    case 'polygon':
      return polygonShape('add', points);
    case 'brush':
      return brushShape('add', points, brushMm);
  }
}
