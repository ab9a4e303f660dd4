import type { Ruler } from '@/lib/contracts/page-rulers';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { beginSnapping, decideSnapping, snapped } from '@/lib/domain/page/rulers/snap-stroke';
import { startInkLine, type InkLine, type InkLineOptions } from '@/lib/domain/page/strokes/pen/ink-line';
import type { InkPoint } from '@/lib/domain/page/strokes/pen/ink-point';

/** So near on the screen a pen takes a ruler with an edge, and so far it goes before its direction counts. */
const NEAR_PX = 12;
const DECIDE_PX = 8;

/** A line of a pen whose reports come onto a ruler before they are smoothed. */
export interface RuledLine {
  readonly line: InkLine;
  /** Whether a ruler holds it. */
  readonly isRuled: boolean;
  add(reports: readonly InkPoint[]): void;
  /** No more reports come: what waited for a direction is added. */
  end(): void;
}

/** Begins a line at a point. @param rulers that hold there */
export function startRuledLine(
  options: Omit<InkLineOptions, 'onto'>,
  { rulers, at }: { readonly rulers: readonly Ruler[]; readonly at: PagePoint },
): RuledLine {
  const { pixelMm } = options;
  let snapping = beginSnapping(rulers, at, { nearMm: NEAR_PX * pixelMm });
  if (snapping === null) {
    const line = startInkLine(options);
    return { line, isRuled: false, add: line.add, end: () => undefined };
  }
  const { from } = snapping;
  const line = startInkLine({ ...options, onto: (point) => snapped(snapping?.path ?? null, point) });
  let waiting: InkPoint[] = [];
  const flush = (): void => {
    const path = snapping?.path ?? null;
    line.add(waiting.map((report) => snapped(path, report)));
    waiting = [];
  };
  const decide = (towards: PagePoint | undefined): void => {
    if (snapping !== null && towards !== undefined) snapping = decideSnapping(snapping, towards);
  };
  return {
    line,
    isRuled: true,
    add: (reports) => {
      waiting.push(...reports);
      decide(reports.find(({ x, y }) => Math.hypot(x - from.x, y - from.y) >= DECIDE_PX * pixelMm));
      if (snapping?.path !== null) flush();
    },
    end: () => {
      decide(waiting.at(-1));
      flush();
    },
  };
}
