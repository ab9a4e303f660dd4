import type { Body } from '../../anatomy/body';
import type { FigureBuild } from '../../anatomy/figure-build';
import type { P3 } from '../../geometry/geometry';
import { THINGS } from '../../things';
import { addModelToFigure } from '../../things/add-model-to-figure';

/** Metres of the model: height of the saddle and its middle. */
const SADDLE_HEIGHT = 0.74;
const SADDLE_AT = 0.24;
/** From the hip joints down to the saddle, in units. */
const SEAT = 0.8;

function placeOf({ J, b }: Body): { readonly at: P3; readonly scale: number } {
  const [, hips, z] = J['pelvis']!,
    scale = Math.max(2, (-hips - SEAT * b.u) / SADDLE_HEIGHT);
  return { scale, at: [0, 0, z + SADDLE_AT * scale] };
}

/** Both wheels. */
export function motorbikeRoom(body: Body): P3[] {
  const { at, scale } = placeOf(body);
  return [-1.06, 1.02].flatMap((z): P3[] => [
    [0, 0, at[2] + z * scale],
    [0, -0.5 * scale, at[2] + z * scale * 1.03],
  ]);
}

/** A motorbike under somebody, its bars where hands reach. */
export function addMotorbike(g: FigureBuild): void {
  const { at, scale } = placeOf(g.body),
    thing = THINGS.motorbike;
  if (thing.kind === 'brush') return;
  addModelToFigure(g, 'motorbike', thing.build(), {
    at,
    pivot: [0, 0, 0],
    x: [1, 0, 0],
    y: [0, -1, 0],
    z: [0, 0, -1],
    scale,
  });
}
