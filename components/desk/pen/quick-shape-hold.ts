import type { PagePoint } from '@/lib/domain/layout/page-point';
import { quickShape } from '@/lib/domain/page/strokes/pen/quick-shape';
import { startInkLine, type InkLine, type InkLineOptions } from '@/lib/domain/page/strokes/pen/ink-line';
import type { InkPoint } from '@/lib/domain/page/strokes/pen/ink-point';
import type { Canvas } from '../canvas/tool';

/** So long a pen rests before its stroke is straightened, and so far it may tremble meanwhile. */
const REST_MS = 600;
const REST_PX = 4;
/** A shape is larger than a letter's dot. */
const LEAST_PX = 16;

interface QuickShapeHold {
  /** The straightened stroke once the pen rested; null before, and where it is no such shape. */
  readonly made: { readonly id: string; readonly line: InkLine } | null;
  /** The pen is at a point now: the wait begins anew where it moved. */
  rest(
    at: PagePoint,
    reports: readonly InkPoint[],
    o: { readonly canvas: Canvas; readonly show: (canvas: Canvas) => void },
  ): void;
  stop(): void;
}

/** Waits for a pen to rest at the end of its stroke. @param isOn nothing is waited for otherwise */
export function startQuickShape(options: InkLineOptions, isOn: boolean): QuickShapeHold {
  let made: QuickShapeHold['made'] = null;
  let rested: PagePoint | null = null;
  let stop = (): void => undefined;
  const straighten = (reports: readonly InkPoint[], canvas: Canvas): boolean => {
    const shape = quickShape(reports, LEAST_PX * options.pixelMm);
    if (shape === null) return false;
    const { look } = options;
    const still = { stabiliser: { ...look.stabiliser, strength: 0 }, correction: 0 };
    // The ends of a closed shape meet.
    const ends = shape.kind === 'line' ? {} : { taperInMm: 0, taperOutMm: 0 };
    const line = startInkLine({ ...options, look: { ...look, ...still, ...ends } });
    line.add(shape.points);
    made = { id: canvas.newId(), line };
    return true;
  };
  return {
    get made() {
      return made;
    },
    rest: (at, reports, { canvas, show }) => {
      if (!isOn || made !== null) return;
      if (rested !== null && Math.hypot(at.x - rested.x, at.y - rested.y) <= REST_PX * options.pixelMm) return;
      rested = at;
      stop();
      stop = canvas.later(REST_MS, (now) => {
        if (straighten(reports, now)) show(now);
      });
    },
    stop: () => stop(),
  };
}
