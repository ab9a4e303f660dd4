import { rng, type P2, type P3 } from '../geometry/geometry';
import { INK, pathOf } from '../pen/paint';
import { stroke } from '../pen/stroke';
import { L, type Look } from './look';
import type { World } from './world';

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
    w.upright(d, z, 'rock');
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
