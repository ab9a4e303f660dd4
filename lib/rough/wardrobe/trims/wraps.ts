/** Bandages, gaiters, sashes, drapes of cloth, fur edges. */
import { add, lerp, type P3 } from '../../geometry/geometry';
import { ARM_OF, LEG_OF, SIDES, type Side } from '../build';
import type { Fitting, Trim } from '../fitting';
import { limbArc, limbTube } from '../limb-tube';
import type { Cloth } from '../clothing';
import { lining } from '../dye';

const PI = Math.PI;

function windings(
  fit: Fitting,
  part: number,
  key: (typeof ARM_OF)[Side] | (typeof LEG_OF)[Side],
  from: number,
  off: number,
): void {
  for (let i = 0; i < 7; i++)
    fit.g.fold(
      part,
      limbArc(fit.g, key, from + 0.07 + i * 0.1, [-2.6 + (i % 2) * 0.3, 2.6], off + 0.015),
      0.5,
      0.05,
      0.05,
    );
}

/** Cloth wound around the forearms; one side only if named. */
export const armWraps =
  (cloth: Cloth, only?: Side): Trim =>
  (fit) => {
    for (const [k] of SIDES) {
      if (only && k !== only) continue;
      const part = fit.g.part(k + 'SleeveWrap', fit.mat(cloth), { edge: true });
      limbTube(fit.g, part, ARM_OF[k], { from: 1.2, to: 2.0, rows: 10, columns: 14 }, () => 0.05);
      windings(fit, part, ARM_OF[k], 1.2, 0.05);
    }
  };

/** Cloth wound around the shins. */
export const legWraps =
  (cloth: Cloth, off = 0.06): Trim =>
  (fit) => {
    for (const [k] of SIDES) {
      const part = fit.g.part('legWrap', fit.mat(cloth), { edge: true });
      limbTube(fit.g, part, LEG_OF[k], { from: 1.2, to: 2.0, rows: 10, columns: 16 }, () => off);
      windings(fit, part, LEG_OF[k], 1.2, off);
    }
  };

/** A sash from one shoulder to the other hip, front and back. */
export const sash =
  (cloth: Cloth, side = -1, wide = 0.16): Trim =>
  (fit) => {
    for (const back of [0, 1]) {
      const round = (a: number): number => (back ? PI - a : a),
        f = back ? -1 : 1;
      fit.patch(
        'Sash',
        cloth,
        [
          [
            fit.slope(side, 0.36, f * 0.1),
            fit.slope(side, 0.38, f * 0.9),
            fit.on(0.74, round(side * 0.42), 0.05),
            fit.on(0.52, round(-side * 0.34), 0.05),
            fit.on(0.36, round(-side * 1.2), 0.06),
            fit.on(0.32, round(-side * 1.62), 0.06),
          ],
          [
            fit.slope(side, 0.36 + wide * 1.6, f * 0.1),
            fit.slope(side, 0.4 + wide * 1.6, f * 0.9),
            fit.on(0.72, round(side * (0.42 + wide * 1.7)), 0.05),
            fit.on(0.46, round(-side * (0.34 - wide)), 0.05),
            fit.on(0.28, round(-side * 1.1), 0.06),
            fit.on(0.25, round(-side * 1.62), 0.06),
          ],
        ],
        5,
      );
    }
  };

/** The loose end of a sari: pleated over the breast, over the left shoulder and down the back. */
export const pallu =
  (cloth: Cloth, edge: Cloth): Trim =>
  (fit) => {
    const { g } = fit,
      s = 1,
      m = fit.mat(cloth),
      rim = fit.mat(edge),
      part = g.part('collarPallu', (u) => (u < 0.12 || u > 0.9 ? rim : m), {
        edge: true,
        thr: 0.1,
        inside: fit.mat(lining(cloth)),
      }),
      rows: P3[][] = [];
    for (let j = 0; j <= 8; j++) {
      const k = j / 8,
        from = [
          fit.on(0.33, -1.75, 0.07),
          fit.on(0.42, -1.1, 0.07),
          fit.on(0.58, -0.45, 0.08),
          fit.on(0.74, 0.1, 0.08),
          fit.on(0.87, 0.5, 0.09),
          fit.slope(s, 0.4, 0.35, 0.1),
        ],
        to = [
          fit.on(0.2, -1.6, 0.08),
          fit.on(0.26, -0.8, 0.08),
          fit.on(0.4, 0.3, 0.09),
          fit.on(0.62, 0.85, 0.09),
          fit.on(0.82, 1.15, 0.1),
          fit.slope(s, 0.95, 0.2, 0.13),
        ];
      rows.push(from.map((p, i): P3 => [lerp(p[0], to[i]![0], k), lerp(p[1], to[i]![1], k), lerp(p[2], to[i]![2], k)]));
    }
    const turned: P3[][] = [];
    for (let i = 0; i < 6; i++) turned.push(rows.map((row) => fit.lifted(row[i]!, 0.085)));
    g.sheet(part, turned, 3);
    for (const k of [2, 4, 6])
      g.fold(
        part,
        [1, 2, 3, 4, 5].map((i) => fit.lifted(rows[k]![i]!, 0.1)),
        0.6,
        0.05,
        0.2,
      );
    const a = fit.slope(s, 0.36, -0.3, 0.12),
      b = fit.slope(s, 0.98, -0.2, 0.14),
      { left, right } = fit.ribbonLines(
        [a, b],
        { length: g.body.b.torso * 0.9 + g.body.b.thigh * 0.9, dir: fit.chest(0.05, 0.6, -0.8), off: 0.12, limp: 0.55 },
        12,
      ),
      tail = g.part('collarPalluTail', (u, v) => (v > 0.9 || u < 0.06 || u > 0.94 ? rim : m), {
        edge: true,
        thr: 0.1,
        inside: fit.mat(lining(cloth)),
      }),
      back: P3[][] = [];
    left.forEach((l, i) => {
      const r = right[i]!,
        row: P3[] = [];
      for (let n = 0; n <= 6; n++) {
        const k = n / 6;
        row.push(
          fit.offSkirt(
            add(
              [lerp(l[0], r[0], k), lerp(l[1], r[1], k), lerp(l[2], r[2], k)],
              fit.chest(0.15 * (k - 0.5) * (i / 6), 0, -0.05 * Math.sin(n * 2)),
            ),
            0.14,
          ),
        );
      }
      back.push(row);
    });
    g.buf.grid(
      tail,
      back,
      null,
      (n) => n / 6,
      (i) => i / 12,
    );
    for (const n of [1, 3, 5])
      g.fold(
        tail,
        [1, 4, 8, 11].map((i) => back[i]![n]!),
        0.6,
        0.1,
        0.2,
      );
  };

/** A soft edge of fur or terry along the collar and front. */
export const furCollar =
  (cloth: Cloth, radius = 0.2): Trim =>
  (fit) => {
    const { g } = fit,
      part = g.part('collarFur', fit.mat(cloth), { edge: true, thr: 0.1 });
    g.tube(
      part,
      6,
      26,
      0,
      1,
      (v, a) =>
        fit.neck(
          0.1 + Math.sin(v * PI) * 0.02 + v * 0.2,
          a,
          (0.16 + Math.sin(v * PI) * radius * (1 + 0.18 * Math.sin(a * 13))) * fit.u,
        ),
      (v) => fit.neckMid(0.1 + v * 0.2),
    );
  };

/** A broad fur stole over both shoulders, spotted if `spots`. */
export const furMantle =
  (cloth: Cloth, spots = false): Trim =>
  (fit) => {
    const { g } = fit,
      part = g.part('collarMantle', fit.mat(cloth), { edge: true, thr: 0.1 }),
      rows: P3[][] = [],
      n = 36;
    for (let j = 0; j <= 6; j++) {
      const v = j / 6,
        row: P3[] = [];
      for (let i = 0; i <= n; i++) {
        const a = (i / n) * PI * 2,
          s = Math.sin(a),
          side = s >= 0 ? 1 : -1,
          wave = 0.04 * Math.sin(i * 2.6),
          inner = fit.neck(0.16, a, 0.16 * fit.u),
          outer =
            Math.abs(s) > 0.55
              ? add(fit.slope(side, 0.98, Math.cos(a) * 1.2, 0.26), fit.chest(side * 0.1, 0.2, 0))
              : fit.on(Math.cos(a) > 0 ? 0.7 : 0.72, a * 1, 0.14);
        row.push(
          add(
            [lerp(inner[0], outer[0], v), lerp(inner[1], outer[1], v), lerp(inner[2], outer[2], v)],
            fit.chest(0, -0.1 * Math.sin(v * PI) + wave * v, 0.06 * Math.cos(a) * Math.sin(v * PI)),
          ),
        );
      }
      rows.push(row.map((p) => fit.lifted(p, 0.1 + 0.1 * Math.sin(v * PI))));
    }
    g.buf.grid(
      part,
      rows,
      rows.map((_r, j) => g.body.spine(0.98 - j * 0.05)),
      (i) => i / n,
      (j) => j / 6,
    );
    if (!spots) return;
    for (const [j, step] of [
      [2, 4],
      [4, 3],
      [5, 4],
    ] as const)
      for (let i = j; i < n; i += step)
        g.fold(part, [add(rows[j]![i]!, [0, -0.05, 0]), add(rows[j]![i]!, [0, 0.1 * fit.u, 0])], 1.8, 0.1, 0.4);
  };

/** A hanging panel from the waist in front (tabard, loincloth, sash end) or behind. */
export const hangingPanel =
  (cloth: Cloth, o: { half?: number; length?: number; behind?: boolean; edge?: Cloth } = {}): Trim =>
  (fit) => {
    const { g } = fit,
      half = o.half ?? 0.42,
      length = o.length ?? 0.9,
      middle = o.behind ? PI : 0,
      m = fit.mat(cloth),
      rim = o.edge ? fit.mat(o.edge) : m,
      part = g.part('tabard' + middle, (u, v) => (rim !== m && (v > 0.93 || u < 0.1 || u > 0.9) ? rim : m), {
        edge: true,
        thr: 0.1,
        inside: m,
      }),
      rows: P3[][] = [];
    for (let j = 0; j <= 8; j++) {
      const row: P3[] = [];
      for (let i = 0; i <= 8; i++) row.push(fit.overLegs((j / 8) * length, middle + lerp(-half, half, i / 8), 0.1));
      rows.push(row);
    }
    g.buf.grid(
      part,
      rows,
      null,
      (i) => i / 8,
      (j) => j / 8,
    );
    for (const i of [2, 5])
      g.fold(
        part,
        [2, 5, 8].map((j) => rows[j]![i]!),
        0.55,
        0.5,
        0.1,
      );
  };
