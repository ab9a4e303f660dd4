import type { Body } from '../../anatomy/body';
import type { FigureBuild } from '../../anatomy/figure-build';
import type { P3 } from '../../geometry/geometry';
import { addModelToFigure } from '../../things/add-model-to-figure';
import { ROWED_BOAT, rowedBoat } from '../../things/rowing-boat';

/** From the hip joints down to what carries the weight, in units. */
const SEAT = 0.72;

function scaleOf({ J, b }: Body): number {
  return Math.max(2, (-J['pelvis']![1] - SEAT * b.u) / ROWED_BOAT.seatHeight);
}

/** A point of the boat in the rower's space: who rows looks to the stern. */
function placed(body: Body, [x, y, z]: P3): P3 {
  const k = scaleOf(body);
  return [-x * k, -y * k, (body.J['pelvis']![2] ?? 0) + (z - ROWED_BOAT.seatAt) * k];
}

/** Bow, stern and sides of the boat, and the blades of the oars. */
export function boatRoom(body: Body): P3[] {
  const { bow, stern } = ROWED_BOAT;
  const { u } = body.b;
  const [, , z] = body.J['pelvis']!;
  return [
    placed(body, [0, 0.1, bow]),
    ...[-1, 1].flatMap((s): P3[] => [placed(body, [s * 0.4, 0, stern]), [s * 13 * u, -0.8 * u, z + 7.6 * u]]),
  ];
}

/** A rowing boat under somebody. */
export function addBoat(g: FigureBuild): void {
  addModelToFigure(g, 'boat', rowedBoat(), {
    at: placed(g.body, [0, 0, 0]),
    pivot: [0, 0, 0],
    x: [-1, 0, 0],
    y: [0, -1, 0],
    z: [0, 0, 1],
    scale: scaleOf(g.body),
  });
}
