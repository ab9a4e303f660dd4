'use client';

import type { PageBox } from '@/lib/domain/layout/page-point';
import type { PageItem } from '@/lib/domain/page/selection/page-items';
import { useFocusTarget } from './use-focus-target';

/** Things in a box for those who use keys or hear the page read; pointers go through it. */
export function BoxTarget({
  things,
  box: { left, top, right, bottom },
  label,
}: {
  readonly things: readonly PageItem[];
  readonly box: PageBox;
  readonly label: string;
}) {
  const target = useFocusTarget(things);
  return (
    <rect
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      {...target}
      pointerEvents="none"
      aria-label={label}
    />
  );
}
