/** Bags on the back and at the hip. */
import { add, turn, type P3 } from '../../geometry/geometry';
import type { Trim } from '../fitting';
import type { Cloth } from '../clothing';
import { darkened } from '../dye';

const PI = Math.PI;

/** A bag at the hip on a strap across the chest. */
export const shoulderBag =
  (cloth: Cloth, side = 1): Trim =>
  (fit) => {
    const { g } = fit,
      b = g.body.b,
      u = fit.u,
      hips = g.body.J['pelvis']!,
      middle = fit.offSkirt(add(hips, fit.pelvis(side * (b.hip / u + 0.34), 0.45, 0.05)), 0.34),
      X = turn(g.body.RP, [0.24 * u, 0, 0]),
      Z = turn(g.body.RP, [0, 0, 0.85 * u]);
    g.box('bag', fit.mat(cloth), middle, X, [0, 0.62 * u, 0], Z);
    const flap = fit.mat(darkened(cloth));
    g.box(
      'bagFlap',
      flap,
      add(middle, fit.pelvis(side * 0.05, -0.24, 0)),
      turn(g.body.RP, [0.24 * u, 0, 0]),
      [0, 0.4 * u, 0],
      turn(g.body.RP, [0, 0, 0.87 * u]),
    );
    for (const [back, name] of [
      [0, 'BagStrap'],
      [1, 'BagStrapB'],
    ] as const) {
      const f = back ? -1 : 1,
        round = (a: number): number => (back ? PI - a : a),
        end = (y: number): P3 => add(middle, [0, y * u, f * 0.35 * u]);
      fit.patch(
        name,
        cloth,
        [
          [
            fit.slope(-side, 0.42, f * 0.6),
            fit.on(0.75, round(-side * 0.5), 0.06),
            fit.on(0.5, round(side * 0.3), 0.06),
            fit.on(0.3, round(side * 1.1), 0.08),
            end(-0.62),
          ],
          [
            fit.slope(-side, 0.6, f * 0.5),
            fit.on(0.73, round(-side * 0.68), 0.06),
            fit.on(0.47, round(side * 0.2), 0.06),
            fit.on(0.26, round(side * 1.0), 0.09),
            end(-0.5),
          ],
        ],
        5,
      );
    }
  };

/** A backpack with its pocket, flap and straps. */
export const backpack =
  (cloth: Cloth, size = 1): Trim =>
  (fit) => {
    const { g } = fit,
      u = fit.u * size,
      RC = g.body.RC,
      depth = 0.46 * u,
      m = fit.on(0.62, PI, depth * 0.9),
      at = (x: number, y: number, z: number): P3 => add(m, turn(RC, [x * u, y * u, z * u])),
      part = g.part('bagBody', fit.mat(cloth), { edge: true }),
      rows: P3[][] = [],
      mids: P3[] = [];
    for (let j = 0; j <= 10; j++) {
      const v = j / 10,
        y = -1.3 + 2.6 * v,
        round = Math.pow(Math.max(0.001, 1 - Math.pow(Math.abs(v * 2 - 1), 5)), 0.5),
        row: P3[] = [];
      for (let i = 0; i <= 24; i++) {
        const a = (i / 24) * PI * 2,
          c = Math.sin(a),
          s = Math.cos(a);
        row.push(
          at(
            0.86 * round * Math.sign(c) * Math.pow(Math.abs(c), 0.55),
            y,
            0.46 * round * Math.sign(s) * Math.pow(Math.abs(s), 0.55),
          ),
        );
      }
      rows.push(row);
      mids.push(at(0, y, 0));
    }
    g.buf.grid(
      part,
      rows,
      mids,
      (i) => i / 24,
      (j) => j / 10,
    );
    g.sheet(g.part('bagPocket', fit.mat(darkened(cloth)), { edge: true }), [
      [at(-0.56, 0.1, -0.5), at(0, 0.06, -0.56), at(0.56, 0.1, -0.5)],
      [at(-0.6, 0.5, -0.62), at(0, 0.5, -0.7), at(0.6, 0.5, -0.62)],
      [at(-0.54, 1.02, -0.5), at(0, 1.06, -0.56), at(0.54, 1.02, -0.5)],
    ]);
    const flap = g.part('bagFlap', fit.mat(cloth), { edge: true });
    g.sheet(flap, [
      [at(-0.72, -1.24, -0.1), at(0, -1.32, -0.14), at(0.72, -1.24, -0.1)],
      [at(-0.82, -0.95, -0.5), at(0, -0.98, -0.56), at(0.82, -0.95, -0.5)],
      [at(-0.76, -0.4, -0.52), at(0, -0.28, -0.56), at(0.76, -0.4, -0.52)],
    ]);
    for (const s of [-1, 1]) {
      g.fold(flap, [at(s * 0.4, -0.9, -0.57), at(s * 0.4, -0.36, -0.58)], 1.1, 0, 0);
      fit.patch(
        'BPS',
        darkened(cloth),
        [
          [
            fit.slope(s, 0.4, -0.6),
            fit.slope(s, 0.4, 0.6),
            fit.on(0.82, s * 0.8, 0.06),
            fit.on(0.6, s * 1.15, 0.06),
            fit.on(0.45, s * 1.6, 0.06),
          ],
          [
            fit.slope(s, 0.62, -0.6),
            fit.slope(s, 0.62, 0.6),
            fit.on(0.82, s * 1.05, 0.06),
            fit.on(0.58, s * 1.4, 0.06),
            fit.on(0.42, s * 1.8, 0.06),
          ],
        ],
        4,
      );
    }
  };

/** Air tanks or a life support box on the back. */
export const lifeSupport =
  (cloth: Cloth): Trim =>
  (fit) => {
    const { g } = fit,
      u = fit.u,
      m = fit.on(0.66, PI, 0.42 * u),
      RC = g.body.RC;
    g.box(
      'bagLife',
      fit.mat(cloth),
      m,
      turn(RC, [0.95 * u, 0, 0]),
      turn(RC, [0, 1.15 * u, 0]),
      turn(RC, [0, 0, 0.38 * u]),
    );
    g.box(
      'bagLamp',
      fit.mat('#5a6274'),
      add(m, fit.chest(0, -0.55, -0.4)),
      turn(RC, [0.6 * u, 0, 0]),
      turn(RC, [0, 0.16 * u, 0]),
      turn(RC, [0, 0, 0.05 * u]),
    );
    g.box(
      'bagPanel',
      fit.mat('#d5dae4'),
      fit.on(0.68, 0, 0.12),
      turn(RC, [0.46 * u, 0, 0]),
      turn(RC, [0, 0.34 * u, 0]),
      turn(RC, [0, 0, 0.14 * u]),
    );
    for (const x of [-0.25, 0, 0.25])
      g.dots.push({
        part: g.buf.parts.length - 6,
        at: add(fit.on(0.68, 0, 0.12 + 0.15 * u), fit.chest(x, 0, 0)),
        r: 0.07 * u,
        colour: '#c84048',
        bw: 0.8,
      });
  };
