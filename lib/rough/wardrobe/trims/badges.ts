/** Badges, epaulettes, bands and braid. */
import { add, lerp, type P3 } from '../../geometry/geometry';
import { ARM_OF, SIDES } from '../build';
import type { Trim } from '../fitting';
import { limbArc } from '../limb-tube';
import { baseOf } from '../dye';
import type { Cloth } from '../clothing';
import { BRASS } from './fastenings';

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

/** A wrist watch on one side. */
export const wristwatch =
  (cloth: Cloth, side: 'l' | 'r' = 'r'): Trim =>
  (fit) => {
    const { g } = fit,
      body = g.body,
      outer = fit.outfit.tops[fit.outfit.tops.length - 1],
      off = (outer?.sleeve ?? 0) > 1.85 ? 0.16 : 0.05,
      part = g.part(side + 'SleeveWatch', fit.mat(cloth), { edge: true, thr: 0.05 });
    g.tube(
      part,
      2,
      14,
      1.88,
      1.95,
      (q, a) => body.on(body.limb(ARM_OF[side], q), a, off),
      (q) => body.limb(ARM_OF[side], q).c,
    );
    g.dots.push({
      part,
      at: body.on(body.limb(ARM_OF[side], 1.915), 1.4, off + 0.02),
      r: 0.12 * fit.u,
      colour: '#f4f4f0',
      bw: 0,
    });
  };
