/** Ties, buns and ribbons in the hair. */
import { spline2, type P2, type P3 } from '../../geometry/geometry';
import { INK, material, pathOf } from '../../pen/paint';
import { ellipseAt } from '../ring';
import type { HairBrush, HairPiece } from './hair-kit';

const TIE = material('#d8404a');

/** A tie of a tail. */
export function tie(at: P3, radius: number): HairPiece {
  return {
    at,
    draw: ({ p, f, spec, pen }) => {
      const k = radius * f.s * 0.62;
      const ring = ellipseAt(f.p(at), k * 0.75, k);
      p.flat(pathOf(ring), spec.accent ?? TIE);
      p.ink([...ring, ring[0]!], { w: pen * 0.9, a: 0, b: 0 });
    },
  };
}

/** A bun: a ball with the winding of its hair, slightly uneven. */
export function bun(at: P3, radius: number): HairPiece {
  return { at, draw: (brush) => drawBun(brush, at, radius) };
}

function drawBun({ p, f, spec, pen }: HairBrush, at: P3, radius: number): void {
  const m = spec.hairMaterial;
  const [x, y] = f.p(at);
  const k = f.s * radius;
  const points: P2[] = [];
  for (let i = 0; i < 12; i++) {
    const angle = (i / 12) * Math.PI * 2;
    const reach = k * (1 + 0.035 * (i % 2));
    points.push([x + reach * Math.cos(angle), y + reach * 0.9 * Math.sin(angle)]);
  }
  const outline = spline2(points, 4, true);
  const path = pathOf(outline);
  const isBlack = m.bw >= 0.93;
  p.flat(path, m);
  p.within(path, () => p.shade(pathOf(outline.map(([a, b]): P2 => [a + k * 0.35, b + k * 0.5])), m));
  p.ink([...outline, outline[0]!, outline[1]!], { w: pen, a: 0, b: 0, under: 0.2 });
  const wind: P2[] = [];
  for (let i = 0; i <= 20; i++) {
    const t = i / 20;
    const reach = k * (0.8 - 0.62 * t);
    wind.push([x - k * 0.06 + reach * Math.cos(0.6 + t * 8), y + k * 0.04 + reach * 0.86 * Math.sin(0.6 + t * 8)]);
  }
  p.ink(wind, { w: pen * 0.6, a: 0.2, b: 0.4 }, INK, isBlack ? '#ffffff' : INK);
  for (const turn of [2.2, 3.6, 5.2]) {
    const line: P2[] = [];
    for (let i = 0; i <= 6; i++) {
      const angle = turn + i * 0.14;
      line.push([x + k * 0.9 * Math.cos(angle), y + k * 0.8 * Math.sin(angle)]);
    }
    p.ink(line, { w: pen * 0.5, a: 0.3, b: 0.5 }, INK, isBlack ? '#ffffff' : INK);
  }
}

/** A bow of ribbon whose wings show on both sides; `size` is the length of a wing. */
export function bow(at: P3, size: number): HairPiece {
  return { at, draw: (brush) => drawBow(brush, at, size) };
}

function drawBow({ p, f, spec, pen }: HairBrush, at: P3, size: number): void {
  const m = spec.accent ?? TIE;
  const [x, y] = f.p(at);
  const k = f.s * size;
  const tilt = Math.atan2(-f.m[0][1], f.m[1][1]);
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  const put = (u: number, v: number): P2 => [x + (u * cos - v * sin) * k, y + (u * sin + v * cos) * k];
  const outlined = (points: P2[]): void => {
    const outline = spline2(points, 5, true);
    p.flat(pathOf(outline), m);
    p.within(pathOf(outline), () => p.shade(pathOf(outline.map(([a, b]): P2 => [a + k * 0.06, b + k * 0.3])), m));
    p.ink([...outline, outline[0]!, outline[1]!], { w: pen * 0.95, a: 0, b: 0, under: 0.2 });
  };
  for (const side of [-1, 1]) {
    outlined([
      put(side * 0.05, 0.06),
      put(side * 0.3, 0.42),
      put(side * 0.34, 0.95),
      put(side * 0.14, 0.9),
      put(side * 0.02, 0.4),
    ]);
    outlined([
      put(side * 0.06, 0),
      put(side * 0.5, -0.42),
      put(side * 1, -0.44),
      put(side * 0.98, 0.2),
      put(side * 0.5, 0.26),
    ]);
    p.ink(spline2([put(side * 0.14, -0.02), put(side * 0.4, -0.1), put(side * 0.66, -0.2)], 5), {
      w: pen * 0.6,
      a: 0.1,
      b: 0.7,
    });
  }
  outlined([put(-0.13, -0.13), put(0.13, -0.13), put(0.14, 0.15), put(-0.14, 0.15)]);
}
