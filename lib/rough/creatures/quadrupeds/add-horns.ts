import type { SurfaceBuild } from '../../anatomy/surface-build';
import { spline3, type P3 } from '../../geometry/geometry';
import { material } from '../../pen/paint';
import type { Local } from '../draw-surfaces';
import { HORN } from '../materials';
import type { HeadShape } from './beast';

/** A horn or a tine on the right side, in skull units, and its radius at the root. */
type Branch = readonly [points: readonly P3[], radius: number];

const ANTLER = material('#a98a62', { bw: 0.1, bwShade: 0.3 });

const HORNS: Readonly<Record<NonNullable<HeadShape['horns']>, readonly Branch[]>> = {
  cow: [
    [
      [
        [0.4, -0.74, 0.04],
        [0.72, -0.94, 0.06],
        [0.78, -1.28, 0.16],
      ],
      0.14,
    ],
  ],
  dragon: [
    [
      [
        [0.36, -0.6, -0.1],
        [0.5, -0.92, -0.5],
        [0.56, -1.1, -1.0],
        [0.5, -1.36, -1.4],
      ],
      0.2,
    ],
  ],
  antlers: [
    [
      [
        [0.28, -0.66, 0.02],
        [0.44, -1.12, -0.2],
        [0.92, -1.68, -0.4],
        [1.16, -2.3, -0.2],
        [0.98, -2.86, 0.1],
      ],
      0.15,
    ],
    [
      [
        [0.38, -1.0, -0.1],
        [0.5, -1.16, 0.32],
        [0.56, -1.5, 0.58],
      ],
      0.12,
    ],
    [
      [
        [0.84, -1.6, -0.38],
        [1.0, -1.84, 0.0],
        [0.94, -2.2, 0.24],
      ],
      0.11,
    ],
    [
      [
        [1.12, -2.14, -0.26],
        [1.42, -2.4, -0.36],
        [1.62, -2.76, -0.3],
      ],
      0.1,
    ],
  ],
};

/** Horns or antlers on both sides of a head. */
export function addHorns(g: SurfaceBuild, local: Local, horns: NonNullable<HeadShape['horns']>): void {
  const mat = g.mat(horns === 'antlers' ? ANTLER : HORN);
  for (const side of [-1, 1])
    for (const [points, radius] of HORNS[horns]) {
      const line = points.map(([x, y, z]) => local.at([x * side, y, z]));
      g.rod(
        g.part('horn', mat, { edge: true }),
        horns === 'antlers' ? spline3(line, 4) : line,
        (t) => local.k * radius * ((horns === 'antlers' ? 1.12 : 1.04) - t * (horns === 'antlers' ? 0.8 : 1)),
        12,
      );
    }
}
