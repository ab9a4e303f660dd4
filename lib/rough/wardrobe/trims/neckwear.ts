/** What is worn around the neck: bows, ties, scarves, chokers, chains. */
import { add, lerp, mix3, mul, sub, turn, type P3 } from '../../geometry/geometry';
import { TAU } from '../build';
import type { Trim } from '../fitting';
import type { Cloth } from '../clothing';
import { roll } from '../roll';

/** A ribbon tied to a bow at height `at`; its ends hang. */
export const bow =
  (cloth: Cloth, at = 0.755, size = 1, off = 0.1, tails = 0.7): Trim =>
  (fit) => {
    const { g } = fit,
      middle = fit.on(at, 0, off),
      to = (x: number, y: number, z: number): P3 => add(middle, fit.chest(x * size, y * size, z * size));
    for (const s of [-1, 1]) {
      if (tails > 0)
        fit.ribbon('BowTail', cloth, [to(s * 0.02, 0.02, 0.03), to(s * 0.12, 0, 0.03)], {
          length: tails * size * fit.u,
          dir: fit.chest(s * 0.3, 1, 0.1),
          off: off * 0.9,
          grow: 0.9,
        });
      const part = fit.patch('Bow', cloth, [
        [to(s * 0.06, -0.09, 0.06), to(s * 0.36, -0.24, 0.15), to(s * 0.62, -0.2, 0.06)],
        [to(s * 0.06, 0, 0.12), to(s * 0.4, 0, 0.24), to(s * 0.68, 0.03, 0.1)],
        [to(s * 0.06, 0.09, 0.06), to(s * 0.34, 0.2, 0.12), to(s * 0.6, 0.24, 0.04)],
      ]);
      g.fold(part, [to(s * 0.12, -0.02, 0.18), to(s * 0.36, -0.04, 0.25)], 0.6, 0, 0.8);
      g.fold(part, [to(s * 0.12, 0.04, 0.17), to(s * 0.3, 0.1, 0.2)], 0.5, 0, 0.8);
    }
    const knot = g.part('collarKnot', fit.mat(cloth), { edge: true }),
      k = size * fit.u,
      RC = g.body.RC;
    g.ball(
      knot,
      to(0, 0.01, 0.12),
      turn(RC, [0.11 * k, 0, 0]),
      turn(RC, [0, 0.12 * k, 0]),
      turn(RC, [0, 0, 0.09 * k]),
      8,
    );
  };

/** A necktie down to height `end` over the buttoned shirt; it swings free of the chest. */
export const necktie =
  (cloth: Cloth, end = 0.46): Trim =>
  (fit) => {
    const { g } = fit,
      length = (0.9 - end) * g.body.b.torso,
      lines = fit.ribbonLines(
        [fit.on(0.9, -0.07, 0.05), fit.on(0.9, 0.07, 0.05)],
        { length, dir: fit.chest(0, 1, 0.2), off: 0.05, limp: 0.35 },
        9,
      ),
      part = g.part('collarTie', fit.mat(cloth), { edge: true, thr: 0.1 }),
      rows: P3[][] = [];
    lines.left.forEach((l, i) => {
      const r = lines.right[i]!,
        k = i / (lines.left.length - 1),
        grow = k < 0.88 ? 0.9 * k : 0.9 * k - (k - 0.88) * 10.8,
        d: P3 = [(r[0] - l[0]) * 0.5 * grow, (r[1] - l[1]) * 0.5 * grow, (r[2] - l[2]) * 0.5 * grow];
      rows.push([add(l, [-d[0], -d[1], -d[2]]), [(l[0] + r[0]) / 2, (l[1] + r[1]) / 2, (l[2] + r[2]) / 2], add(r, d)]);
    });
    g.buf.grid(
      part,
      rows,
      null,
      (i) => i / 2,
      (j) => j / 9,
    );
    fit.patch('Knot', cloth, [
      [fit.on(0.93, -0.13, 0.06), fit.on(0.89, -0.06, 0.07)],
      [fit.on(0.93, 0.13, 0.06), fit.on(0.89, 0.06, 0.07)],
    ]);
  };

/** How much wider a scarf's end is than where it leaves the roll, to each side. */
const SPREADS = 0.5;

/** A scarf wound around the neck, one end in front; the other behind if `long`. */
export const scarf =
  (cloth: Cloth, long = false): Trim =>
  (fit) => {
    const { g } = fit,
      u = fit.u,
      part = g.part('collarScarf', fit.mat(cloth), { edge: true, thr: 0.1, front: true }),
      ring: P3[] = [];
    for (let i = 0; i <= 10; i++) ring.push(fit.neck(0.36 + 0.06 * Math.sin(i), 0.3 + (i / 10) * TAU * 0.98, 0.3 * u));
    const at = roll(g, part, ring, (t) => (0.27 + 0.04 * Math.sin(t * 20)) * u, 1.15);
    for (const [start, span, a] of [
      [0, 0.78, 0.7],
      [0.2, 0.64, 1.9],
      [0.5, 0.4, 1.2],
      [0.55, 0.4, 2.4],
    ] as const) {
      const line: P3[] = [];
      for (let i = 0; i < 8; i++) line.push(at(start + (span * i) / 7, a, 0.02));
      g.fold(part, line, 0.6, 0.2, 0.5);
    }
    const ends: readonly (readonly [number, number])[] = long
      ? [
          [0.4, 0.89],
          [Math.PI - 0.35, 0.92],
        ]
      : [[0.4, 0.84]];
    for (const [a, t] of ends) {
      // gathered where it leaves the roll, and turned out of the body's surface: seen from any side it has a width
      const middle = fit.on(t, a, 0.34),
        half = add(
          mul(fit.chest(Math.cos(a), 0, -Math.sin(a)), 0.17),
          mul(fit.chest(Math.sin(a), 0, Math.cos(a)), 0.1),
        ),
        l = sub(middle, half),
        r = add(middle, half),
        out = fit.chest(Math.sin(a) * 0.2, 1, Math.cos(a) * 0.1),
        tail = fit.ribbon('ScarfTail', cloth, [l, r], {
          length: 2.4 * u,
          dir: out,
          off: 0.14,
          grow: SPREADS,
          limp: 0.5,
        });
      const lines = fit.ribbonLines([l, r], { length: 2.4 * u, dir: out, off: 0.16, limp: 0.5 });
      const L = lines.left,
        R = lines.right;
      const mix = (n: number, k: number): P3 => {
        const wide = (SPREADS * n) / L.length;
        return mix3(L[n]!, R[n]!, 0.5 + (k - 0.5) * (1 + 2 * wide));
      };
      for (let i = 1; i < 6; i++) g.fold(tail, [mix(L.length - 1, i / 6), mix(L.length - 2, i / 6)], 0.5, 0, 0.3);
      const last = L.length - 3;
      for (const [k, to] of [
        [0.34, last],
        [0.62, Math.ceil(last * 0.6)],
      ] as const)
        g.fold(tail, Array.from({ length: to + 1 }, (_, n) => mix(n, k)), 0.6, 0.1, 0.7); // prettier-ignore
    }
  };

export const choker =
  (cloth: Cloth): Trim =>
  (fit) => {
    const { g } = fit,
      part = g.part('collarChoker', fit.mat(cloth), { edge: true, thr: 0.06 });
    g.tube(
      part,
      2,
      22,
      0.3,
      0.46,
      (h, a) => fit.neck(h, a, 0.035),
      (h) => fit.neckMid(h),
    );
    g.dots.push({ part, at: fit.neck(0.36, 0, 0.06), r: 0.07 * fit.u, colour: '#f4d36a', bw: 0 });
  };

/** A chain with a pendant; `cross` hangs a cross on it. */
export const pendant =
  (cloth: Cloth, low = 0.66, cross = false): Trim =>
  (fit) => {
    const { g } = fit,
      t0 = 0.94;
    for (const s of [-1, 1])
      fit.line(
        [
          [t0, s * 0.75],
          [lerp(t0, low, 0.55), s * 0.32],
          [low + 0.01, s * 0.03],
        ],
        0.55,
      );
    const at = (x: number, y: number): P3 => add(fit.on(low - 0.03, 0, 0.05), fit.chest(x, y, 0));
    if (!cross) {
      const part = g.part('collarPendant', fit.mat(cloth), { edge: true });
      g.ball(part, at(0, 0.02), fit.chest(0.1, 0, 0), fit.chest(0, 0.13, 0), fit.chest(0, 0, 0.06), 7);
      return;
    }
    fit.patch(
      'Cross',
      cloth,
      [
        [at(-0.05, -0.2), at(0.05, -0.2)],
        [at(-0.05, 0.5), at(0.05, 0.5)],
      ],
      3,
    );
    fit.patch(
      'Cross',
      cloth,
      [
        [at(-0.22, -0.02), at(0.22, -0.02)],
        [at(-0.22, 0.08), at(0.22, 0.08)],
      ],
      3,
    );
  };

/** A cloth knotted at the throat: cook, cowboy, scout. */
export const neckerchief =
  (cloth: Cloth): Trim =>
  (fit) => {
    for (const s of [-1, 1])
      fit.patch('Kerchief', cloth, [
        [fit.neck(0.42, s * 2.9, 0.09), fit.neck(0.36, s * 1.5, 0.1), fit.on(0.885, s * 0.06, 0.09)],
        [fit.slope(s, 0.2, -0.9, 0.06), fit.slope(s, 0.26, 0.5, 0.08), fit.on(0.85, s * 0.2, 0.09)],
      ]);
    bow(cloth, 0.865, 0.36, 0.12, 1.1)(fit);
  };
