import { type P3 } from '../geometry/geometry';
import { TAU, type Model } from '../world/kit';
import { p2, p3, ring3 } from './craft';
import { STEEL, DARK, BLACK, GREY } from './looks';

export const wheel = (m: Model, x: number, z: number, r: number, w: number, spokes = false): Model => {
  if (spokes) {
    m.line(ring3([x, r, z], r, 'yz', 28), 0.035, DARK).line(ring3([x, r, z], r * 0.9, 'yz', 24), 0.008, STEEL);
    for (let i = 0; i < 9; i++) {
      const t = (i / 9) * Math.PI;
      m.line(
        p3([
          x,
          r - r * 0.9 * Math.sin(t),
          z - r * 0.9 * Math.cos(t),
          x,
          r + r * 0.9 * Math.sin(t),
          z + r * 0.9 * Math.cos(t),
        ]),
        0.006,
        GREY,
      );
    }
    return m;
  }
  m.lathe([x, r, z], p2([r * 0.96, -w / 2, r, -w / 3, r, w / 3, r * 0.96, w / 2]), BLACK, { axis: 'x', n: 20 });
  for (const s of [-1, 1]) {
    const x2 = x + (s * w) / 2 + s * 0.004,
      q = Array.from({ length: 14 }, (_, i): P3 => [
        x2,
        r + r * 0.62 * Math.sin((-s * i * TAU) / 14),
        z + r * 0.62 * Math.cos((-s * i * TAU) / 14),
      ]);
    m.decal(q, STEEL, 0.6);
    m.decal(
      q.map((v): P3 => [v[0] + s * 0.002, r + (v[1] - r) * 0.4, z + (v[2] - z) * 0.4]),
      GREY,
      0.5,
    );
  }
  return m;
};
