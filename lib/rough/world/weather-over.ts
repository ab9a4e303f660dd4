import { lerp, rng, spline2, type P2, type Rng } from '../geometry/geometry';
import { INK, pathOf } from '../pen/paint';
import { decimal } from '../pen/path-writer';
import { stroke } from '../pen/stroke';
import { flick } from './flick';
import type { World } from './world';

/** Rain, snow, wind or fog over the picture. Call last; `strength` 0 to 1, half for close shots. */
export function weatherOver(w: World, seed = 5, strength = 1): void {
  const r = rng(seed);
  if (w.weather === 'rain' || w.weather === 'storm') rain(w, r, strength);
  else if (w.weather === 'snow') snow(w, r, strength);
  else if (w.weather === 'wind') wind(w, r, strength);
  else if (w.weather === 'fog') fog(w, r, strength);
}
/** Drops as tapered strokes, most of them white; splashes on the ground outside. */
function rain(w: World, r: Rng, strength: number): void {
  const { p, panel: P } = w,
    isStorm = w.weather === 'storm',
    n = (isStorm ? 190 : 120) * strength,
    tilt = isStorm ? -0.5 : -0.14,
    k = w.lineScale;
  let light = '',
    dark = '';
  for (let i = 0; i < n; i++) {
    const x = r(P.x - 40, P.x + P.w + 80),
      y = r(P.y - 40, P.y + P.h),
      near = r() ** 2,
      len = lerp(18, 90, near) * k,
      d = flick(x, y, x + tilt * len, y + len, lerp(0.8, 2.2, near) * k);
    if (r() < 0.72) light += d;
    else dark += d;
  }
  p.fill(light, '#eaf2fb', '#ffffff', 0.95);
  p.fill(dark, '#8fa0b4', INK, 0.9);
  if (w.inside || w.horizon > P.y + P.h * 0.9) return;
  let splash = '';
  for (let i = 0; i < 26 * strength; i++) {
    const x = r(P.x, P.x + P.w),
      y = r(P.y + P.h * 0.74, P.y + P.h),
      s = r(3, 9) * k;
    splash +=
      flick(x - s, y, x + s, y, 0.8, -s * 0.2) +
      flick(x - 2, y - 1, x - s * 0.7, y - s, 0.7) +
      flick(x + 2, y - 1, x + s * 0.7, y - s, 0.7);
  }
  p.fill(splash, '#f0f6ff', INK);
}
/** Flakes by a cube law of nearness: a few large, most of them dots. */
function snow(w: World, r: Rng, strength: number): void {
  const { p, panel: P } = w;
  let flakes = '',
    rims = '';
  for (let i = 0; i < 210 * strength; i++) {
    const x = r(P.x, P.x + P.w),
      y = r(P.y, P.y + P.h),
      k = lerp(1.3, 7.5, r() ** 3) * w.lineScale,
      a = decimal(k),
      b = decimal(k * r(0.8, 1));
    flakes += `M${decimal(x - k)} ${decimal(y)}a${a} ${b} 0 1 1 ${decimal(2 * k)} 0a${a} ${b} 0 1 1 ${decimal(-2 * k)} 0Z`;
    if (k > 3) rims += flick(x + k * 0.95, y + k * 0.2, x - k * 0.1, y + k, 0.5, k * 0.36);
  }
  p.fill(flakes, '#ffffff', '#ffffff');
  p.fill(rims, '#a8b8cc', INK);
}
/** Long strokes that curl at their end, and leaves. */
function wind(w: World, r: Rng, strength: number): void {
  const { p, panel: P } = w;
  let lines = '',
    leaves = '';
  for (let i = 0; i < 9 * strength; i++) {
    const x = r(P.x - 30, P.x + P.w * 0.7),
      y = r(P.y + P.h * 0.1, P.y + P.h * 0.85),
      k = P.w * r(0.12, 0.3),
      line: P2[] = [[x, y], [x + k * 0.5, y - k * 0.05], [x + k, y + k * 0.02], [x + k * 1.18, y - k * 0.06], [x + k * 1.1, y - k * 0.13], [x + k * 1.03, y - k * 0.07]]; // prettier-ignore
    lines += stroke(spline2(line, 7), { w: 1.8, a: 0.5, b: 0.4 });
  }
  for (let i = 0; i < 20 * strength; i++) {
    const x = r(P.x, P.x + P.w),
      y = r(P.y, P.y + P.h),
      k = r(4, 11) * w.lineScale,
      a = r(-0.8, 0.5);
    leaves += flick(x, y, x + 2 * k * Math.cos(a), y + 2 * k * Math.sin(a), k * 0.7, k * r(-0.4, 0.4));
  }
  p.fill(lines, '#ffffff', INK);
  p.fill(leaves, '#5f7f48', INK);
}
function fog(w: World, r: Rng, strength: number): void {
  const { p, panel: P } = w;
  if (w.bw) {
    let bands = '';
    for (let i = 0; i < 46 * strength; i++) {
      const y = P.y + P.h * r(0.25, 0.97),
        x = r(P.x - P.w * 0.2, P.x + P.w),
        k = P.w * r(0.15, 0.5);
      bands += flick(x, y, x + k, y, r(1.5, P.h * 0.022), r(-4, 6));
    }
    p.fill(bands, '#fff', '#ffffff');
    return;
  }
  for (let i = 0; i < 5; i++) {
    const y = P.y + P.h * (0.35 + i * 0.13),
      k = P.h * 0.06,
      top: P2[] = [[P.x - 20, y], [P.x + P.w * 0.25, y - k * r(0.3, 1)], [P.x + P.w * 0.5, y + k * 0.3], [P.x + P.w * 0.8, y - k * r(0.2, 0.8)], [P.x + P.w + 20, y]], // prettier-ignore
      low: P2[] = [[P.x + P.w + 20, y + k * 0.9], [P.x + P.w * 0.6, y + k * 1.3], [P.x + P.w * 0.3, y + k * 0.8], [P.x - 20, y + k]]; // prettier-ignore
    p.fill(pathOf([...spline2(top, 8), ...low]), w.mood.haze, 0, 0.38 * strength);
  }
}
