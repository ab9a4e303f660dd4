import type { HeadPlace } from './head-place';
import type { P2 } from '../geometry/geometry';
import { Bounds, type Camera, type Place } from './camera';
import type { Box } from './depth-buffer';
import { compose, eulerOf } from './orientation';
import { placeFigures, projectFrom, reachAround, type PlacedFigures } from './place-figures';
import type { Who } from './who';

/** Where one figure is in the picture. */
export interface FigureLayout {
  /** By the joints of `Body.J`. */
  joints: Record<string, P2>;
  head: HeadPlace;
  /** About what it takes up, with hair and clothes: left, top, width, height. */
  box: Box;
}

export interface Layout {
  /** Px a unit where the lens aims. */
  s: number;
  figures: FigureLayout[];
}

/** Where a placed figure's head is. */
export function headPlaceOf(placed: PlacedFigures, index: number): HeadPlace {
  const body = placed.bodies[index]!,
    { view, models } = placed,
    [x, y, depth] = projectFrom(placed, index, body.J['head']!),
    { s, dist, cam } = view,
    near = dist / Math.max(1.2, dist - depth);
  return { x, y, depth, s: s * near * body.b.headScale, ...eulerOf(compose(cam, compose(models[index]!.R, body.RH))) };
}

/** Screen points of a placed figure's joints. */
export function jointsOf(placed: PlacedFigures, index: number): Record<string, P2> {
  const joints: Record<string, P2> = {},
    { J } = placed.bodies[index]!;
  for (const name of Object.keys(J)) {
    const [x, y] = projectFrom(placed, index, J[name]!);
    joints[name] = [x, y];
  }
  return joints;
}

/** Where everybody is, as `drawFigures` will draw them; nothing is drawn (a fraction of a millisecond). */
export function layoutFigures(figures: readonly Who[], camera: Camera, place: Place): Layout {
  const placed = placeFigures(figures, camera, place),
    { s, dist } = placed.view;
  return {
    s,
    figures: placed.bodies.map((body, i): FigureLayout => {
      const { J, b } = body;
      const bounds = new Bounds();
      for (const name of Object.keys(J)) {
        const q = projectFrom(placed, i, J[name]!);
        bounds.add(q, (reachAround(name, b.headScale) * s * dist) / Math.max(1.2, dist - q[2]));
      }
      for (const point of figures[i]?.room?.(body) ?? []) bounds.add(projectFrom(placed, i, point), 0);
      return { joints: jointsOf(placed, i), head: headPlaceOf(placed, i), box: bounds.box };
    }),
  };
}
