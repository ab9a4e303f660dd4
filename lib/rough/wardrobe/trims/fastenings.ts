/** Buttons, plackets, pockets, belts, badges and seams. */
import { add, lerp, type P3 } from '../../geometry/geometry';
import { ARM_OF, SIDES } from '../build';
import type { Trim } from '../fitting';
import { limbArc } from '../limb-tube';
import { baseOf } from '../dye';
import type { Cloth } from '../outfit';

const PI = Math.PI;
const BRASS = '#d9b84a';

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

/** A small shield or plate on the chest. */
export const badge =
  (cloth: Cloth, t = 0.74, a = 0.55, size = 0.2): Trim =>
  (fit) => {
    const m = fit.on(t, a, 0.02),
      to = (x: number, y: number): P3 => add(m, fit.chest(x * size, y * size, 0.02));
    fit.patch(
      'Badge',
      cloth,
      [
        [to(-0.8, -0.9), to(0, -1.05), to(0.8, -0.9)],
        [to(-0.75, 0), to(0, 0), to(0.75, 0)],
        [to(-0.2, 0.9), to(0, 1.1), to(0.2, 0.9)],
      ],
      3,
    );
  };

/** A cross on the chest or on an armband. */
export const crossMark =
  (cloth: Cloth, t = 0.72, a = 0.5, size = 0.2): Trim =>
  (fit) => {
    const m = fit.on(t, a, 0.02),
      to = (x: number, y: number): P3 => add(m, fit.chest(x * size, y * size, 0.02));
    fit.patch(
      'CrossA',
      cloth,
      [
        [to(-0.33, -1), to(0.33, -1)],
        [to(-0.33, 1), to(0.33, 1)],
      ],
      3,
    );
    fit.patch(
      'CrossA',
      cloth,
      [
        [to(-1, -0.33), to(1, -0.33)],
        [to(-1, 0.33), to(1, 0.33)],
      ],
      3,
    );
  };

/** Boards or loops on the shoulders, with a button. */
export const epaulettes =
  (cloth: Cloth, fringe: Cloth | null = null): Trim =>
  (fit) => {
    for (const [k, s] of SIDES) {
      const part = fit.g.part('collarEpaulette' + k, fit.mat(cloth), { edge: true, thr: 0.08 });
      fit.g.sheet(part, [
        [fit.slope(s, 0.45, 0.6, 0.09), fit.slope(s, 0.7, 0.6, 0.1), fit.slope(s, 1.0, 0.55, 0.13)],
        [fit.slope(s, 0.4, 0, 0.1), fit.slope(s, 0.7, 0, 0.12), fit.slope(s, 1.06, 0, 0.17)],
        [fit.slope(s, 0.45, -0.6, 0.09), fit.slope(s, 0.7, -0.6, 0.1), fit.slope(s, 1.0, -0.55, 0.13)],
      ]);
      fit.g.dots.push({ part, at: fit.slope(s, 0.5, 0.1, 0.13), r: 0.06 * fit.u, colour: BRASS, bw: 0.05 });
      if (!fringe) continue;
      const tassels = fit.g.part(k + 'SleeveFringe', fit.mat(fringe), { edge: true, inside: fit.mat(fringe) }),
        rows: P3[][] = [[], []];
      for (let i = 0; i <= 12; i++) {
        const phi = lerp(1.2, -1.2, i / 12),
          from = fit.slope(s, 1.04, phi, 0.14);
        rows[0]!.push(from);
        rows[1]!.push(add(from, add(fit.chest(s * 0.16, 0.34 + (i % 2) * 0.05, 0), [0, 0, 0])));
      }
      fit.g.buf.grid(
        tassels,
        rows,
        null,
        (i) => i / 12,
        (j) => j,
      );
      for (let i = 1; i < 12; i++) fit.g.fold(tassels, [rows[0]![i]!, rows[1]![i]!], 0.5, 0, 0);
    }
  };

/** A band around an upper arm. */
export const armband =
  (cloth: Cloth, side: 'l' | 'r' = 'r', mark: Cloth | null = null): Trim =>
  (fit) => {
    const { g } = fit,
      part = g.part(side + 'SleeveBand', fit.mat(cloth), { edge: true, thr: 0.06 }),
      body = g.body,
      off = Math.max(0.05, fit.ease + 0.045);
    g.tube(
      part,
      4,
      16,
      0.36,
      0.58,
      (q, a) => body.on(body.limb(ARM_OF[side], q), a, off),
      (q) => body.limb(ARM_OF[side], q).c,
    );
    if (mark)
      g.dots.push({
        part,
        at: body.on(body.limb(ARM_OF[side], 0.47), 1.2, off + 0.02),
        r: 0.12 * fit.u,
        colour: baseOf(mark),
        bw: 0.4,
      });
  };

/** Rings of another colour near the cuffs: ranks of seafarers, track suits. */
export const sleeveStripes =
  (count: number, at = 1.86): Trim =>
  ({ g }) => {
    for (const [k] of SIDES)
      g.buf.parts.forEach((part, id) => {
        if (part.who !== g.who || !part.name.startsWith(k + 'Sleeve')) return;
        for (let i = 0; i < count; i++)
          g.fold(id, limbArc(g, ARM_OF[k], at - 0.045 * i, [-3, 3], 0.13), 0.7, 0, 0, true);
      });
  };

/** A line of braid across the chest with a button at each end, `count` of them. */
export const frogs =
  (count: number, from = 0.84, to = 0.5): Trim =>
  (fit) => {
    for (let i = 0; i < count; i++) {
      const t = lerp(from, to, i / Math.max(1, count - 1));
      fit.line(
        [
          [t, -0.34],
          [t + 0.008, 0],
          [t, 0.34],
        ],
        1.3,
        [0.05, 0.05],
      );
      for (const s of [-1, 1])
        fit.g.dots.push({ part: fit.topPart, at: fit.on(t, s * 0.36, 0.02), r: 0.07 * fit.u, colour: BRASS, bw: 0 });
    }
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

/** A wrist watch on one side. */
export const wristwatch =
  (cloth: Cloth, side: 'l' | 'r' = 'r'): Trim =>
  (fit) => {
    const { g } = fit,
      body = g.body,
      part = g.part(side + 'SleeveWatch', fit.mat(cloth), { edge: true, thr: 0.05 });
    g.tube(
      part,
      2,
      14,
      1.88,
      1.95,
      (q, a) => body.on(body.limb(ARM_OF[side], q), a, 0.05),
      (q) => body.limb(ARM_OF[side], q).c,
    );
    g.dots.push({
      part,
      at: body.on(body.limb(ARM_OF[side], 1.915), 1.4, 0.07),
      r: 0.12 * fit.u,
      colour: '#f4f4f0',
      bw: 0,
    });
  };
