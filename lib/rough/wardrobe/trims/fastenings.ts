/** Buttons, plackets, pockets, belts, badges and seams. */
import { lerp } from '../../geometry/geometry';
import type { Trim } from '../fitting';
import type { Cloth } from '../clothing';

const PI = Math.PI;
/** Of buttons and buckles. */
export const BRASS = '#d9b84a';

/** Buttons from height `from` to `to`, `count` of them, at the angle `aside`; in two rows if `double`. */
export const buttons =
  (
    from: number,
    to: number,
    count: number,
    o: { aside?: number; size?: number; cloth?: string; double?: boolean } = {},
  ): Trim =>
  (fit) => {
    const aside = o.aside ?? 0.05,
      sew = (t: number, a: number): void => {
        fit.g.dots.push({
          part: fit.topPart,
          at: fit.on(t, a, 0.02),
          r: (o.size ?? 0.07) * fit.u,
          colour: o.cloth ?? BRASS,
          bw: 0.1,
        });
      };
    for (let i = 0; i < count; i++) {
      const t = lerp(from, to, count === 1 ? 0 : i / (count - 1));
      sew(t, aside);
      if (o.double) sew(t, -aside);
    }
  };

/** The edge of a front that closes, from height `from` to `to`. */
export const placket =
  (from: number, to: number, aside = 0.02): Trim =>
  (fit) =>
    fit.line(
      [
        [from, aside],
        [from * 0.6 + to * 0.4, aside],
        [to, aside],
      ],
      0.75,
    );

/** A zip with its tab. */
export const zip =
  (from: number, to: number): Trim =>
  (fit) => {
    fit.line(
      [
        [from, -0.025],
        [to, -0.025],
      ],
      0.5,
    );
    fit.line(
      [
        [from, 0.025],
        [to, 0.025],
      ],
      0.5,
    );
    const part = fit.g.part('collarZip', fit.mat('#c9ccd4'), { edge: true });
    fit.g.ball(
      part,
      fit.on(from - 0.01, 0, 0.05),
      fit.chest(0.045, 0, 0),
      fit.chest(0, 0.11, 0),
      fit.chest(0, 0, 0.03),
      6,
    );
  };

/** Slanted flap pockets at the hips. */
export const flapPockets =
  (t: number): Trim =>
  (fit) => {
    for (const s of [-1, 1]) {
      fit.line(
        [
          [t, s * 0.5],
          [t - 0.005, s * 0.8],
          [t, s * 1.05],
        ],
        0.8,
      );
      fit.line(
        [
          [t - 0.03, s * 0.52],
          [t - 0.034, s * 0.8],
          [t - 0.03, s * 1.03],
        ],
        0.55,
      );
    }
  };

/** A patch pocket on the chest or hips: middle (t, a), half width in radians, depth. */
export const patchPocket =
  (t: number, a: number, half = 0.2, deep = 0.09, flap = false): Trim =>
  (fit) => {
    fit.line(
      [
        [t, a - half],
        [t, a + half],
      ],
      0.7,
    );
    fit.line(
      [
        [t, a - half],
        [t - deep * 0.85, a - half * 0.95],
        [t - deep, a],
        [t - deep * 0.85, a + half * 0.95],
        [t, a + half],
      ],
      0.55,
    );
    if (flap)
      fit.line(
        [
          [t - 0.03, a - half],
          [t - 0.042, a],
          [t - 0.03, a + half],
        ],
        0.6,
      );
  };

/** The pouch of a hooded sweatshirt. */
export const pouch: Trim = (fit) => {
  fit.line(
    [
      [0.42, -0.42],
      [0.4, 0],
      [0.42, 0.42],
    ],
    0.7,
  );
  for (const s of [-1, 1])
    fit.line(
      [
        [0.42, s * 0.42],
        [0.36, s * 0.72],
        [0.25, s * 0.8],
      ],
      0.75,
    );
};

/** A belt at height `t` with a buckle, if `metal`. */
export const belt =
  (cloth: Cloth, t = 0.4, metal: Cloth | null = BRASS, half = 0.025): Trim =>
  (fit) => {
    fit.band('belt', cloth, t - half, t + half, 0.055);
    if (!metal) return;
    const part = fit.g.part('beltBuckle', fit.mat(metal), { edge: true });
    fit.g.sheet(part, [
      [fit.on(t + half + 0.006, -0.13, 0.09), fit.on(t + half + 0.006, 0.13, 0.09)],
      [fit.on(t - half - 0.006, -0.13, 0.09), fit.on(t - half - 0.006, 0.13, 0.09)],
    ]);
    fit.g.fold(part, [fit.on(t, -0.06, 0.1), fit.on(t, 0.1, 0.1)], 0.6, 0, 0);
  };

/** A plain band of cloth between two heights. */
export const waistband =
  (cloth: Cloth, from: number, to: number, off = 0.05): Trim =>
  (fit) => {
    fit.band('belt', cloth, from, to, off);
  };

/** Straps from the trousers over the shoulders, crossed behind. */
export const suspenders =
  (cloth: Cloth): Trim =>
  (fit) => {
    for (const s of [-1, 1])
      fit.patch(
        'Suspender',
        cloth,
        [
          [
            fit.on(0.4, s * 0.46, 0.05),
            fit.on(0.7, s * 0.42, 0.05),
            fit.on(0.88, s * 0.52, 0.05),
            fit.slope(s, 0.42, 0),
            fit.on(0.85, PI - s * 0.4, 0.05),
            fit.on(0.62, PI, 0.05),
            fit.on(0.4, PI + s * 0.34, 0.05),
          ],
          [
            fit.on(0.4, s * 0.6, 0.05),
            fit.on(0.7, s * 0.54, 0.05),
            fit.on(0.88, s * 0.68, 0.05),
            fit.slope(s, 0.54, 0),
            fit.on(0.84, PI - s * 0.55, 0.05),
            fit.on(0.61, PI - s * 0.1, 0.05),
            fit.on(0.4, PI + s * 0.2, 0.05),
          ],
        ],
        5,
      );
  };

/** Seams of the back: a yoke across the shoulders and a line below it. */
export const backYoke =
  (t = 0.82, pleat = true): Trim =>
  (fit) => {
    fit.line(
      [
        [t + 0.02, PI - 1.2],
        [t, PI - 0.5],
        [t - 0.004, PI],
        [t, PI + 0.5],
        [t + 0.02, PI + 1.2],
      ],
      0.6,
    );
    if (pleat)
      for (const s of [-0.07, 0.07])
        fit.line(
          [
            [t, PI + s],
            [t - 0.13, PI + s * 0.8],
          ],
          0.5,
          [0, 0.6],
        );
  };

/** The half belt of a coat behind, with two buttons. */
export const halfBelt =
  (cloth: Cloth, t = 0.4): Trim =>
  (fit) => {
    fit.patch(
      'HalfBelt',
      cloth,
      [
        [fit.on(t + 0.025, PI - 0.7), fit.on(t + 0.025, PI), fit.on(t + 0.025, PI + 0.7)],
        [fit.on(t - 0.025, PI - 0.7), fit.on(t - 0.025, PI), fit.on(t - 0.025, PI + 0.7)],
      ],
      5,
    );
    for (const s of [-0.6, 0.6])
      fit.g.dots.push({ part: fit.topPart, at: fit.on(t, PI + s, 0.07), r: 0.06 * fit.u, colour: '#4a3a30', bw: 0.5 });
  };
