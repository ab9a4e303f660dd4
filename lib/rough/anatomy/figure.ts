/** Figures in clothes: builds the surfaces, runs the buffer, and draws flats, shadows, folds and ink in layers around the heads. */
import {
  add,
  clamp,
  cross,
  dist2,
  dot,
  lerp,
  mix3,
  mul,
  norm,
  rng,
  rotation,
  smooth,
  spline3,
  sub,
  turn,
  type Mat,
  type P2,
  type P3,
  type Rng,
} from '../geometry/geometry';
import { Body, compose, eulerOf, type Physique, type Pose, type Ring } from './anatomy';
import { penOf, type HeadSpec } from '../head/face';
import { addHand, handFrame, inHand, type HandFrame, type HandMarks } from './hand';
import { drawHead } from '../head/draw-head';
import { f as num1, pressure } from '../pen/stroke';
import { INK, material, Paint, type Material } from '../pen/paint';
import { Buffer3, type Chain, type Part, type View } from './buffer';
import { dress, type Outfit } from '../wardrobe/garments';
import { drawProp } from './held';

export interface Camera {
  yaw: number;
  pitch: number;
  dist: number;
}
export interface Who {
  spec: HeadSpec;
  pose: Pose;
  outfit: Outfit;
  physique?: Physique;
  at?: P3;
  turn?: number;
  lean?: P3;
  body?: Body;
}
/** x, y is where the floor under the figure falls, or the point `aim` (say, the head, for a bust). `box`: the figure is scaled and moved into it. */
export type Place =
  { x: number; y: number; s: number; aim?: P3 } | { box: [number, number, number, number]; s?: number };
export interface Fold {
  part: number;
  pts: P3[];
  w: number;
  a?: number;
  b?: number;
  white?: boolean;
}
export interface Dot {
  part: number;
  at: P3;
  r: number;
  colour: string;
  bw: number;
}

/** What garment code gets: one figure being built. */
export class Build3 {
  readonly folds: Fold[] = [];
  readonly dots: Dot[] = [];
  readonly r: Rng;
  readonly hands: Record<string, HandFrame> = {};
  marks: HandMarks[] = [];
  skin = 0;
  constructor(
    readonly buf: Buffer3,
    readonly body: Body,
    readonly who: number,
    readonly mats: Material[],
    readonly spec: HeadSpec,
    readonly px: number,
  ) {
    this.r = rng(spec.seed * 77 + 3);
    this.skin = this.mat(spec.skin);
  }
  mat(m: Material | string): number {
    const M = typeof m === 'string' ? material(m) : m;
    const i = this.mats.findIndex((q) => q.base === M.base && q.bw === M.bw);
    if (i >= 0) return i;
    this.mats.push(M);
    return this.mats.length - 1;
  }
  part(name: string, mat: Part['mat'], o: Partial<Part> = {}): number {
    return this.buf.add({ name, who: this.who, mat, ...o });
  }
  /** Closed tube from a point function; u runs 0..1 from the front over +outside. */
  tube(
    part: number,
    nv: number,
    nu: number,
    v0: number,
    v1: number,
    at: (v: number, a: number) => P3,
    mid: (v: number) => P3,
  ): void {
    const rows: P3[][] = [],
      mids: P3[] = [];
    for (let j = 0; j <= nv; j++) {
      const v = lerp(v0, v1, j / nv),
        r: P3[] = [];
      for (let i = 0; i <= nu; i++) r.push(at(v, (i / nu) * Math.PI * 2));
      rows.push(r);
      mids.push(mid(v));
    }
    this.buf.grid(
      part,
      rows,
      mids,
      (i) => {
        const t = i / nu;
        return t > 0.5 ? (t - 1) * 2 : t * 2;
      },
      (j) => lerp(v0, v1, j / nv),
    );
  }
  ball(part: number, c: P3, X: P3, Y: P3, Z: P3, n = 10): void {
    // half axes
    this.tube(
      part,
      n,
      n + 4,
      0.02,
      0.98,
      (v, a) => {
        const q = v * Math.PI,
          s = Math.sin(q);
        return add(c, add(mul(Y, -Math.cos(q)), add(mul(X, Math.sin(a) * s), mul(Z, Math.cos(a) * s))));
      },
      () => c,
    );
  }
  /** Open sheet through rows of points. */
  sheet(part: number, rows: P3[][], per = 4, fix?: (q: P3) => P3): void {
    const rr = rows.map((r) =>
        r.length > 2 ? spline3(r, per) : Array.from({ length: per + 1 }, (_, i) => mix3(r[0]!, r[1]!, i / per)),
      ),
      n = rr[0]!.length,
      out: P3[][] = [];
    if (rows.length === 2) for (let j = 0; j <= 3; j++) out.push(rr[0]!.map((q, i) => mix3(q, rr[1]![i]!, j / 3)));
    else {
      const cols = Array.from({ length: n }, (_, i) =>
        spline3(
          rr.map((r) => r[i]!),
          per,
        ),
      );
      for (let j = 0; j < cols[0]!.length; j++) out.push(cols.map((c) => c[j]!));
    }
    if (fix) for (const r of out) for (let i = 0; i < r.length; i++) r[i] = fix(r[i]!);
    this.buf.grid(
      part,
      out,
      null,
      (i) => i / n,
      (j) => j / out.length,
    );
  }
  /** Out of the shoulder slopes. */
  liftTrap(X: P3, e: number): P3 {
    for (let s = -1; s <= 1; s += 2) {
      const b = this.trapBase(s),
        x = X[0] - b.A[0],
        y = X[1] - b.A[1],
        z = X[2] - b.A[2],
        k = clamp((x * b.D[0] + y * b.D[1] + z * b.D[2]) / b.l2, 0, 1);
      if (k <= 0.02) continue;
      const t = this.trapAt(s, k),
        vx = X[0] - t.c[0],
        vy = X[1] - t.c[1],
        vz = X[2] - t.c[2],
        l = Math.sqrt(vx * vx + vy * vy + vz * vz),
        w = (t.r + e) / (l || 1);
      if (w > 1) return [t.c[0] + vx * w, t.c[1] + vy * w, t.c[2] + vz * w];
    }
    return X;
  }
  box(name: string, mat: number, c: P3, X: P3, Y: P3, Z: P3, o: Partial<Part> = {}): void {
    const F: [P3, P3, P3][] = [
      [Z, X, Y],
      [mul(Z, -1), X, Y],
      [X, Y, Z],
      [mul(X, -1), Y, Z],
      [Y, X, Z],
      [mul(Y, -1), X, Z],
    ];
    F.forEach(([n, u, v], i) => {
      const p = this.part(name + i, mat, { edge: true, ...o }),
        m = add(c, n);
      this.buf.grid(
        p,
        [
          [add(m, sub(mul(u, -1), v)), add(m, sub(u, v))],
          [add(m, sub(v, u)), add(m, add(u, v))],
        ].map((r) => [r[0]!, r[1]!]),
        null,
        (k) => k,
        (k) => k,
      );
    });
  }
  fold(part: number, pts: P3[], w = 0.7, a = 0.1, b = 0.7, white = false): void {
    this.folds.push({
      part,
      pts: pts.length > 2 ? spline3(pts, 5) : Array.from({ length: 9 }, (_, i) => mix3(pts[0]!, pts[1]!, i / 8)),
      w,
      a,
      b,
      white,
    });
  }
  /** Trapezius: k 0 neck .. 1 shoulder; phi 0 top, positive to the front. */
  trap(s: number, k: number, phi: number, ease = 0): P3 {
    const t = this.trapBase(s),
      { c, r } = this.trapAt(s, k),
      u = Math.cos(phi) * (r + ease),
      f = Math.sin(phi) * (r + ease);
    return [c[0] + t.u1[0] * u + t.f1[0] * f, c[1] + t.u1[1] * u + t.f1[1] * f, c[2] + t.u1[2] * u + t.f1[2] * f];
  }
  private readonly traps: Record<string, { A: P3; D: P3; sag: P3; u1: P3; f1: P3; l2: number }> = {};
  private trapBase(s: number): { A: P3; D: P3; sag: P3; u1: P3; f1: P3; l2: number } {
    const key = s < 0 ? 'l' : 'r',
      e = this.traps[key];
    if (e) return e;
    const b = this.body,
      B = b.b,
      A = add(b.spine(0.955), turn(b.RC, [s * B.neck * 0.42, 0, -0.2 * B.depth])),
      S = add(b.J[key + 'Sho']!, turn(b.RC, [-s * 0.02, -0.01, 0])),
      D = sub(S, A),
      d = norm(D),
      up = turn(b.RC, [0, -1, 0]),
      f = turn(b.RC, [0, 0, 1]);
    return (this.traps[key] = {
      A,
      D,
      sag: turn(b.RC, [0, 0.07 * B.u, 0]),
      u1: norm(sub(up, mul(d, dot(up, d)))),
      f1: norm(sub(f, mul(d, dot(f, d)))),
      l2: dot(D, D),
    });
  }
  trapAt(s: number, k: number): { c: P3; r: number } {
    const t = this.trapBase(s),
      B = this.body.b,
      w = Math.sin(k * Math.PI);
    return {
      c: [t.A[0] + t.D[0] * k + t.sag[0] * w, t.A[1] + t.D[1] * k + t.sag[1] * w, t.A[2] + t.D[2] * k + t.sag[2] * w],
      r: lerp(B.neck * 0.8, 0.392 * B.limb, smooth(0, 0.8, k)),
    };
  }
}

const FREE = { freeA: false, freeB: false, sil: 1 } as unknown as Chain;
/** Variable-width outline of a traced chain. */
function inkChain(pts: readonly P2[], w: Float32Array, pw: number, c: Chain): string {
  const n = pts.length;
  if (n < 2) return '';
  const keep: number[] = [0];
  let a = 0;
  for (let i = 2; i < n; i++) {
    const p = pts[a]!,
      q = pts[i]!,
      dx = q[0] - p[0],
      dy = q[1] - p[1],
      l = Math.sqrt(dx * dx + dy * dy) || 1;
    let bad = l > 9;
    for (let k = a + 1; k < i && !bad; k++)
      if (Math.abs((pts[k]![0] - p[0]) * dy - (pts[k]![1] - p[1]) * dx) / l > 0.16) bad = true;
    if (bad) {
      a = i - 1;
      keep.push(a);
    }
  }
  keep.push(n - 1);
  let len = 0;
  const acc: number[] = [0];
  for (let i = 1; i < keep.length; i++) {
    len += dist2(pts[keep[i - 1]!]!, pts[keep[i]!]!);
    acc.push(len);
  }
  if (len < pw * 1.6 && c.sil < 0.5) return '';
  const m = keep.length,
    L: string[] = [],
    R: string[] = [],
    f = num1,
    ta = Math.min(len * 0.4, pw * 9);
  for (let i = 0; i < m; i++) {
    const p = pts[keep[i]!]!,
      q0 = pts[keep[Math.max(0, i - 1)]!]!,
      q1 = pts[keep[Math.min(m - 1, i + 1)]!]!;
    let dx = q1[0] - q0[0],
      dy = q1[1] - q0[1];
    const d = Math.hypot(dx, dy) || 1;
    dx /= d;
    dy /= d;
    let h = w[keep[i]!]! * pw * 0.5 * (1 + 0.16 * Math.abs(dx * 0.9 - dy * 0.3));
    if (c.freeA && acc[i]! < ta) h *= Math.pow(acc[i]! / ta, 0.6);
    if (c.freeB && len - acc[i]! < ta) h *= Math.pow((len - acc[i]!) / ta, 0.6);
    h = Math.max(0.1, h);
    L.push(`${f(p[0] - dy * h)} ${f(p[1] + dx * h)}`);
    R.push(`${f(p[0] + dy * h)} ${f(p[1] - dx * h)}`);
  }
  return `M${L.join('L')}L${R.reverse().join('L')}Z`;
}

export function viewOf(camera: Camera): Mat {
  return compose(rotation(0, -camera.pitch, 0), rotation(camera.yaw, 0, 0));
}

/** What draws the buffer (all of it, or some parts) into the picture. */
export function emitter(
  p: Paint,
  buf: Buffer3,
  builds: Build3[],
  mats: Material[],
  pw: number,
  s: number,
  models: { R: Mat; at: P3 }[],
): (ok: (part: number) => boolean, all: boolean) => void {
  const chains = buf.lines({ matInk: (a, b) => (mats[a]!.base === mats[b]!.base ? 0 : 0.7) });
  const emit = (ok: (part: number) => boolean, all: boolean): void => {
    const mask = new Uint8Array(buf.parts.length);
    buf.parts.forEach((_, i) => {
      mask[i] = i > 0 && ok(i) ? 1 : 0;
    });
    const reg = buf.regions(mask, false, 3),
      path = (l: P2[][]): string =>
        l.map((q) => 'M' + q.map((v) => `${num1(v[0])} ${num1(v[1])}`).join('L') + 'Z').join('');
    for (const [m, loops] of reg) {
      const M = mats[m - 1]!,
        d = path(loops),
        c = p.mode === 'bw' ? p.tone(M.bw) : M.base;
      p.raw(`<path d="${d}" fill="${c}" stroke="${c}" stroke-width="0.8"/>`);
    }
    const sh = buf.regions(mask, true, Math.max(16, (pw * buf.ss) ** 2 * 9), 1.3, 10);
    for (const [m, loops] of sh) p.shade(path(loops), mats[m - 1]!);
    // folds, marks, buttons
    let fk = '',
      fd = '',
      fw = '';
    builds.forEach((g, gi) => {
      buf.setModel(models[gi]!.R, models[gi]!.at);
      for (const f of g.folds)
        if (ok(f.part)) {
          let run: P2[] = [],
            best: P2[] = [];
          if (
            (f.a ?? 0.1) <= 0.15 &&
            !buf.sees(f.pts[0]!, f.part, 0.2) &&
            !buf.sees(f.pts[2] ?? f.pts[1]!, f.part, 0.2)
          )
            continue; // its root is hidden: the rest would hang in the air
          for (const q of f.pts) {
            const v = buf.sees(q, f.part, 0.2);
            if (v) run.push(v);
            else {
              if (run.length > best.length) best = run;
              run = [];
            }
          }
          if (run.length > best.length) best = run;
          if (best.length < 3) continue;
          const k = buf.at(best[best.length >> 1]![0], best[best.length >> 1]![1]),
            dark = k >= 0 && mats[buf.mat[k]!]!.bw >= 0.93;
          const wt = new Float32Array(best.length),
            fa = f.a ?? 0.1,
            fb = f.b ?? 0.7;
          for (let i = 0; i < best.length; i++) wt[i] = f.w * pressure(i / (best.length - 1), fa, fb);
          const d = inkChain(best, wt, pw, FREE);
          if (f.white) fw += d;
          else if (dark && p.mode === 'bw') fd += d;
          else fk += d;
        }
      for (const f of g.marks)
        if (ok(f.part)) {
          const best: P2[] = [];
          for (const q of f.pts) {
            const v = buf.sees(q, f.part, 0.04 * builds[gi]!.body.b.hand);
            if (v) best.push(v);
          }
          if (best.length >= Math.max(2, f.pts.length - 1)) p.ink(best, { w: pw * f.w, a: 0.3, b: 0.4 });
        }
      for (const d of g.dots)
        if (ok(d.part)) {
          const v = buf.sees(d.at, d.part, 0.2);
          if (v) {
            const r = d.r * s,
              q = Array.from(
                { length: 12 },
                (_, i) => [v[0] + r * Math.cos(i * 0.5236), v[1] + r * Math.sin(i * 0.5236)] as P2,
              ),
              k = buf.at(v[0], v[1]),
              dark = k >= 0 && mats[buf.mat[k]!]!.bw >= 0.93;
            p.fill('M' + q.map((w) => w.map((z) => z.toFixed(1)).join(' ')).join('L') + 'Z', d.colour, dark ? 0 : d.bw);
            if (!dark && r > 1.6) p.ink([...q, q[0]!], { w: pw * 0.5, a: 0, b: 0 });
          }
        }
    });
    if (fk) p.raw(`<path d="${fk}" fill="${INK}"/>`);
    if (fd) p.raw(`<path d="${fd}" fill="#fff"/>`);
    if (fw) p.raw(`<path d="${fw}" fill="${p.mode === 'bw' ? '#fff' : '#f6f3ee'}"/>`);
    let dk = '',
      dw = '';
    for (const c of chains) {
      let d = '';
      if (all) d = inkChain(c.pts, c.w, pw, c);
      else {
        // only the stretches that belong to the parts asked for
        const n = c.pts.length,
          yes = (i: number): boolean => mask[c.own[clamp(c.closed ? i : i - 1, 0, c.own.length - 1)]!] === 1;
        for (let i = 0; i < n; i++) {
          if (!yes(i)) continue;
          let j = i;
          while (j + 1 < n && yes(j + 1)) j++;
          if (j - i > 2)
            d += inkChain(
              c.pts.slice(i, j + 1),
              c.w.subarray(i, j + 1),
              pw,
              i === 0 && j === n - 1 ? c : { ...c, freeA: i === 0 && c.freeA, freeB: j === n - 1 && c.freeB },
            );
          i = j;
        }
        if (!d) continue;
      }
      const M = mats[c.mats[0]]!,
        O = c.mats[1] === 255 ? null : mats[c.mats[1]]!;
      if (O && M.bw >= 0.93 && O.bw >= 0.93 && c.sil < 0.5 && p.mode === 'bw')
        dw += c.two
          ? inkChain(
              c.pts,
              c.w.map((q) => q * 2.4),
              pw,
              c,
            )
          : d;
      else dk += d;
    }
    if (dw) p.raw(`<path d="${dw}" fill="#fff"/>`);
    if (dk) p.raw(`<path d="${dk}" fill="${INK}"/>`);
    void all;
  };
  return emit;
}
export function drawBuffer(p: Paint, buf: Buffer3, builds: Build3[], mats: Material[], penS: number): void {
  buf.run();
  emitter(
    p,
    buf,
    builds,
    mats,
    penOf(penS) * 1.06,
    buf.view.s,
    builds.map(() => ({ R: rotation(0, 0, 0), at: [0, 0, 0] as P3 })),
  )(() => true, true);
}

/** A hat in the head's space, with the skull as an unseen solid that hides its far side. */
function drawHat(
  p: Paint,
  spec: string,
  view: View,
  R: Mat,
  at: P3,
  k: number,
  pw: number,
  s: number,
  like: Build3,
): void {
  const [kind, c1 = '#444444', c2] = spec.split(':') as [string, string?, string?],
    buf = new Buffer3(view, 60000, undefined, 'hat'),
    mats: Material[] = [material('#888888')];
  buf.setModel(R, at);
  const g = new Build3(buf, like.body, 0, mats, like.spec, s),
    m = g.mat(c1),
    P = (x: number, y: number, z: number): P3 => [x * k, y * k, z * k],
    skull = g.part('skull', 0, { plain: true });
  g.ball(skull, P(0, -0.25, -0.05), P(1.0, 0, 0), P(0, 1.05, 0), P(0, 0, 1.05), 14);
  const ringTube = (
    name: string,
    rows: [y: number, r: number, dz?: number, dx?: number][],
    o: Partial<Part> = {},
    mm = m,
    wave = 0,
  ): number => {
    const q = g.part(name, mm, { edge: true, thr: 0.1, ...o });
    const pts = spline3(
      rows.map(([y, r, dz = 0, dx = 0]) => [y, r, dz + dx * 1000] as P3),
      3,
    );
    g.tube(
      q,
      pts.length - 1,
      32,
      0,
      pts.length - 1,
      (v, a) => {
        const [y, r, e] = pts[Math.round(v)]!,
          dx = Math.round(e / 1000),
          dz = e - dx * 1000;
        void dx;
        return P(
          Math.sin(a) * r,
          y + wave * Math.sin(a * 3) * r * 0.05 + (wave ? 0.05 * Math.cos(a * 2) * r : 0),
          dz - 0.05 + Math.cos(a) * r * 1.04,
        );
      },
      (v) => P(0, pts[Math.round(v)]![0], pts[Math.round(v)]![2]),
    );
    return q;
  };
  if (kind === 'straw' || kind === 'witch') {
    const witch = kind === 'witch',
      br = witch ? 2.05 : 1.9;
    ringTube(
      'brim',
      [
        [-0.66, 1.08],
        [-0.62, 1.5],
        [witch ? -0.66 : -0.5, br],
      ],
      { inside: g.mat(c1) },
      m,
      1,
    );
    ringTube('brim', [
      [-0.66, 1.08],
      [-0.66, 1.0],
    ]);
    const cr = witch
      ? ringTube('crown', [
          [-0.66, 1.1],
          [-1.25, 0.92, -0.04],
          [-1.9, 0.6, -0.14],
          [-2.5, 0.3, -0.4],
          [-2.85, 0.04, -0.75],
        ])
      : ringTube('crown', [
          [-0.66, 1.1],
          [-1.1, 1.06],
          [-1.45, 0.9],
          [-1.6, 0.6],
          [-1.63, 0.03],
        ]);
    ringTube(
      'ribbon',
      witch
        ? [
            [-0.72, 1.1],
            [-0.98, 1.03],
          ]
        : [
            [-0.7, 1.12],
            [-0.95, 1.1],
          ],
      {},
      g.mat(c2 ?? '#aa8844'),
    );
    if (witch) {
      g.fold(cr, [P(-0.3, -1.9, 0.4), P(0.1, -1.8, 0.55), P(0.4, -1.85, 0.35)], 0.7);
      g.fold(cr, [P(-0.25, -2.3, 0.0), P(0.05, -2.2, 0.15)], 0.6);
    } else
      for (const y of [-1.05, -1.2, -1.35])
        g.fold(
          cr,
          Array.from({ length: 11 }, (_, i) => {
            const a = -1.2 + i * 0.24,
              r = y < -1.3 ? 0.98 : y < -1.1 ? 1.05 : 1.08;
            return P(Math.sin(a) * r, y, -0.05 + Math.cos(a) * r * 1.04);
          }),
          0.4,
          0.3,
          0.3,
        );
  } else if (kind === 'cap') {
    const cr = ringTube('crown', [
      [-0.62, 1.1],
      [-1.0, 1.08],
      [-1.3, 0.86],
      [-1.43, 0.45],
      [-1.46, 0.03],
    ]);
    const vz = g.part('visor', m, { edge: true, thr: 0.08, inside: m });
    g.buf.grid(
      vz,
      [0, 0.5, 1].map((t) =>
        Array.from({ length: 17 }, (_, i) => {
          const a = -1.15 + (i / 16) * 2.3;
          return P(
            Math.sin(a) * (1.08 + t * 0.12),
            -0.64 + t * 0.1 + 0.06 * (1 - Math.cos(a)),
            -0.05 + Math.cos(a) * (1.1 + t * 0.72),
          );
        }),
      ),
      null,
      (i) => i,
      (j) => j,
    );
    for (const a of [-0.9, 0, 0.9])
      g.fold(
        cr,
        [0.66, 1.0, 1.3, 1.43].map((y, i) =>
          P(Math.sin(a) * [1.1, 1.08, 0.86, 0.45][i]!, -y, -0.05 + Math.cos(a) * [1.1, 1.08, 0.86, 0.45][i]! * 1.05),
        ),
        0.55,
        0,
        0.2,
      );
  } else if (kind === 'band') {
    const q = g.part('frill', m, { edge: true, thr: 0.1 });
    g.buf.grid(
      q,
      [0, 1].map((t) =>
        Array.from({ length: 29 }, (_, i) => {
          const a = -1.35 + (i / 28) * 2.7,
            r = 1.13 + t * (0.2 + 0.05 * Math.sin(i * 2.2));
          return P(Math.sin(a) * r, -0.25 - Math.cos(a) * r, 0.25 + t * 0.12);
        }),
      ),
      null,
      (i) => i,
      (j) => j,
    );
  }
  buf.run();
  const label = buf.parts.map((q) => q.name !== 'skull');
  emitter(p, buf, [g], mats, pw, s, [{ R, at }])((q) => label[q]!, false);
}

/** Draws one or more figures that share a space. Returns screen positions of joints per figure. */
export function drawFigures(
  p: Paint,
  figs: Who[],
  camera: Camera,
  place: Place,
  o: { clip?: [number, number, number, number]; budget?: number; props?: (b: Build3) => void } = {},
): { joints: Record<string, P2>[]; s: number } {
  const cam = viewOf(camera),
    bodies = figs.map((f) => (f.body ??= new Body(f.spec, f.pose, f.physique ?? 'normal', [0, 0, 0], 0))),
    models = figs.map((f) => ({
      R: f.lean ? compose(rotation(f.turn ?? 0, 0, 0), rotation(...f.lean)) : rotation(f.turn ?? 0, 0, 0),
      at: f.at ?? ([0, 0, 0] as P3),
    }));
  const world = (i: number, q: P3): P3 => add(turn(models[i]!.R, q), models[i]!.at);
  // ---- framing
  let s: number,
    x: number,
    y: number,
    aim: P3 = [0, 0, 0];
  if ('box' in place) {
    let lo: P2 = [1e9, 1e9],
      hi: P2 = [-1e9, -1e9];
    const c0: P3 = [0, 0, 0];
    let n = 0;
    bodies.forEach((b, i) => {
      for (const k of ['pelvis', 'head', 'lAnk', 'rAnk']) {
        const q = world(i, b.J[k]!);
        c0[0] += q[0];
        c0[1] += q[1];
        c0[2] += q[2];
        n++;
      }
    });
    aim = mul(c0, 1 / n); // the axis of the lens runs at the height of the eyes in a level shot, so that near things do not climb
    const hy = Math.min(...bodies.map((b, i) => world(i, b.J['head']!)[1]));
    aim[1] = lerp(aim[1], hy, 0.78 * smooth(22, 4, Math.abs(camera.pitch)));
    bodies.forEach((b, i) => {
      for (const k of Object.keys(b.J)) {
        const q = turn(cam, sub(world(i, b.J[k]!), aim)),
          kk = camera.dist / Math.max(1.2, camera.dist - q[2]),
          pad =
            (k === 'head'
              ? (figs[i]!.pose.prop?.startsWith('umbrella')
                  ? 3.4
                  : figs[i]!.outfit.hat?.startsWith('witch')
                    ? 2.9
                    : 1.75) * b.b.headScale
              : k.endsWith('Ank')
                ? 0.85
                : k.endsWith('Toe')
                  ? 0.5
                  : k.endsWith('Tip')
                    ? 0.3
                    : 0.65) * kk;
        lo = [Math.min(lo[0], q[0] * kk - pad), Math.min(lo[1], q[1] * kk - pad)];
        hi = [Math.max(hi[0], q[0] * kk + pad), Math.max(hi[1], q[1] * kk + pad)];
      }
    });
    const [bx, by, bw, bh] = place.box;
    s = Math.min(bw / (hi[0] - lo[0]), bh / (hi[1] - lo[1]), place.s ?? 1e9);
    x = bx + bw / 2 - (s * (lo[0] + hi[0])) / 2;
    y = by + bh - s * hi[1];
    if (place.s === undefined || s < place.s) y = by + bh / 2 - (s * (lo[1] + hi[1])) / 2;
  } else {
    s = place.s;
    aim = place.aim ?? [
      0,
      world(0, bodies[0]!.J['head']!)[1] * lerp(0.55, 0.92, smooth(22, 4, Math.abs(camera.pitch))),
      0,
    ];
    if (place.aim) {
      x = place.x;
      y = place.y;
    } else {
      const q = turn(cam, sub([0, 0, 0], aim)),
        k = camera.dist / Math.max(1.2, camera.dist - q[2]);
      x = place.x - q[0] * k * s;
      y = place.y - q[1] * k * s;
    }
  }
  models.forEach((m) => {
    m.at = sub(m.at, aim);
  });
  const view: View = { cam, dist: camera.dist, x, y, s },
    buf = new Buffer3(view, o.budget ?? 220000, o.clip),
    mats: Material[] = [material('#888888')],
    pw = penOf(s) * 1.06;
  const builds = bodies.map((body, i) => {
    buf.setModel(models[i]!.R, models[i]!.at);
    const g = new Build3(buf, body, i, mats, figs[i]!.spec, s);
    for (const k of ['l', 'r'] as const) {
      const arm = figs[i]!.pose[k];
      if (arm.hand === 'pocket') continue;
      g.hands[k] = handFrame(body.J[k + 'Wri']!, body.handDir[k]!, body.palm[k]!, k === 'r' ? 1 : -1, body.b.hand);
      g.marks.push(
        ...addHand(
          buf,
          g.hands[k]!,
          arm.hand,
          figs[i]!.outfit.gloves ? g.mat(figs[i]!.outfit.gloves!) : g.skin,
          i,
          s < 26 ? 1.16 : 1.04,
          s * body.b.hand > 62,
          k,
        ),
      );
    }
    dress(g, figs[i]!.outfit, figs[i]!.pose);
    if (figs[i]!.pose.prop) drawProp(g, figs[i]!.pose.prop!);
    if (i === 0) o.props?.(g);
    return g;
  });
  buf.run();
  // ---- heads and what is in front of them
  const heads = bodies
    .map((b, i) => {
      buf.setModel(models[i]!.R, models[i]!.at);
      const q = buf.project(b.J['head']!),
        k = camera.dist / Math.max(1.2, camera.dist - q[2]),
        M = compose(cam, compose(models[i]!.R, b.RH));
      return { i, x: q[0], y: q[1], z: q[2], s: s * k * b.b.headScale, k, e: eulerOf(M), hs: b.b.headScale };
    })
    .sort((a, b) => a.z - b.z);
  const inFront = heads.map((h) => {
    const set = new Set<number>(),
      R = h.s * 1.12,
      b = bodies[h.i]!,
      cz = buf.depthOf(b.J['chest']!, models[h.i]!);
    const x0 = Math.max(0, Math.floor((h.x - R - buf.x0) * buf.ss)),
      x1 = Math.min(buf.W - 1, Math.ceil((h.x + R - buf.x0) * buf.ss)),
      y0 = Math.max(0, Math.floor((h.y - R * 1.2 - buf.y0) * buf.ss)),
      y1 = Math.min(buf.H - 1, Math.ceil((h.y + R * 1.2 - buf.y0) * buf.ss)),
      cnt = new Map<number, number>();
    for (let yy = y0; yy <= y1; yy += 2)
      for (let xx = x0; xx <= x1; xx += 2) {
        const k = yy * buf.W + xx,
          q = buf.part[k]!;
        if (!q) continue;
        const P = buf.parts[q]!;
        if (P.front || buf.z[k]! > h.z + (P.who === h.i && /trunk|top|neck|collar|hood/.test(P.name) ? 2.4 : 0.55))
          cnt.set(q, (cnt.get(q) ?? 0) + 1);
      }
    for (const [q, n] of cnt) if (n > 3 || buf.parts[q]!.front) set.add(q);
    // hands and forearms in front of the chest go over hanging hair
    for (const k of ['l', 'r'] as const) {
      const wz = buf.depthOf(b.J[k + 'Wri']!, models[h.i]!),
        ez = buf.depthOf(b.J[k + 'Elb']!, models[h.i]!);
      if (wz > cz + 0.75 && Math.cos((h.e.yaw * Math.PI) / 180) > 0)
        buf.parts.forEach((P, id) => {
          if (
            P.who === h.i &&
            (P.name.startsWith(k + 'Hand') ||
              P.name.startsWith(k + 'F') ||
              ((P.name.startsWith(k + 'Arm') || P.name.startsWith(k + 'Sleeve')) && ez > cz + 0.1))
          )
            set.add(id);
        });
    }
    // whole arms and hands move together
    for (const k of ['l', 'r'] as const) {
      let any = false;
      buf.parts.forEach((P, id) => {
        if (set.has(id) && P.who === h.i && new RegExp('^' + k + '(Hand|F\\d|Arm|Sleeve|Cuff)').test(P.name))
          any = true;
      });
      if (any)
        buf.parts.forEach((P, id) => {
          if (
            P.who === h.i &&
            (P.name.startsWith(k + 'Hand') || P.name.startsWith(k + 'F') || P.name.startsWith(k + 'Cuff'))
          )
            set.add(id);
        });
    }
    return set;
  });
  const emit = emitter(p, buf, builds, mats, pw, s, models);
  p.quiet = p.mode === 'bw' && s < 16;
  heads.forEach((h, n) => {
    const who = figs[h.i]!,
      after = new Set<number>();
    for (let j = 0; j <= n; j++) for (const q of inFront[j]!) after.add(q);
    drawHead(p, { ...who.spec, yaw: h.e.yaw, pitch: clamp(h.e.pitch, -40, 40), roll: h.e.roll }, h.x, h.y, h.s, () => {
      if (n === 0) emit(() => true, true);
      else emit((q) => buf.parts[q]!.who === h.i, false);
    });
    if (who.outfit.hat)
      drawHat(
        p,
        who.outfit.hat,
        view,
        compose(models[h.i]!.R, bodies[h.i]!.RH),
        add(turn(models[h.i]!.R, bodies[h.i]!.J['head']!), models[h.i]!.at),
        h.hs * (who.spec.age === 'child' ? 0.92 : 1),
        pw,
        s,
        builds[h.i]!,
      );
    if (inFront[n]!.size) emit((q) => inFront[n]!.has(q), false);
  });
  p.quiet = false;
  return {
    s,
    joints: bodies.map((b, i) => {
      buf.setModel(models[i]!.R, models[i]!.at);
      const out: Record<string, P2> = {};
      for (const k of Object.keys(b.J)) {
        const q = buf.project(b.J[k]!);
        out[k] = [q[0], q[1]];
      }
      return out;
    }),
  };
}
export const drawOne = (
  p: Paint,
  spec: HeadSpec,
  pose: Pose,
  outfit: Outfit,
  camera: Camera,
  place: Place,
  physique: Physique = 'normal',
): ReturnType<typeof drawFigures> => drawFigures(p, [{ spec, pose, outfit, physique }], camera, place);
export { inHand, norm, cross };
export type { Ring };
