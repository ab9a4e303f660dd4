/** Clothes as surfaces over the body: tops, trousers, skirts, coats, trims, shoes. All placed in body coordinates, so they bend and turn with it. */
import {
  add,
  clamp,
  cross,
  dot,
  lerp,
  len3,
  mix3,
  mul,
  norm,
  smooth,
  spline3,
  sub,
  turn,
  type P3,
} from '../geometry/geometry';
import type { Pose, Ring } from '../anatomy/anatomy';
import type { Build3 } from '../anatomy/figure';
import { material, mixHex, type Material } from '../pen/paint';

type Col = string | Material;
export interface Top {
  c: Col;
  hem: number;
  ease: number;
  loose: number;
  sleeve: number;
  wide?: number;
  cuff?: Col;
  cuffW?: number;
  neck?: number;
  neckW?: number;
  round?: boolean;
  open?: number;
  tail?: number;
  flare?: number;
  rib?: Col;
  bag?: number;
  pad?: number;
  strap?: boolean;
  stripe?: Col;
  stiff?: boolean;
  sleeveC?: Col;
}
export interface Bottom {
  kind: 'skirt' | 'pants';
  c: Col;
  to: number;
  ease?: number;
  flare?: number;
  pleats?: number;
  waist?: number;
  plaid?: Col;
  cuff?: Col;
  wrap?: boolean;
  hemC?: Col;
  tuck?: number;
  side?: Col;
}
export interface Outfit {
  tops: Top[];
  bottom?: Bottom;
  trims?: (readonly [string, ...(Col | number)[]])[];
  shoes: { kind: 'loafer' | 'sneaker' | 'boot' | 'heel' | 'bare' | 'zori' | 'metal'; c: Col; to?: number; sole?: Col };
  socks?: { c: Col; to: number };
  gloves?: Col;
  hat?: string;
}
const TAU = Math.PI * 2,
  PI2 = Math.PI;

export function dress(g: Build3, o: Outfit, pose: Pose): void {
  const B = g.body,
    b = B.b,
    u = b.u,
    skin = g.skin,
    sides = [
      ['l', -1],
      ['r', 1],
    ] as const;
  const maxSleeve = Math.max(0, ...o.tops.map((t) => t.sleeve)),
    pantsTo = o.bottom?.kind === 'pants' ? o.bottom.to : 0;
  // ---- skin
  const trunkSkin = g.part('trunkSkin', skin, { thr: 0.14 });
  const hideTrunk = o.tops.length > 0 && (o.tops[0]!.neck ?? 0.94) > 0.6;
  g.tube(
    trunkSkin,
    12,
    26,
    hideTrunk ? 0.6 : 0.1,
    1,
    (t, a) => B.trunk(t, a, -0.015),
    (t) => B.ring(t).c,
  );
  const nA = add(B.spine(0.93), turn(B.RC, [0, 0, -0.17 * b.depth])),
    hd = B.J['head']!,
    nB = add(hd, turn(B.RH, [0, B.sh.chin * b.headScale * 0.2, -0.2 * b.headScale])),
    nd = norm(sub(nB, nA)),
    nx = norm(sub(turn(B.RC, [1, 0, 0]), mul(nd, dot(turn(B.RC, [1, 0, 0]), nd)))),
    nz = cross(nd, nx),
    nzf = dot(nz, turn(B.RC, [0, 0, 1])) < 0 ? mul(nz, -1) : nz;
  const neckAt = (h: number, a: number, e = 0): P3 => {
    const r = b.neck * (1 + 0.5 * Math.pow(1 - clamp(h, 0, 1), 2.4)) + e;
    return add(
      mix3(nA, nB, h),
      add(mul(nx, Math.sin(a) * r), mul(nzf, Math.cos(a) * r * (0.92 + (h > 0.5 ? 0.1 : 0)))),
    );
  };
  const neck = g.part('neckSkin', skin, { thr: 0.2 });
  g.tube(
    neck,
    7,
    18,
    0,
    1,
    (h, a) => neckAt(h, a),
    (h) => mix3(nA, nB, h),
  );
  for (const s of [-1, 1]) {
    // sternomastoid and collar bone
    g.fold(
      neck,
      [neckAt(0.75, s * 1.15, 0.01), neckAt(0.4, s * 0.75, 0.01), neckAt(0.1, s * 0.28, 0.01)],
      0.55,
      0.5,
      0.3,
    );
    g.fold(trunkSkin, [B.trunk(0.9, s * 0.14), B.trunk(0.915, s * 0.55), B.trunk(0.905, s * 1.05)], 0.6, 0.15, 0.6);
  }
  const E0 = o.tops[0];
  for (const [k, s] of sides) {
    const tr = g.part('trapSkin', skin, { thr: 0.2 });
    if (!E0 || E0.strap)
      g.tube(
        tr,
        6,
        12,
        0,
        1,
        (v, a) => g.trap(s, v, a, -0.01),
        (v) => g.trapAt(s, v).c,
      );
    if (maxSleeve < 1.8) {
      const p = g.part(k + 'ArmSkin', skin, { thr: 0.14 }),
        from = maxSleeve > 0.1 ? maxSleeve - 0.15 : -0.13;
      limbTube(g, p, (k + 'A') as 'lA', from, 2.04, 22, 14, () => 0);
      if (maxSleeve < 0.95) elbowMark(g, p, k, 0);
    }
    if (pantsTo < 1.8) {
      const sock = o.socks,
        sm = sock ? g.mat(sock.c) : skin,
        p = g.part(k + 'LegSkin', sock ? (_u, v) => (v > sock.to ? sm : skin) : skin, { thr: 0.14 });
      limbTube(
        g,
        p,
        (k + 'L') as 'lL',
        o.bottom?.kind === 'skirt'
          ? o.bottom.to > 1.3
            ? o.bottom.to - 0.3
            : Math.min(0.26, o.bottom.to * 0.5)
          : Math.max(-0.08, pantsTo - 0.15),
        2.05,
        26,
        16,
        (q) => (sock && q > sock.to ? 0.012 + 0.02 * Math.exp(-(((q - sock.to - 0.03) / 0.03) ** 2)) : 0),
      );
      kneeMark(g, p, k);
      if (sock && sock.to > 1.6) for (const v of [1.75, 1.82]) g.fold(p, legArc(g, k, v, -1.2, 0.6, 0.015), 0.55);
    }
  }
  // ---- shoes
  for (const [k, s] of sides) shoe(g, k, s, o.shoes);
  // ---- trousers or skirt
  let skirtAt: SkirtFn | null = null,
    skirtPart = 0;
  const bot = o.bottom;
  if (bot?.kind === 'pants') {
    const m = g.mat(bot.c),
      ease = bot.ease ?? 0.06,
      w = bot.waist ?? 0.4,
      hemC = bot.cuff ? g.mat(bot.cuff) : m,
      sideC = bot.side ? g.mat(bot.side) : m;
    const pt = g.part('pants', m, { thr: 0.16 });
    g.tube(
      pt,
      12,
      28,
      -0.03,
      w,
      (t, a) => B.trunk(t, a, Math.min(0.045, ease * 0.6)),
      (t) => B.ring(t).c,
    );
    for (const [k, s] of sides) {
      const lp = g.part(
          'pants' + k,
          (uu, v) => (v > bot.to - 0.07 ? hemC : sideC !== m && Math.abs(uu - 0.5) < 0.07 ? sideC : m),
          { thr: 0.16 },
        ),
        bend = B.joint(k + 'L').bend,
        ph = g.r(0, 6);
      const ez = (q: number, a: number): number =>
        lerp(Math.min(0.02, ease), ease, smooth(-0.1, 0.34, q)) +
        (bot.flare ?? 0) * smooth(0.7, 2, q) +
        wrinkle(q, a, bend, ph, bot.to, ease) * (bot.ease && bot.ease < 0.03 ? 0.3 : 1);
      limbTube(g, lp, (k + 'L') as 'lL', -0.08, bot.to, 28, 15, ez);
      legFolds(g, lp, k, s, (q, a) => ez(q, a) + 0.015, bot.to, bend, ease);
    }
    for (const s of [-1, 1]) {
      g.fold(
        pt,
        [B.trunk(0.03, s * 0.25, ease), B.trunk(0.07, s * 0.6, ease), B.trunk(0.1, s * 1.05, ease)],
        0.65,
        0.1,
        0.8,
      );
      g.fold(
        pt,
        [B.trunk(0.0, s * 0.2, ease), B.trunk(0.02, s * 0.5, ease), B.trunk(0.03, s * 0.8, ease)],
        0.6,
        0.1,
        0.8,
      );
      g.fold(pt, [B.trunk(0.34, s * 0.62, ease), B.trunk(0.24, s * 0.98, ease)], 0.65, 0, 0.1);
      for (const q of [0.16, 0.05])
        g.fold(pt, [B.trunk(q, Math.PI - s * 0.2, ease), B.trunk(q - 0.03, Math.PI - s * 0.6, ease)], 0.6, 0.1, 0.8);
    }
    g.fold(pt, [B.trunk(0.36, 0.02, ease), B.trunk(0.12, 0.03, ease), B.trunk(0.04, 0.02, ease)], 0.6, 0, 0.5);
    g.fold(pt, [B.trunk(0.36, Math.PI, ease), B.trunk(0.02, Math.PI, ease)], 0.6, 0, 0.2);
  } else if (bot?.kind === 'skirt') {
    const fold2 = (B.joint('lL').bend + B.joint('rL').bend) / 2 > 1.9 && bot.to > 1.1,
      to = fold2 ? 1.1 : bot.to;
    if (fold2)
      for (const k of ['l', 'r'] as const)
        limbTube(
          g,
          g.part('skirt', g.mat(bot.c), { thr: 0.14 }),
          (k + 'L') as 'lL',
          0.9,
          Math.min(bot.to, 1.85),
          14,
          16,
          (q) => 0.1 + 0.1 * smooth(1.1, 1.5, q),
        );
    const m = g.mat(bot.c),
      inner = g.mat(mixHex(typeof bot.c === 'string' ? bot.c : bot.c.base, '#2a2036', 0.5)),
      hemC = bot.hemC ? g.mat(bot.hemC) : m,
      plaid = bot.plaid ? g.mat(bot.plaid) : m;
    skirtAt = skirtFn(
      g,
      pose,
      bot.waist ?? 0.4,
      to,
      bot.ease ?? 0.07,
      bot.flare ?? 0.4,
      bot.pleats ?? 0,
      bot.tuck ? 0.3 : o.tops.length ? o.tops[o.tops.length - 1]!.loose : 0.4,
      !!bot.tuck,
    );
    const mt: (uu: number, v: number) => number = (uu, v) =>
      v > 0.93 && hemC !== m
        ? hemC
        : plaid !== m && (Math.abs(((uu * 6 + 80) % 1) - 0.5) < 0.07 || Math.abs(((v * 3.4 + 0.2) % 1) - 0.5) < 0.06)
          ? plaid
          : m;
    skirtPart = g.part('skirt', mt, { thr: 0.14, inside: inner });
    const nu = bot.pleats ? bot.pleats * 3 : 40,
      f = skirtAt;
    g.tube(
      skirtPart,
      16,
      nu,
      0,
      1,
      (v, a) => f(v, a),
      (v) => f.mid(v),
    );
    g.tube(
      g.part('skirt', m, { thr: 0.14 }),
      9,
      24,
      -0.03,
      (bot.waist ?? 0.4) - 0.02,
      (t, a) => B.trunk(t, a, 0.03),
      (t) => B.ring(t).c,
    );
    if (bot.pleats) {
      for (let i = 0; i < bot.pleats; i++) {
        const a = ((i + 0.5) / bot.pleats) * TAU;
        g.fold(
          skirtPart,
          [0.08, 0.3, 0.55, 0.8, 0.995].map((v) => f(v, a, 0.012)),
          0.72,
          0.25,
          0.02,
        );
      }
    } else {
      const n = bot.wrap ? 0 : 9;
      for (let i = 0; i < n; i++) {
        const a = ((i + g.r(0.1, 0.6)) / n) * TAU,
          v0 = g.r(0.12, 0.5);
        g.fold(
          skirtPart,
          [v0, lerp(v0, 0.97, 0.4), 0.97].map((v, j) => f(v, a + j * g.r(-0.05, 0.05), 0.012)),
          0.65,
          i % 2 ? 0.6 : 0.1,
          i % 2 ? 0.05 : 0.7,
        );
      }
    }
    if (bot.wrap) {
      g.fold(
        skirtPart,
        [0, 0.3, 0.6, 1].map((v) => f(v, 0.5 - v * 0.42, 0.015)),
        0.85,
        0,
        0,
      );
      for (const [a, v0] of [
        [0.9, 0.25],
        [-0.6, 0.4],
        [-1.2, 0.3],
        [2.6, 0.4],
        [-2.7, 0.35],
      ] as const)
        g.fold(
          skirtPart,
          [v0, v0 + 0.25, v0 + 0.45].map((v) => f(v, a * (1 - v * 0.2), 0.012)),
          0.55,
          0.4,
          0.6,
        );
    }
  }
  // ---- tops, inner to outer
  const twist =
    Math.abs(pose.chest[0] - pose.pelvis[0]) +
    Math.abs(pose.chest[2] - pose.pelvis[2]) +
    Math.abs(pose.chest[1] - pose.pelvis[1]);
  let E = 0,
    loose = 0,
    topPart = trunkSkin;
  const tailFns: SkirtFn[] = [];
  for (const [n, T] of o.tops.entries()) {
    const m = g.mat(T.c),
      outer = n === o.tops.length - 1,
      base = typeof T.c === 'string' ? T.c : T.c.base,
      inner = g.mat(mixHex(base, '#241c30', 0.55)),
      rib = T.rib ? g.mat(T.rib) : m,
      stripe = T.stripe ? g.mat(T.stripe) : m;
    E = T.ease;
    loose = T.loose;
    const nk = T.neck ?? 0.945,
      nw = T.neckW ?? 0.9,
      tTop = (a: number): number => {
        const x = Math.abs(a > Math.PI ? a - TAU : a) / nw;
        return x >= 1 ? 0.965 : lerp(nk, 0.965, T.round ? 1 - Math.sqrt(1 - x * x) : x);
      };
    const ph = g.r(0, 6),
      open = T.open ?? 0,
      ez = (t: number, a: number): number =>
        T.ease +
        (T.stiff
          ? 0
          : 0.018 * loose * Math.sin(t * 34 + ph + Math.sin(a * 2) * 2) * smooth(0.7, 0.45, t) +
            (T.tail ? 0 : -0.03 * loose * smooth(T.hem + 0.05, T.hem, t)));
    topPart = g.part(
      'top' + n,
      (uu, v) => (v < T.hem + 0.035 && rib !== m ? rib : stripe !== m && (v * 11) % 1 < 0.42 ? stripe : m),
      { thr: 0.15, ...(open ? { inside: inner } : {}) },
    );
    const P = (t: number, a: number, off = 0): P3 => B.trunk(t, a, ez(t, a) + off, loose);
    if (open) {
      const gap = (t: number): number => 0.02 + open * smooth(0.95, T.hem, t);
      const rows: P3[][] = [],
        mids: P3[] = [];
      for (let j = 0; j <= 18; j++) {
        const v = j / 18,
          row: P3[] = [];
        for (let i = 0; i <= 28; i++) {
          const t0 = lerp(T.hem, 0.95, v),
            a = lerp(gap(t0), TAU - gap(t0), i / 28),
            t = lerp(T.hem, tTop(a), v);
          row.push(P(t, a));
        }
        rows.push(row);
        mids.push(B.ring(lerp(T.hem, 0.95, v)).c);
      }
      g.buf.grid(
        topPart,
        rows,
        mids,
        (i) => (i < 14 ? i / 14 : (i - 28) / 14),
        (j) => lerp(T.hem, 0.95, j / 18),
      );
    } else
      g.tube(
        topPart,
        20,
        28,
        0,
        1,
        (v, a) => {
          const t = lerp(T.hem, tTop(a), v);
          return P(t, a);
        },
        (v) => B.ring(lerp(T.hem, 0.95, v)).c,
      );
    for (const [k, s] of sides) {
      if (!T.strap)
        g.tube(
          g.part('top' + n, m, { thr: 0.2 }),
          6,
          12,
          0.1,
          1,
          (v, a) => g.trap(s, v, a, T.ease * 0.8 + (T.pad ?? 0) * v),
          (v) => g.trapAt(s, v).c,
        );
      if (T.sleeve > 0.05) {
        const cw = T.cuffW ?? 0.1,
          cu = T.cuff ? g.mat(T.cuff) : m,
          wide = T.wide ?? T.ease,
          bend = B.joint(k + 'A').bend,
          sp = g.r(0, 6),
          sm = T.sleeveC ? g.mat(T.sleeveC) : m,
          part = g.part(
            k + 'Sleeve' + n,
            (uu, v) => (v > T.sleeve - cw ? cu : stripe !== m && (v * 5.5) % 1 < 0.42 ? stripe : sm),
            { thr: 0.16, inside: inner },
          );
        const se = (q: number, a: number): number =>
          lerp(T.ease * 0.8 + (T.pad ?? 0), wide, smooth(0, 0.6, q)) +
          (T.stiff ? 0 : wrinkle(q, a, Math.asin(clamp(bend, 0, 1)), sp, T.sleeve, wide)) -
          (T.rib || T.cuff
            ? (wide - 0.03) * 0.8 * smooth(T.sleeve - cw - 0.06, T.sleeve - cw + 0.02, q) * (wide > 0.09 ? 1 : 0)
            : 0);
        limbTube(g, part, (k + 'A') as 'lA', -0.13, T.sleeve, 22, 14, se);
        if (T.bag) bagSleeve(g, g.part(k + 'Sleeve' + n, m, { thr: 0.16, inside: inner }), k, s, T.bag, wide);
        if (outer || T.sleeve > 0.3) sleeveFolds(g, part, k, s, (q, a) => se(q, a) + 0.014, T.sleeve, bend);
        if (T.cuff) g.fold(part, armArc(g, k, T.sleeve - cw, -2, 2, se(T.sleeve - cw, 0) + 0.02), 0.6, 0, 0);
      }
    }
    if (T.tail) {
      const f = skirtFn(g, pose, T.hem + 0.02, T.tail, T.ease + 0.02, T.flare ?? 0.3, 0, loose, true),
        gap0 = Math.max(0.05, open),
        part = g.part('tail' + n, m, { thr: 0.15, inside: inner });
      tailFns.push(f);
      const rows: P3[][] = [],
        mids: P3[] = [];
      for (let j = 0; j <= 16; j++) {
        const v = j / 16,
          gp = gap0 + (T.open ? 0.45 : 0.12) * v * v,
          row: P3[] = [];
        for (let i = 0; i <= 44; i++) row.push(f(v, lerp(gp, TAU - gp, i / 44)));
        rows.push(row);
        mids.push(f.mid(v));
      }
      g.buf.grid(
        part,
        rows,
        mids,
        (i) => (i < 22 ? i / 22 : (i - 44) / 22),
        (j) => j / 16,
      );
      for (let i = 0; i < 8; i++) {
        const a = 0.5 + (i / 8) * (TAU - 1) + g.r(-0.1, 0.1),
          v0 = g.r(0.1, 0.5);
        g.fold(
          part,
          [v0, (v0 + 0.98) / 2, 0.98].map((v) => f(v, a, 0.014)),
          0.65,
          i % 2 ? 0.6 : 0.15,
          i % 2 ? 0.05 : 0.7,
        );
      }
    }
    if (outer && T.hem < 0.3)
      g.fold(
        topPart,
        Array.from({ length: 49 }, (_, i) => P(T.hem + 0.004, -PI2 + (i / 48) * TAU, 0.012)),
        0.8,
        0,
        0,
      );
    if (outer && !T.stiff) trunkFolds(g, topPart, P, T, twist, pose);
    if (!outer && T.loose > 0.3) g.fold(topPart, [P(0.6, 0.5, 0.015), P(0.57, 0.2, 0.015)], 0.5);
  }
  // ---- trims on the outermost cloth
  const P = (t: number, a: number, off = 0): P3 => B.trunk(t, a, E + off, loose);
  for (const [name, ...arg] of o.trims ?? [])
    trim(g, name, arg, P, skirtAt ?? tailFns[0] ?? null, skirtPart || topPart, topPart, neckAt, E, loose, (h) =>
      mix3(nA, nB, h),
    );
  void u;
  void len3;
}

/** Extra radius near bends and at the cuff: the outline of cloth breaks there. */
function wrinkle(q: number, a: number, bend: number, ph: number, end: number, ease: number): number {
  const k = clamp(ease * 9, 0.3, 1.1),
    at = Math.exp(-(((q - 1) / 0.2) ** 2)) * (0.012 + 0.028 * clamp(bend, 0, 1.2)),
    c = Math.exp(-(((q - end + 0.1) / 0.13) ** 2)) * 0.026;
  return (
    k *
    (at * Math.sin((q - 1) * 42 + ph + Math.cos(a) * 1.4) +
      c * Math.sin(q * 46 + ph * 2 + Math.sin(a) * 1.2) +
      0.008 * Math.sin(q * 19 + ph + a))
  );
}
export function limbTube(
  g: Build3,
  part: number,
  key: 'lA' | 'rA' | 'lL' | 'rL',
  q0: number,
  q1: number,
  nv: number,
  nu: number,
  ease: (q: number, a: number) => number,
): void {
  const B = g.body,
    arm = key[1] === 'A',
    L = arm ? B.b.arm : B.b.thigh,
    cap = arm && q0 < -0.1;
  const rings = new Map<number, Ring>(),
    R = (q: number): Ring => {
      let r = rings.get(q);
      if (!r) {
        r = B.limb(key, Math.max(q, cap ? 0 : -0.1));
        if (cap && q < 0) {
          const k = q / q0,
            c = Math.sqrt(Math.max(0.0004, 1 - k * k)),
            rad = r.o * 0.98,
            d = norm(sub(B.joint(key).B, B.joint(key).A));
          r = { c: add(r.c, mul(d, -k * rad)), x: r.x, z: r.z, f: r.f * c, b: r.b * c, o: r.o * c, i: r.i * c };
        }
        rings.set(q, r);
      }
      return r;
    };
  // denser rows at the joint
  const rows: P3[][] = [],
    mids: P3[] = [],
    vs: number[] = [];
  const n0 = cap ? 4 : 0;
  for (let j = 0; j < n0; j++) vs.push(q0 * (1 - (j / n0) * (j / n0) * 0.55 - (j / n0) * 0.45));
  for (let j = 0; j <= nv; j++) vs.push(lerp(cap ? 0 : q0, q1, j / nv));
  for (const q of vs) {
    const r = R(q),
      row: P3[] = [];
    for (let i = 0; i <= nu; i++) {
      const a = (i / nu) * TAU,
        e = ease(q, a) * (cap && q < 0 ? Math.sqrt(Math.max(0, 1 - (q / q0) ** 2)) : 1),
        sn = Math.sin(a),
        cs = Math.cos(a),
        xx = sn * ((sn > 0 ? r.o : r.i) + e),
        zz = cs * ((cs > 0 ? r.f : r.b) + e);
      row.push([
        r.c[0] + r.x[0] * xx + r.z[0] * zz,
        r.c[1] + r.x[1] * xx + r.z[1] * zz,
        r.c[2] + r.x[2] * xx + r.z[2] * zz,
      ]);
    }
    rows.push(row);
    mids.push(r.c);
  }
  g.buf.grid(
    part,
    rows,
    mids,
    (i) => {
      const t = i / nu;
      return t > 0.5 ? (t - 1) * 2 : t * 2;
    },
    (j) => vs[j]!,
  );
  void L;
}
const limbArc = (g: Build3, key: 'lA' | 'rA' | 'lL' | 'rL', q: number, a0: number, a1: number, e: number): P3[] =>
  Array.from({ length: 9 }, (_, i) => g.body.on(g.body.limb(key, q), lerp(a0, a1, i / 8), e));
const armArc = (g: Build3, k: 'l' | 'r', q: number, a0: number, a1: number, e: number): P3[] =>
  limbArc(g, (k + 'A') as 'lA', q, a0, a1, e);
const legArc = (g: Build3, k: 'l' | 'r', q: number, a0: number, a1: number, e: number): P3[] =>
  limbArc(g, (k + 'L') as 'lL', q, a0, a1, e);
function onLimb(
  g: Build3,
  key: 'lA' | 'rA' | 'lL' | 'rL',
  pts: readonly (readonly [number, number])[],
  e: (q: number, a: number) => number,
): P3[] {
  return pts.map(([q, a]) => g.body.on(g.body.limb(key, q), a, e(q, a)));
}

function sleeveFolds(
  g: Build3,
  part: number,
  k: 'l' | 'r',
  s: number,
  e: (q: number, a: number) => number,
  end: number,
  bend: number,
): void {
  const key = (k + 'A') as 'lA',
    F = (pts: readonly (readonly [number, number])[], w = 0.65, a = 0.08, b = 0.8): void => {
      const q = pts.filter((v) => v[0] <= end + 0.01);
      if (q.length >= 2) g.fold(part, onLimb(g, key, q, e), w, a, b);
    };
  void s;
  F([
    [0.1, -1.5],
    [0.16, -1.0],
    [0.25, -0.5],
  ]);
  F(
    [
      [0.13, -1.9],
      [0.22, -1.3],
      [0.36, -0.8],
    ],
    0.6,
  );
  F(
    [
      [0.12, 2.6],
      [0.2, -2.9],
      [0.3, -2.4],
    ],
    0.6,
  );
  if (end > 1.3) {
    // arcs round the crook, and diagonals that leave its two ends: never a star
    F(
      [
        [0.92, -1.0],
        [0.955, -0.3],
        [0.94, 0.55],
      ],
      0.7,
      0.3,
      0.6,
    );
    if (bend > 0.2)
      F(
        [
          [1.07, 1.05],
          [1.035, 0.3],
          [1.05, -0.5],
        ],
        0.7,
        0.3,
        0.6,
      );
    F(
      [
        [0.985, 1.0],
        [0.93, 1.6],
        [0.85, 2.2],
      ],
      0.7,
    );
    F(
      [
        [1.03, -1.05],
        [1.09, -1.6],
        [1.17, -2.1],
      ],
      0.65,
    );
    if (bend > 0.35) {
      F(
        [
          [1.0, -1.2],
          [0.93, -1.75],
          [0.84, -2.2],
        ],
        0.65,
      );
      F(
        [
          [1.0, 1.25],
          [1.08, 1.8],
          [1.18, 2.3],
        ],
        0.65,
      );
    }
    F(
      [
        [0.6, 1.2],
        [0.7, 1.6],
        [0.84, 2.0],
      ],
      0.55,
      0.3,
      0.7,
    );
  }
  if (end > 1.75) {
    F(
      [
        [end - 0.14, -0.9],
        [end - 0.19, 0],
        [end - 0.15, 0.8],
      ],
      0.6,
      0.3,
      0.6,
    );
    F(
      [
        [end - 0.22, 2.2],
        [end - 0.27, 3.0],
        [end - 0.21, 3.8],
      ],
      0.6,
      0.3,
      0.6,
    );
    F(
      [
        [end - 0.3, 0.6],
        [end - 0.34, 1.3],
        [end - 0.29, 1.9],
      ],
      0.55,
      0.3,
      0.6,
    );
  }
}
function legFolds(
  g: Build3,
  part: number,
  k: 'l' | 'r',
  s: number,
  e: (q: number, a: number) => number,
  end: number,
  bend: number,
  ease: number,
): void {
  const key = (k + 'L') as 'lL',
    F = (pts: readonly (readonly [number, number])[], w = 0.65, a = 0.08, b = 0.8): void => {
      const q = pts.filter((v) => v[0] <= end + 0.01);
      if (q.length >= 2) g.fold(part, onLimb(g, key, q, e), w, a, b);
    };
  void s;
  void ease;
  F(
    [
      [0.06, -0.9],
      [0.14, -0.45],
      [0.2, 0.1],
    ],
    0.65,
  );
  F(
    [
      [0.12, -1.3],
      [0.22, -0.8],
      [0.34, -0.4],
    ],
    0.6,
  );
  F(
    [
      [0.05, 2.2],
      [0.12, 1.5],
      [0.16, 1.0],
    ],
    0.55,
  );
  if (bend > 0.9) {
    for (const a of [-1.1, -0.55, 0.5, 1.1])
      F(
        [
          [0.0, a * 0.4],
          [0.1, a * 0.75],
          [0.22, a],
        ],
        0.65,
      );
  }
  if (end > 1.2) {
    for (const sd of [-1, 1]) {
      F(
        [
          [0.97, Math.PI - sd * 0.2],
          [0.92, Math.PI - sd * 0.8],
          [0.84, Math.PI - sd * 1.4],
        ],
        0.7,
      );
      F(
        [
          [1.03, Math.PI - sd * 0.2],
          [1.09, Math.PI - sd * 0.85],
          [1.16, Math.PI - sd * 1.4],
        ],
        0.7,
      );
      if (bend > 0.5) {
        F(
          [
            [1.0, Math.PI - sd * 0.3],
            [0.99, Math.PI - sd * 1.1],
            [0.96, Math.PI - sd * 1.9],
          ],
          0.7,
        );
        F(
          [
            [0.9, sd * 0.5],
            [0.94, sd * 0.15],
            [0.985, -sd * 0.25],
          ],
          0.5,
          0.4,
          0.5,
        );
      }
    }
    if (bend < 0.5) {
      F(
        [
          [1.06, -0.7],
          [1.1, -0.1],
          [1.07, 0.5],
        ],
        0.6,
        0.3,
        0.6,
      );
      F(
        [
          [0.9, 0.9],
          [0.94, 0.4],
          [0.93, -0.1],
        ],
        0.55,
        0.3,
        0.6,
      );
    }
  }
  if (end > 1.8) {
    F(
      [
        [end - 0.08, -1.2],
        [end - 0.13, -0.4],
        [end - 0.09, 0.4],
      ],
      0.65,
      0.2,
      0.6,
    );
    F(
      [
        [end - 0.17, 1.5],
        [end - 0.21, 0.7],
        [end - 0.17, 0.0],
      ],
      0.65,
      0.2,
      0.6,
    );
    F(
      [
        [end - 0.25, -1.0],
        [end - 0.3, -0.3],
        [end - 0.27, 0.2],
      ],
      0.55,
      0.3,
      0.6,
    );
    F(
      [
        [end - 0.1, 2.2],
        [end - 0.15, 3.0],
        [end - 0.1, 3.9],
      ],
      0.6,
      0.3,
      0.6,
    );
  }
}
function kneeMark(g: Build3, p: number, k: 'l' | 'r'): void {
  const L = (pts: readonly (readonly [number, number])[]): P3[] => onLimb(g, (k + 'L') as 'lL', pts, () => 0.01);
  g.fold(
    p,
    L([
      [0.94, -0.75],
      [1.02, -0.62],
      [1.07, -0.25],
    ]),
    0.5,
    0.5,
    0.5,
  );
  g.fold(
    p,
    L([
      [0.96, 0.7],
      [1.03, 0.6],
      [1.06, 0.35],
    ]),
    0.45,
    0.5,
    0.5,
  );
  for (const s of [-1, 1])
    g.fold(
      p,
      L([
        [0.93, Math.PI - s * 0.35],
        [1.0, Math.PI - s * 0.25],
        [1.07, Math.PI - s * 0.38],
      ]),
      0.45,
      0.4,
      0.5,
    );
}
function elbowMark(g: Build3, p: number, k: 'l' | 'r', e: number): void {
  const L = (pts: readonly (readonly [number, number])[]): P3[] => onLimb(g, (k + 'A') as 'lA', pts, () => 0.01 + e);
  g.fold(
    p,
    L([
      [0.985, -0.7],
      [1.0, 0],
      [0.985, 0.7],
    ]),
    0.45,
    0.4,
    0.5,
  );
  g.fold(
    p,
    L([
      [0.97, Math.PI - 0.5],
      [1.01, Math.PI],
      [0.97, Math.PI + 0.5],
    ]),
    0.45,
    0.4,
    0.5,
  );
}
function trunkFolds(
  g: Build3,
  part: number,
  P: (t: number, a: number, off?: number) => P3,
  T: Top,
  twist: number,
  pose: Pose,
): void {
  const F = (pts: readonly (readonly [number, number])[], w = 0.65, a = 0.08, b = 0.8): void => {
    const q = pts.filter((v) => v[0] > T.hem);
    if (q.length >= 2)
      g.fold(
        part,
        q.map(([t, an]) => P(t, an, 0.014)),
        w,
        a,
        b,
      );
  };
  for (const s of [-1, 1]) {
    F(
      [
        [0.8, s * 1.35],
        [0.76, s * 0.95],
        [0.745, s * 0.6],
      ],
      0.7,
    );
    F(
      [
        [0.74, s * 1.5],
        [0.7, s * 1.1],
        [0.66, s * 0.9],
      ],
      0.6,
    );
    F(
      [
        [0.78, Math.PI - s * 1.3],
        [0.72, Math.PI - s * 0.9],
        [0.7, Math.PI - s * 0.5],
      ],
      0.65,
    );
    F(
      [
        [0.46, s * 1.5],
        [0.43, s * 1.05],
        [0.42, s * 0.6],
      ],
      0.65,
    );
    F(
      [
        [0.4, s * 1.55],
        [0.385, s * 1.2],
        [0.395, s * 0.8],
      ],
      0.6,
    );
    F(
      [
        [0.44, Math.PI - s * 1.4],
        [0.4, Math.PI - s * 0.9],
        [0.39, Math.PI - s * 0.4],
      ],
      0.65,
    );
    F(
      [
        [0.5, Math.PI - s * 1.3],
        [0.47, Math.PI - s * 0.8],
      ],
      0.55,
    );
    if (g.body.b.bust > 0.1)
      F(
        [
          [0.66, s * 0.95],
          [0.615, s * 0.6],
          [0.61, s * 0.3],
        ],
        0.55,
        0.4,
        0.6,
      );
  }
  const lean = pose.chest[2] - pose.pelvis[2];
  if (twist > 16) {
    const s = lean > 0 ? 1 : -1;
    F(
      [
        [0.36, s * 1.4],
        [0.43, s * 0.7],
        [0.52, s * -0.1],
      ],
      0.7,
    );
    F(
      [
        [0.32, s * 1.35],
        [0.37, s * 0.8],
        [0.43, s * 0.2],
      ],
      0.65,
    );
    F(
      [
        [0.53, s * 1.5],
        [0.5, s * 0.9],
        [0.47, s * 0.45],
      ],
      0.6,
    );
  }
  if (T.hem < 0.2)
    F(
      [
        [T.hem + 0.02, -0.6],
        [T.hem + 0.09, -0.66],
        [T.hem + 0.16, -0.6],
      ],
      0.55,
    );
  else {
    F(
      [
        [T.hem + 0.015, 0.5],
        [T.hem + 0.07, 0.44],
      ],
      0.6,
    );
    F(
      [
        [T.hem + 0.015, -0.3],
        [T.hem + 0.06, -0.36],
      ],
      0.6,
    );
  }
}

/** Skirts, coat tails and robes: from the trunk down to rings that hold both legs. v 0 waist .. 1 hem. */
type SkirtFn = ((v: number, a: number, off?: number) => P3) & { mid: (v: number) => P3 };
function skirtFn(
  g: Build3,
  pose: Pose,
  waist: number,
  to: number,
  ease: number,
  flare: number,
  pleats: number,
  loose: number,
  over = false,
): SkirtFn {
  const B = g.body,
    b = B.b,
    u = b.u,
    hipT = Math.min(0.15, waist - 0.05),
    Lw = (waist - hipT) * b.torso,
    Ll = to < 1 ? to * b.thigh : b.thigh + (to - 1) * b.shin,
    vs = clamp(Lw / (Lw + Ll), 0.06, 0.7);
  const sit = smooth(0.75, 0.35, norm(add(norm(pose.ll.thigh), norm(pose.rl.thigh)))[1]),
    px: P3 = turn(B.RP, [1, 0, 0]);
  let last: P3 = px;
  const cache = new Map<number, { c: P3; ax: P3; az: P3; hx: number; hz: number; r: number }>();
  const at = (v: number): { c: P3; ax: P3; az: P3; hx: number; hz: number; r: number } => {
    const key = Math.round(v * 400);
    let e = cache.get(key);
    if (e) return e;
    const k = (v - vs) / (1 - vs),
      q = lerp(0.12, to, k),
      L = B.limb('lL', q),
      R = B.limb('rL', q);
    let cl = L.c,
      cr = R.c;
    if (sit > 0.3 && q > 1 && to > 1.05) {
      const drop = (q - 1) * b.shin;
      cl = mix3(cl, add(B.J['lKne']!, [0, drop, 0]), 0.4);
      cr = mix3(cr, add(B.J['rKne']!, [0, drop, 0]), 0.4);
    }
    const e1 = 0.04,
      l2 = B.limb('lL', Math.min(q + e1, 2)).c,
      r2 = B.limb('rL', Math.min(q + e1, 2)).c,
      l1 = B.limb('lL', q - e1).c,
      r1 = B.limb('rL', q - e1).c;
    let d = norm(add(norm(sub(l2, l1)), norm(sub(r2, r1))));
    d = norm(mix3(d, [0, 1, 0], 0.35 * (1 - sit) * smooth(0, 1, k) + (flare > 0.3 ? 0.2 : 0)));
    const across = sub(cr, cl),
      ref = norm(add(mul(px, 1.4), mul(across, 0.5))),
      ax0 = norm(sub(ref, mul(d, dot(ref, d)))),
      ax = dot(ax0, last) < 0 ? ax0 : ax0,
      az = cross(ax, d);
    last = ax;
    let c = mul(add(cl, cr), 0.5);
    if (sit < 0.3) {
      // cloth hangs straighter than the legs go
      const hipC = B.spine(0.12),
        len = q < 1 ? q * b.thigh : b.thigh + (q - 1) * b.shin;
      c = mix3(c, add(hipC, [0, len * 0.97, 0]), flare > 0.3 ? 0.3 : 0.12);
    }
    const hz = dot(across, az) / 2,
      hx = dot(across, ax) / 2,
      c0 = mul(add(cl, cr), 0.5),
      r =
        len3(sub(c, c0)) * 0.75 +
        Math.max(L.o, L.f * 0.96, L.b * 0.96, R.o, R.f * 0.96, R.b * 0.96) +
        0.06 +
        ease * 0.6 +
        0.05 * sit +
        flare * u * Math.pow(k, 0.9) * (1 - 0.72 * sit);
    e = { c, ax, az, hx, hz, r };
    cache.set(key, e);
    return e;
  };
  const f = ((v: number, a: number, off = 0): P3 => {
    const wave = pleats
      ? (0.022 + 0.05 * v) * u * tri((a * pleats) / TAU)
      : (0.012 + 0.05 * smooth(0.25, 1, v) * clamp(flare * 1.6, 0.25, 1)) * u * Math.sin(a * 7 + Math.sin(a * 3) * 1.3);
    if (v <= vs) {
      const k = v / vs,
        t = lerp(waist, hipT, k);
      return B.trunk(
        t,
        a,
        lerp(over ? ease : 0.0, ease, k) + off + wave * smooth(over ? 0 : 0.5, 1, k),
        lerp(over ? loose : loose * 0.5, over ? 1 : 0.8, k),
      );
    }
    const e = at(v),
      sn = Math.sin(a),
      cs = Math.cos(a),
      s1 = Math.tanh(4 * (sn * e.hx + cs * e.hz)),
      r = e.r + off + wave,
      x = s1 * e.hx + sn * r,
      z = s1 * e.hz + cs * r,
      base = add(e.c, add(mul(e.ax, x), mul(e.az, z)));
    const k = (v - vs) / (1 - vs);
    if (k < 0.3) {
      const t0 = B.trunk(hipT, a, ease + off + wave, 1),
        w = 1 - k / 0.3,
        hung = add(t0, sub(e.c, B.spine(hipT))),
        q = mix3(base, hung, w * w * 0.55);
      return len3(sub(q, e.c)) > len3(sub(base, e.c)) ? q : base;
    }
    return base;
  }) as SkirtFn;
  f.mid = (v) => (v <= vs ? B.ring(lerp(waist, hipT, v / vs)).c : at(v).c);
  return f;
}
const tri = (x: number): number => {
  const t = x - Math.floor(x);
  return t < 0.7 ? t / 0.35 - 1 : 1 - (t - 0.7) / 0.15;
};

function bagSleeve(g: Build3, part: number, k: 'l' | 'r', s: number, drop: number, wide: number): void {
  const B = g.body,
    key = (k + 'A') as 'lA';
  void s;
  const rows: P3[][] = [],
    mids: P3[] = [],
    nu = 20,
    nv = 14;
  for (let j = 0; j <= nv; j++) {
    const q = lerp(0.25, 1.82, j / nv),
      r = B.limb(key, q),
      d = norm(sub(B.limb(key, Math.min(2, q + 0.05)).c, B.limb(key, q - 0.05).c));
    let dn: P3 = [0, 1, 0];
    dn = sub(dn, mul(d, dot(dn, d)));
    const l = len3(dn),
      back = mul(r.z, -1);
    dn = norm(add(mul(dn, 1), mul(back, Math.max(0, 0.45 - l))));
    const D = drop * B.b.u * smooth(0.2, 0.95, q) * lerp(0.5, 1, clamp(l * 1.4, 0, 1)),
      row: P3[] = [],
      sd = norm(cross(d, dn));
    for (let i = 0; i <= nu; i++) {
      const a = (i / nu) * TAU,
        cs = Math.cos(a),
        sn = Math.sin(a),
        e = r.o + wide;
      row.push(add(r.c, add(mul(dn, cs * e + Math.max(0, cs) ** 0.35 * D), mul(sd, sn * e * (cs > 0 ? 0.8 : 1)))));
    }
    rows.push(row);
    mids.push(add(r.c, mul(dn, D * 0.45)));
  }
  g.buf.grid(
    part,
    rows,
    mids,
    (i) => i / nu,
    (j) => j / nv,
  );
  for (const [a0, q0, q1] of [
    [0.35, 0.5, 1.5],
    [-0.3, 0.6, 1.3],
    [0.15, 0.9, 1.7],
  ] as const) {
    const pts: P3[] = [];
    for (let t = 0; t <= 4; t++) {
      const j = Math.round(((lerp(q0, q1, t / 4) - 0.25) / 1.57) * nv),
        i = Math.round((((a0 * (1 - t * 0.15)) / TAU + 1) % 1) * nu);
      pts.push(rows[clamp(j, 0, nv)]![i]!);
    }
    g.fold(part, pts, 0.55, 0.3, 0.7);
  }
}

/** Feet: rings along the foot, flat below; the ankle is joined by the shin's last ring. */
function shoe(g: Build3, k: 'l' | 'r', s: number, o: Outfit['shoes']): void {
  const B = g.body,
    F = B.b.foot,
    A = B.J[k + 'Ank']!,
    d = B.footDir[k]!,
    shin = norm(sub(B.J[k + 'Kne']!, A)),
    up = norm(sub(shin, mul(d, dot(shin, d) * 0.999))),
    upv = len3(sub(shin, mul(d, dot(shin, d)))) < 0.25 ? norm(sub([0, -1, 0], mul(d, -d[1]))) : up,
    side = mul(norm(cross(upv, d)), 1),
    bare = o.kind === 'bare' || o.kind === 'zori';
  const m = bare ? g.skin : g.mat(o.c),
    base = typeof o.c === 'string' ? o.c : o.c.base,
    sole = g.mat(o.sole ?? (o.kind === 'sneaker' ? '#ffffff' : mixHex(base, '#1a1412', 0.6)));
  const outer = dot(side, turn(B.RP, [s, 0, 0])) > 0 ? 1 : -1,
    boot = o.kind === 'boot' || o.kind === 'metal',
    hi = o.kind === 'heel' ? 0.16 : 0,
    wk = (o.kind === 'heel' ? 0.86 : bare ? 0.9 : boot ? 1.1 : 1) * 0.96;
  const rows = [
      [-0.275, 0.06, 0.22, 0.06],
      [-0.25, 0.115, 0.33, 0.01],
      [-0.2, 0.142, 0.41, 0],
      [-0.1, 0.152, 0.455, 0],
      [0.02, 0.15, 0.455, 0],
      [0.13, 0.148, 0.385, 0],
      [0.25, 0.158, 0.3, 0],
      [0.38, 0.178, 0.235, 0],
      [0.5, 0.192, 0.2, 0],
      [0.6, 0.186, 0.175, 0],
      [0.68, 0.16, 0.15, 0.005],
      [0.735, 0.11, 0.115, 0.015],
      [0.76, 0.03, 0.07, 0.04],
    ] as const,
    nu = 20,
    sl = bare ? 0 : o.kind === 'sneaker' ? 0.062 : 0.036;
  const O = add(A, mul(upv, -0.36 * F)),
    pt = (x: number, y: number, z: number): P3 => add(O, mul(add(add(mul(d, x), mul(upv, z)), mul(side, y)), F));
  const rr: P3[][] = [],
    mm: P3[] = [],
    heelUp = (x: number): number => hi * smooth(0.42, 0.0, x);
  for (const [x, w, t, lo] of rows) {
    const row: P3[] = [],
      cx = -outer * 0.03 * smooth(0.3, 0.75, x),
      toe = bare ? 0.86 : 1,
      top = t * (x > 0.3 ? toe : 1);
    for (let i = 0; i <= nu; i++) {
      const a = (i / nu) * TAU,
        c = Math.sin(a),
        q = Math.cos(a),
        y = cx + w * wk * Math.sign(c) * Math.pow(Math.abs(c), q < 0 ? 0.45 : 0.8),
        mid = Math.min(top * 0.42, 0.09),
        z = q > 0 ? mid + (top - mid) * Math.pow(q, 0.85) : mid - (mid - lo) * Math.pow(-q, 0.4);
      row.push(pt(x, y, z * 1 + heelUp(x) - hi * 0.0));
    }
    rr.push(row);
    mm.push(pt(x, 0, 0.09 + heelUp(x)));
  }
  rr.unshift(rr[0]!.map(() => mm[0]!));
  mm.unshift(mm[0]!);
  rr.push(rr[rr.length - 1]!.map(() => pt(0.768, -outer * 0.03, 0.06)));
  mm.push(pt(0.7, 0, 0.06));
  const part = g.part(k + 'Shoe', (uu) => (sl && Math.abs(uu) > 0.62 ? sole : m), { thr: 0.08 });
  g.buf.grid(
    part,
    rr,
    mm,
    (i) => {
      const t = i / nu;
      return t > 0.5 ? (t - 1) * 2 : t * 2;
    },
    (j) => j / rows.length,
  );
  if (o.kind === 'loafer') {
    g.fold(
      part,
      [pt(0.36, 0.16, 0.17), pt(0.3, 0.09, 0.27), pt(0.3, -0.09, 0.27), pt(0.36, -0.16, 0.17)],
      0.6,
      0.1,
      0.1,
    );
    g.fold(
      part,
      [pt(0.4, 0.17, 0.15), pt(0.56, 0.1, 0.19), pt(0.6, 0, 0.185), pt(0.56, -0.1, 0.19), pt(0.4, -0.17, 0.15)],
      0.5,
      0.3,
      0.3,
    );
  }
  if (o.kind === 'sneaker') {
    for (const x of [0.16, 0.24, 0.32])
      g.fold(
        part,
        [pt(x, 0.08, 0.385 - x * 0.42), pt(x + 0.01, 0, 0.43 - x * 0.45), pt(x, -0.08, 0.385 - x * 0.42)],
        0.6,
        0.1,
        0.1,
      );
    g.fold(part, [pt(0.52, 0.17, 0.11), pt(0.5, 0.1, 0.19), pt(0.5, -0.1, 0.19), pt(0.52, -0.17, 0.11)], 0.5, 0.1, 0.1);
  }
  if (o.kind === 'metal')
    for (const x of [0.2, 0.32, 0.44, 0.56])
      g.fold(
        part,
        [
          pt(x, 0.19, 0.06),
          pt(x - 0.01, 0.12, 0.4 - x * 0.42),
          pt(x - 0.02, 0, 0.45 - x * 0.45),
          pt(x - 0.01, -0.12, 0.4 - x * 0.42),
          pt(x, -0.19, 0.06),
        ],
        0.7,
        0,
        0,
      );
  if (bare)
    for (let i = 0; i < 4; i++) {
      const y = outer * (-0.07 + i * 0.055);
      g.fold(
        part,
        [pt(0.745 - i * 0.02, y, 0.05), pt(0.69 - i * 0.025, y, 0.115), pt(0.66 - i * 0.025, y, 0.135)],
        0.55,
        0.05,
        0.4,
      );
    }
  if (o.kind === 'heel')
    g.box(k + 'Heel', sole, pt(-0.17, 0, hi / 2), mul(d, 0.045 * F), mul(upv, (hi / 2) * F), mul(side, 0.05 * F), {
      plain: true,
    });
  else if (o.kind === 'loafer' || boot)
    g.box(k + 'Heel', sole, pt(-0.14, 0, -0.018), mul(d, 0.12 * F), mul(upv, 0.03 * F), mul(side, 0.125 * F), {
      plain: true,
    });
  if (o.kind === 'zori') {
    g.box(k + 'Zori', g.mat(o.c), pt(0.25, 0, -0.04), mul(d, 0.53 * F), mul(upv, 0.035 * F), mul(side, 0.2 * F), {
      plain: true,
    });
    const st = g.mat('#b03a3a');
    for (const q of [-1, 1])
      g.sheet(g.part(k + 'Thong', st, { edge: true }), [
        [pt(0.6, 0, 0.17), pt(0.42, q * 0.1, 0.25), pt(0.22, q * 0.17, 0.14)],
        [pt(0.57, 0, 0.18), pt(0.38, q * 0.09, 0.265), pt(0.17, q * 0.17, 0.15)],
      ]);
  }
  if (boot && o.to !== undefined) {
    const bp = g.part(k + 'Shoe', m, { thr: 0.1 }),
      to = o.to;
    limbTube(g, bp, (k + 'L') as 'lL', to, 2.06, 12, 16, (q) => 0.075 + (q < to + 0.06 ? 0.03 : 0));
    if (o.kind === 'boot')
      for (const q of [1.8, 1.88, 1.95]) g.fold(bp, legArc(g, k, q, -1 + g.r(0, 0.5), 0.7, 0.09), 0.6, 0.2, 0.6);
  }
}

/** A soft roll along a curve (scarf, hood, collar of fur). */
function roll(
  g: Build3,
  part: number,
  pts: P3[],
  r: (t: number) => number,
  flat = 1,
): (t: number, a: number, off?: number) => P3 {
  const c = spline3(pts, 6),
    n = c.length - 1;
  let ref: P3 = [0, -1, 0.01];
  const fr = c.map((q, i) => {
    const d = norm(sub(c[Math.min(n, i + 1)]!, c[Math.max(0, i - 1)]!));
    const s1 = norm(cross(d, ref)),
      s2 = cross(s1, d);
    if (len3(s2) > 0.5) ref = norm(s2);
    return { q, s1, s2 };
  });
  const at = (t: number, a: number, off = 0): P3 => {
    const e = fr[Math.round(clamp(t, 0, 1) * n)]!,
      R = r(t) + off;
    return add(e.q, add(mul(e.s1, Math.sin(a) * R), mul(e.s2, Math.cos(a) * R * flat)));
  };
  g.tube(
    part,
    n,
    12,
    0,
    1,
    (v, a) => at(v, a),
    (v) => fr[Math.round(v * n)]!.q,
  );
  return at;
}

function trim(
  g: Build3,
  name: string,
  arg: (Col | number)[],
  P: (t: number, a: number, off?: number) => P3,
  skirt: ((v: number, a: number, off?: number) => P3) | null,
  skirtPart: number,
  topPart: number,
  N: (h: number, a: number, e?: number) => P3,
  E: number,
  loose: number,
  nMid: (h: number) => P3,
): void {
  let layer = 0;
  const B = g.body,
    b = B.b,
    u = b.u,
    c = (i: number, d = '#ffffff'): number => g.mat((arg[i] as Col | undefined) ?? d),
    num = (i: number, d: number): number => (typeof arg[i] === 'number' ? (arg[i] as number) : d),
    PI = Math.PI,
    tr = (s: number, k: number, phi: number, off = 0.03): P3 => g.trap(s, k, phi, E * 0.8 + off);
  const patch = (nm: string, m: number, rows: P3[][], per = 5): number => {
    const p = g.part('collar' + nm, m, { edge: true, thr: 0.1 });
    layer += 0.004;
    const off = 0.035 + layer;
    g.sheet(p, rows, per, (q) => g.liftTrap(B.lift(q, E, loose, off), E * 0.8 + off));
    return p;
  };
  const band = (nm: string, m: number, t0: number, t1: number, off = 0.04): number => {
    const p = g.part(nm, m, { edge: true, thr: 0.1 });
    g.tube(
      p,
      3,
      30,
      t0,
      t1,
      (t, a) => P(t, a, off),
      (t) => B.ring(t).c,
    );
    return p;
  };
  switch (name) {
    case 'sailor': {
      const m = c(0),
        white = true;
      for (const s of [-1, 1]) {
        const inn = [tr(s, 0.08, 0.2), P(0.945, s * 0.75, 0.03), P(0.87, s * 0.4, 0.035), P(0.765, s * 0.05, 0.04)],
          out = [tr(s, 0.68, 0.1), P(0.88, s * 1.16, 0.05), P(0.825, s * 0.72, 0.05), P(0.745, s * 0.1, 0.05)],
          p = patch('Sailor', m, [
            inn,
            inn.map((q, i) => mix3(q, out[i]!, 0.5)).map((q) => add(q, turn(B.RC, [0, -0.01, 0.02]))),
            out,
          ]);
        for (const k of [0.72, 0.84])
          g.fold(
            p,
            inn.map((q, i) => add(mix3(q, out[i]!, k), turn(B.RC, [0, -0.01, 0.03]))),
            0.6,
            0,
            0,
            white,
          );
      }
      const top = [tr(-1, 0.68, 0.1), tr(-1, 0.4, -0.5), P(0.955, PI, 0.05), tr(1, 0.4, -0.5), tr(1, 0.68, 0.1)],
        bot = [-0.98, -0.5, 0, 0.5, 0.98].map((q) => P(0.715, PI - q, 0.06)),
        mid = [-1.1, -0.55, 0, 0.55, 1.1].map((q) => P(0.83, PI - q, 0.05)),
        p = patch('SailorB', m, [top, mid, bot]);
      for (const k of [0.05, 0.12])
        g.fold(
          p,
          [-0.98, -0.5, 0, 0.5, 0.98].map((q) => P(0.715 + k * 0.35, PI - q * (1 - k), 0.075)),
          0.6,
          0,
          0,
          white,
        );
      break;
    }
    case 'bow': {
      layer += num(3, 0);
      const m = c(0),
        t = num(1, 0.755),
        k = num(2, 1) * u,
        o3 = P(t, 0, 0.1),
        R = (x: number, y: number, z: number): P3 => add(o3, turn(B.RC, [x * k, y * k, z * k]));
      for (const s of [-1, 1]) {
        patch('BowTail', m, [
          [R(s * 0.02, 0.02, 0.02), R(s * 0.16, 0.35, 0.06), R(s * 0.24, 0.75, 0.02)],
          [R(s * 0.1, 0, 0.02), R(s * 0.34, 0.3, 0.05), R(s * 0.46, 0.66, 0)],
        ]);
        const p = patch('Bow', m, [
          [R(s * 0.06, -0.09, 0.06), R(s * 0.36, -0.24, 0.15), R(s * 0.62, -0.2, 0.06)],
          [R(s * 0.06, 0, 0.12), R(s * 0.4, 0, 0.24), R(s * 0.68, 0.03, 0.1)],
          [R(s * 0.06, 0.09, 0.06), R(s * 0.34, 0.2, 0.12), R(s * 0.6, 0.24, 0.04)],
        ]);
        g.fold(p, [R(s * 0.12, -0.02, 0.18), R(s * 0.36, -0.04, 0.25)], 0.6, 0, 0.8);
      }
      const kn = g.part('collarKnot', m, { edge: true });
      g.ball(
        kn,
        R(0, 0.01, 0.12),
        turn(B.RC, [0.11 * k, 0, 0]),
        turn(B.RC, [0, 0.12 * k, 0]),
        turn(B.RC, [0, 0, 0.09 * k]),
        8,
      );
      break;
    }
    case 'tie': {
      const m = c(0),
        end = num(1, 0.46);
      patch('Tie', m, [
        [P(0.9, -0.06, 0.05), P(0.75, -0.12, 0.05), P(end + 0.06, -0.17, 0.05), P(end, -0.01, 0.05)],
        [P(0.9, 0.06, 0.05), P(0.75, 0.12, 0.05), P(end + 0.06, 0.17, 0.05), P(end, 0.01, 0.05)],
      ]);
      patch('Knot', m, [
        [P(0.93, -0.13, 0.06), P(0.89, -0.06, 0.07)],
        [P(0.93, 0.13, 0.06), P(0.89, 0.06, 0.07)],
      ]);
      break;
    }
    case 'shirtCollar': {
      const m = c(0);
      for (const s of [-1, 1]) {
        patch('Shirt', m, [
          [N(0.5, s * 2.6, 0.06), N(0.46, s * 1.4, 0.06), N(0.26, s * 0.12, 0.05)],
          [tr(s, 0.16, -0.8), tr(s, 0.24, 0.5), P(0.88, s * 0.42, 0.06)],
        ]);
      }
      break;
    }
    case 'lapel': {
      const m = c(0),
        nk = num(1, 0.5);
      {
        const q = g.part('collarBack', m, { edge: true, thr: 0.1 }),
          rows: P3[][] = [];
        for (let j = 0; j <= 3; j++)
          rows.push(
            Array.from({ length: 15 }, (_, i) =>
              N(lerp(-0.05, 0.34, j / 3), lerp(1.5, TAU - 1.5, i / 14), lerp(0.2, 0.1, j / 3)),
            ),
          );
        g.buf.grid(
          q,
          rows,
          null,
          (i) => i / 14,
          (j) => j / 3,
        );
        g.fold(topPart, [P(0.9, PI, 0.02), P(0.5, PI, 0.02), P(0.1, PI, 0.02)], 0.6, 0, 0);
      }
      for (const s of [-1, 1]) {
        patch('Lap', m, [
          [P(0.91, s * 0.66, 0.03), P(0.74, s * 0.36, 0.04), P(nk, s * 0.02, 0.04)],
          [P(0.868, s * 1.02, 0.06), P(0.77, s * 0.82, 0.07), P(nk + 0.01, s * 0.05, 0.045)],
        ]);
        patch('LapC', m, [
          [N(0.34, s * 2.9, 0.1), N(0.3, s * 1.5, 0.1), P(0.9, s * 0.66, 0.035)],
          [tr(s, 0.25, -1), tr(s, 0.42, 0.4, 0.05), P(0.862, s * 0.93, 0.065)],
        ]);
      }
      break;
    }
    case 'bigCollar': {
      const m = c(0);
      for (const s of [-1, 1])
        patch('Big', m, [
          [N(0.62, s * 2.9, 0.14), N(0.56, s * 1.5, 0.16), P(0.9, s * 0.6, 0.05), P(num(1, 0.6), s * 0.04, 0.05)],
          [tr(s, 0.45, -1, 0.06), tr(s, 0.66, 0.3, 0.08), P(0.83, s * 1.0, 0.1), P(num(1, 0.6) + 0.02, s * 0.12, 0.06)],
        ]);
      break;
    }
    case 'stand': {
      const p = g.part('collarStand', c(0), { edge: true, thr: 0.1 });
      g.tube(
        p,
        5,
        22,
        -0.12,
        num(1, 0.5),
        (h, a) =>
          add(
            N(h, a, 0.08 + 0.1 * Math.max(0, 0.2 - h)),
            turn(B.RC, [0, Math.cos(a) > 0 ? 0.1 * Math.cos(a) * (0.5 - h) * u : 0, 0]),
          ),
        (h) => nMid(h),
      );
      g.fold(p, [N(0.05, 0.02, 0.09), N(num(1, 0.5), 0.02, 0.09)], 0.7, 0, 0);
      break;
    }
    case 'round': {
      const m = c(0);
      for (const s of [-1, 1])
        patch('Round', m, [
          [N(0.4, s * 2.6, 0.07), N(0.34, s * 1.4, 0.07), N(0.16, s * 0.1, 0.06)],
          [tr(s, 0.36, -0.6), tr(s, 0.4, 0.4), P(0.86, s * 0.5, 0.06)],
        ]);
      break;
    }
    case 'hood': {
      const m = c(0),
        p = g.part('collarHood', m, { edge: true, thr: 0.1 }),
        f = roll(
          g,
          p,
          [
            P(0.87, 0.12, 0.02),
            add(tr(1, 0.16, 0.9, 0.04), [0, 0, 0]),
            add(tr(1, 0.26, -0.5, 0.06), [0, -0.02, 0]),
            add(P(0.935, PI - 0.25, 0.14), [0, 0.04, 0]),
            add(P(0.935, PI + 0.25, 0.14), [0, 0.04, 0]),
            add(tr(-1, 0.26, -0.5, 0.06), [0, -0.02, 0]),
            tr(-1, 0.16, 0.9, 0.04),
            P(0.87, -0.12, 0.02),
          ],
          (t) => (0.1 + 0.24 * Math.pow(Math.sin(PI * t), 1.4)) * u,
          1,
        );
      g.fold(
        p,
        [0.1, 0.3, 0.5, 0.7, 0.9].map((t) => f(t, 1.0, 0.02)),
        0.6,
        0.2,
        0.2,
      );
      g.fold(
        p,
        [0.3, 0.5, 0.7].map((t) => f(t, 2.2, 0.02)),
        0.55,
        0.4,
        0.4,
      );
      const pk = g.part('collarHoodBag', m, { edge: true, thr: 0.1 });
      g.ball(
        pk,
        add(P(0.83, PI, 0.05), [0, 0, 0]),
        turn(B.RC, [0.62 * u, 0, 0]),
        turn(B.RC, [0, 0.62 * u, 0]),
        turn(B.RC, [0, 0, 0.2 * u]),
        9,
      );
      for (const s of [-1, 1])
        g.fold(topPart, [P(0.86, s * 0.16, 0.03), P(0.79, s * 0.2, 0.035), P(0.72, s * 0.17, 0.035)], 1.5, 0, 0.05);
      break;
    }
    case 'pocket': {
      const p = topPart;
      g.fold(p, [P(0.42, -0.42, 0.02), P(0.4, 0, 0.02), P(0.42, 0.42, 0.02)], 0.7, 0, 0);
      for (const s of [-1, 1]) {
        g.fold(p, [P(0.42, s * 0.42, 0.02), P(0.36, s * 0.72, 0.02), P(0.25, s * 0.8, 0.02)], 0.75, 0, 0);
      }
      break;
    }
    case 'buttons': {
      const t0 = num(0, 0.46),
        t1 = num(1, 0.3),
        n = num(2, 3),
        a0 = num(3, 0.05),
        r = num(4, 0.07) * u;
      for (let i = 0; i < n; i++) {
        const t = lerp(t0, t1, n === 1 ? 0 : i / (n - 1));
        g.dots.push({ part: topPart, at: P(t, a0, 0.02), r, colour: (arg[5] as string) ?? '#d9b84a', bw: 0.1 });
        if (num(6, 0))
          g.dots.push({ part: topPart, at: P(t, -a0, 0.02), r, colour: (arg[5] as string) ?? '#d9b84a', bw: 0.1 });
      }
      break;
    }
    case 'placket':
      g.fold(
        topPart,
        [num(0, 0.9), num(0, 0.9) * 0.6 + num(1, 0.1) * 0.4, num(1, 0.1)].map((t) => P(t, num(2, 0.02), 0.016)),
        0.75,
        0,
        0,
      );
      break;
    case 'pockets':
      for (const s of [-1, 1]) {
        const t = num(0, 0.24);
        g.fold(topPart, [P(t, s * 0.5, 0.018), P(t - 0.005, s * 0.8, 0.018), P(t, s * 1.05, 0.018)], 0.8, 0, 0);
        g.fold(
          topPart,
          [P(t - 0.03, s * 0.52, 0.018), P(t - 0.034, s * 0.8, 0.018), P(t - 0.03, s * 1.03, 0.018)],
          0.55,
          0,
          0,
        );
      }
      break;
    case 'belt': {
      const t = num(1, 0.4);
      band('belt', c(0), t - 0.025, t + 0.025, 0.05);
      const bk = g.part('beltBuckle', c(2, '#d9b84a'), { edge: true });
      g.sheet(bk, [
        [P(t + 0.03, -0.13, 0.08), P(t + 0.03, 0.13, 0.08)],
        [P(t - 0.03, -0.13, 0.08), P(t - 0.03, 0.13, 0.08)],
      ]);
      break;
    }
    case 'band':
      band('belt', c(0), num(1, 0.35), num(2, 0.42), num(3, 0.05));
      break;
    case 'obi': {
      const m = c(0),
        p = band('obi', m, 0.37, 0.6, 0.09);
      for (const t of [0.43, 0.53])
        g.fold(
          p,
          Array.from({ length: 24 }, (_, i) => P(t, -2.6 + (5.2 * i) / 23, 0.105)),
          0.55,
          0,
          0,
        );
      const q = g.part('obiCord', c(1, '#d8b04a'), { edge: true });
      g.tube(
        q,
        2,
        28,
        0.475,
        0.5,
        (t, a) => P(t, a, 0.13),
        (t) => B.ring(t).c,
      );
      if (num(2, 1)) {
        const kn = g.part('obiKnot', m, { edge: true }),
          o3 = P(0.5, PI, 0.28),
          X = turn(B.RC, [0.5 * u, 0, 0]),
          Y = turn(B.RC, [0, 0.46 * u, 0]),
          Z = turn(B.RC, [0, 0, 0.22 * u]);
        g.ball(kn, o3, X, Y, Z, 9);
        const tl = g.part('obiTail', m, { edge: true });
        g.sheet(tl, [
          [add(o3, mul(X, -0.45)), add(o3, mul(X, 0.45))],
          [add(add(o3, mul(X, -0.55)), mul(Y, 2.2)), add(add(o3, mul(X, 0.5)), mul(Y, 2.1))],
        ]);
      }
      break;
    }
    case 'eri': {
      const m = c(0),
        w = c(1);
      for (const [o1, o2, mm, nm] of [
        [0, 0.07, w, 'a'],
        [0.05, 0.2, m, 'b'],
      ] as const)
        for (const s of [-1, 1]) {
          const off = s > 0 ? 0.065 : 0.045;
          patch('Eri' + nm, mm, [
            [
              N(0.34 - o1, s * 2.9, 0.05 + o1),
              N(0.3 - o1, s * 1.5, 0.05 + o1),
              P(0.89, s * (0.5 + o1), off),
              P(0.72, s * (0.12 + o1), off),
              P(0.58, -s * (0.28 - o1 * 1.3), off),
            ],
            [
              N(0.3 - o2, s * 2.9, 0.05 + o2 * 0.8),
              N(0.24 - o2, s * 1.5, 0.05 + o2 * 0.9),
              P(0.885, s * (0.5 + o2 * 1.6), off),
              P(0.72, s * (0.12 + o2 * 1.3), off),
              P(0.58, -s * (0.28 - o2 * 1.6), off),
            ],
          ]);
        }
      break;
    }
    case 'scarf': {
      const m = c(0),
        p = g.part('collarScarf', m, { edge: true, thr: 0.1, front: true }),
        ring = Array.from({ length: 11 }, (_, i) => N(0.36 + 0.06 * Math.sin(i), 0.3 + (i / 10) * TAU * 0.98, 0.3 * u)),
        f = roll(g, p, ring, (t) => (0.27 + 0.04 * Math.sin(t * 20)) * u, 1.15);
      g.fold(
        p,
        Array.from({ length: 8 }, (_, i) => f(i / 9, 0.7, 0.02)),
        0.6,
        0.2,
        0.5,
      );
      g.fold(
        p,
        Array.from({ length: 8 }, (_, i) => f(0.2 + i / 11, 1.9, 0.02)),
        0.6,
        0.2,
        0.5,
      );
      g.fold(
        p,
        Array.from({ length: 8 }, (_, i) => f(0.5 + i / 18, 1.2, 0.02)),
        0.6,
        0.2,
        0.5,
      );
      const q = patch('ScarfTail', m, [
        [P(0.9, 0.2, 0.28), P(0.75, 0.16, 0.16), P(0.6, 0.12, 0.12), P(0.42, 0.2, 0.14)],
        [P(0.9, 0.62, 0.26), P(0.75, 0.64, 0.16), P(0.6, 0.58, 0.12), P(0.43, 0.72, 0.14)],
      ]);
      for (let i = 0; i < 6; i++)
        g.fold(q, [P(0.43, 0.24 + i * 0.09, 0.15), P(0.47, 0.24 + i * 0.085, 0.14)], 0.5, 0, 0.2);
      g.fold(q, [P(0.8, 0.4, 0.18), P(0.6, 0.36, 0.13)], 0.55, 0.2, 0.7);
      break;
    }
    case 'apron': {
      layer += 0.045;
      const m = c(0);
      const p = patch(
        'Apron',
        m,
        [
          [P(0.83, -0.62, 0.05), P(0.83, 0, 0.05), P(0.83, 0.62, 0.05)],
          [P(0.62, -0.78, 0.06), P(0.62, 0, 0.06), P(0.62, 0.78, 0.06)],
          [P(0.4, -1.0, 0.06), P(0.4, 0, 0.06), P(0.4, 1.0, 0.06)],
        ],
        6,
      );
      g.fold(p, [P(0.8, -0.5, 0.075), P(0.8, 0.5, 0.075)], 0.5, 0, 0);
      for (const s of [-1, 1])
        patch(
          'Strap',
          m,
          [
            [
              P(0.83, s * 0.5, 0.05),
              P(0.9, s * 0.7, 0.05),
              tr(s, 0.3, 0.4),
              tr(s, 0.3, -0.5),
              P(0.8, PI - s * 0.5, 0.05),
              P(0.44, PI - s * 0.1, 0.05),
            ],
            [
              P(0.83, s * 0.68, 0.05),
              P(0.9, s * 0.92, 0.05),
              tr(s, 0.44, 0.4),
              tr(s, 0.44, -0.5),
              P(0.8, PI - s * 0.68, 0.05),
              P(0.44, PI - s * 0.25, 0.05),
            ],
          ],
          4,
        );
      band('belt', m, 0.375, 0.45, 0.08);
      const at = (v: number, a: number): P3 => (skirt ? skirt(v, a, 0.06) : P(0.4 - v * 0.4, a, 0.08)),
        vv = num(1, 0.82),
        q = g.part('apronSkirt', m, { edge: true, thr: 0.12, inside: m }),
        rows: P3[][] = [];
      for (let j = 0; j <= 8; j++) {
        const v = (j / 8) * vv;
        rows.push(Array.from({ length: 17 }, (_, i) => at(v, lerp(-1, 1, i / 16) * (1.0 - (j === 8 ? 0.06 : 0)))));
      }
      g.buf.grid(
        q,
        rows,
        null,
        (i) => i / 16,
        (j) => j / 8,
      );
      for (const a of [-0.5, 0.1, 0.6])
        g.fold(
          q,
          [0.1, vv * 0.5, vv * 0.9].map((v) => add(at(v, a), [0, 0, 0.02])),
          0.55,
          0.1,
          0.7,
        );
      if (num(2, 0))
        for (let i = 0; i < 12; i++) {
          const a = -0.95 + (1.9 * i) / 12;
          g.fold(q, [at(vv, a), at(vv * 0.93, a + 0.07), at(vv, a + 0.15)], 0.55, 0, 0);
        }
      const o3 = P(0.42, PI, 0.16),
        R = (x: number, y: number, z: number): P3 => add(o3, turn(B.RP, [x * u, y * u, z * u]));
      for (const s of [-1, 1]) {
        patch('ABow', m, [
          [R(0, -0.08, 0), R(s * 0.55, -0.3, -0.1)],
          [R(0, 0.05, -0.1), R(s * 0.6, 0.12, -0.12)],
        ]);
        patch('ABowT', m, [
          [R(s * 0.04, 0, -0.05), R(s * 0.2, 0.9, -0.2)],
          [R(s * 0.2, 0, -0.05), R(s * 0.5, 0.85, -0.2)],
        ]);
      }
      break;
    }
    case 'frill': {
      const m = c(0);
      for (const s of [-1, 1]) {
        const p = g.part('collarFrill', m, { edge: true, thr: 0.1 }),
          r1: P3[] = [],
          r2: P3[] = [];
        for (let i = 0; i <= 12; i++) {
          const phi = lerp(1.5, -1.5, i / 12),
            w = 0.05 * Math.sin(i * 2.1);
          r1.push(tr(s, 0.5, phi, 0.03));
          r2.push(add(tr(s, 0.98, phi, 0.14 + w), turn(B.RC, [s * 0.14 * u, -0.05, 0])));
        }
        g.sheet(p, [r1, r2], 2);
      }
      break;
    }
    case 'plate': {
      const m = c(0),
        trimC = c(1);
      const p = g.part('plate', m, { edge: true, thr: 0.1 });
      g.tube(
        p,
        12,
        28,
        0.5,
        0.935,
        (t, a) =>
          add(
            P(t, a, 0.07 + 0.04 * smooth(0.75, 0.55, t)),
            turn(B.RC, [
              0,
              0,
              Math.cos(a) > 0
                ? 0.16 * u * Math.exp(-((Math.sin(a) / 0.35) ** 2)) * smooth(0.5, 0.66, t) * smooth(0.93, 0.75, t)
                : 0,
            ]),
          ),
        (t) => B.ring(t).c,
      );
      g.fold(
        p,
        [0.92, 0.75, 0.6, 0.5].map((t) =>
          add(P(t, 0, 0.12), turn(B.RC, [0, 0, 0.17 * u * smooth(0.5, 0.66, t) * smooth(0.93, 0.75, t)])),
        ),
        0.8,
        0,
        0,
      );
      for (const s of [-1, 1]) {
        g.fold(p, [P(0.86, s * 0.3, 0.13), P(0.74, s * 0.9, 0.13), P(0.6, s * 1.25, 0.12)], 0.65, 0.1, 0.3);
      }
      const w = g.part('plateWaist', m, { edge: true });
      for (const [i, t] of [0.46, 0.41, 0.36].entries()) {
        const q = g.part('plateWaist' + i, m, { edge: true });
        g.tube(
          q,
          2,
          28,
          t - 0.03,
          t + 0.03,
          (v, a) => P(v, a, 0.06 + (t + 0.03 - v) * 0.9),
          (v) => B.ring(v).c,
        );
      }
      void w;
      for (const [k, s] of [
        ['l', -1],
        ['r', 1],
      ] as const) {
        const S = B.limb((k + 'A') as 'lA', 0.05),
          out = S.x;
        const dA = norm(sub(B.joint(k + 'A').B, B.joint(k + 'A').A));
        for (const [i, q] of [0.26, 0.12, -0.04].entries()) {
          const pp = g.part(k + 'SleevePauldron' + i, i === 2 ? trimC : m, { edge: true }),
            R = B.limb((k + 'A') as 'lA', Math.max(0, q)),
            rad = R.o + 0.2 + (2 - i) * -0.015 + (i === 2 ? 0.04 : 0);
          g.tube(
            pp,
            5,
            18,
            0,
            1,
            (v, a) => {
              const rr = rad * (i === 2 ? Math.sin(0.25 + v * 1.35) : 0.92 + 0.1 * v);
              return add(
                add(
                  R.c,
                  mul(
                    dA,
                    (q < 0 ? q * B.b.arm : 0) +
                      (i === 2 ? -Math.cos(0.25 + v * 1.35) * rad * 0.95 + 0.1 : (v - 0.3) * 0.3 * u),
                  ),
                ),
                add(mul(out, Math.sin(a) * rr), mul(R.z, Math.cos(a) * rr)),
              );
            },
            () => R.c,
          );
        }
        const va = g.part(k + 'SleeveVamb', m, { edge: true });
        limbTube(
          g,
          va,
          (k + 'A') as 'lA',
          1.14,
          1.93,
          10,
          16,
          (q) => 0.09 + 0.06 * smooth(1.22, 1.14, q) + 0.04 * smooth(1.85, 1.93, q),
        );
        const eb = g.part(k + 'SleeveCop', trimC, { edge: true }),
          e = B.limb((k + 'A') as 'lA', 1);
        g.ball(
          eb,
          add(e.c, mul(e.z, -e.b * 0.35)),
          mul(e.x, e.o + 0.16),
          norm(sub(B.limb((k + 'A') as 'lA', 1.1).c, B.limb((k + 'A') as 'lA', 0.9).c)).map((v) => v * 0.42 * u) as P3,
          mul(e.z, e.b + 0.12),
          8,
        );
        const gr = g.part('legGreave', m, { edge: true });
        limbTube(g, gr, (k + 'L') as 'lL', 1.1, 1.98, 12, 16, (q) => 0.06 + 0.05 * smooth(1.16, 1.1, q));
        g.fold(
          gr,
          [1.14, 1.4, 1.7, 1.95].map((q) => B.on(B.limb((k + 'L') as 'lL', q), 0, 0.075)),
          0.7,
          0,
          0,
        );
        const kn = g.part('legCop', trimC, { edge: true }),
          n = B.limb((k + 'L') as 'lL', 1);
        g.ball(
          kn,
          add(n.c, mul(n.z, n.f * 0.5)),
          mul(n.x, n.o + 0.14),
          norm(sub(B.limb((k + 'L') as 'lL', 1.1).c, B.limb((k + 'L') as 'lL', 0.9).c)).map((v) => v * 0.5 * u) as P3,
          mul(n.z, n.f * 0.85),
          9,
        );
        const cu = g.part('legCuisse', m, { edge: true });
        limbTube(g, cu, (k + 'L') as 'lL', 0.42, 0.9, 6, 16, () => 0.08);
        const ts = g.part('legTasset', m, { edge: true, thr: 0.1 });
        const hip = B.limb((k + 'L') as 'lL', 0.1),
          rows: P3[][] = [];
        for (let j = 0; j <= 5; j++) {
          const q = -0.06 + j * 0.085,
            R = B.limb((k + 'L') as 'lL', Math.max(0, q));
          rows.push(Array.from({ length: 9 }, (_, i) => B.on(R, lerp(-0.75, 1.9, i / 8), 0.14 + j * 0.03)));
        }
        g.buf.grid(
          ts,
          rows,
          null,
          (i) => i / 8,
          (j) => j / 5,
        );
        for (const j of [1, 2, 3])
          g.fold(
            ts,
            rows[j + 1]!.map((q) => add(q, mul(hip.x, 0.02 * 1))),
            0.6,
            0,
            0,
          );
        void s;
      }
      const go = g.part('collarGorget', trimC, { edge: true });
      g.tube(
        go,
        3,
        22,
        0.1,
        0.55,
        (h, a) => N(h, a, 0.14 - h * 0.06),
        (h) => nMid(h),
      );
      break;
    }
    case 'cape': {
      const m = c(0),
        to = num(1, 1.4),
        p = g.part('cape', m, {
          edge: true,
          thr: 0.12,
          inside: g.mat(mixHex(typeof arg[0] === 'string' ? arg[0] : '#444444', '#1a1426', 0.5)),
        }),
        L = b.torso * 0.9 + to * b.thigh,
        rows: P3[][] = [],
        R = (x: number, y: number, z: number): P3 => turn(B.RC, [x, y, z]),
        top = B.spine(0.93);
      for (let j = 0; j <= 12; j++) {
        const v = j / 12,
          row: P3[] = [];
        for (let i = 0; i <= 30; i++) {
          const a = lerp(-1.75, 1.75, i / 30),
            w = (b.shoulder + 0.35 + v * 0.9 * u) * Math.sin(a) * (v < 0.08 ? 0.72 : 1),
            z =
              -(b.depth * 0.75 + 0.1 + v * 0.9 * u) * (0.35 + 0.65 * Math.max(-0.2, Math.cos(a))) +
              0.1 * Math.sin(a * 6 + v) * v * u;
          row.push(
            add(add(top, R(w, -0.05 * u + (v < 0.08 ? -0.15 : 0), z)), [
              0,
              v * L + 0.22 * u * Math.abs(Math.sin(a)) * (1 - v),
              0,
            ]),
          );
        }
        rows.push(row);
      }
      g.buf.grid(
        p,
        rows,
        null,
        (i) => i / 30,
        (j) => j / 12,
      );
      for (const i of [4, 9, 14, 20, 26])
        g.fold(
          p,
          [3, 6, 9, 12].map((j) => add(rows[j]![i]!, R(0, 0, -0.02))),
          0.65,
          0.4,
          0.05,
        );
      break;
    }
    case 'hoodUp':
      break;
    case 'gi': {
      const m = c(0);
      for (const s of [-1, 1])
        patch('Gi', m, [
          [
            N(0.3, s * 2.9, 0.05),
            N(0.26, s * 1.5, 0.05),
            P(0.88, s * 0.55, 0.04),
            P(0.72, s * 0.15, 0.045),
            P(0.46, -s * 0.35, 0.045),
          ],
          [
            N(0.16, s * 2.9, 0.1),
            N(0.12, s * 1.5, 0.12),
            P(0.87, s * 0.8, 0.04),
            P(0.7, s * 0.4, 0.045),
            P(0.44, -s * 0.05, 0.045),
          ],
        ]);
      break;
    }
    case 'wrapArm':
      for (const k of ['l', 'r'] as const) {
        const p = g.part(k + 'SleeveWrap', c(0), { edge: true });
        limbTube(g, p, (k + 'A') as 'lA', 1.2, 2.0, 10, 14, () => 0.05);
        for (let i = 0; i < 7; i++) g.fold(p, armArc(g, k, 1.27 + i * 0.1, -2, 2, 0.06), 0.5, 0, 0);
      }
      break;
    case 'wrapLeg':
      for (const k of ['l', 'r'] as const) {
        const p = g.part('legWrap', c(0), { edge: true });
        limbTube(g, p, (k + 'L') as 'lL', 1.2, 2.0, 10, 16, () => 0.06);
        for (let i = 0; i < 7; i++) g.fold(p, legArc(g, k, 1.27 + i * 0.1, -2, 2, 0.07), 0.5, 0, 0);
      }
      break;
    case 'sleeveStripe':
      for (const k of ['l', 'r'] as const)
        g.buf.parts.forEach((q, i) => {
          if (q.who === g.who && q.name.startsWith(k + 'Sleeve'))
            for (const e of num(1, 0) ? [0.03, 0.06] : [0.05])
              g.fold(i, armArc(g, k, num(0, 1.9) - e, -3, 3, 0.12), 0.6, 0, 0, true);
        });
      break;
    case 'number':
      g.fold(topPart, [P(0.68, -0.25, 0.02), P(0.7, -0.12, 0.02), P(0.56, -0.12, 0.02)], 1.6, 0, 0);
      break;
    case 'bag': {
      const m = c(0),
        side = num(1, 1),
        H = B.J['pelvis']!,
        R = (x: number, y: number, z: number): P3 => add(H, turn(B.RP, [x * u, y * u, z * u])),
        ctr = R(side * (b.hip / u + 0.3), 0.5, 0.05);
      g.box('bag', m, ctr, turn(B.RP, [0.24 * u, 0, 0]), [0, 0.62 * u, 0], turn(B.RP, [0, 0, 0.85 * u]));
      patch(
        'BagStrap',
        m,
        [
          [
            tr(-side, 0.42, 0.6),
            P(0.75, -side * 0.5, 0.06),
            P(0.5, side * 0.3, 0.06),
            P(0.3, side * 1.1, 0.08),
            add(ctr, [0, -0.6 * u, 0.3]),
          ],
          [
            tr(-side, 0.6, 0.5),
            P(0.73, -side * 0.68, 0.06),
            P(0.47, side * 0.2, 0.06),
            P(0.26, side * 1.0, 0.09),
            add(ctr, [0, -0.5 * u, 0.4]),
          ],
        ],
        5,
      );
      patch(
        'BagStrapB',
        m,
        [
          [
            tr(-side, 0.42, -0.4),
            P(0.78, PI + side * 0.55, 0.06),
            P(0.5, PI - side * 0.3, 0.06),
            P(0.3, PI - side * 1.2, 0.08),
            add(ctr, [0, -0.6 * u, -0.4]),
          ],
          [
            tr(-side, 0.6, -0.4),
            P(0.75, PI + side * 0.7, 0.06),
            P(0.47, PI - side * 0.2, 0.06),
            P(0.26, PI - side * 1.1, 0.08),
            add(ctr, [0, -0.5 * u, -0.5]),
          ],
        ],
        5,
      );
      break;
    }
    case 'backpack': {
      const m = c(0),
        q = g.part('bagBody', m, { edge: true });
      g.ball(
        q,
        P(0.6, PI, 0.4 * u),
        turn(B.RC, [0.85 * u, 0, 0]),
        turn(B.RC, [0, 1.25 * u, 0]),
        turn(B.RC, [0, 0, 0.5 * u]),
        10,
      );
      for (const s of [-1, 1])
        patch(
          'BPS',
          m,
          [
            [tr(s, 0.4, -0.6), tr(s, 0.4, 0.6), P(0.82, s * 0.8, 0.06), P(0.6, s * 1.15, 0.06), P(0.45, s * 1.6, 0.06)],
            [
              tr(s, 0.62, -0.6),
              tr(s, 0.62, 0.6),
              P(0.82, s * 1.05, 0.06),
              P(0.58, s * 1.4, 0.06),
              P(0.42, s * 1.8, 0.06),
            ],
          ],
          4,
        );
      break;
    }
  }
  void skirtPart;
}
