import type { P3 } from '../../geometry/geometry';
import type { FigureBuild } from '../figure-build';

const TAU = Math.PI * 2;
const STEEL = '#b9c0c8';
const TYRE = '#26262c';

/** A ring about an axle across the body; the last point is the first. */
export function wheelRing([x, y, z]: P3, radius: number): P3[] {
  const points: P3[] = [];
  for (let i = 0; i <= 36; i++)
    points.push([x, y + Math.cos((i / 36) * TAU) * radius, z + Math.sin((i / 36) * TAU) * radius]);
  return points;
}

/** A wheel with tyre, spokes and hub; `tyre` is the radius of the tyre's section, in units. */
export function addWheel(g: FigureBuild, centre: P3, radius: number, tyre: number, spokes: number): void {
  const { u } = g.body.b,
    steel = g.mat(STEEL),
    [x, y, z] = centre;
  g.rod(g.part('wheel tyre', g.mat(TYRE), { edge: true }), wheelRing(centre, radius - tyre), tyre, 8);
  for (let i = 0; i < spokes; i++) {
    const a = (i / spokes) * TAU;
    g.rod(
      g.part('wheel spoke', steel, { plain: true }),
      [centre, [x, y + Math.cos(a) * radius * 0.93, z + Math.sin(a) * radius * 0.93]],
      0.03 * u,
      5,
    );
  }
  g.ball(g.part('wheel hub', steel, { edge: true }), centre, [0.16 * u, 0, 0], [0, 0.24 * u, 0], [0, 0, 0.24 * u]);
}
