/** Texture brushes: sky, clouds, foliage, trees, grass, rock, water, smoke, brick, planks, tiles, signs. All take a World and points in metres. */
import { clamp, lerp, rng, spline2, type P2, type P3, type Rng } from '../geometry/geometry';
import { pathOf, stroke } from '../pen/stroke';
import { GLOW, INK, L, TAU, World, mulHex, type Look } from './kit';
import { mixHex } from '../pen/paint';

/** Closed outline of bumps round an ellipse. `point` makes leaf cusps, else cloud bumps. */
export function bumps(c: P2, rx: number, ry: number, n: number, r: Rng, amp = 0.16, from = 0, to = TAU): P2[] {
  const out: P2[] = [],
    closed = to - from > 6.2;
  const a: number[] = [];
  let s = 0;
  for (let i = 0; i < n; i++) {
    const v = r(0.6, 1.4);
    a.push(v);
    s += v;
  }
  let t = from;
  for (let i = 0; i < n; i++) {
    const t1 = t + ((to - from) * a[i]!) / s,
      k = r(0.9, 1.06),
      h = amp * r(0.7, 1.3);
    for (let j = 0; j < 4; j++) {
      const u = j / 4,
        q = lerp(t, t1, u),
        R = k * (1 - amp * 0.4) + h * Math.sin(Math.PI * Math.min(1, u * 1.02)) ** 0.7;
      out.push([c[0] + rx * R * Math.cos(q), c[1] + ry * R * Math.sin(q)]);
    }
    t = t1;
  }
  void closed;
  return out;
}
export function sky(
  w: World,
  o: { clouds?: number; moon?: P2; sun?: P2; stars?: number; seed?: number; base?: number } = {},
): void {
  const { p, panel: P, mood: m } = w,
    r = rng(o.seed ?? 5),
    hy = clamp(
      w.at([
        w.shot.at[0] + (w.shot.to[0] - w.shot.at[0]) * 400,
        w.shot.at[1],
        w.shot.at[2] + (w.shot.to[2] - w.shot.at[2]) * 400,
      ])[1],
      P.y + 20,
      P.y + P.h,
    );
  const full = `M${P.x} ${P.y}h${P.w}v${P.h}h${-P.w}Z`;
  if (w.bw) {
    p.raw(`<path d="${full}" fill="#fff"/>`);
    const [a, b] = m.skyBw;
    if (w.time === 'night' && w.weather !== 'fog') {
      const lv = w.weather === 'clear' || w.weather === 'wind' ? 1 : 0.9;
      p.raw(`<path d="${full}" fill="${INK}"/>`);
      const yb = Math.max(P.y + P.h * 0.35, hy + 4);
      const g = p.gradientTone(0, 1 - b, P.y + (yb - P.y) * 0.25, yb);
      p.raw(
        `<g style="filter:none"><path d="M${P.x} ${P.y + (yb - P.y) * 0.25}h${P.w}V${P.y + P.h}h${-P.w}Z" fill="${g.replace(/.*/, (u) => u)}" class="inv"/></g>`.replace(
          'class="inv"',
          '',
        ),
      );
      invert(w, g);
      void lv;
    } else p.raw(`<path d="${full}" fill="${p.gradientTone(a, b, P.y, Math.max(P.y + 60, hy))}"/>`);
  } else
    p.raw(
      `<path d="${full}" fill="${p.linear(
        [
          [0, m.sky[0]],
          [0.55, m.sky[1]],
          [1, m.sky[2]],
        ],
        P.x,
        P.y,
        P.x,
        Math.max(P.y + 60, hy),
      )}"/>`,
    );
  const X = (u: number): number => P.x + P.w * u,
    Y = (v: number): number => P.y + (hy - P.y) * v;
  const clear = w.weather === 'clear' || w.weather === 'wind' || w.weather === 'cloudy';
  if (w.time === 'night' && clear && o.stars !== 0) {
    let d = '';
    for (let i = 0; i < (o.stars ?? 90); i++) {
      const x = X(r()),
        y = Y(r(0, 0.95) ** 1.2),
        k = r() < 0.1 ? r(1.6, 3) : r(0.5, 1.4);
      d +=
        k > 1.6
          ? star([x, y], k * 2.2)
          : `M${x.toFixed(1)} ${(y - k).toFixed(1)}l${k.toFixed(1)} ${k.toFixed(1)}l${(-k).toFixed(1)} ${k.toFixed(1)}l${(-k).toFixed(1)} ${(-k).toFixed(1)}Z`;
    }
    p.fill(d, '#f2f4ff', 0);
  }
  if (o.moon && clear && (w.time === 'night' || (w.time !== 'day' && !o.sun))) {
    const c: P2 = [X(o.moon[0]), Y(o.moon[1])],
      k = P.w * 0.045;
    if (w.bw) p.raw(`<circle cx="${c[0]}" cy="${c[1]}" r="${k * 1.5}" fill="${p.tone(0.6)}"/>`);
    else p.raw(`<circle cx="${c[0]}" cy="${c[1]}" r="${k * 1.7}" fill="#8fa0d0" opacity=".25"/>`);
    p.raw(`<circle cx="${c[0]}" cy="${c[1]}" r="${k}" fill="${w.bw ? '#fff' : '#fdf6dc'}"/>`);
    for (const [a, b, q] of [
      [0.3, -0.2, 0.22],
      [-0.25, 0.3, 0.16],
      [0.1, 0.45, 0.12],
    ] as const)
      p.raw(
        `<circle cx="${c[0] + a * k}" cy="${c[1] + b * k}" r="${q * k}" fill="${w.bw ? p.tone(0.15) : '#ece2bd'}"/>`,
      );
  }
  if (o.sun && clear && w.time !== 'night' && w.weather !== 'cloudy') {
    const c: P2 = [X(o.sun[0]), Y(o.sun[1])],
      k = P.w * 0.045;
    p.raw(
      `<circle cx="${c[0]}" cy="${c[1]}" r="${k * 1.4}" fill="${w.bw ? '#fff' : '#fff3c9'}" opacity="${w.bw ? 1 : 0.5}"/><circle cx="${c[0]}" cy="${c[1]}" r="${k}" fill="${w.bw ? '#fff' : '#fffbe6'}"/>`,
    );
    if (w.bw)
      p.ink(
        spline2(
          Array.from(
            { length: 13 },
            (_, i) => [c[0] + k * Math.cos(i * 0.5236), c[1] + k * Math.sin(i * 0.5236)] as P2,
          ),
          3,
        ),
        { w: 1.4, a: 0, b: 0 },
      );
  }
  const nc = o.clouds ?? (w.weather === 'cloudy' ? 6 : w.weather === 'storm' ? 7 : w.weather === 'clear' ? 3 : 0);
  for (let i = 0; i < nc; i++) {
    const v = (i + 0.5) / nc;
    cloud(
      w,
      [X(((i * 0.618 + 0.13) % 1) * 1.1 - 0.05), Y(0.18 + 0.6 * v * v + r(-0.05, 0.05))],
      P.w * lerp(0.2, 0.09, v) * r(0.8, 1.3),
      r,
    );
  }
}
function invert(w: World, g: string): void {
  const id = g.slice(5, -1),
    d = w.p.defs.get(id);
  if (d) w.p.defs.set(id, d.replace(`<g fill="${INK}">`, '<g fill="#fff">'));
}
const star = (c: P2, k: number): string =>
  pathOf(
    Array.from({ length: 8 }, (_, i) => {
      const q = i % 2 ? k * 0.22 : k;
      return [c[0] + q * Math.cos(i * 0.7854), c[1] + q * Math.sin(i * 0.7854)] as P2;
    }),
  );
/** Cumulus: bumps above, flat broken base, tone below. */
export function cloud(w: World, c: P2, k: number, r: Rng): void {
  const dark = w.weather === 'storm' || w.weather === 'rain',
    p = w.p,
    night = w.time === 'night',
    top: P2[] = [],
    n = 5 + Math.floor(r(0, 3));
  const W = k * r(0.9, 1.3),
    H = k * (dark ? 0.3 : 0.42);
  const xs = Array.from({ length: n + 1 }, (_, i) => -W + (2 * W * i) / n);
  const prof = (x: number): number =>
    H * Math.max(0, 1 - (x / W) ** 2) ** 0.6 * (0.75 + 0.25 * Math.sin((x / W) * 5 + c[0]));
  for (let i = 0; i < n; i++) {
    const a = xs[i]!,
      b = xs[i + 1]!,
      ha = Math.max(0, prof(a)),
      hb = Math.max(0, prof(b)),
      bl = Math.hypot(b - a, hb - ha) * r(0.34, 0.52);
    for (let j = 0; j <= 8; j++) {
      const q = Math.PI * (1 - j / 8),
        t = 0.5 + 0.56 * Math.cos(q);
      top.push([c[0] + lerp(a, b, t), c[1] - lerp(ha, hb, t) - Math.sin(q) * bl]);
    }
  }
  const base: P2[] = Array.from(
      { length: 9 },
      (_, i) => [c[0] + W - (2 * W * i) / 8, c[1] + Math.sin(i * 2.1 + c[0]) * k * 0.03 + k * 0.04] as P2,
    ),
    d = pathOf([...top, ...base]);
  const white = dark ? (w.bw ? '' : '#8b95a3') : night ? '#4c5f92' : w.time === 'dusk' ? '#ffd9bd' : '#ffffff';
  p.fill(d, white, dark ? 0.62 : night ? 0.62 : 0);
  p.within(d, () => {
    const s = pathOf([
      ...top.map(([x, y]) => [x + k * 0.1, y + k * 0.2] as P2),
      [c[0] + W, c[1] + k],
      [c[0] - W, c[1] + k],
    ]);
    p.fill(
      s,
      dark ? '#5f6a7a' : night ? '#334473' : w.time === 'dusk' ? '#d98f94' : '#cfe0ef',
      dark ? 1 : night ? 0.85 : 0.12,
    );
  });
  if (!night && !dark) {
    const m = top.length;
    p.ink(
      top.slice(Math.floor(m * 0.05), Math.floor(m * 0.5)),
      { w: 1.6, a: 0.3, b: 0.2 },
      w.bw ? INK : mixHex(w.mood.sky[0], '#ffffff', 0.2),
    );
    p.ink(
      top.slice(Math.floor(m * 0.56), Math.floor(m * 0.93)),
      { w: 1.4, a: 0.2, b: 0.4 },
      w.bw ? INK : mixHex(w.mood.sky[0], '#ffffff', 0.2),
    );
  }
}
/** A mass of leaves in the picture plane: dark mass, lit clumps on the light side, leaf ticks, black pockets. */
export function foliage(
  w: World,
  c: P2,
  k: number,
  z: number,
  look: Look,
  r: Rng,
  o: { ry?: number; clumps?: number; ink?: number } = {},
): void {
  const p = w.p,
    ry = k * (o.ry ?? 0.85),
    n = clamp(Math.round(k / 6), 6, 16),
    lw = w.width(z) * 0.9 * (o.ink ?? 1),
    col = w.inkAt(z);
  const out = bumps(c, k, ry, n, r, 0.2),
    d = pathOf(out),
    pale = look.bw < 0.2 ? { ...look, bw: 0 } : look,
    lit = w.tint(pale, 2, z),
    mid = w.tint(look, 1, z),
    dk = w.tint(look, 0, z),
    night = w.time === 'night';
  p.fill(d, k < 20 ? mid.c : dk.c, k < 20 ? mid.bw * 0.8 : clamp(dk.bw, 0, night ? 1 : 0.36));
  if (k >= 20)
    p.within(d, () => {
      const m = o.clumps ?? clamp(Math.round(k / 14), 2, 6),
        sx = w.mood.sun[0] < 0 ? -1 : 1;
      const list = Array.from({ length: m }, (_, i) => {
        const a = r(0, TAU),
          q = Math.sqrt((i + 0.4) / m) * 0.72;
        return [
          c[0] + (q * Math.cos(a) + sx * 0.16) * k,
          c[1] + (q * Math.sin(a) - 0.2) * ry,
          k * r(0.26, 0.42),
        ] as const;
      }).sort((a, b) => b[1] - a[1]);
      let ticks = '',
        pockets = '';
      for (const [x, y, q] of list) {
        const b = bumps([x, y], q, q * 0.72, clamp(Math.round(q / 4), 5, 8), r, 0.22);
        if (q > 14) p.fill(pathOf(b.map(([u, v]) => [u + q * 0.06, v + q * 0.16] as P2)), mid.c, mid.bw);
        p.fill(pathOf(b), lit.c, lit.bw);
        const h = b.length;
        if (q > 9)
          ticks += stroke(b.slice(Math.floor(h * 0.02), Math.floor(h * 0.42)), { w: lw * 0.75, a: 0.3, b: 0.3 });
        if (q > 20)
          for (let i = 0; i < 2; i++) {
            const u = x + r(-0.6, 0.6) * q,
              v = y + r(-0.4, 0.4) * q,
              t = q * r(0.08, 0.15);
            ticks += stroke(
              [
                [u - t, v],
                [u - t * 0.3, v + t * 0.6],
                [u, v],
                [u + t * 0.5, v + t * 0.6],
                [u + t, v],
              ],
              { w: lw * 0.55, a: 0.2, b: 0.3 },
            );
          }
        if (r() < 0.45) {
          const u = x + r(-0.5, 0.7) * q,
            v = y + q * 0.8;
          for (let i = 0; i < 4; i++) {
            const a = r(0, TAU),
              t = q * r(0.12, 0.24);
            pockets += pathOf([
              [u, v],
              [u + t * Math.cos(a + 0.35), v + t * 0.7 * Math.sin(a + 0.35)],
              [u + t * 1.5 * Math.cos(a), v + t * Math.sin(a)],
              [u + t * Math.cos(a - 0.35), v + t * 0.7 * Math.sin(a - 0.35)],
            ]);
          }
        }
      }
      if (pockets && w.fade(z) < 0.5) p.fill(pockets, mixHex(dk.c, INK, 0.45), 1);
      p.fill(ticks, col, INK);
    });
  const m = out.length;
  p.fill(
    stroke(out.slice(0, Math.floor(m * 0.48)), { w: lw * 1.25, a: 0.05, b: 0.1 }) +
      stroke(out.slice(Math.floor(m * 0.5), Math.floor(m * 0.76)), { w: lw * 0.9, a: 0.1, b: 0.3 }) +
      stroke(out.slice(Math.floor(m * 0.78)), { w: lw * 0.85, a: 0.2, b: 0.1 }),
    col,
    night && w.bw ? INK : INK,
  );
}
export type TreeKind = 'round' | 'pine' | 'bare' | 'bush' | 'palm' | 'sakura';
/** A tree at a ground point, of a height in metres. */
export function tree(w: World, at: P3, h: number, kind: TreeKind = 'round', seed = 1, look?: Look): void {
  const k = w.px(at) * h;
  if (k < 6) return;
  const R = h * 0.34;
  w.item([at[0] - R, at[1], at[2] - R], [at[0] + R, at[1] + h, at[2] + R], () => drawTree(w, at, h, kind, seed, look));
  if (w.mood.cast && !w.inside) {
    const pts: P3[] = Array.from(
      { length: 12 },
      (_, i) =>
        [at[0] + R * Math.cos(i * 0.5236), at[1] + h * 0.62 + R * 0.7 * Math.sin(i * 0.5236), at[2] + 0.2] as P3,
    );
    if (kind !== 'bare' && kind !== 'palm')
      w.shadow(
        kind === 'pine'
          ? [
              [at[0] - R * 0.8, at[1], at[2]],
              [at[0] + R * 0.8, at[1], at[2]],
              [at[0], at[1] + h, at[2]],
            ]
          : pts,
      );
    w.shadow([
      [at[0] - 0.1, at[1], at[2]],
      [at[0] + 0.1, at[1], at[2]],
      [at[0] + 0.08, at[1] + h * 0.6, at[2]],
      [at[0] - 0.08, at[1] + h * 0.6, at[2]],
    ]);
  }
}
function drawTree(w: World, at: P3, h: number, kind: TreeKind, seed: number, look?: Look): void {
  const r = rng(seed * 77 + 3),
    z = w.depth(at),
    b = w.at(at),
    k = w.px(at) * h,
    p = w.p,
    lean = (r(-0.06, 0.06) + w.windy * 0.16) * k,
    bark = L('#7a5a44', 0.45),
    snow = w.weather === 'snow';
  if (z < 0.4) return;
  const lw = w.width(z),
    trunk = (pts: P2[], wa: number, wb: number): void => {
      const s = spline2(pts, 6),
        d = stroke(s, { w: wa, press: (t) => lerp(1, wb / wa, t), wobble: 0.15, seed }),
        t = w.tint(bark, wa > 10 ? 2 : 0, z),
        t0 = w.tint(bark, 0, z);
      p.fill(
        stroke(s, { w: wa + lw * 1.6, press: (u) => lerp(1, (wb + lw * 1.4) / (wa + lw * 1.6), u), wobble: 0.1, seed }),
        w.inkAt(z),
        INK,
      );
      p.fill(d, t.c, t.bw);
      if (wa > 8) {
        p.within(d, () => {
          p.fill(
            stroke(
              s.map(([x, y]) => [x + wa * 0.3, y] as P2),
              { w: wa * 0.6, a: 0, b: 0.2 },
            ),
            t0.c,
            Math.min(1, t0.bw),
          );
          let q = '';
          for (let i = 0; i < 9; i++) {
            const u = r(0, 0.8),
              i0 = Math.floor(u * s.length),
              off = r(-0.45, 0.45) * wa;
            q += stroke(
              s.slice(i0, i0 + Math.max(3, Math.floor(s.length * 0.2))).map(([x, y]) => [x + off, y] as P2),
              { w: lw * 0.7, a: 0.3, b: 0.5 },
            );
          }
          p.fill(q, w.inkAt(z), INK);
        });
      }
    };
  if (kind === 'pine') {
    const green = look ?? L('#3f6b52', 0.5),
      n = 7;
    trunk([b, [b[0] + lean * 0.2, b[1] - k * 0.3]], k * 0.05, k * 0.03);
    for (let i = 0; i < n; i++) {
      const t = i / n,
        y = b[1] - k * lerp(0.14, 0.98, t),
        wd = k * 0.3 * (1 - t) + k * 0.03,
        y2 = y + k * 0.2 * (1 - t * 0.5),
        x = b[0] + lean * t,
        pts: P2[] = [[x, y - k * 0.06]];
      const m = clamp(Math.round(wd / 5), 3, 8);
      for (let j = 0; j <= m; j++) {
        const u = j / m;
        pts.push([x + wd * (1 - 2 * u) * r(0.88, 1.06), y2 - Math.abs(1 - 2 * u) * -k * 0.02 - r(0, 0.03) * k]);
        if (j < m) pts.push([x + wd * (1 - 2 * (u + 0.5 / m)) * 0.9, y2 - k * 0.035]);
      }
      const d = pathOf(pts),
        li = w.tint(green, 2, z),
        dk = w.tint(green, 0, z);
      p.fill(d, li.c, snow ? 0 : li.bw);
      p.within(d, () => {
        p.fill(pathOf(pts.map(([u, v]) => [u + wd * 0.4, v + k * 0.015] as P2)), dk.c, clamp(dk.bw, 0, 1));
        if (snow)
          p.fill(
            pathOf([
              [x, y - k * 0.08],
              [x - wd * 0.7, y2 - k * 0.04],
              [x - wd * 0.2, y2 - k * 0.06],
              [x + wd * 0.1, y2 - k * 0.03],
              [x + wd * 0.45, y2 - k * 0.05],
            ]),
            '#f4f8fc',
            0,
          );
      });
      if (k > 70) p.ink([...pts, pts[0]!], { w: lw * 0.9, a: 0, b: 0 }, w.inkAt(z));
    }
    return;
  }
  if (kind === 'palm') {
    const top: P2 = [b[0] + k * 0.12 + lean, b[1] - k * 0.86];
    trunk([b, [b[0] + k * 0.02, b[1] - k * 0.45], top], k * 0.05, k * 0.032);
    for (let i = 0; i < 9; i++) {
      const a = -0.3 - (i / 8) * 2.6 + r(-0.1, 0.1) + w.windy * 0.4,
        len = k * r(0.3, 0.4),
        e: P2 = [top[0] + Math.cos(a) * len, top[1] + Math.sin(a) * len * 0.5 + len * 0.35],
        m: P2 = [top[0] + Math.cos(a) * len * 0.55, top[1] + Math.sin(a) * len * 0.75],
        s = spline2([top, m, e], 8),
        lf = w.tint(look ?? L('#4f8a55', 0.35), i % 2 ? 2 : 0, z);
      const d = stroke(s, { w: k * 0.07, a: 0.3, b: 0.7, wobble: 0 });
      p.fill(stroke(s, { w: k * 0.07 + lw * 2, a: 0.2, b: 0.6 }), w.inkAt(z), INK);
      p.fill(d, lf.c, Math.min(lf.bw, 0.6));
      p.ink(s, { w: lw * 0.6 }, w.inkAt(z));
    }
    return;
  }
  if (kind === 'bush') {
    const g = look ?? L('#6f9f62', 0.16);
    foliage(w, [b[0] - k * 0.3, b[1] - k * 0.36], k * 0.42, z, g, r, { ry: 0.85 });
    foliage(w, [b[0] + k * 0.32, b[1] - k * 0.34], k * 0.4, z, g, r, { ry: 0.85 });
    foliage(w, [b[0] + k * 0.02, b[1] - k * 0.5], k * 0.52, z, g, r, { ry: 0.9 });
    return;
  }
  const f0: P2 = [b[0] + lean * 0.3, b[1] - k * 0.36];
  const br: P2[][] = [];
  const grow = (a: P2, ang: number, len: number, wd: number, lv: number): void => {
    const e: P2 = [a[0] + Math.cos(ang) * len + w.windy * len * 0.3, a[1] + Math.sin(ang) * len],
      m: P2 = [lerp(a[0], e[0], 0.5) + r(-0.1, 0.1) * len, lerp(a[1], e[1], 0.5)];
    trunk([a, m, e], wd, wd * 0.55);
    br.push([a, e]);
    if (lv > 0) {
      const c = kind === 'bare' ? 3 : 2;
      for (let i = 0; i < c; i++)
        grow(
          [lerp(a[0], e[0], 0.75 + 0.12 * i), lerp(a[1], e[1], 0.75 + 0.12 * i)],
          ang + (i - (c - 1) / 2) * r(0.55, 0.85),
          len * r(0.55, 0.75),
          wd * 0.52,
          lv - 1,
        );
    }
  };
  if (kind === 'bare') {
    trunk([b, [b[0] + lean * 0.1, b[1] - k * 0.18], f0], k * 0.075, k * 0.05);
    grow(f0, -1.15, k * 0.26, k * 0.04, k > 120 ? 3 : 2);
    grow(f0, -1.95, k * 0.26, k * 0.04, k > 120 ? 3 : 2);
    return;
  }
  const g = look ?? (kind === 'sakura' ? L('#f7cdd6', 0) : L('#79a866', 0.14)),
    cs = [
      [-0.2, 0.5, 0.17],
      [0.21, 0.53, 0.17],
      [0.02, 0.5, 0.18],
      [-0.12, 0.68, 0.2],
      [0.13, 0.7, 0.2],
      [0.01, 0.84, 0.17],
    ] as const;
  grow(f0, -2.2, k * 0.2, k * 0.034, 0);
  grow(f0, -0.95, k * 0.2, k * 0.034, 0);
  trunk(
    [
      [b[0] - k * 0.005, b[1] + k * 0.005],
      [b[0] + lean * 0.1, b[1] - k * 0.16],
      f0,
      [f0[0] + lean * 0.3, f0[1] - k * 0.16],
    ],
    k * 0.078,
    k * 0.045,
  );
  for (const s of [-1, 1])
    p.ink(
      [
        [b[0] + s * k * 0.03, b[1] - k * 0.04],
        [b[0] + s * k * 0.07, b[1] + k * 0.005],
      ],
      { w: lw * 1.6, a: 0, b: 0.6 },
      w.inkAt(z),
    );
  for (const [x, y, q] of cs)
    foliage(w, [b[0] + x * k + lean * y * 2, b[1] - y * k], q * k * r(0.92, 1.1), z, g, r, { ry: 0.86 });
  if (snow)
    for (const [x, y, q] of cs.slice(3))
      p.fill(
        pathOf(bumps([b[0] + x * k + lean * y * 2, b[1] - (y + q * 0.5) * k], q * k * 0.6, q * k * 0.2, 7, r)),
        '#f4f8fc',
        0,
      );
}
/** Tufts of grass on a ground rectangle. */
export function grass(
  w: World,
  x0: number,
  x1: number,
  z0: number,
  z1: number,
  n: number,
  seed = 1,
  o: { h?: number; y?: number; look?: Look } = {},
): void {
  const r = rng(seed),
    by = new Map<number, string>(),
    h = o.h ?? 0.16,
    P = w.panel;
  for (let i = 0; i < n; i++) {
    const z = z0 + (z1 - z0) * r() ** 1.8,
      x = r(x0, x1),
      v: P3 = [x, o.y ?? 0, z];
    if (w.depth(v) < 0.5) continue;
    const a = w.at(v),
      k = Math.min(80, w.px(v) * h);
    if (k < 2.5 || a[0] < P.x - 20 || a[0] > P.x + P.w + 20 || a[1] > P.y + P.h + 50) continue;
    const b = Math.round(w.fade(w.depth(v)) * 4);
    let d = by.get(b) ?? '';
    const m = 3 + Math.floor(r(0, 3));
    for (let j = 0; j < m; j++) {
      const t = (j - (m - 1) / 2) / m + r(-0.1, 0.1) + w.windy * 0.7,
        q = k * r(0.6, 1.2);
      const bw = clamp(k * 0.05, 0.4, 1.5),
        F = (v: number): string => (Math.round(v * 10) / 10).toString();
      d += `M${F(a[0] + t * k * 0.4 - bw)} ${F(a[1])}Q${F(a[0] + t * k * 0.6 - bw)} ${F(a[1] - q * 0.6)} ${F(a[0] + t * k * 1.3)} ${F(a[1] - q)}Q${F(a[0] + t * k * 0.75 + bw)} ${F(a[1] - q * 0.55)} ${F(a[0] + t * k * 0.4 + bw)} ${F(a[1])}Z`;
    }
    by.set(b, d);
  }
  for (const [b, d] of by) {
    const z = 3 + (b / 4) * w.mood.far;
    if (o.look) w.put(d, o.look, 2, z);
    else
      w.p.fill(d, w.bw ? INK : mulHex(mixHex('#4f7a48', w.mood.haze, b / 5), w.mood.mul), w.time === 'night' ? 1 : 1);
  }
}
/** A rock: faceted outline, lit top, hatched side. */
export function rock(w: World, at: P3, size: number, seed = 1, look: Look = L('#9a9890', 0.12)): void {
  const h = size * 0.8;
  if (w.px(at) * size < 4) return;
  w.shadow(
    Array.from(
      { length: 8 },
      (_, i) =>
        [
          at[0] + size * 0.5 * Math.cos(i * 0.785),
          at[1] + (i > 3 ? h * 0.7 : 0),
          at[2] + size * 0.2 * Math.sin(i * 0.785),
        ] as P3,
    ),
  );
  w.item([at[0] - size / 2, at[1], at[2] - size * 0.3], [at[0] + size / 2, at[1] + h, at[2] + size * 0.3], () => {
    const r = rng(seed * 13 + 1),
      b = w.at(at),
      k = w.px(at) * size * 0.5,
      z = w.depth(at),
      n = 8,
      top = Array.from({ length: n + 1 }, (_, i) => {
        const t = Math.PI * (1 - i / n),
          q = k * r(0.84, 1.14);
        return [b[0] + q * Math.cos(t), b[1] - q * 1.25 * Math.sin(t) ** 0.8 * r(0.85, 1.1)] as P2;
      }),
      p = w.p,
      d = pathOf([...top, [b[0] + k * 0.9, b[1] + k * 0.1], [b[0] - k * 0.9, b[1] + k * 0.1]]);
    const li = w.tint(look, 2, z),
      dk = w.tint(look, 0, z),
      s = w.mood.sun[0] < 0 ? 1 : -1,
      apex = top[Math.floor(n / 2)]!;
    p.fill(d, li.c, li.bw);
    p.within(d, () => {
      p.fill(
        pathOf([
          apex,
          [apex[0] + s * k * 0.2, apex[1] + k * 0.5],
          [apex[0] + s * k * -0.05, b[1] - k * 0.3],
          [b[0] + s * k * 0.15, b[1] + k * 0.2],
          [b[0] + s * k * 2, b[1] + k * 0.2],
          [b[0] + s * k * 2, apex[1] - k],
        ]),
        dk.c,
        dk.bw,
      );
      let q = '';
      if (k > 14) {
        q +=
          stroke([apex, [apex[0] + s * k * 0.2, apex[1] + k * 0.5], [apex[0] + s * k * -0.05, b[1] - k * 0.3]], {
            w: w.width(z, 0.7),
          }) +
          stroke([top[2]!, [b[0] - k * 0.4, b[1] - k * 0.5], [b[0] - k * 0.5, b[1] - k * 0.1]], { w: w.width(z, 0.6) });
        for (let i = 0; i < 7; i++) {
          const x = b[0] + s * k * r(0.3, 0.95),
            y = b[1] - k * r(0, 0.8);
          q += stroke(
            [
              [x, y],
              [x - s * k * 0.12, y + k * r(0.15, 0.3)],
            ],
            { w: w.width(z, 0.55), a: 0.1, b: 0.7 },
          );
        }
        p.fill(q, w.inkAt(z), INK);
      }
    });
    p.ink(top, { w: w.width(z, 1.1), a: 0.05, b: 0.05 }, w.inkAt(z));
    p.ink(
      [
        [b[0] - k * 0.9, b[1] + k * 0.08],
        [b[0] + k * 0.9, b[1] + k * 0.08],
      ],
      { w: w.width(z, 1.2), a: 0.2, b: 0.2 },
      w.inkAt(z),
    );
    if (w.weather === 'snow')
      p.fill(
        pathOf([
          ...top.slice(1, n),
          [b[0] + k * 0.4, b[1] - k * 0.7],
          [b[0], b[1] - k * 0.85],
          [b[0] - k * 0.4, b[1] - k * 0.6],
        ]),
        '#f6f9fc',
        0,
      );
  });
}
/** Sea from z0 to the horizon: tone, ripples that crowd with distance, glitter under the sun, foam. */
export function water(
  w: World,
  y: number,
  z0: number,
  x0 = -400,
  x1 = 400,
  o: { look?: Look; seed?: number; calm?: boolean; glitter?: number; n?: number } = {},
): void {
  const look = o.look ?? L(w.weather === 'storm' ? '#3f5260' : '#4f93b8', w.time === 'night' ? 0.6 : 0.2),
    r = rng(o.seed ?? 3),
    P = w.panel,
    storm = w.weather === 'storm',
    p = w.p;
  w.plain(
    [
      [x0, y, z0],
      [x1, y, z0],
      [x1, y, 900],
      [x0, y, 900],
    ],
    look,
    w.weather === 'fog' && w.bw ? 18 : 14,
  );
  const by: Record<string, string> = { ink: '', lite: '' },
    n = o.n ?? 220;
  for (let i = 0; i < n; i++) {
    const z = z0 + Math.max(0.4, w.shot.at[1] - y) * (0.3 / Math.max(0.004, r(0.004, 1) ** 1.35) - 0.3) * 1.4;
    if (z > 600) continue;
    const half = (P.w / w.f) * 0.6 * Math.max(1, z - w.shot.at[2]),
      x = w.shot.at[0] + r(-half, half),
      v: P3 = [x, y, z];
    if (w.depth(v) < 0.5 || x < x0 || x > x1) continue;
    const a = w.at(v),
      k = clamp(w.px(v) * r(0.4, 1.3), 5, P.w * 0.16),
      hgt = clamp(k * (storm ? 0.16 : o.calm ? 0.02 : 0.05), 0.4, 16),
      lw = w.width(w.depth(v), r(0.35, 0.8));
    const s: P2[] = storm
      ? [
          [a[0] - k, a[1]],
          [a[0] - k * 0.4, a[1] - hgt * 0.4],
          [a[0], a[1] - hgt],
          [a[0] + k * 0.3, a[1] - hgt * 0.5],
          [a[0] + k, a[1]],
        ]
      : [
          [a[0] - k, a[1] + hgt * 0.4],
          [a[0] - k * 0.3, a[1] - hgt],
          [a[0] + k * 0.3, a[1] + hgt * 0.7],
          [a[0] + k, a[1]],
        ];
    const g =
      o.glitter !== undefined && Math.abs(a[0] - (P.x + P.w * o.glitter)) < P.w * 0.07 * (0.5 + r())
        ? 'lite'
        : r() < 0.3
          ? 'lite'
          : 'ink';
    by[g] += stroke(spline2(s, 4), { w: g === 'lite' ? lw * 1.7 : lw, a: 0.4, b: 0.5 });
  }
  p.fill(by['ink']!, w.bw ? INK : mulHex(mixHex(look.c, INK, 0.45), w.mood.mul), 1);
  p.fill(by['lite']!, w.time === 'dusk' ? '#ffe6bb' : w.time === 'night' ? '#aebfe8' : '#ffffff', 0);
}
/** Smoke, steam, dust: stacked cloud blobs with curls. dir in the picture. */
export function smoke(
  w: World,
  at: P3,
  size: number,
  n: number,
  drift: P2,
  seed = 1,
  look: Look = L('#ffffff', 0),
): void {
  const r = rng(seed),
    b = w.at(at),
    k = w.px(at) * size,
    z = w.depth(at),
    p = w.p,
    li = w.tint(look, 2, z),
    dk = w.tint(look, 0, z);
  for (let i = n - 1; i >= 0; i--) {
    const t = i / n,
      c: P2 = [b[0] + drift[0] * k * t + r(-0.2, 0.2) * k, b[1] + drift[1] * k * t],
      q = k * lerp(0.3, 0.6, t) * r(0.8, 1.2),
      o = bumps(c, q, q * 0.86, 8, r, 0.18);
    p.fill(pathOf(o), li.c, li.bw);
    p.within(pathOf(o), () =>
      p.fill(
        pathOf(o.map(([x, y]) => [x + q * 0.3, y + q * 0.4] as P2)),
        dk.c,
        look.bw > 0.9 ? 1 : Math.min(dk.bw, 0.3),
      ),
    );
    p.ink(
      o.slice(Math.floor(o.length * 0.45), Math.floor(o.length * 0.97)),
      { w: w.width(z, 0.8), a: 0.2, b: 0.3 },
      w.inkAt(z),
      look.bw > 0.9 ? '#fff' : INK,
    );
    if (q > 12)
      p.ink(
        spline2(
          [
            [c[0] - q * 0.3, c[1]],
            [c[0], c[1] - q * 0.35],
            [c[0] + q * 0.3, c[1] - q * 0.05],
            [c[0] + q * 0.1, c[1] + q * 0.12],
          ],
          5,
        ),
        { w: w.width(z, 0.6), a: 0.3, b: 0.6 },
        w.inkAt(z),
        look.bw > 0.9 ? '#fff' : INK,
      );
  }
}
/** Thin steam: two or three S curves. */
export function steam(w: World, at: P3, h: number, seed = 1): void {
  w.item([at[0] - h * 0.2, at[1], at[2] - 0.03], [at[0] + h * 0.2, at[1] + h, at[2] + 0.03], () => {
    const r = rng(seed),
      b = w.at(at),
      k = w.px(at) * h;
    if (k < 12) return;
    for (let i = 0; i < 3; i++) {
      const x = b[0] + (i - 1) * k * 0.16,
        s = spline2(
          [
            [x, b[1]],
            [x + k * 0.08, b[1] - k * 0.3],
            [x - k * 0.07, b[1] - k * 0.62],
            [x + k * 0.06, b[1] - k * r(0.85, 1.1)],
          ],
          6,
        );
      w.p.ink(s, { w: clamp(k * 0.05, 1.5, 7), a: 0.4, b: 0.7 }, '#ffffff', '#ffffff');
      w.p.ink(
        s.map(([u, v]) => [u + k * 0.022, v] as P2),
        { w: clamp(k * 0.012, 0.6, 1.4), a: 0.4, b: 0.7 },
        '#b8b8c4',
        INK,
      );
    }
  });
}
/** Light that can be printed: white tapered strokes in black-and-white, a soft wedge in colour. */
export function ray(w: World, from: P2, ang: number, half: number, len: number, start = 0, strength = 1): void {
  const p = w.p,
    q = (t: number, d: number): P2 => [from[0] + Math.cos(t) * d, from[1] + Math.sin(t) * d];
  if (!w.bw) {
    p.raw(
      `<path d="${pathOf([q(ang - half, start), q(ang - half, len), q(ang + half, len), q(ang + half, start)])}" fill="#fff3c0" opacity="${0.26 * strength}"/><path d="${pathOf([q(ang - half * 0.4, start), q(ang - half * 0.4, len), q(ang + half * 0.4, len), q(ang + half * 0.4, start)])}" fill="#fffbe0" opacity="${0.34 * strength}"/>`,
    );
    return;
  }
  const r = rng(Math.round(from[0] + ang * 100));
  let d = pathOf([
    q(ang - half * 0.42, start),
    q(ang - half * 0.42, len),
    q(ang + half * 0.42, len),
    q(ang + half * 0.42, start),
  ]);
  for (let i = 0; i < 15; i++) {
    const t = ang + half * (i / 7 - 1) + r(-0.1, 0.1) * half,
      k = Math.abs(i - 7) / 7;
    d += stroke([q(t, start + 4), q(t, len * r(0.5, 1))], {
      w: (1.15 - k) * half * len * 0.07 + 1.2,
      a: 0.03,
      b: 0.5,
      wobble: 0,
    });
  }
  p.fill(d, '#fff', '#ffffff');
}
// ---------- textures on a plane: o = corner, u and v = full sides
export type Plane = { o: P3; u: P3; v: P3 };
export const on =
  (q: Plane) =>
  (a: number, b: number): P3 => [
    q.o[0] + q.u[0] * a + q.v[0] * b,
    q.o[1] + q.u[1] * a + q.v[1] * b,
    q.o[2] + q.u[2] * a + q.v[2] * b,
  ];
export const pl = (o: P3, u: P3, v: P3): Plane => ({ o, u, v });
const mag = (v: P3): number => Math.hypot(...v);
/** Bricks or stones: courses, with groups of joints left out (a drawn wall is never full). */
export function bricks(w: World, q: Plane, bw: number, bh: number, seed = 1, share = 0.4, k = 0.45): void {
  const f = on(q),
    nu = mag(q.u) / bw,
    nv = mag(q.v) / bh,
    r = rng(seed),
    list: [P3, P3][] = [];
  if (nu * nv > 5000) return;
  for (let j = 0; j <= nv; j++) {
    const b = Math.min(1, j / nv);
    let a = 0;
    while (a < 1) {
      const len = r(0.08, 0.35),
        e = Math.min(1, a + len);
      if (r() < share + 0.25) list.push([f(a, b), f(e, b)]);
      a = e + r(0, 0.12);
    }
    if (j < nv)
      for (let i = 0; i < nu; i++) {
        if (
          Math.sin(i * 1.7 + j * 2.3 + seed) * Math.sin(i * 0.31 + seed * 2) * Math.sin(j * 0.53) >
          1 - share * 2.1 - 0.4
        )
          continue;
        if (r() > share + 0.2) continue;
        const x = (i + (j % 2 ? 0.5 : 0)) / nu;
        if (x < 1) list.push([f(x, b), f(x, Math.min(1, (j + 1) / nv))]);
      }
  }
  w.edges(list, k);
}
export function planks(w: World, q: Plane, n: number, seed = 1, k = 0.45, joints = 0.6): void {
  const f = on(q),
    r = rng(seed),
    list: [P3, P3][] = [];
  for (let i = 1; i < n; i++) list.push([f(0, i / n), f(1, i / n)]);
  for (let i = 0; i < n; i++)
    if (r() < joints) {
      const a = r(0.05, 0.95);
      list.push([f(a, i / n), f(a, (i + 1) / n)]);
    }
  w.edges(list, k);
  const gr: [P3, P3][] = [];
  for (let i = 0; i < n; i++) {
    const a = r(0, 0.8),
      b = (i + r(0.3, 0.7)) / n;
    gr.push([f(a, b), f(a + r(0.05, 0.18), b)]);
  }
  w.edges(gr, k * 0.7);
}
export function grid(w: World, q: Plane, nu: number, nv: number, k = 0.45, look?: Look): void {
  const f = on(q),
    list: [P3, P3][] = [];
  for (let i = 1; i < nu; i++) list.push([f(i / nu, 0), f(i / nu, 1)]);
  for (let j = 1; j < nv; j++) list.push([f(0, j / nv), f(1, j / nv)]);
  w.edges(list, k, look);
}
/** Roof tiles: rows of little arcs. */
export function tiles(w: World, q: Plane, nu: number, nv: number, k = 0.5, share = 0.75, seed = 1): void {
  const f = on(q),
    r = rng(seed);
  let d = '',
    z = 0,
    m = 0;
  for (let j = 1; j < nv; j++)
    for (let i = 0; i < nu; i++) {
      if (r() > share) continue;
      const a = w.at(f(i / nu, j / nv)),
        b = w.at(f((i + 0.5) / nu, (j + 0.45) / nv)),
        c = w.at(f((i + 1) / nu, j / nv));
      if (Math.hypot(a[0] - c[0], a[1] - c[1]) < 3) continue;
      z += w.depth(f(i / nu, j / nv));
      m++;
      d += stroke([a, b, c], { w: w.width(w.depth(f(i / nu, j / nv)), k), a: 0.1, b: 0.1 });
    }
  if (m) w.p.fill(d, w.inkAt(z / m), 1);
  w.edges(
    Array.from({ length: Math.floor(nu / 2) }, (_, i) => [f((2 * i + 1) / nu, 0), f((2 * i + 1) / nu, 1)] as [P3, P3]),
    k * 0.7,
  );
}
/** Invented letters on a sign: n glyphs along u (or down v if tall). */
export function glyphs(q: Plane, n: number, seed: number, down = false): P3[][] {
  const f = on(q),
    r = rng(seed),
    out: P3[][] = [];
  for (let i = 0; i < n; i++) {
    const at = (a: number, b: number): P3 =>
      down ? f(0.18 + a * 0.64, 1 - (i + 0.14 + (1 - b) * 0.72) / n) : f((i + 0.14 + a * 0.72) / n, 0.16 + b * 0.68);
    for (const y of [0.82, 0.5, 0.14]) if (r() < 0.75) out.push([at(r(0, 0.2), y), at(r(0.75, 1), y)]);
    for (const x of [0.2, 0.5, 0.82]) if (r() < 0.62) out.push([at(x, r(0.7, 1)), at(x + r(-0.1, 0.1), r(0, 0.3))]);
    if (r() < 0.5) out.push([at(0.55, 0.5), at(r(0.85, 1), 0)]);
  }
  return out;
}
/** Rain or snow over the picture; wind leaves; fog bands. Call last. */
export function weatherOver(w: World, seed = 5, strength = 1): void {
  const p = w.p,
    P = w.panel,
    r = rng(seed);
  if (w.weather === 'rain' || w.weather === 'storm') {
    const n = (w.weather === 'storm' ? 190 : 120) * strength,
      tilt = w.weather === 'storm' ? -0.5 : -0.14;
    let a = '',
      b = '';
    for (let i = 0; i < n; i++) {
      const x = r(P.x - 40, P.x + P.w + 80),
        y = r(P.y - 40, P.y + P.h),
        near = r() ** 2,
        len = lerp(18, 90, near),
        d = stroke(
          [
            [x, y],
            [x + tilt * len, y + len],
          ],
          { w: lerp(0.8, 2.4, near), a: 0.6, b: 0.25, wobble: 0 },
        );
      if (r() < 0.72) a += d;
      else b += d;
    }
    p.fill(a, '#eaf2fb', '#ffffff', 0.95);
    p.fill(b, '#8fa0b4', INK, 0.9);
    if (!w.inside) {
      let s = '';
      for (let i = 0; i < 26; i++) {
        const x = r(P.x, P.x + P.w),
          y = r(P.y + P.h * 0.74, P.y + P.h),
          k = r(3, 9);
        s +=
          stroke(
            spline2(
              [
                [x - k, y],
                [x, y + k * 0.22],
                [x + k, y],
              ],
              4,
            ),
            { w: 1.2 },
          ) +
          stroke(
            [
              [x - 2, y - 1],
              [x - k * 0.7, y - k],
            ],
            { w: 1, a: 0.1, b: 0.8 },
          ) +
          stroke(
            [
              [x + 2, y - 1],
              [x + k * 0.7, y - k],
            ],
            { w: 1, a: 0.1, b: 0.8 },
          );
      }
      p.fill(s, '#f0f6ff', INK);
    }
  } else if (w.weather === 'snow') {
    let a = '',
      b = '';
    for (let i = 0; i < 210 * strength; i++) {
      const x = r(P.x, P.x + P.w),
        y = r(P.y, P.y + P.h),
        near = r() ** 3,
        k = lerp(1.3, 7.5, near),
        o = pathOf(bumps([x, y], k, k * 0.95, 5, r, 0.12));
      a += o;
      if (k > 3)
        b += stroke(
          Array.from(
            { length: 7 },
            (_, j) => [x + k * Math.cos(0.1 + j * 0.26), y + k * Math.sin(0.1 + j * 0.26)] as P2,
          ),
          { w: 0.9 },
        );
    }
    p.fill(a, '#ffffff', '#ffffff');
    p.fill(b, '#a8b8cc', INK);
  } else if (w.weather === 'wind') {
    let d = '',
      lf = '';
    for (let i = 0; i < 9; i++) {
      const x = r(P.x - 30, P.x + P.w * 0.7),
        y = r(P.y + P.h * 0.1, P.y + P.h * 0.85),
        k = P.w * r(0.12, 0.3);
      d += stroke(
        spline2(
          [
            [x, y],
            [x + k * 0.5, y - k * 0.05],
            [x + k, y + k * 0.02],
            [x + k * 1.18, y - k * 0.06],
            [x + k * 1.1, y - k * 0.13],
            [x + k * 1.03, y - k * 0.07],
          ],
          7,
        ),
        { w: 1.8, a: 0.5, b: 0.4 },
      );
    }
    for (let i = 0; i < 20; i++) {
      const x = r(P.x, P.x + P.w),
        y = r(P.y, P.y + P.h),
        k = r(4, 11),
        a = r(-0.8, 0.5),
        c = Math.cos(a),
        s = Math.sin(a),
        at = (u: number, v: number): P2 => [x + u * k * c - v * k * s, y + u * k * s + v * k * c];
      lf += pathOf(spline2([at(-1, 0), at(0, -0.45), at(1, 0), at(0, 0.4)], 4, true));
    }
    p.fill(d, '#ffffff', INK);
    p.fill(lf, '#5f7f48', INK);
  } else if (w.weather === 'fog') {
    if (w.bw) {
      let d = '';
      for (let i = 0; i < 46; i++) {
        const y = P.y + P.h * r(0.25, 0.97),
          x = r(P.x - P.w * 0.2, P.x + P.w),
          k = P.w * r(0.15, 0.5);
        d += stroke(
          spline2(
            [
              [x, y],
              [x + k * 0.4, y - r(-4, 6)],
              [x + k, y],
            ],
            6,
          ),
          { w: r(1.5, P.h * 0.022), a: 0.5, b: 0.5, wobble: 0 },
        );
      }
      p.fill(d, '#fff', '#ffffff');
    } else
      for (let i = 0; i < 5; i++) {
        const y = P.y + P.h * (0.35 + i * 0.13),
          k = P.h * 0.06,
          s = spline2(
            [
              [P.x - 20, y],
              [P.x + P.w * 0.25, y - k * r(0.3, 1)],
              [P.x + P.w * 0.5, y + k * 0.3],
              [P.x + P.w * 0.8, y - k * r(0.2, 0.8)],
              [P.x + P.w + 20, y],
            ],
            8,
          );
        p.raw(
          `<path d="${pathOf([...s, [P.x + P.w + 20, y + k * 0.9], [P.x + P.w * 0.6, y + k * 1.3], [P.x + P.w * 0.3, y + k * 0.8], [P.x - 20, y + k]])}" fill="${w.mood.haze}" opacity="0.38"/>`,
        );
      }
  }
  if (w.weather === 'storm') {
    const x = P.x + P.w * 0.74,
      y = P.y,
      k = P.h * 0.12;
    const pts: P2[] = [
      [x, y],
      [x - k * 0.3, y + k],
      [x + k * 0.1, y + k * 1.1],
      [x - k * 0.4, y + k * 2.1],
      [x - k * 0.1, y + k * 2.15],
      [x - k * 0.6, y + k * 3.3],
    ];
    p.ink(pts, { w: 9, a: 0, b: 0.9, wobble: 0 }, '#fdf6d0', '#fff');
    p.ink(
      [
        [x - k * 0.35, y + k * 2],
        [x + k * 0.3, y + k * 2.7],
        [x + k * 0.2, y + k * 3.1],
      ],
      { w: 4, a: 0, b: 0.9 },
      '#fdf6d0',
      '#fff',
    );
  }
}
export { GLOW };
