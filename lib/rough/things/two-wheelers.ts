import { spline2, type P2, type P3 } from '../geometry/geometry';
import { GLOW, L, type Look } from '../world/kit';
import { arc, Craft, p2, p3 } from './craft';
import { STEEL, DARK, BLACK, RED, GREY } from './looks';
import { wheel } from './wheels';
import { mesh, type ThingSpec } from './thing';

export const twoWheelerThings = {
  bicycle: mesh({
    yaw: 62,
    pitch: 6,
    build: (c = RED) => {
      const m = new Craft();
      for (const z of [-0.52, 0.52]) wheel(m, 0, z, 0.33, 0.03, true);
      const F = (a: P3, b: P3, w = 0.032): void => {
        m.line([a, b], w, c);
      };
      F([0, 0.33, 0.52], [0, 0.32, 0.06]);
      F([0, 0.32, 0.06], [0, 0.78, 0.2]);
      F([0, 0.33, 0.52], [0, 0.7, 0.18]);
      F([0, 0.32, 0.06], [0, 0.66, -0.36]);
      F([0, 0.72, 0.18], [0, 0.76, -0.38]);
      F([0, 0.33, -0.52], [0, 0.9, -0.36]);
      m.line(
        p3([-0.26, 0.98, -0.2, -0.2, 1.0, -0.34, 0, 0.93, -0.37, 0.2, 1.0, -0.34, 0.26, 0.98, -0.2]),
        0.025,
        STEEL,
      );
      for (const s of [-1, 1]) m.line(p3([s * 0.26, 0.98, -0.2, s * 0.27, 0.97, -0.12]), 0.04, DARK);
      m.line(p3([0, 0.76, 0.19, 0, 0.83, 0.21]), 0.03, STEEL);
      m.box(0, 0.8, 0.22, 0.14, 0.05, 0.26, BLACK, { taper: 0.2 });
      m.lathe([0, 0.32, 0.06], p2([0.09, -0.01, 0.09, 0.01]), STEEL, { axis: 'x', n: 14 }).line(
        p3([0.06, 0.32, 0.06, 0.06, 0.2, 0.12, 0.13, 0.2, 0.12]),
        0.022,
        DARK,
      );
      m.box(0, 0.72, -0.56, 0.34, 0.22, 0.26, L('#a9a08c', 0.2), { taper: -0.12 });
      return m;
    },
  }),
  motorbike: mesh({
    yaw: 60,
    pitch: 6,
    build: (c = RED) => {
      const m = new Craft();
      wheel(m, 0, -0.72, 0.3, 0.13);
      wheel(m, 0, 0.66, 0.31, 0.17);
      const side = (q: P2[], w: number, lk: Look): void => {
        m.ext(q, -w, w, lk);
        const t = m.last;
        t.v = t.v.map(([x, y, z]): P3 => [z, y, x]);
        t.f.forEach((f) => f.reverse());
      };
      side(p2([-0.3, 0.3, 0.3, 0.26, 0.36, 0.55, -0.25, 0.55]), 0.15, GREY);
      for (let i = 0; i < 4; i++)
        m.decal(
          p3([
            0.152,
            0.32 + i * 0.05,
            -0.22,
            0.152,
            0.34 + i * 0.05,
            -0.22,
            0.152,
            0.34 + i * 0.05,
            0.24,
            0.152,
            0.32 + i * 0.05,
            0.24,
          ]),
          DARK,
          0,
        );
      m.line(p3([0.16, 0.3, -0.15, 0.2, 0.22, 0.1, 0.2, 0.3, 0.9]), 0.07, STEEL);
      side(spline2(p2([-0.42, 0.62, -0.3, 0.86, 0.0, 0.88, 0.12, 0.68, -0.1, 0.56]), 4, true), 0.15, c);
      side(spline2(p2([0.05, 0.7, 0.5, 0.72, 0.85, 0.86, 0.88, 0.78, 0.5, 0.6, 0.1, 0.58]), 4, true), 0.12, BLACK);
      m.line(p3([0.1, 0.3, -0.72, 0.1, 0.95, -0.46]), 0.05, STEEL).line(
        p3([-0.1, 0.3, -0.72, -0.1, 0.95, -0.46]),
        0.05,
        STEEL,
      );
      m.line(p3([-0.36, 1.0, -0.3, -0.2, 1.03, -0.42, 0.2, 1.03, -0.42, 0.36, 1.0, -0.3]), 0.035, DARK);
      m.lathe([0, 0.84, -0.62], p2([0.07, 0, 0.1, 0.06, 0.09, 0.16]), c, { axis: 'z', n: 14 }).decal(
        arc(12, 0.066)
          .map(([x, y]): P3 => [x, 0.84 + y, -0.622])
          .reverse(),
        GLOW('#fff4d0'),
      );
      side(p2([-1.0, 0.58, -0.74, 0.66, -0.48, 0.6, -0.5, 0.55, -0.74, 0.61, -0.98, 0.54]), 0.09, c);
      return m;
    },
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
