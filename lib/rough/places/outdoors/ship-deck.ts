import { rng, type P3 } from '../../geometry/geometry';
import { sky, water } from '../../world/brush';
import { L, type World } from '../../world/kit';
import { M } from '../pieces/model';
import { K, place } from '../pieces/things';
import { S, type PlaceSpec } from '../place-kind';

const WOOD = L('#7a5638', 0.5);
/** Half width of the deck at a z: it narrows to the bow. */
const halfAt = (z: number): number => (z < 8 ? 3.6 : 3.6 * Math.sqrt(Math.max(0.02, 1 - ((z - 8) / 10.4) ** 2)));
function bulwark(w: World): void {
  const m = M();
  for (const side of [-1, 1])
    for (let i = 0; i < 14; i++) {
      const z0 = -7 + i * 1.8,
        z1 = z0 + 1.8,
        a: P3 = [side * halfAt(z0), 0, z0],
        b: P3 = [side * halfAt(z1), 0, z1],
        up = (v: P3, y: number): P3 => [v[0], y, v[2]];
      m.sheet([a, b, up(b, 0.34), up(a, 0.34)], WOOD);
      m.line([up(a, 1.02), up(b, 1.02)], 0.1, WOOD);
      for (let j = 0; j < 3; j++) {
        const t = (j + 0.5) / 3,
          x = a[0] + (b[0] - a[0]) * t,
          z = a[2] + (b[2] - a[2]) * t;
        m.line([[x, 0.34, z], [x, 1, z]], 0.055, WOOD); // prettier-ignore
      }
    }
  w.model(m);
}
/** Mast, yard, a reefed sail and shrouds with ratlines. */
function rigging(w: World): void {
  const m = M(),
    rope = L('#4a3d30', 1);
  m.lathe([0, 0, 9.6], [[0.26, 0], [0.2, 12]], WOOD, { n: 10 }).line([[-4.4, 6.6, 9.5], [4.4, 6.6, 9.5]], 0.18, WOOD); // prettier-ignore
  for (let i = 0; i < 8; i++) m.ball(-3.8 + i * 1.08, 6.45, 9.4, 0.56, L('#f4efe2', 0), { n: 9, sy: 0.5 });
  for (let i = 0; i < 6; i++) {
    const x0 = -4 + i * 1.34,
      sag = 0.5 * Math.sin((Math.PI * (i + 0.5)) / 6);
    m.sheet([[x0, 6.3, 9.4], [x0 + 1.34, 6.3, 9.4], [x0 + 1.34, 4.9 - sag, 9.1], [x0, 4.9 - sag, 9.1]], L('#f4efe2', 0, { flat: true }), { ink: 0.7 }); // prettier-ignore
  }
  for (const side of [-1, 1]) {
    for (let i = 0; i < 4; i++) m.line([[side * 3.5, 1, 7.6 + i * 0.8], [side * 0.2, 10, 9.6]], 0.7, rope); // prettier-ignore
    for (let j = 1; j < 9; j++) {
      const t = j / 10,
        x = side * (3.5 - 3.3 * t),
        y = 1 + 9 * t;
      m.line([[x, y, 7.6 + 2 * t], [x, y, 10 - 0.4 * t]], 0.5, rope); // prettier-ignore
    }
  }
  m.line([[0, 11, 9.6], [0, 1.8, 19]], 0.6, rope).line([[0, 8, 9.6], [0, 2, 19]], 0.6, rope).line([[0, 0.5, 17], [0, 2.6, 24]], 0.22, WOOD); // prettier-ignore
  w.model(m, {}, { cast: false });
}
function helm(w: World): void {
  const m = M().box(0, 0, 0.3, 0.4, 1, 0.5, WOOD);
  const ring: P3[] = [];
  for (let i = 0; i <= 20; i++) ring.push([0.5 * Math.cos(i * 0.314), 1.15 + 0.5 * Math.sin(i * 0.314), 0]);
  m.line(ring, 0.06, L('#5a3d28', 0.8));
  for (let i = 0; i < 8; i++) m.line([[0, 1.15, 0], [0.68 * Math.cos(i * 0.785), 1.15 + 0.68 * Math.sin(i * 0.785), 0]], 0.04, L('#5a3d28', 0.8)); // prettier-ignore
  w.model(m, { at: [1.9, 0, 3.4], yaw: -10 });
}
/** The deck of a sailing ship on the open sea, towards the bow. */
export const shipDeck: PlaceSpec = {
  shots: { wide: S([-1, 1.8, -5], [0.4, 2.2, 14], 0.75), close: S([0.6, 1.5, -0.4], [-1.6, 1.6, 8], 1) },
  spot: { at: [-0.5, 0, 3.6], yaw: 2, back: 9, side: [1.6, 1.6] },
  build: (w) => {
    sky(w, { clouds: 5, seed: 18, sun: [0.74, 0.6], moon: [0.72, 0.3] });
    water(w, -3.4, -10, -400, 400, { glitter: 0.74, n: 260 });
    const left: P3[] = [],
      right: P3[] = [];
    for (let i = 0; i <= 24; i++) {
      const z = -9 + i * 1.14;
      left.push([-halfAt(z), 0, z]);
      right.push([halfAt(z), 0, z]);
    }
    w.fill([...left, ...right.toReversed()], w.weather === 'snow' ? L('#f2f5f8', 0) : L('#d0ac7c', 0.08));
    const planks: [P3, P3][] = [];
    for (let i = -12; i <= 12; i++) {
      const x = i * 0.29;
      let end = 17;
      while (end > 0 && halfAt(end) < Math.abs(x)) end -= 0.4;
      planks.push([[x, 0.002, -8], [x, 0.002, end]]); // prettier-ignore
    }
    w.edges(planks, 0.4);
    const r = rng(5);
    w.edges(Array.from({ length: 40 }, (): [P3, P3] => { const x = Math.floor(r(-12, 12)) * 0.29, z = r(-4, 13); return [[x, 0.002, z], [x + 0.29, 0.002, z]]; }), 0.4); // prettier-ignore
    bulwark(w);
    rigging(w);
    helm(w);
    w.model(M().box(0, 0, 6.6, 1.6, 0.36, 1.3, WOOD).top(0.361, -0.6, 6.1, 1.2, 1, L('#3a2a20', 1), 0.8));
    place(w, 'barrel', [-2.9, 0, 6.2], 0);
    place(w, 'barrel', [-2.8, 0, 7.1], 40);
    place(w, 'crate', [2.9, 0, 6.8], 14);
    place(w, 'rope', [-2.7, 0, 5], 0, { s: 1.3, look: K.CREAM });
    w.castShadows('#5a4458', 0.3);
    w.flush();
  },
};
