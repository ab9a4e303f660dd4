import { clamp, lerp, spline2, type P2 } from '../geometry/geometry';
import { INK, pathOf } from '../pen/paint';
import { stroke } from '../pen/stroke';
import { flick } from './flick';
import { L } from './look';
import { ribbon } from './ribbon';
import { trunk, type Stand } from './trunk';

/** A conifer: seven ragged tiers, dark on the side away from the sun. */
export function drawPine(s: Stand): void {
  const { w, foot, k, z, lean, r } = s,
    look = s.look ?? L('#3f6b52', 0.5),
    lit = w.tint(look, 2, z),
    dark = w.tint(look, 0, z),
    isSnow = w.weather === 'snow',
    away = w.mood.sun[0] < 0 ? 1 : -1,
    tiers = 7;
  trunk(s, [foot, [foot[0] + lean * 0.2, foot[1] - k * 0.3]], k * 0.05, k * 0.03);
  for (let i = 0; i < tiers; i++) {
    const t = i / tiers,
      half = k * 0.29 * (1 - t) * r(0.86, 1.08) + k * 0.03,
      top: P2 = [foot[0] + lean * t, foot[1] - k * lerp(0.2, 1.04, t)],
      low = top[1] + k * lerp(0.24, 0.14, t),
      teeth = clamp(Math.round(half / 6), 3, 9),
      pts: P2[] = [top];
    for (let j = 0; j <= teeth; j++) {
      const u = 1 - (2 * j) / teeth,
        drop = Math.abs(u) * k * 0.02;
      pts.push([top[0] + half * u * r(0.9, 1.06), low + drop + r(-0.012, 0.022) * k]);
      if (j < teeth) pts.push([top[0] + half * (u - 1 / teeth) * 0.92, low - k * r(0.02, 0.045)]);
    }
    w.upright(pathOf(pts), z, 'tree');
    w.p.fill(pathOf(pts), isSnow ? '#f4f8fc' : lit.c, isSnow ? 0 : lit.bw);
    const shaded = pts.filter(([x]) => (x - top[0]) * away > half * 0.04);
    if (shaded.length > 1)
      w.p.fill(pathOf([[top[0], top[1] + k * 0.01], ...shaded, [top[0] + away * half * 0.1, low - k * 0.02]]), dark.c, dark.bw); // prettier-ignore
    if (k <= 50) continue;
    let d = ribbon([...pts, top], w.width(z, 0.9));
    if (k > 110)
      for (let j = 0; j < 5; j++) {
        const x = top[0] - away * half * r(0.05, 0.75),
          y = low - k * r(0.02, 0.1);
        d += flick(x, y, x - away * k * 0.018, y + k * r(0.015, 0.03), w.width(z, 0.5));
      }
    w.inkPath(d, z);
  }
}
export function drawPalm(s: Stand): void {
  const { w, foot, k, z, lean, r } = s,
    top: P2 = [foot[0] + k * 0.12 + lean, foot[1] - k * 0.86],
    line = w.width(z);
  trunk(s, [foot, [foot[0] + k * 0.02, foot[1] - k * 0.45], top], k * 0.05, k * 0.032);
  for (let i = 0; i < 9; i++) {
    const a = -0.3 - (i / 8) * 2.6 + r(-0.1, 0.1) + w.windy * 0.4,
      len = k * r(0.3, 0.4),
      e: P2 = [top[0] + Math.cos(a) * len, top[1] + Math.sin(a) * len * 0.5 + len * 0.35],
      m: P2 = [top[0] + Math.cos(a) * len * 0.55, top[1] + Math.sin(a) * len * 0.75],
      rib = spline2([top, m, e], 7),
      leaf = w.tint(s.look ?? L('#4f8a55', 0.35), i % 2 ? 2 : 0, z);
    w.inkPath(stroke(rib, { w: k * 0.07 + line * 2, a: 0.2, b: 0.6 }), z);
    w.upright(stroke(rib, { w: k * 0.07, a: 0.3, b: 0.7, wobble: 0 }), z, 'tree');
    w.p.fill(stroke(rib, { w: k * 0.07, a: 0.3, b: 0.7, wobble: 0 }), leaf.c, Math.min(leaf.bw, 0.6));
    let fringe = '';
    for (let j = 3; j < rib.length - 1; j++) {
      const q = rib[j]!;
      fringe += flick(q[0], q[1], q[0] + k * r(-0.02, 0.03), q[1] + k * 0.055, line * 0.7);
    }
    w.p.fill(stroke(rib, { w: line * 0.6 }) + fringe, w.inkAt(z), INK);
  }
}
