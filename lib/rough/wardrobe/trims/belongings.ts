/** Pouches, beads, knotted sashes. */
import { add, type P3 } from '../../geometry/geometry';
import type { Trim } from '../fitting';
import type { Cloth } from '../clothing';

/** A leather pouch at the belt. */
export const beltPouch: Trim = (fit) => {
  const { g } = fit,
    m = fit.offSkirt(fit.on(0.3, 1.0, 0.34), 0.3);
  g.ball(
    g.part('beltPouch', fit.mat('#7a5638'), { edge: true }),
    m,
    fit.pelvis(0.26, 0, 0),
    fit.pelvis(0, 0.32, 0),
    fit.pelvis(0, 0, 0.2),
    9,
  );
  const flap = g.part('beltPouchFlap', fit.mat('#5a3c26'), { edge: true });
  g.ball(
    flap,
    add(m, fit.pelvis(0.02, -0.13, 0.03)),
    fit.pelvis(0.27, 0, 0),
    fit.pelvis(0, 0.18, 0),
    fit.pelvis(0, 0, 0.21),
    8,
  );
};

/** The laced slit of a shirt's neck. */
export const laceNeck: Trim = (fit) => {
  for (const t of [0.9, 0.87, 0.84])
    fit.line(
      [
        [t, -0.12],
        [t - 0.012, 0.12],
      ],
      0.6,
    );
};

/** A string of large beads. */
export const beads: Trim = (fit) => {
  const part = fit.g.part('collarBeads', fit.mat('#5a3a28'), { edge: true, thr: 0.05 });
  for (let i = -7; i <= 7; i++) {
    const k = i / 7,
      t = 0.93 - 0.3 * (1 - Math.pow(Math.abs(k), 1.6)),
      p = fit.lifted(fit.on(t, k * 0.85, 0.1), 0.1);
    fit.g.ball(part, p, fit.chest(0.085, 0, 0), fit.chest(0, 0.085, 0), fit.chest(0, 0, 0.085), 6);
  }
};

/** A broad cloth round the waist, knotted at one side, its ends hanging. */
export const waistSash =
  (cloth: Cloth, t = 0.38): Trim =>
  (fit) => {
    const { g } = fit,
      a = 0.6;
    fit.band('belt', cloth, t - 0.05, t + 0.05, 0.07);
    for (const k of [-0.02, 0.02]) {
      const line: P3[] = [];
      for (let i = 0; i <= 12; i++) line.push(fit.on(t + k, -1.6 + i * 0.2, 0.085));
      g.fold(g.buf.parts.length - 1, line, 0.5, 0.2, 0.3);
    }
    const m = fit.on(t, a, 0.14);
    g.ball(
      g.part('beltKnot', fit.mat(cloth), { edge: true }),
      m,
      fit.pelvis(0.16, 0, 0),
      fit.pelvis(0, 0.2, 0),
      fit.pelvis(0, 0, 0.12),
      7,
    );
    for (const x of [-0.1, 0.14]) {
      const from = add(m, fit.pelvis(x, 0.05, 0.02)),
        lines = fit.ribbonLines([from, add(from, fit.pelvis(0.2, 0, 0))], {
          length: (1.9 + x) * fit.u,
          dir: fit.pelvis(x * 2, 1, 0.3),
          off: 0.1,
          limp: 0.5,
        }),
        rows = lines.left.map((l, i): P3[] => [
          fit.offSkirt(l, 0.16),
          fit.offSkirt(add(lines.right[i]!, fit.pelvis(0.03 * i, 0, 0)), 0.16),
        ]);
      g.buf.grid(
        g.part('beltEnd' + x, fit.mat(cloth), { edge: true, thr: 0.08 }),
        rows,
        null,
        (i) => i,
        (j) => j / 6,
      );
    }
  };

/** A quiver or a roll of blankets across the back. */
export const bedroll =
  (cloth: Cloth): Trim =>
  (fit) => {
    const { g } = fit,
      m = fit.on(0.5, Math.PI, 0.42 * fit.u),
      part = g.part('bagRoll', fit.mat(cloth), { edge: true }),
      at = (x: number, a: number): P3 => add(m, fit.chest(x, Math.cos(a) * 0.34, Math.sin(a) * 0.34));
    g.tube(
      part,
      6,
      14,
      -1,
      1,
      (v, a) => at(v * 0.95, a),
      (v) => add(m, fit.chest(v * 0.95, 0, 0)),
    );
    for (const x of [-0.5, 0.5])
      g.fold(
        part,
        [0, 1, 2, 3, 4, 5, 6].map((i) => at(x, i - 3 - Math.PI / 2)),
        1.4,
        0,
        0,
      );
  };
