import { rng, type P3 } from '../../geometry/geometry';
import { grass, rock, sky, smoke, tree } from '../../world/brush';
import { GLOW, L, type World } from '../../world/kit';
import { disc } from '../pieces/disc';
import { groundPlane } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { M } from '../pieces/model';
import { K, place } from '../pieces/things';
import { S, type PlaceSpec } from '../place-kind';

const IRON = L('#2d3038', 1);
/** A torn banner on a leaning pole. */
function banner(w: World, [x, y, z]: P3, lean: number, look = K.RED): void {
  const top: P3 = [x + lean, y + 4.2, z],
    at = (u: number, v: number): P3 => [top[0] + u - lean * 0.22 * v, top[1] - 0.2 - v + Math.sin(u * 4) * 0.14, z + 0.05 * Math.sin(u * 3)]; // prettier-ignore
  w.model(
    M()
      .line([[x, y, z], top], 0.09, L('#5a4330', 0.7)) // prettier-ignore
      .sheet([at(0, 0), at(0.7, 0.05), at(1.5, 0), at(2.3, 0.16), at(1.9, 0.4), at(2.2, 0.72), at(1.6, 0.66), at(1.5, 1.1), at(1, 0.95), at(0.7, 1.35), at(0.4, 1.1), at(0, 1.4)], look), // prettier-ignore
  );
}
/** Spears, swords and arrows left standing in the ground, in groups. */
function weapons(w: World): void {
  const r = rng(11),
    m = M();
  for (let i = 0; i < 34; i++) {
    const group = i % 7,
      x = -11 + group * 3.5 + r(-1.2, 1.2),
      z = 6 + group * 1.1 + 14 * r() ** 1.6,
      lean = r(-0.5, 0.5),
      h = r(1, 2.3);
    if (Math.abs(x + 0.3) < 1.5 && z < 9) continue;
    if (i % 3 === 0) m.line([[x, 0, z], [x + lean * 0.5, h * 0.5, z]], 0.07, K.STEEL).line([[x + lean * 0.5 - 0.16, h * 0.5, z], [x + lean * 0.5 + 0.16, h * 0.5 + 0.02, z]], 0.06, IRON).line([[x + lean * 0.5, h * 0.5, z], [x + lean * 0.62, h * 0.64, z]], 0.05, IRON); // prettier-ignore
    else m.line([[x, 0, z], [x + lean, h, z]], 0.045, IRON).line([[x + lean, h, z], [x + lean * 1.15, h * 1.14, z]], 0.09, K.STEEL); // prettier-ignore
  }
  w.model(m);
}
/** A broken cart: a tilted bed, one wheel on, one wheel off. */
function cart(w: World, at: P3): void {
  const wood = L('#6f5138', 0.6),
    m = M()
      .box(0, 0.5, 0, 2.6, 0.14, 1.4, wood)
      .box(0, 0.64, -0.66, 2.6, 0.5, 0.08, wood)
      .box(0, 0.64, 0.66, 2.6, 0.4, 0.08, wood);
  for (const [x, z, tilt] of [
    [0.7, -0.85, 0],
    [-2.1, -1, 0.8],
  ] as const) {
    const ring: P3[] = [];
    for (let i = 0; i <= 18; i++) ring.push([x + 0.62 * Math.cos(i * 0.349), 0.62 + 0.62 * Math.sin(i * 0.349) * (1 - tilt * 0.7) - tilt * 0.4, z + tilt * 0.5 * Math.sin(i * 0.349)]); // prettier-ignore
    m.line(ring, 0.1, wood);
    for (let i = 0; i < 6; i++) m.line([[x, 0.62 - tilt * 0.4, z], ring[i * 3]!], 0.05, wood);
  }
  w.model(m.line([[1.3, 0.55, 0], [3, 0.1, 0.2]], 0.1, wood), { at, yaw: 18 }); // prettier-ignore
}
/** Ruts of wheels, cracked earth and trampled ground: broken strokes that run away from the eye. */
function scars(w: World): void {
  const r = rng(17);
  for (const side of [-0.62, 0.62])
    for (let part = 0; part < 9; part++) {
      const z = 1.6 + part * 1.5 + r(0, 0.4),
        x = (q: number): number => side + 0.5 + Math.sin(q * 0.21) * 1.7;
      w.fill([[x(z) - 0.1, 0.006, z], [x(z + 0.9) - 0.08, 0.006, z + 0.9], [x(z + 0.9) + 0.1, 0.006, z + 0.9], [x(z) + 0.12, 0.006, z]], L('#5f4d3c', 0.7)); // prettier-ignore
    }
  for (let i = 0; i < 34; i++) {
    let x = r(-7, 7),
      z = 1.8 + 9 * r() ** 1.4;
    const line: P3[] = [[x, 0.007, z]];
    for (let k = 0; k < 3; k++) line.push([(x += r(-0.5, 0.5)), 0.007, (z += r(-0.16, 0.3))]);
    w.pen(line, 0.8);
  }
}
/** A field after a battle: banners, weapons in the ground, a broken cart, smoke, a burning ridge. */
export const battlefield: PlaceSpec = {
  time: 'dusk',
  shots: { wide: S([-1.6, 1.2, 1], [1.2, 2.2, 20], 0.75), close: S([0.8, 1.2, 0], [-1.6, 1.8, 10], 1) },
  spot: { at: [-0.3, 0, 4.2], yaw: 4, back: 14 },
  build: (w) => {
    sky(w, { clouds: 6, seed: 23, sun: [0.62, 0.74], moon: [0.6, 0.3] });
    hills(w, 200, 26, L('#7f7a86', 0.34), 6, 0, 0.8);
    smoke(w, [-34, 2, 110], 12, 5, [0.6, -1.3], 3, L('#4a4650', 0.7));
    smoke(w, [26, 2, 90], 9, 5, [0.9, -1.6], 6, L('#4a4650', 0.7));
    hills(w, 60, 5, L('#6a5f58', 0.5), 9, 0, 0.5);
    smoke(w, [-11, 1, 34], 3.4, 5, [0.7, -1.2], 8, L('#3c3842', 0.9));
    groundPlane(w, L('#a58d6c', 0.1));
    const r = rng(3);
    for (let i = 0; i < 8; i++) {
      const x = r(-10, 10),
        z = 5 + r(0, 18),
        k = r(0.8, 2.2);
      if (Math.abs(x) < 1.8 && z < 8) continue;
      w.fill(disc(x, 0.004, z, k, 20, k * 0.5), L('#5f4d3c', 0.56));
      w.fill(disc(x + 0.1, 0.005, z - 0.12, k * 0.82, 18, k * 0.36), L('#7f6a50', 0.36));
    }
    scars(w);
    weapons(w);
    banner(w, [-5.4, 0, 11], 0.7);
    banner(w, [5.6, 0, 14], -0.5, L('#39415a', 1));
    banner(w, [1.8, 0, 24], 0.4);
    cart(w, [4.4, 0, 9]);
    place(w, 'shield', [-2.7, 0, 7.4], 20, { s: 1.1 });
    place(w, 'skull', [2.2, 0, 6.4], -20);
    for (const [x, z, s, k] of [[-4, 8.4, 0.8, 2], [7.4, 11, 1.4, 4], [-8, 13, 1.8, 6], [3.2, 7.6, 0.4, 8]] as const) rock(w, [x, 0, z], s, k, L('#8a7a68', 0.26)); // prettier-ignore
    tree(w, [-9, 0, 17], 6.4, 'bare', 4);
    tree(w, [10, 0, 22], 7, 'bare', 9);
    grass(w, [-10, 10, 1, 18], 110, 3, { h: 0.24, look: L('#7a6a44', 0.8) });
    if (w.time !== 'day') for (const [x, z] of [[-14, 34], [9, 40]] as const) w.fill(disc(x, 0.01, z, 2.4, 16, 0.5), GLOW('#ffb45a', 0)); // prettier-ignore
    w.castShadows('#4a3a44', 0.4);
    w.flush();
  },
};
