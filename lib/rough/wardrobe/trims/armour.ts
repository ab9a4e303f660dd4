/** Plate armour over arming clothes. */
import { add, lerp, mul, norm, smooth, sub, turn, type P3 } from '../../geometry/geometry';
import { ARM_OF, LEG_OF, SIDES, type Side } from '../build';
import type { Fitting, Trim } from '../fitting';
import { limbTube } from '../limb-tube';
import type { Cloth } from '../clothing';

const PI = Math.PI;

function breastplate(fit: Fitting, steel: number, off: number): void {
  const { g } = fit,
    body = g.body,
    ridge = (t: number, a: number): P3 =>
      turn(body.RC, [
        0,
        0,
        Math.cos(a) > 0
          ? 0.16 * fit.u * Math.exp(-((Math.sin(a) / 0.35) ** 2)) * smooth(0.5, 0.66, t) * smooth(0.93, 0.75, t)
          : 0,
      ]),
    at = (t: number, a: number, more = 0): P3 =>
      add(fit.on(t, a, off + more + 0.04 * smooth(0.75, 0.55, t)), ridge(t, a)),
    part = g.part('plate', steel, { edge: true, thr: 0.1 });
  g.tube(
    part,
    12,
    28,
    0.5,
    0.935,
    (t, a) => at(t, a),
    (t) => body.ring(t).c,
  );
  g.fold(
    part,
    [0.92, 0.75, 0.6, 0.5].map((t) => at(t, 0, 0.02)),
    0.8,
    0,
    0,
  );
  for (const s of [-1, 1]) {
    g.fold(part, [at(0.86, s * 0.3, 0.02), at(0.74, s * 0.9, 0.02), at(0.6, s * 1.25, 0.02)], 0.65, 0.1, 0.3);
    g.fold(
      part,
      [at(0.9, PI - s * 0.9, 0.02), at(0.76, PI - s * 0.45, 0.02), at(0.55, PI - s * 0.3, 0.02)],
      0.65,
      0.1,
      0.3,
    );
    g.fold(
      part,
      [0.9, 0.75, 0.6].map((t) => at(t, s * 1.57, 0.02)),
      0.7,
      0,
      0,
    );
  }
  g.fold(
    part,
    [0.92, 0.7, 0.5].map((t) => at(t, PI, 0.02)),
    0.7,
    0,
    0,
  );
  for (const t of [0.7, 0.6])
    for (const s of [-1, 1])
      g.dots.push({ part, at: at(t, s * 1.35, 0.03), r: 0.05 * fit.u, colour: '#6f7684', bw: 0.9 });
  for (const [i, t] of [0.46, 0.41, 0.36].entries()) {
    const lame = g.part('plateWaist' + i, steel, { edge: true });
    g.tube(
      lame,
      2,
      28,
      t - 0.03,
      t + 0.03,
      (v, a) => fit.on(v, a, off - 0.01 + (t + 0.03 - v) * 0.9),
      (v) => body.ring(v).c,
    );
  }
}

function pauldron(fit: Fitting, k: Side, steel: number, rim: number): void {
  const { g } = fit,
    body = g.body,
    key = ARM_OF[k],
    along = norm(sub(body.joint(key).B, body.joint(key).A));
  for (const [i, q] of [0.26, 0.12, -0.04].entries()) {
    const cap = i === 2,
      part = g.part(k + 'SleevePauldron' + i, cap ? rim : steel, { edge: true }),
      ring = body.limb(key, Math.max(0, q)),
      radius = ring.o + 0.2 - (2 - i) * 0.015 + (cap ? 0.04 : 0);
    g.tube(
      part,
      5,
      18,
      0,
      1,
      (v, a) => {
        const r = radius * (cap ? Math.sin(0.25 + v * 1.35) : 0.92 + 0.1 * v),
          shift =
            (q < 0 ? q * body.b.arm : 0) +
            (cap ? -Math.cos(0.25 + v * 1.35) * radius * 0.95 + 0.1 : (v - 0.3) * 0.3 * fit.u);
        return add(add(ring.c, mul(along, shift)), add(mul(ring.x, Math.sin(a) * r), mul(ring.z, Math.cos(a) * r)));
      },
      () => ring.c,
    );
  }
}

function armPlates(fit: Fitting, k: Side, steel: number, rim: number): void {
  const { g } = fit,
    body = g.body,
    key = ARM_OF[k];
  limbTube(
    g,
    g.part(k + 'SleeveRere', steel, { edge: true }),
    key,
    { from: 0.34, to: 0.86, rows: 6, columns: 16 },
    () => 0.1,
  );
  limbTube(
    g,
    g.part(k + 'SleeveVamb', steel, { edge: true }),
    key,
    { from: 1.14, to: 1.93, rows: 10, columns: 16 },
    (q) => 0.09 + 0.06 * smooth(1.22, 1.14, q) + 0.04 * smooth(1.85, 1.93, q),
  );
  const e = body.limb(key, 1),
    lengthwise = norm(sub(body.limb(key, 1.1).c, body.limb(key, 0.9).c));
  g.ball(
    g.part(k + 'SleeveCop', rim, { edge: true }),
    add(e.c, mul(e.z, -e.b * 0.35)),
    mul(e.x, e.o + 0.16),
    mul(lengthwise, 0.42 * fit.u),
    mul(e.z, e.b + 0.12),
    8,
  );
}

function legPlates(fit: Fitting, k: Side, steel: number, rim: number): void {
  const { g } = fit,
    body = g.body,
    key = LEG_OF[k],
    greave = g.part('legGreave', steel, { edge: true }),
    knee = body.limb(key, 1),
    lengthwise = norm(sub(body.limb(key, 1.1).c, body.limb(key, 0.9).c));
  limbTube(g, greave, key, { from: 1.1, to: 1.98, rows: 12, columns: 16 }, (q) => 0.06 + 0.05 * smooth(1.16, 1.1, q));
  g.fold(
    greave,
    [1.14, 1.4, 1.7, 1.95].map((q) => body.on(body.limb(key, q), 0, 0.075)),
    0.7,
    0,
    0,
  );
  g.fold(
    greave,
    [1.14, 1.4, 1.7, 1.95].map((q) => body.on(body.limb(key, q), PI, 0.075)),
    0.6,
    0,
    0,
  );
  g.ball(
    g.part('legCop', rim, { edge: true }),
    add(knee.c, mul(knee.z, knee.f * 0.5)),
    mul(knee.x, knee.o + 0.14),
    mul(lengthwise, 0.5 * fit.u),
    mul(knee.z, knee.f * 0.85),
    9,
  );
  limbTube(
    g,
    g.part('legCuisse', steel, { edge: true }),
    key,
    { from: 0.36, to: 0.9, rows: 6, columns: 16 },
    () => 0.08,
  );
  const tasset = g.part('legTasset', steel, { edge: true, thr: 0.1 }),
    rows: P3[][] = [];
  for (let j = 0; j <= 5; j++) {
    const ring = body.limb(key, Math.max(0, -0.06 + j * 0.085)),
      row: P3[] = [];
    for (let i = 0; i <= 8; i++) row.push(body.on(ring, lerp(-0.75, 2.2, i / 8), 0.14 + j * 0.03));
    rows.push(row);
  }
  g.buf.grid(
    tasset,
    rows,
    null,
    (i) => i / 8,
    (j) => j / 5,
  );
  for (const j of [2, 3, 4]) g.fold(tasset, rows[j]!, 0.6, 0, 0);
}

/** A knight's plate: breast and back, shoulders, arms, legs, throat. */
export const plateArmour =
  (steel: Cloth, rim: Cloth, o: { arms?: boolean; legs?: boolean; off?: number } = {}): Trim =>
  (fit) => {
    const { g } = fit,
      m = fit.mat(steel),
      r = fit.mat(rim);
    breastplate(fit, m, o.off ?? 0.07);
    for (const [k] of SIDES) {
      pauldron(fit, k, m, r);
      if (o.arms !== false) armPlates(fit, k, m, r);
      if (o.legs !== false) legPlates(fit, k, m, r);
    }
    const gorget = g.part('collarGorget', r, { edge: true });
    g.tube(
      gorget,
      3,
      22,
      0.1,
      0.55,
      (h, a) => fit.neck(h, a, 0.14 - h * 0.06),
      (h) => fit.neckMid(h),
    );
  };

/** One plate or leather guard over the breast, one shoulder and the forearms: who travels light. */
export const lightGuards =
  (leather: Cloth, metal: Cloth): Trim =>
  (fit) => {
    const { g } = fit;
    fit.patch(
      'Guard',
      leather,
      [
        [fit.on(0.88, -0.75, 0.05), fit.on(0.87, 0, 0.05), fit.on(0.88, 0.75, 0.05)],
        [fit.on(0.72, -1.2, 0.06), fit.on(0.72, 0, 0.07), fit.on(0.72, 1.2, 0.06)],
        [fit.on(0.52, -1.1, 0.06), fit.on(0.5, 0, 0.06), fit.on(0.52, 1.1, 0.06)],
      ],
      7,
      0.04,
    );
    fit.patch(
      'GuardB',
      leather,
      [
        [fit.on(0.88, PI - 0.7, 0.05), fit.on(0.88, PI, 0.05), fit.on(0.88, PI + 0.7, 0.05)],
        [fit.on(0.54, PI - 1, 0.05), fit.on(0.52, PI, 0.05), fit.on(0.54, PI + 1, 0.05)],
      ],
      6,
    );
    pauldron(fit, 'l', fit.mat(metal), fit.mat(metal));
    for (const [k] of SIDES) {
      const part = g.part(k + 'SleeveBracer', fit.mat(leather), { edge: true });
      limbTube(g, part, ARM_OF[k], { from: 1.25, to: 1.9, rows: 8, columns: 16 }, () => 0.1);
      for (const q of [1.35, 1.55, 1.75])
        g.fold(
          part,
          [-0.5, 0, 0.5].map((a) => g.body.on(g.body.limb(ARM_OF[k], q), PI + a, 0.115)),
          0.6,
          0,
          0,
        );
    }
  };
