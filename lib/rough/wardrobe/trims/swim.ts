/** Swimwear. */
import { add, type P3 } from '../../geometry/geometry';
import type { Trim } from '../fitting';
import type { Cloth } from '../clothing';

const PI = Math.PI;

/** Two cups, a band, and strings tied at the nape and behind. */
export const bikiniTop =
  (cloth: Cloth, string: Cloth): Trim =>
  (fit) => {
    fit.band('collarBand', string, 0.604, 0.622, 0.012);
    for (const s of [-1, 1]) {
      fit.patch('Cup', cloth, [
        [fit.on(0.79, s * 0.62, -0.02), fit.on(0.785, s * 0.7, -0.02)],
        [fit.on(0.7, s * 0.24, -0.02), fit.on(0.7, s * 1.18, -0.02)],
        [fit.on(0.615, s * 0.12, -0.02), fit.on(0.615, s * 1.28, -0.02)],
      ]);
      fit.patch('String', string, [
        [
          fit.on(0.785, s * 0.63, -0.01),
          fit.on(0.88, s * 0.62, 0),
          fit.slope(s, 0.2, 0.4, 0.01),
          fit.neck(0.24, s * 2.4, 0.03),
          fit.neck(0.24, PI, 0.03),
        ],
        [
          fit.on(0.785, s * 0.7, -0.01),
          fit.on(0.88, s * 0.7, 0),
          fit.slope(s, 0.25, 0.4, 0.01),
          fit.neck(0.2, s * 2.4, 0.03),
          fit.neck(0.2, PI, 0.03),
        ],
      ]);
      const knot = (t: number): P3 => fit.on(t, PI, 0.05),
        from = add(knot(0.613), fit.chest(s * 0.03, 0, 0));
      fit.patch(
        'Loop',
        string,
        [
          [from, add(from, fit.chest(s * 0.3, -0.12, -0.05))],
          [add(from, fit.chest(0, 0.05, 0)), add(from, fit.chest(s * 0.3, 0.1, -0.05))],
        ],
        3,
      );
      fit.ribbon('String', string, [from, add(from, fit.chest(s * 0.06, 0, 0))], {
        length: 0.7 * fit.u,
        dir: fit.chest(s * 0.3, 1, -0.2),
        off: 0.03,
      });
    }
  };

/** The tied cord at the waist of swimming trunks. */
export const drawString: Trim = (fit) => {
  const from = fit.on(0.32, 0, 0.06);
  for (const s of [-1, 1])
    fit.ribbon(
      'DrawString',
      '#ffffff',
      [add(from, fit.pelvis(s * 0.04, 0, 0)), add(from, fit.pelvis(s * 0.09, 0, 0))],
      { length: 0.5 * fit.u, dir: fit.pelvis(s * 0.4, 1, 0.2), off: 0.06 },
    );
};
