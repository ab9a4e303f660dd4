import { type P2, type P3 } from '../geometry/geometry';
import { GLOW, L, type Look, type Model } from '../world/kit';
import { arc, Craft, p2, p3 } from './craft';
import { STEEL, DARK, BLACK, WHITE } from './looks';
import { wheel } from './wheels';
import { mesh, type ThingSpec } from './thing';

const car = (look: Look): Model => {
  const m = new Craft(),
    side: P2[] = p2([-2.05, 0.3, 2.0, 0.3, 2.05, 0.55, 1.95, 0.85, 1.2, 0.95, -1.2, 0.93, -2.0, 0.8, -2.08, 0.5]),
    roof: P2[] = p2([-1.35, 0.92, -0.75, 1.42, 0.7, 1.44, 1.35, 0.95]);
  const put = (q: P2[], w: number, lk: Look): void => {
    m.ext(q, -w, w, lk);
    const part = m.last;
    part.v = part.v.map(([x, y, z]) => [z, y, x] as P3);
    part.f.forEach((f) => f.reverse());
  };
  for (const z of [-1.25, 1.3]) for (const x of [-0.72, 0.72]) wheel(m, x, z, 0.32, 0.2);
  put(side, 0.84, look);
  for (const s of [-1, 1])
    for (const z of [-1.25, 1.3]) {
      const q = arc(12, 0.36).map(([u, v]) => [s * 0.845, 0.36 + v * s * 1, z + u] as P3);
      m.decal(q, BLACK, 0.6);
      m.decal(
        q.map((v) => [v[0] + s * 0.002, 0.34 + (v[1] - 0.36) * 0.62, z + (v[2] - z) * 0.62] as P3),
        STEEL,
        0.5,
      );
    }
  for (const s of [-1, 1])
    m.decal(
      s > 0
        ? p3([0.846, 0.3, 0.1, 0.846, 0.92, 0.1, 0.846, 0.92, 0.12, 0.846, 0.3, 0.12])
        : p3([-0.846, 0.3, 0.12, -0.846, 0.92, 0.12, -0.846, 0.92, 0.1, -0.846, 0.3, 0.1]),
      DARK,
      0,
    );
  m.front(-2.06, -0.75, 0.55, 0.34, 0.16, GLOW('#fff6d8'))
    .front(-2.06, 0.41, 0.55, 0.34, 0.16, GLOW('#fff6d8'))
    .front(-2.07, -0.34, 0.5, 0.68, 0.2, DARK)
    .front(-2.08, -0.2, 0.34, 0.4, 0.12, WHITE, 0.4);
  put(roof, 0.7, look);
  const gl = L('#bcd6e2', 0.05);
  for (const s of [-1, 1]) {
    for (const [a, b, c, d] of [
      [-1.15, -0.7, 0.02, -0.02],
      [0.1, 0.1, 1.12, 0.66],
    ] as const) {
      const q: P3[] = p3([s * 0.705, 0.97, a, s * 0.705, 1.36, b, s * 0.705, 1.36, d, s * 0.705, 0.97, c]);
      m.decal(s > 0 ? q : q.reverse(), gl, 0.7);
    }
  }
  m.decal(p3([-0.62, 0.97, -1.3, -0.6, 1.38, -0.83, 0.6, 1.38, -0.83, 0.62, 0.97, -1.3]), gl, 0.7);
  return m;
};
export const carThings = {
  car: mesh({ yaw: 38, pitch: 10, build: (c = L('#c2d2dc', 0)) => car(c) }),
} satisfies Readonly<Record<string, ThingSpec>>;
