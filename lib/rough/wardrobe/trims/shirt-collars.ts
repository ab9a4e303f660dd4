/** Collars of shirts, blouses, jackets and coats, with their backs. */
import { add, lerp, turn, type P3 } from '../../geometry/geometry';
import { TAU } from '../build';
import type { Fitting, Trim } from '../fitting';
import type { Cloth } from '../clothing';

const PI = Math.PI;

/** The part of a turned-down collar that goes round the neck behind. */
function collarBack(fit: Fitting, cloth: Cloth, low: number, high: number, off: number): void {
  const part = fit.g.part('collarBack', fit.mat(cloth), { edge: true, thr: 0.1 }),
    rows: P3[][] = [];
  for (let j = 0; j <= 3; j++) {
    const row: P3[] = [];
    for (let i = 0; i <= 14; i++)
      row.push(fit.neck(lerp(low, high, j / 3), lerp(1.5, TAU - 1.5, i / 14), lerp(off + 0.1, off, j / 3)));
    rows.push(row);
  }
  fit.g.buf.grid(
    part,
    rows,
    null,
    (i) => i / 14,
    (j) => j / 3,
  );
}

/** The pointed collar of a shirt. */
export const shirtCollar =
  (cloth: Cloth, spread = 0.42): Trim =>
  (fit) => {
    collarBack(fit, cloth, 0.02, 0.46, 0.06);
    for (const s of [-1, 1])
      fit.patch('Shirt', cloth, [
        [fit.neck(0.5, s * 2.6, 0.06), fit.neck(0.46, s * 1.4, 0.06), fit.neck(0.26, s * 0.12, 0.05)],
        [fit.slope(s, 0.16, -0.8), fit.slope(s, 0.24, 0.5), fit.on(0.88, s * spread, 0.06)],
      ]);
  };

/** A round, flat collar (Peter Pan). */
export const roundCollar =
  (cloth: Cloth): Trim =>
  (fit) => {
    for (const s of [-1, 1]) {
      fit.patch('Round', cloth, [
        [fit.neck(0.4, s * 2.6, 0.07), fit.neck(0.34, s * 1.4, 0.07), fit.neck(0.16, s * 0.1, 0.06)],
        [fit.slope(s, 0.36, -0.6), fit.slope(s, 0.4, 0.4), fit.on(0.86, s * 0.5, 0.06)],
      ]);
      fit.patch('RoundB', cloth, [
        [fit.neck(0.4, s * 2.4, 0.07), fit.neck(0.4, PI, 0.07)],
        [fit.slope(s, 0.36, -0.7), fit.on(0.885, PI - s * 0.05, 0.05)],
      ]);
    }
  };

/** A collar that stands around the neck up to `high`; closed in front unless `open`. */
export const standCollar =
  (cloth: Cloth, high = 0.5, open = false): Trim =>
  (fit) => {
    const { g } = fit,
      part = g.part('collarStand', fit.mat(cloth), { edge: true, thr: 0.1, inside: fit.mat(cloth) });
    g.tube(
      part,
      5,
      22,
      -0.12,
      high,
      (h, a) =>
        add(
          fit.neck(h, a, 0.08 + 0.1 * Math.max(0, 0.2 - h)),
          turn(g.body.RC, [
            0,
            Math.cos(a) > 0 ? (open ? 0.3 : 0.1) * Math.cos(a) * (0.5 - h + (open ? h * 0.9 : 0)) * fit.u : 0,
            0,
          ]),
        ),
      (h) => fit.neckMid(h),
    );
    g.fold(part, [fit.neck(0.05, 0.02, 0.09), fit.neck(high, 0.02, 0.09)], 0.7, 0, 0);
  };

/** A knitted roll collar. */
export const rollCollar =
  (cloth: Cloth, high = 0.72): Trim =>
  (fit) => {
    const { g } = fit,
      part = g.part('collarRoll', fit.mat(cloth), { edge: true, thr: 0.1 });
    g.tube(
      part,
      6,
      22,
      -0.1,
      high,
      (h, a) => fit.neck(h, a, 0.1 + 0.05 * Math.sin(((h + 0.1) / (high + 0.1)) * PI)),
      (h) => fit.neckMid(h),
    );
    const upper = g.part('collarRoll2', fit.mat(cloth), { edge: true, thr: 0.08 });
    g.tube(
      upper,
      4,
      22,
      high * 0.42,
      high * 1.02,
      (h, a) => fit.neck(h, a, 0.16 + 0.03 * Math.sin(((h / high - 0.42) / 0.6) * PI)),
      (h) => fit.neckMid(h),
    );
    for (let i = -6; i <= 6; i++)
      g.fold(upper, [fit.neck(high * 0.5, i * 0.34, 0.2), fit.neck(high * 0.96, i * 0.34, 0.19)], 0.4, 0.2, 0.2);
  };

/** The notched lapels of a jacket down to height `low`, its collar, and the seam and vent of its back. */
export const lapels =
  (cloth: Cloth, low = 0.5, wide = 1): Trim =>
  (fit) => {
    collarBack(fit, cloth, -0.05, 0.34, 0.1);
    fit.line(
      [
        [0.9, PI],
        [0.5, PI],
        [0.24, PI],
      ],
      0.6,
    );
    fit.line(
      [
        [0.24, PI],
        [0.14, PI + 0.02],
        [0.06, PI + 0.03],
      ],
      0.8,
    );
    for (const s of [-1, 1]) {
      fit.patch('Lap', cloth, [
        [fit.on(0.91, s * 0.66, 0.03), fit.on(0.74, s * 0.36, 0.04), fit.on(low, s * 0.02, 0.04)],
        [
          fit.on(0.868, s * (0.62 + 0.4 * wide), 0.06),
          fit.on(0.77, s * (0.42 + 0.4 * wide), 0.07),
          fit.on(low + 0.01, s * 0.05, 0.045),
        ],
      ]);
      fit.patch('LapC', cloth, [
        [fit.neck(0.34, s * 2.9, 0.1), fit.neck(0.3, s * 1.5, 0.1), fit.on(0.9, s * 0.66, 0.035)],
        [fit.slope(s, 0.25, -1), fit.slope(s, 0.42, 0.4, 0.05), fit.on(0.862, s * (0.58 + 0.35 * wide), 0.065)],
      ]);
    }
  };

/** The wide turned-up collar of a coat down to height `low`. */
export const coatCollar =
  (cloth: Cloth, low = 0.6): Trim =>
  (fit) => {
    collarBack(fit, cloth, 0.0, 0.62, 0.14);
    for (const s of [-1, 1])
      fit.patch('Big', cloth, [
        [
          fit.neck(0.62, s * 2.9, 0.14),
          fit.neck(0.56, s * 1.5, 0.16),
          fit.on(0.9, s * 0.6, 0.05),
          fit.on(low, s * 0.04, 0.05),
        ],
        [
          fit.slope(s, 0.45, -1, 0.06),
          fit.slope(s, 0.66, 0.3, 0.08),
          fit.on(0.83, s * 1.0, 0.1),
          fit.on(low + 0.02, s * 0.12, 0.06),
        ],
      ]);
    fit.patch('BigB', cloth, [
      [fit.neck(0.6, PI - 0.6, 0.14), fit.neck(0.62, PI, 0.14), fit.neck(0.6, PI + 0.6, 0.14)],
      [fit.slope(1, 0.45, -1, 0.06), fit.on(0.875, PI, 0.1), fit.slope(-1, 0.45, -1, 0.06)],
    ]);
  };
