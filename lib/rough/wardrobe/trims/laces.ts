/** Lacing and knotted buttons. */
import type { Trim } from '../fitting';

const PI = Math.PI;

/** A bodice laced up behind. */
export const laceBack: Trim = (fit) => {
  for (let i = 0; i < 6; i++) {
    const t = 0.43 + i * 0.035;
    fit.line(
      [
        [t, PI - 0.16],
        [t + 0.03, PI + 0.16],
      ],
      0.6,
    );
    fit.line(
      [
        [t, PI + 0.16],
        [t + 0.03, PI - 0.16],
      ],
      0.6,
    );
  }
  for (const s of [-0.2, 0.2])
    fit.line(
      [
        [0.42, PI + s],
        [0.65, PI + s],
      ],
      0.5,
    );
};

/** A bodice laced in front. */
export const laceFront: Trim = (fit) => {
  for (let i = 0; i < 5; i++) {
    const t = 0.46 + i * 0.045;
    fit.line(
      [
        [t, -0.16],
        [t + 0.036, 0.16],
      ],
      0.65,
    );
    fit.line(
      [
        [t, 0.16],
        [t + 0.036, -0.16],
      ],
      0.65,
    );
  }
  for (const s of [-0.2, 0.2])
    fit.line(
      [
        [0.43, s],
        [0.7, s * 1.1],
      ],
      0.6,
    );
};

/** Knotted buttons along the slanted opening of a Chinese dress. */
export const chinaKnots: Trim = (fit) => {
  for (const [t, a] of [
    [0.935, 0.1],
    [0.875, 0.42],
    [0.83, 0.95],
  ] as const) {
    fit.line(
      [
        [t + 0.012, a - 0.1],
        [t - 0.012, a + 0.1],
      ],
      1.4,
    );
    fit.g.dots.push({ part: fit.topPart, at: fit.on(t, a, 0.03), r: 0.055 * fit.u, colour: '#e8c65a', bw: 0 });
  }
};
