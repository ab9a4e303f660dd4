import type { RegionShape } from '@/lib/contracts/regions';
import type { PageBox } from '../layout/page-point';

/** Box of all that was drawn, or null where nothing was. */
export function boxOfShapes(shapes: readonly RegionShape[]): PageBox | null {
  const points = shapes.flatMap((shape) => {
    const reach = shape.kind === 'stroke' ? shape.widthMm / 2 : 0;
    const drawn = shape.kind === 'stroke' ? shape.points : shape.rings.flat();
    return drawn.map(({ x, y }) => ({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }));
  });
  const [first] = points;
  if (first === undefined) return null;
  return points.reduce(
    (box, { left, top, right, bottom }) => ({
      left: Math.min(box.left, left),
      top: Math.min(box.top, top),
      right: Math.max(box.right, right),
      bottom: Math.max(box.bottom, bottom),
    }),
    first,
  );
}
