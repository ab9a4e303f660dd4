import { lerp, type P2, type Rng } from '../geometry/geometry';
import { INK, mixHex } from '../pen/paint';
import { decimal } from '../pen/path-writer';
import { stroke } from '../pen/stroke';
import type { World } from './world';

interface Puff {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}
const round = (q: Puff): string =>
  `M${decimal(q.x - q.r)} ${decimal(q.y)}a${decimal(q.r)} ${decimal(q.r)} 0 1 1 ${decimal(2 * q.r)} 0a${decimal(q.r)} ${decimal(q.r)} 0 1 1 ${decimal(-2 * q.r)} 0Z`;

/** A heap of cloud at a picture point, half `k` px wide or so: one light mass, shade below it and in some of its folds. */
export function cloud(w: World, c: P2, k: number, r: Rng): void {
  const puffs = heap(c, k, r),
    { light, dark, lightBw, darkBw } = looks(w);
  let all = '';
  for (const q of puffs) all += round(q);
  const base = `M${decimal(c[0] - k * 1.25)} ${decimal(c[1] + k * 0.04)}l${decimal(k * 0.4)} ${decimal(-k * 0.16)}h${decimal(k * 1.7)}l${decimal(k * 0.4)} ${decimal(k * 0.16)}Z`;
  w.p.fill(all + base, dark, darkBw);
  let lit = '';
  let folds = '';
  for (const [i, q] of puffs.entries()) {
    lit += round({ x: q.x - q.r * 0.05, y: q.y - q.r * 0.13, r: q.r * 0.88 });
    if (i % 2 === 0) folds += fold(q, r);
  }
  w.p.fill(lit, light, lightBw);
  w.p.fill(folds, dark, darkBw);
  if (w.time !== 'night' && lightBw < 0.3) outline(w, puffs, r);
}
/** A tapered crescent of shade on a puff's lower right. */
function fold(q: Puff, r: Rng): string {
  const from = r(-0.2, 0.3),
    to = from + r(1.1, 1.7),
    line: P2[] = [];
  for (let i = 0; i <= 8; i++) {
    const t = lerp(from, to, i / 8);
    line.push([q.x + q.r * 0.7 * Math.cos(t), q.y - q.r * 0.13 + q.r * 0.7 * Math.sin(t)]);
  }
  return stroke(line, { w: q.r * 0.15, a: 0.5, b: 0.5 });
}
/** Two rows of puffs that overlap by half: small ones along a flat base, large ones above, highest off the middle. */
function heap(c: P2, k: number, r: Rng): Puff[] {
  const puffs: Puff[] = [],
    peak = r(-0.3, 0.3),
    top = r(0.28, 0.42);
  for (let u = -0.62; u <= 0.62; u += r(0.2, 0.3)) {
    const near = 1 - Math.min(1, Math.abs(u - peak)),
      q = k * (0.14 + 0.18 * near) * r(0.85, 1.1);
    puffs.push({ x: c[0] + u * k, y: c[1] - k * top * near - q * 0.5, r: q });
  }
  for (let u = -0.92; u <= 0.92; u += r(0.16, 0.24)) {
    const q = k * lerp(0.26, 0.12, Math.abs(u) ** 1.5) * r(0.85, 1.12);
    puffs.push({ x: c[0] + u * k, y: c[1] - q * 0.62, r: q });
  }
  return puffs;
}
function looks(w: World): { light: string; dark: string; lightBw: number; darkBw: number } {
  if (w.weather === 'storm') return { light: '#8b95a3', dark: '#5f6a7a', lightBw: 0.5, darkBw: 1 };
  if (w.weather === 'rain') return { light: '#a7b0bb', dark: '#7c8794', lightBw: 0.2, darkBw: 0.45 };
  if (w.time === 'night') return { light: '#4c5f92', dark: '#334473', lightBw: 0.62, darkBw: 0.82 };
  if (w.time === 'dusk') return { light: '#ffd9bd', dark: '#d98f94', lightBw: 0, darkBw: 0.3 };
  return { light: '#ffffff', dark: '#cfe0ef', lightBw: 0, darkBw: w.weather === 'cloudy' ? 0.25 : 0.12 };
}
/** Ink where a puff's upper edge is the cloud's own edge; about a third is left out. */
function outline(w: World, puffs: readonly Puff[], r: Rng): void {
  let d = '';
  const width = 1.7 * w.lineScale;
  for (const q of puffs) {
    let run: P2[] = [];
    const from = r(2.9, 3.4),
      to = from + r(2.2, 3.1),
      steps = Math.max(6, Math.round(q.r / 3));
    for (let i = 0; i <= steps; i++) {
      const t = lerp(from, to, i / steps),
        x = q.x + q.r * Math.cos(t),
        y = q.y + q.r * Math.sin(t),
        isEdge = puffs.every((o) => o === q || (o.x - x) ** 2 + (o.y - y) ** 2 > (o.r * 0.98) ** 2);
      if (isEdge) run.push([x, y]);
      if ((!isEdge || i === steps) && run.length > 2) d += stroke(run, { w: width, a: 0.3, b: 0.4 });
      if (!isEdge) run = [];
    }
  }
  if (d) w.p.fill(d, mixHex(w.mood.sky[0], w.bw ? INK : '#ffffff', 0.2), INK);
}
