import type { RulerOf } from '@/lib/contracts/page-rulers';
import { toPage, type PanelView } from '../panels/panel-view';
import { soundPoint } from './edit-ruler';

/** Where the edges of a panel's place run together, as `lib/rough` tells it: shares of its picture, and degrees. */
interface SeenVanishing {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly levelDegrees: number;
}

/**
 * What a perspective ruler takes from the camera of a panel: one to three vanishing points in page millimetres, and the eye
 * level. Null where nothing runs together.
 * @param view how the panel's picture lies on the page
 */
export function perspectiveOf(
  { points, levelDegrees }: SeenVanishing,
  view: Pick<PanelView, 'rect'>,
): Pick<RulerOf<'perspective'>, 'at' | 'vanishing' | 'angleDeg'> | null {
  if (points.length === 0) return null;
  const { left, top, right, bottom } = view.rect;
  return {
    at: soundPoint({ x: (left + right) / 2, y: (top + bottom) / 2 }),
    vanishing: points.slice(0, 3).map((point) => soundPoint(toPage(view, point))),
    angleDeg: Math.round(levelDegrees * 100) / 100 + 0,
  };
}
