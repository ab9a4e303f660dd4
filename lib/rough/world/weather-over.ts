import { lerp, rng, spline2, type P2 } from '../geometry/geometry';
import { INK, pathOf } from '../pen/paint';
import { stroke } from '../pen/stroke';
import { bumps } from './bumps';
import type { World } from './world';

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
