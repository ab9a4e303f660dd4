import { type P3 } from '../geometry/geometry';
import { type Model } from '../world/kit';
import { Craft, p2, p3 } from './craft';
import { DARK_WOOD, DARK, WHITE, RED, BLUE } from './looks';
import { mesh, type ThingSpec } from './thing';

const fishingBoat = (k = 1, look = WHITE): Model => {
  // a fishing boat, length 7k, bow to -x
  const m = new Craft(),
    hull = (z: number, y0: number, y1: number): P3[] =>
      p3([
        -3.4 * k,
        y1 + 0.5 * k,
        0,
        -2.2 * k,
        y1 + 0.15 * k,
        z,
        2.8 * k,
        y1,
        z,
        2.7 * k,
        y0,
        z * 0.8,
        -2 * k,
        y0,
        z * 0.6,
        -2.9 * k,
        y0,
        0,
      ]);
  const v: P3[] = [...hull(-1.1 * k, -0.1, 0.9 * k), ...hull(1.1 * k, -0.1, 0.9 * k)];
  m.parts.push({
    v,
    f: [
      [0, 1, 4, 5],
      [1, 2, 3, 4],
      [6, 11, 10, 7],
      [7, 10, 9, 8],
      [2, 8, 9, 3],
      [0, 6, 7, 1],
      [1, 7, 8, 2],
      [3, 9, 10, 4],
      [4, 10, 11, 5],
    ].map((f) => [...f].reverse()),
    look,
    smooth: false,
    ink: 1.1,
    decals: [],
  });
  for (const s of [-1, 1]) {
    const q: P3[] = p3([
      -2.4 * k,
      0.72 * k,
      s * 0.93 * k,
      -2.3 * k,
      0.86 * k,
      s * 1.02 * k,
      2.8 * k,
      0.74 * k,
      s * 1.12 * k,
      2.78 * k,
      0.6 * k,
      s * 1.09 * k,
    ]);
    m.decal(s < 0 ? q : [...q].reverse(), BLUE, 0.5);
  }
  m.box(0.7 * k, 0.9 * k, 0, 1.9 * k, 1.25 * k, 1.3 * k, WHITE, { ink: 1 });
  for (let i = 0; i < 3; i++) m.front(-0.655 * k, (-0.12 + i * 0.56) * k, 1.5 * k, 0.42 * k, 0.42 * k, DARK, 0.6);
  m.decal(
    p3([
      -0.255 * k,
      1.5 * k,
      0.5 * k,
      -0.255 * k,
      1.95 * k,
      0.5 * k,
      -0.255 * k,
      1.95 * k,
      -0.5 * k,
      -0.255 * k,
      1.5 * k,
      -0.5 * k,
    ]),
    DARK,
    0.6,
  );
  m.box(0.7 * k, 2.15 * k, 0, 2.2 * k, 0.1 * k, 1.5 * k, RED);
  m.line(p3([0.9 * k, 2.25 * k, 0, 0.9 * k, 4.2 * k, 0]), 0.07 * k, DARK)
    .line(p3([0.9 * k, 4.1 * k, 0, -3.2 * k, 1.4 * k, 0]), 0.5)
    .line(p3([0.9 * k, 4.1 * k, 0, 2.7 * k, 1.0 * k, 0]), 0.5);
  m.sheet(p3([0.9 * k, 4.1 * k, 0, 1.5 * k, 3.9 * k, 0.05, 0.9 * k, 3.7 * k, 0]), RED);
  m.lathe([-1.4 * k, 0.9 * k, 0], p2([0.3 * k, 0, 0.3 * k, 0.35 * k]), DARK_WOOD, { n: 10 });
  return m;
};
export const boatThings = {
  boat: mesh({ yaw: 24, pitch: 12, build: (c = WHITE) => fishingBoat(1, c) }),
} satisfies Readonly<Record<string, ThingSpec>>;
