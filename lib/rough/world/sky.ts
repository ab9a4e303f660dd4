import { clamp, lerp, rng, type P2, type Rng } from '../geometry/geometry';
import { INK, mixHex, pathOf } from '../pen/paint';
import { decimal } from '../pen/path-writer';
import { stroke } from '../pen/stroke';
import { cloud } from './cloud';
import type { World } from './world';

export { cloud } from './cloud';

export interface SkyOptions {
  /** How many clouds; by the weather unless given. */
  readonly clouds?: number;
  /** Where moon and sun stand: share of the panel's width, share of the way from its top to the horizon. */
  readonly moon?: P2;
  readonly sun?: P2;
  readonly stars?: number;
  readonly seed?: number;
}
const circle = (c: P2, k: number): string =>
  `M${decimal(c[0] - k)} ${decimal(c[1])}a${decimal(k)} ${decimal(k)} 0 1 1 ${decimal(2 * k)} 0a${decimal(k)} ${decimal(k)} 0 1 1 ${decimal(-2 * k)} 0Z`;
const star = (c: P2, k: number): string => {
  const pts: P2[] = [];
  for (let i = 0; i < 8; i++) {
    const q = i % 2 ? k * 0.22 : k;
    pts.push([c[0] + q * Math.cos(i * 0.7854), c[1] + q * Math.sin(i * 0.7854)]);
  }
  return pathOf(pts);
};
/** Sky of the hour over the whole panel: gradient, stars, moon or sun, clouds. Call first. */
export function sky(w: World, o: SkyOptions = {}): void {
  const { panel: P } = w,
    r = rng(o.seed ?? 5),
    hy = clamp(w.horizon, P.y + 20, P.y + P.h),
    at = (u: number, v: number): P2 => [P.x + P.w * u, P.y + (hy - P.y) * v],
    isClear = w.weather === 'clear' || w.weather === 'wind' || w.weather === 'cloudy';
  ground(w, hy);
  if (w.time === 'night' && isClear && o.stars !== 0) stars(w, at, r, o.stars ?? 90);
  if (o.moon && isClear && (w.time === 'night' || (w.time !== 'day' && !o.sun))) moon(w, at(...o.moon));
  if (o.sun && isClear && (w.time === 'dusk' || w.time === 'dawn') && w.weather !== 'cloudy') sun(w, at(...o.sun));
  if (w.weather === 'storm' && !w.inside) lightning(w, at, rng((o.seed ?? 5) + Math.round(P.w + P.h)));
  const usual = w.weather === 'cloudy' ? 6 : w.weather === 'storm' ? 7 : w.weather === 'clear' ? 3 : 0,
    n =
      w.weather === 'fog' || w.weather === 'snow'
        ? 0
        : w.weather === 'clear' || w.weather === 'wind'
          ? Math.ceil((o.clouds ?? usual) * 0.6)
          : usual;
  for (let i = 0; i < n; i++) {
    const v = (i + 0.5) / n;
    cloud(
      w,
      at(((i * 0.618 + 0.13 + (o.seed ?? 5) * 0.07) % 1) * 1.1 - 0.05, 0.22 + 0.58 * v * v + r(-0.05, 0.05)),
      // the clouds of a storm are as large in a high panel as in a wide one
      Math.max(P.w, w.weather === 'storm' ? (hy - P.y) * 1.5 : 0) * lerp(0.24, 0.1, v) * r(0.85, 1.3),
      r,
    );
  }
}
/** A forked bolt from the clouds down to the horizon, behind everything that stands on the ground. */
function lightning(w: World, at: (u: number, v: number) => P2, r: Rng): void {
  const { p, panel: P } = w,
    x = r() < 0.5 ? r(0.14, 0.34) : r(0.66, 0.86),
    bend = (u: number, v: number): P2 => {
      const [px, py] = at(x, v);
      return [px + u * P.h * 0.1, py];
    };
  const main = [bend(0, 0.2), bend(-0.3, 0.3), bend(0.1, 0.33), bend(-0.4, 0.6), bend(-0.1, 0.62), bend(-0.6, 0.97)];
  p.ink(main, { w: 9 * w.lineScale, a: 0, b: 0.9, wobble: 0 }, '#fdf6d0', '#fff');
  p.ink([bend(-0.35, 0.58), bend(0.3, 0.76), bend(0.2, 0.9)], { w: 4 * w.lineScale, a: 0, b: 0.9 }, '#fdf6d0', '#fff');
}
/** The gradient: dark above; at night white dots grow towards the horizon. */
function ground(w: World, hy: number): void {
  const { p, panel: P, mood: m } = w,
    full = `M${P.x} ${P.y}h${P.w}v${P.h}h${-P.w}Z`;
  if (!w.bw) {
    const stops = [[0, m.sky[0]], [0.55, m.sky[1]], [1, m.sky[2]]] as const; // prettier-ignore
    p.raw(`<path d="${full}" fill="${p.linear(stops, P.x, P.y, P.x, Math.max(P.y + 60, hy))}"/>`);
    return;
  }
  const [a, b] = m.skyBw;
  p.fill(full, '#ffffff', 0);
  if (w.time !== 'night' || w.weather === 'fog') {
    p.fill(full, '#ffffff', p.gradientTone(a, b, P.y, Math.max(P.y + 60, hy)));
    return;
  }
  p.fill(full, '#0d1430', 1);
  const yb = Math.max(P.y + P.h * 0.35, hy + 4),
    ya = P.y + (yb - P.y) * 0.25,
    tone = p.gradientTone(0, 1 - b, ya, yb),
    id = tone.slice(5, -1),
    pattern = p.defs.get(id);
  if (pattern) p.defs.set(id, pattern.replace(`<g fill="${INK}">`, '<g fill="#fff">'));
  p.fill(`M${P.x} ${decimal(ya)}h${P.w}V${P.y + P.h}h${-P.w}Z`, '#ffffff', tone);
}
function stars(w: World, at: (u: number, v: number) => P2, r: Rng, n: number): void {
  let d = '';
  for (let i = 0; i < n; i++) {
    const c = at(r(), r(0, 0.95) ** 1.2),
      k = r() < 0.1 ? r(1.6, 3) : r(0.5, 1.4),
      q = decimal(k);
    d += k > 1.6 ? star(c, k * 2.2) : `M${decimal(c[0])} ${decimal(c[1] - k)}l${q} ${q}l-${q} ${q}l-${q} -${q}Z`;
  }
  w.p.fill(d, '#f2f4ff', 0);
}
function moon(w: World, c: P2): void {
  const k = w.panel.w * 0.045;
  w.p.fill(circle(c, k * 1.6), '#8fa0d0', 0.6, w.bw ? 1 : 0.25);
  w.p.fill(circle(c, k), '#fdf6dc', 0);
  for (const [a, b, q] of [
    [0.3, -0.2, 0.22],
    [-0.25, 0.3, 0.16],
    [0.1, 0.45, 0.12],
  ] as const)
    w.p.fill(circle([c[0] + a * k, c[1] + b * k], q * k), '#ece2bd', 0.15);
}
function sun(w: World, c: P2): void {
  const k = w.panel.w * 0.045;
  w.p.fill(circle(c, k * 1.4), '#fff3c9', 0, w.bw ? 1 : 0.5);
  w.p.fill(circle(c, k), '#fffbe6', 0);
  if (!w.bw) return;
  const ring: P2[] = [];
  for (let i = 0; i <= 36; i++) ring.push([c[0] + k * Math.cos(i * 0.1745), c[1] + k * Math.sin(i * 0.1745)]);
  w.p.fill(stroke(ring, { w: 1.4, a: 0, b: 0 }), mixHex(INK, '#ffffff', 0), INK);
}
