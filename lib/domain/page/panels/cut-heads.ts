import { layOutRough, type RoughSpecification } from '@/lib/rough';
import type { CastMember } from '@/lib/contracts/staging';

/** How far towards the panel's middle a head goes that was cut, and how much smaller it gets. */
const TOWARDS_MIDDLE = 0.4;
const SMALLER = 0.82;

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
