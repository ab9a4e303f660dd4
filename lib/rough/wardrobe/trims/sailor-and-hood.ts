/** Collars that are garments of their own: the sailor's flap and the hood. */
import { add, lerp, mix3, turn } from '../../geometry/geometry';
import type { Trim } from '../fitting';
import type { Cloth } from '../clothing';
import { roll } from '../roll';

const PI = Math.PI;

/** A sailor's collar: points to height `low` in front, a square flap with two lines behind. */
export const sailorCollar =
  (cloth: Cloth, low = 0.765, white = true): Trim =>
  (fit) => {
    const { g } = fit,
      forward = turn(g.body.RC, [0, -0.01, 0.02]);
    for (const s of [-1, 1]) {
      const inner = [
          fit.slope(s, 0.08, 0.2),
          fit.on(0.945, s * 0.75, 0.03),
          fit.on(0.87, s * 0.4, 0.035),
          fit.on(low, s * 0.05, 0.04),
        ],
        outer = [
          fit.slope(s, 0.68, 0.1),
          fit.on(0.88, s * 1.16, 0.05),
          fit.on(0.825, s * 0.72, 0.05),
          fit.on(low - 0.02, s * 0.1, 0.05),
        ],
        middle = inner.map((q, i) => add(mix3(q, outer[i]!, 0.5), forward)),
        part = fit.patch('Sailor', cloth, [inner, middle, outer]);
      for (const k of [0.72, 0.84])
        g.fold(
          part,
          inner.map((q, i) => add(mix3(q, outer[i]!, k), turn(g.body.RC, [0, -0.01, 0.03]))),
          0.6,
          0,
          0,
          white,
        );
    }
    const across = [-0.98, -0.5, 0, 0.5, 0.98],
      top = [
        fit.slope(-1, 0.68, 0.1),
        fit.slope(-1, 0.4, -0.5),
        fit.on(0.955, PI, 0.05),
        fit.slope(1, 0.4, -0.5),
        fit.slope(1, 0.68, 0.1),
      ],
      middle = across.map((q) => fit.on(0.83, PI + q * 1.12, 0.05)),
      bottom = across.map((q) => fit.on(0.715, PI + q, 0.06)),
      flap = fit.patch('SailorB', cloth, [top, middle, bottom]);
    for (const k of [0.05, 0.12]) {
      g.fold(
        flap,
        across.map((q) => fit.on(0.715 + k * 0.35, PI + q * (1 - k), 0.085)),
        0.6,
        0,
        0,
        white,
      );
      for (const s of [-1, 1])
        g.fold(
          flap,
          [0.72, 0.8, 0.88].map((t) => fit.on(t + k * 0.2, PI + s * (0.98 + (t - 0.715) * 1.1) * (1 - k), 0.085)),
          0.6,
          0,
          0,
          white,
        );
    }
  };

/** A hood that lies on the back, with its cords in front. */
export const hood =
  (cloth: Cloth, cords = true): Trim =>
  (fit) => {
    const { g } = fit,
      u = fit.u,
      bag = g.part('collarHoodBag', fit.mat(cloth), { edge: true, thr: 0.1 });
    g.tube(
      bag,
      9,
      18,
      0,
      1,
      (v, a) => {
        const y = lerp(-0.18, 1.05, v),
          w = 0.84 * Math.pow(Math.sin(PI * (0.2 + 0.8 * (1 - v) * 0.62 + 0.06)), 0.7) * (1 - Math.pow(v, 5) * 0.85),
          p = add(
            fit.on(0.9, PI, 0.1),
            fit.chest(Math.sin(a) * w, y, -Math.cos(a) * 0.22 * Math.sqrt(1 - v * v * 0.9) - 0.02),
          );
        return p;
      },
      (v) => add(fit.on(0.9, PI, 0.1), fit.chest(0, lerp(-0.18, 1.05, v), 0)),
    );
    g.fold(
      bag,
      [
        add(fit.on(0.9, PI, 0.1), fit.chest(0, 0.1, -0.24)),
        add(fit.on(0.9, PI, 0.1), fit.chest(0.02, 0.55, -0.22)),
        add(fit.on(0.9, PI, 0.1), fit.chest(0, 0.95, -0.1)),
      ],
      0.6,
      0.2,
      0.2,
    );
    const part = g.part('collarHood', fit.mat(cloth), { edge: true, thr: 0.1 }),
      at = roll(
        g,
        part,
        [
          fit.on(0.87, 0.12, 0.02),
          fit.slope(1, 0.16, 0.9, 0.04),
          add(fit.slope(1, 0.26, -0.5, 0.06), [0, -0.02, 0]),
          add(fit.on(0.935, PI - 0.25, 0.14), [0, 0.04, 0]),
          add(fit.on(0.935, PI + 0.25, 0.14), [0, 0.04, 0]),
          add(fit.slope(-1, 0.26, -0.5, 0.06), [0, -0.02, 0]),
          fit.slope(-1, 0.16, 0.9, 0.04),
          fit.on(0.87, -0.12, 0.02),
        ],
        (t) => (0.1 + 0.24 * Math.pow(Math.sin(PI * t), 1.4)) * u,
      );
    g.fold(
      part,
      [0.1, 0.3, 0.5, 0.7, 0.9].map((t) => at(t, 1.0, 0.02)),
      0.6,
      0.2,
      0.2,
    );
    g.fold(
      part,
      [0.3, 0.5, 0.7].map((t) => at(t, 2.2, 0.02)),
      0.55,
      0.4,
      0.4,
    );
    if (!cords) return;
    for (const s of [-1, 1]) {
      const from = fit.on(0.865, s * 0.16, 0.05);
      fit.ribbon('Cord', '#ffffff', [from, add(from, fit.chest(0.05, 0, 0))], {
        length: 0.85 * u,
        dir: fit.chest(0, 1, 0.1),
        off: 0.07,
        limp: 0.75,
      });
    }
  };
