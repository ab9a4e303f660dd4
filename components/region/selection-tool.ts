import type { RegionShape } from '@/lib/contracts/regions';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { brushShape, lassoShape, polygonShape, rectangleShape } from '@/lib/domain/region/make-shapes';
import type { RegionJoin, RegionMode } from './region-store';

/** What a hand is about to select, while the button is held or between the corners of a polygon. */
export interface Gesture {
  readonly mode: 'rectangle' | 'lasso' | 'polygon' | 'brush';
  readonly points: readonly PagePoint[];
  readonly join: RegionJoin;
}

/** Corners that are set this close to the first close a polygon. */
export const CLOSE_MM = 2.2;

export interface Keys {
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Shift adds, Alt takes away, whatever the toolbar says. A brush always goes on. */
export function joinOf(set: RegionJoin, mode: RegionMode, { shiftKey, altKey }: Keys): RegionJoin {
  if (altKey) return 'subtract';
  if (shiftKey) return 'add';
  return mode === 'brush' && set === 'new' ? 'add' : set;
}

/** A press begins a gesture, or sets the next corner of a polygon. */
export function pressed(gesture: Gesture | null, mode: Gesture['mode'], at: PagePoint, join: RegionJoin): Gesture {
  if (mode === 'polygon' && gesture?.mode === 'polygon') return { ...gesture, points: [...gesture.points, at] };
  return { mode, points: [at], join };
}

/** A hand that moves while the button is held. */
export function moved(gesture: Gesture, at: PagePoint): Gesture {
  const [first] = gesture.points;
  const last = gesture.points.at(-1);
  if (gesture.mode === 'polygon' || first === undefined || last === undefined) return gesture;
  if (gesture.mode === 'rectangle') return { ...gesture, points: [first, at] };
  return Math.hypot(at.x - last.x, at.y - last.y) < 0.15 ? gesture : { ...gesture, points: [...gesture.points, at] };
}

/** Whether a press here closes the polygon that is being set. */
export function closes({ mode, points }: Gesture, at: PagePoint): boolean {
  const [first] = points;
  return (
    mode === 'polygon' &&
    points.length >= 3 &&
    first !== undefined &&
    Math.hypot(at.x - first.x, at.y - first.y) < CLOSE_MM
  );
}

/** What a gesture selects when it ends; null for one that was nothing. */
export function shapeOf({ mode, points }: Gesture, brushMm: number): RegionShape | null {
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
