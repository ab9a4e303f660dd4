import type { P3 } from '../../geometry/geometry';
import type { FigureBuild } from '../figure-build';
import { addWheel, wheelRing } from './wheel';

const SPOKES = 9;

/** A wheelchair under somebody seated: wheels with hand rims, seat, back with handles, castors and foot rests. */
export function addWheelchair(g: FigureBuild): void {
  const { b, J } = g.body,
    { u } = b,
    [, hipY, z] = J['pelvis']!,
    seatY = hipY + 0.98 * b.depth,
    radius = Math.min(3 * u, -seatY * 0.66),
    half = b.hip + 0.32 * u,
    axle = z - 0.15 * u,
    frame = g.mat('#3c4a63'),
    steel = g.mat('#b9c0c8'),
    cloth = g.mat('#2e3340'),
    bar = (name: string, points: P3[], thick: number, material = frame): void =>
      g.rod(g.part(name, material, { edge: true }), points, thick * u);
  g.box('chair seat', cloth, [0, seatY + 0.14 * u, z + 0.35 * u], [half, 0, 0], [0, 0.13 * u, 0], [0, 0, 1.75 * u]);
  g.box(
    'chair back',
    cloth,
    [0, seatY - 1.75 * u, z - 1.5 * u],
    [half, 0, 0],
    [0, 1.35 * u, 0.12 * u],
    [0, -0.008 * u, 0.09 * u],
  );
  for (const s of [-1, 1] as const) {
    const x = s * half;
    addWheel(g, [s * (half + 0.34 * u), -radius, axle], radius, 0.13 * u, SPOKES);
    bar('chair rim', wheelRing([s * (half + 0.58 * u), -radius, axle], radius * 0.88), 0.055, steel);
    addCastor(g, [x, -0.62 * u, z + 2.35 * u], 0.62 * u);
    bar(
      'chair post',
      [
        [x, seatY + 0.3 * u, z - 1.35 * u],
        [x, seatY - 3.3 * u, z - 1.62 * u],
        [x, seatY - 3.4 * u, z - 2.2 * u],
      ],
      0.09,
    );
    bar(
      'chair rail',
      [
        [x, seatY + 0.3 * u, z - 1.35 * u],
        [x, seatY + 0.3 * u, z + 2.2 * u],
        [x * 0.82, -0.75 * u, z + 3.1 * u],
      ],
      0.09,
    );
    bar(
      'chair fork',
      [
        [x, seatY + 0.3 * u, z + 2 * u],
        [x, -0.62 * u, z + 2.35 * u],
      ],
      0.08,
    );
    bar(
      'chair base',
      [
        [x, -radius, axle],
        [x, -0.95 * u, z + 2.25 * u],
      ],
      0.08,
    );
    const [footX, footY, footZ] = J[s < 0 ? 'lAnk' : 'rAnk']!;
    g.box(
      'chair foot rest',
      frame,
      [footX, footY + 0.42 * b.foot, footZ + 0.3 * b.foot],
      [0.4 * u, 0, 0],
      [0, 0.05 * u, 0],
      [0, 0, 0.45 * b.foot],
    );
  }
}

function addCastor(g: FigureBuild, centre: P3, radius: number): void {
  const { u } = g.body.b;
  g.rod(g.part('chair castor', g.mat('#26262c'), { edge: true }), wheelRing(centre, radius - 0.11 * u), 0.12 * u, 8);
  g.ball(
    g.part('chair castor hub', g.mat('#b9c0c8')),
    centre,
    [0.12 * u, 0, 0],
    [0, radius * 0.6, 0],
    [0, 0, radius * 0.6],
  );
}
