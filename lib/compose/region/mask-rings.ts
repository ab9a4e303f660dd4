import type { InkEdit } from '@/lib/contracts/region-edits';
import { maskShape } from '@/lib/domain/region/mask-shape';
import type { Picture } from '@/pipeline/image';

/** A mask's outlines, from half on, in shares of its picture: even-odd rings. */
export function maskRings({ widthPx, heightPx, data }: Picture): InkEdit['rings'] {
  const isIn = data.map((value) => (value >= 128 ? 1 : 0));
  const shape = maskShape(
    'add',
    { widthPx, heightPx, data: isIn },
    { left: 0, top: 0, right: widthPx, bottom: heightPx },
  );
  if (shape?.kind !== 'polygon') return [];
  return shape.rings.map((ring) => ring.map(({ x, y }) => ({ x: x / widthPx, y: y / heightPx })));
}
