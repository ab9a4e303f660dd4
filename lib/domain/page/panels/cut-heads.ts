import { layOutRough, type PictureBox, type RoughSpecification } from '@/lib/rough';
import type { CastMember } from '@/lib/contracts/staging';
import { isInsidePolygon } from '@/lib/geometry';

/** Of a face's box, whose corners are air. */
const CORE_SHARE = 0.8;
/** How far towards the panel's middle a head goes that was cut, and how much smaller it gets. */
const TOWARDS_MIDDLE = 0.4;
const SMALLER = 0.82;

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

/** Another place for everybody in a picture: nearer to the panel's middle, and smaller. In the order of its people. */
export function otherPlaces(specification: RoughSpecification): NonNullable<CastMember['at']>[] {
  const outline = specification.polygon ?? [];
  const middle = {
    x: outline.reduce((sum, { x }) => sum + x, 0) / Math.max(1, outline.length),
    y: outline.reduce((sum, { y }) => sum + y, 0) / Math.max(1, outline.length),
  };
  const within = (value: number): number => Math.max(0, Math.min(1, value));
  return layOutRough(specification).heads.map(({ left, top, right, bottom }, index) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return {
      x: within(x + (middle.x - x) * TOWARDS_MIDDLE),
      y: within(y + (middle.y - y) * TOWARDS_MIDDLE),
      scale: Math.max(0.02, Math.min(1, (bottom - top) * SMALLER)),
      depth: specification.people[index]?.at?.depth ?? 0,
    };
  });
}
