import { type P3 } from '../geometry/geometry';
import { GLOW, L, type Look, type Model } from '../world/kit';
import { Craft, p3 } from './craft';
import { DARK_WOOD, DARK, BLACK, RED, CREAM } from './looks';
import { mesh, type ThingSpec } from './thing';

const sailingShip = (hull: Look): Model => {
  // sailing ship, length 24, bow to -x
  const m = new Craft(),
    v: P3[] = [];
  const st = [
    [-12, 0, 4.2, 0.05],
    [-9, 2.0, 3.2, 0],
    [-3, 3, 2.6, 0],
    [4, 3, 2.7, 0],
    [9, 2.6, 4, 0],
    [11, 2.2, 4.4, 0],
  ] as const;
  for (const [x, w, y] of st)
    v.push(
      [x, y, -w],
      [x * 0.94, 0.2 + (y - 2.6) * 0.15, -w * 0.55],
      [x * 0.94, 0.2 + (y - 2.6) * 0.15, w * 0.55],
      [x, y, w],
    );
  const f: number[][] = [];
  for (let i = 0; i < 5; i++) {
    const a = i * 4,
      b = a + 4;
    f.push([a, b, b + 1, a + 1].reverse(), [a + 2, a + 3, b + 3, b + 2], [a, a + 3, b + 3, b].reverse().reverse());
  }
  f.push([20, 23, 22, 21].reverse());
  m.parts.push({
    v,
    f: f.map((q) => [...q].reverse()),
    look: hull,
    smooth: false,
    ink: 1.2,
    decals: [],
    two: true,
  });
  for (const s of [-1, 1]) {
    m.line(p3([-9, 2.6, s * 2.02, -3, 2.05, s * 3, 4, 2.1, s * 3, 9, 3.2, s * 2.65]), 1.6, CREAM);
    m.line(p3([-9, 1.7, s * 1.7, -3, 1.3, s * 2.5, 4, 1.35, s * 2.5, 9, 2, s * 2.3]), 0.7, DARK);
    for (let i = 0; i < 6; i++)
      m.sheet(
        p3([
          -4 + i * 2,
          1.5,
          s * 2.83,
          -4 + i * 2,
          1.95,
          s * 2.95,
          -3.5 + i * 2,
          1.95,
          s * 2.95,
          -3.5 + i * 2,
          1.5,
          s * 2.83,
        ]),
        BLACK,
      );
  }
  for (const [x, h, w] of [
    [-6, 15, 4.4],
    [1, 18, 5.2],
    [7.5, 13, 3.8],
  ] as const) {
    m.line(p3([x, 2.5, 0, x, h, 0]), 0.3, DARK_WOOD);
    for (const [y0, y1, k] of [
      [0.22, 0.56, 1],
      [0.6, 0.9, 0.74],
    ] as const) {
      const a = h * y0 + 1.5,
        b = h * y1 + 1;
      const pts: P3[] = [];
      for (let i = 0; i <= 6; i++) pts.push([x - 0.3, b, -w * k * 0.82 + (i / 6) * w * k * 1.64]);
      for (let i = 6; i >= 0; i--) {
        const u = i / 6;
        pts.push([x - 0.4 - 1.1 * Math.sin(u * Math.PI), a + 0.5 * Math.sin(u * Math.PI), -w * k + u * w * k * 2]);
      }
      m.sheet(pts, CREAM, { ink: 1 });
      m.line(p3([x - 0.35, b, -w * k, x - 0.35, b, w * k]), 0.16, DARK_WOOD);
      for (const u of [0.3, 0.5, 0.7])
        m.line(
          p3([
            x - 0.32,
            b,
            -w * k * 0.82 + u * w * k * 1.64,
            x - 0.45 - 1.05 * Math.sin(u * Math.PI),
            a + 0.5,
            -w * k + u * w * k * 2,
          ]),
          0.45,
        );
    }
    m.sheet(p3([x, h, 0, x - 1.8, h - 0.3, 0.4, x, h - 0.7, 0]), RED);
    for (const s of [-1, 1]) for (const q of [-0.5, 0.5]) m.line(p3([x, h * 0.8, 0, x + 1 + q, 3, s * 2.8]), 0.4);
  }
  m.line(p3([-11, 4, 0, -16, 6, 0]), 0.22, DARK_WOOD).line(p3([-16, 6, 0, -6, 14, 0]), 0.5);
  m.sheet(p3([-15.5, 6, 0, -6.6, 13, 0.1, -8, 5, 0.7]), CREAM);
  m.box(9.3, 3.9, 0, 3, 1.6, 4, L('#8a5a3c', 0.4));
  for (let i = 0; i < 3; i++)
    m.decal(
      p3([
        10.81,
        4.4,
        -1.2 + i * 0.95,
        10.81,
        5.1,
        -1.2 + i * 0.95,
        10.81,
        5.1,
        -0.7 + i * 0.95,
        10.81,
        4.4,
        -0.7 + i * 0.95,
      ]),
      GLOW('#ffe6a0'),
    );
  return m;
};
export const sailingShipThings = {
  ship: mesh({ yaw: 22, pitch: 5, build: (c = L('#7a4f35', 0.5)) => sailingShip(c) }),
} satisfies Readonly<Record<string, ThingSpec>>;
