import type { P3 } from '../../geometry/geometry';
import { sky, smoke, tree } from '../../world/brush';
import { GLOW, L, type Model, type World } from '../../world/kit';
import { groundPlane, underSnow } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { M } from '../pieces/model';
import { acrossLines, alongLines } from '../pieces/ruled';
import { K, place } from '../pieces/things';
import { lampPool } from '../pieces/lamp-pool';
import { S, type PlaceSpec } from '../place-kind';

/** A tiled roof whose corners rise: eaves, slopes in three steps, a ridge. */
function sweepingRoof(
  m: Model,
  w: World,
  y: number,
  [half, deep, rise]: readonly [number, number, number],
  z: number,
): void {
  const tile = w.weather === 'snow' ? L('#f3f6fa', 0) : L('#49505b', 0.72),
    ring = (k: number, up: number, lift: number): P3[] => [[-half * k, up + lift, z - deep * k], [0, up, z - deep * k], [half * k, up + lift, z - deep * k], [half * k, up + lift, z + deep * k], [-half * k, up + lift, z + deep * k]]; // prettier-ignore
  const a = ring(1, y, half * 0.09),
    b = ring(0.72, y + rise * 0.36, half * 0.02),
    c = ring(0.42, y + rise, 0);
  for (const [lo, hi] of [
    [a, b],
    [b, c],
  ] as const) {
    m.sheet([lo[0]!, hi[0]!, hi[1]!, lo[1]!], tile).sheet([lo[1]!, hi[1]!, hi[2]!, lo[2]!], tile); // prettier-ignore
    m.sheet([lo[2]!, hi[2]!, hi[3]!, lo[3]!], tile).sheet([lo[4]!, hi[4]!, hi[0]!, lo[0]!], tile); // prettier-ignore
    if (w.weather !== 'snow')
      for (let i = 1; i < 22; i++) {
        const t = i / 22,
          at = (q: P3[]): P3 => (t < 0.5 ? mix(q[0]!, q[1]!, t * 2) : mix(q[1]!, q[2]!, t * 2 - 1));
        m.line([lift(at(lo)), lift(at(hi))], 0.5, GLOW(w.time === 'night' ? '#5b6478' : '#8b93a0', 0)); // prettier-ignore
      }
  }
  m.box(0, y + rise, z, half * 0.86, half * 0.05, 0.6, L('#2f343c', 1));
}
const mix = (a: P3, b: P3, t: number): P3 => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]; // prettier-ignore
const lift = (v: P3): P3 => [v[0], v[1] + 0.03, v[2] - 0.03];
/** The main hall: stone base, steps, pillars, doors, a double eave. */
function hall(w: World): Model {
  const m = M(),
    wood = L('#7a4f36', 0.5),
    stone = L('#cfcac0', 0.06);
  m.box(0, 0, 0, 17, 1.2, 9, stone);
  for (let i = 0; i < 5; i++) m.box(0, 0, -5 + i * 0.34, 6, 0.24 * (i + 1), 0.34, stone, { ink: 0.8 });
  m.box(0, 1.2, 0.6, 13, 4, 6, L('#efe8d8', 0));
  for (let i = 0; i < 3; i++) {
    const x = -3 + i * 2.1;
    m.front(-2.41, x, 1.2, 1.8, 3, w.time === 'night' ? GLOW('#ffdf9a', 0) : L('#5b3d2c', 0.8), 0.9);
    for (let j = 1; j < 5; j++) m.front(-2.43, x + j * 0.36, 1.2, 0.05, 3, wood, 0.2);
    for (let j = 1; j < 5; j++) m.front(-2.43, x, 1.2 + j * 0.6, 1.8, 0.05, wood, 0.2);
  }
  for (let i = 0; i < 6; i++) m.lathe([-7.2 + i * 2.88, 1.2, -3.4], [[0.26, 0], [0.24, 4]], L('#a8452f', 0.52), { n: 10 }); // prettier-ignore
  m.box(0, 5.1, -3.4, 15.6, 0.5, 0.4, wood);
  return m;
}
function pagoda(w: World): Model {
  const m = M();
  for (let i = 0; i < 4; i++) {
    const k = 1 - i * 0.14,
      y = i * 4.2;
    m.box(0, y, 0, 4 * k, 3, 4 * k, L('#a8452f', 0.5));
    sweepingRoof(m, w, y + 2.9, [3.6 * k, 3.6 * k, 1.3], 0);
  }
  return m.line([[0, 17, 0], [0, 21.5, 0]], 0.14, K.GOLD); // prettier-ignore
}
/** A Buddhist temple: a paved way to a hall with sweeping roofs, an incense burner, a pagoda among trees. */
export const temple: PlaceSpec = {
  shots: {
    wide: S([-2.2, 1.6, -6], [0.8, 4.2, 24], 0.72),
    close: S([0.9, 1.35, 0], [-1.2, 2.2, 14], 1),
    low: S([-0.6, 0.5, 2], [0.4, 5, 24], 0.75),
  },
  spot: { at: [-0.4, 0, 4.4], yaw: 3, back: 14 },
  build: (w, options) => {
    sky(w, { clouds: 4, seed: 16, sun: [0.14, 0.3], moon: [0.2, 0.2] });
    hills(w, 140, 26, L('#86a592', 0.3), 6, 0, 1);
    w.model(pagoda(w), { at: [14, 0, 44] }, { cast: false });
    for (let i = 0; i < 10; i++) tree(w, [-26 + i * 6, 0, 40 + (i % 2) * 3], 8 + (i % 3) * 2, i % 3 ? 'round' : 'pine', i + 4); // prettier-ignore
    w.flush(false);
    groundPlane(w, L('#e6dfce', 0));
    w.fill([[-2, 0.003, -14], [2, 0.003, -14], [2, 0.003, 24], [-2, 0.003, 24]], underSnow(w, L('#d2cdc2', 0.08))); // prettier-ignore
    w.edges([...alongLines([-2, 2], [-12, 24]), ...acrossLines(-2, 2, [-10, 24], 1.3)], 0.5);
    w.edges(alongLines([-0.7, 0.7], [-12, 24]), 0.35);
    const main = hall(w);
    sweepingRoof(main, w, 5.4, [10.6, 7.4, 5.2], 0);
    w.model(main, { at: [0, 0, 29] });
    const burner = M().lathe([0, 0, 0], [[0.62, 0], [0.4, 0.2], [0.5, 0.5], [0.85, 1], [0.8, 1.2]], L('#3f4744', 0.9), { n: 16 }); // prettier-ignore
    for (const x of [-0.75, 0.75]) burner.line([[x, 1.1, 0], [x * 1.1, 2.1, 0]], 0.08, L('#3f4744', 0.9)); // prettier-ignore
    sweepingRoof(burner, w, 2.1, [1.25, 1.1, 0.6], 0);
    w.model(burner, { at: [2.2, 0, 14.5] });
    w.item([1.6, 1.2, 14.3], [2.8, 2, 14.4], () => {
      smoke(w, [2.2, 1.3, 14.4], 0.5, 5, [0.9, -2.2], 3);
    });
    for (const z of [9, 16]) for (const x of [-3.4, 3.6]) place(w, 'stone_lantern', [x, 0, z], 0, { s: 1.15 }); // prettier-ignore
    for (const z of [9, 16]) for (const x of [-3.4, 3.6]) lampPool(w, [x, 0, z], 1.1, L('#e6dfce', 0));
    const kind = options.blossom ? 'sakura' : 'round';
    tree(w, [-8, 0, 13], 7.6, kind, 3);
    tree(w, [9.4, 0, 12.6], 7, kind, 6, options.blossom ? undefined : L('#c8763f', 0.3));
    tree(w, [-6.6, 0, 20], 5, 'garden', 8);
    w.castShadows('#5a5060', 0.28);
    w.flush();
  },
};
