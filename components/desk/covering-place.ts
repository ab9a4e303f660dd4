import type { PageBox } from '@/lib/domain/layout/page-point';

/** Where something lies that was moved and enlarged: its left upper corner, and how many times as large it is. */
export interface CoveringPlace {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Where a drawing that was made for one box covers another, its middle on the box's middle, as `slice` has it in SVG. */
export function coveringPlace(drawn: PageBox, box: PageBox): CoveringPlace {
  const [width, height] = [drawn.right - drawn.left, drawn.bottom - drawn.top];
  const scale = Math.max((box.right - box.left) / width, (box.bottom - box.top) / height);
  return {
    x: (box.left + box.right - width * scale) / 2,
    y: (box.top + box.bottom - height * scale) / 2,
    scale,
  };
}
