import { isInsidePolygon } from '@/lib/geometry';
import type { PictureBox, RoughSpecification } from '@/lib/rough';

/** Of a face's box, whose corners are air. */
const CORE_SHARE = 0.8;

type Outline = NonNullable<RoughSpecification['polygon']>;

/** Whether a face that was found in a drawn picture is cut by the panel's outline; both in shares of the picture. */
export function isCut(face: PictureBox, outline: Outline): boolean {
  const [x, y] = [(face.left + face.right) / 2, (face.top + face.bottom) / 2];
  const [halfWidth, halfHeight] = [
    ((face.right - face.left) / 2) * CORE_SHARE,
    ((face.bottom - face.top) / 2) * CORE_SHARE,
  ];
  const corners = [-1, 1].flatMap((across) =>
    [-1, 1].map((down) => ({ x: x + across * halfWidth, y: y + down * halfHeight })),
  );
  return corners.some((corner) => !isInsidePolygon(corner, outline));
}
