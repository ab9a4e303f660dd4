import { rng, type P3 } from '../../geometry/geometry';
import { sky, tree } from '../../world/brush';
import { GLOW, L, type Look, type World } from '../../world/kit';
import { disc } from '../pieces/disc';
import { groundPlane } from '../pieces/ground-plane';
import { streetLamp } from '../pieces/lamp-pool';
import { M } from '../pieces/model';
import { K, place } from '../pieces/things';
import { S, type PlaceSpec } from '../place-kind';

const GAY: readonly Look[] = [K.RED, K.YEL, K.BLUE, K.PINK, K.GREEN];
/** The big wheel: two rims, spokes, cabins that hang. */
function bigWheel(w: World, [x, y, z]: P3, R: number): void {
  const m = M(),
    steel = w.time === 'night' ? GLOW('#ffe9b0', 0) : L('#7f8b98', 0.5);
  for (const side of [-0.7, 0.7]) {
    for (const k of [R, R * 0.86]) {
      const ring: P3[] = [];
      for (let i = 0; i <= 40; i++) ring.push([x + k * Math.cos(i * 0.157), y + k * Math.sin(i * 0.157), z + side]);
      m.line(ring, 0.16, steel);
    }
    m.line([[x, y, z + side], [x - R * 0.52, 0, z + side * 2]], 0.5, L('#e9e6de', 0)).line([[x, y, z + side], [x + R * 0.52, 0, z + side * 2]], 0.5, L('#e9e6de', 0)); // prettier-ignore
  }
  for (let i = 0; i < 16; i++) {
    const t = (i / 16) * Math.PI * 2 + 0.1,
      cx = x + R * Math.cos(t),
      cy = y + R * Math.sin(t);
    m.line([[x, y, z], [cx, cy, z]], 0.06, steel); // prettier-ignore
    m.box(cx, cy - 2.1, z, 1.5, 1.5, 1.5, GAY[i % 5]!).front(z - 0.76, cx - 0.55, cy - 1.4, 1.1, 0.6, w.time === 'night' ? GLOW('#fff4d2', 0) : L('#cfe6ee', 0.06), 0.6); // prettier-ignore
  }
  m.ball(x, y, z, 0.9, K.YEL, { n: 12 });
  w.model(m, {}, { cast: false });
}
/** A roller coaster: a double rail over a trestle. */
function coaster(w: World): void {
  const m = M(),
    rail = L('#b5483c', 0.56),
    pts: P3[] = [];
  for (let i = 0; i <= 40; i++) {
    const t = i / 40;
    pts.push([-34 + t * 36, 7 + 5.4 * Math.sin(t * 11 + 0.6) + t * 2, 44 + Math.sin(t * 5) * 3]);
  }
  for (const dy of [0, 0.7]) m.line(pts.map((v): P3 => [v[0], v[1] + dy, v[2]]), 0.2, rail); // prettier-ignore
  for (let i = 0; i <= 40; i += 2) {
    const v = pts[i]!;
    m.line([[v[0], v[1], v[2]], [v[0], 0, v[2]]], 0.14, L('#8f969e', 0.4)); // prettier-ignore
    if (i < 40) m.line([[v[0], v[1] * 0.5, v[2]], [pts[i + 2]![0], 0, pts[i + 2]![2]]], 0.08, L('#8f969e', 0.4)); // prettier-ignore
  }
  w.model(m, {}, { cast: false });
}
function carousel(w: World, x: number, z: number): void {
  const m = M().lathe([x, 0, z], [[4.2, 0], [4.2, 0.5]], L('#e9dcc2', 0.04), { n: 20 }).lathe([x, 0.5, z], [[0.9, 0], [0.9, 3.4]], K.GOLD, { n: 12 }); // prettier-ignore
  for (let i = 0; i < 10; i++) {
    const t = (i / 10) * Math.PI * 2;
    m.line([[x + 3.4 * Math.cos(t), 0.5, z + 3.4 * Math.sin(t)], [x + 3.4 * Math.cos(t), 3.8, z + 3.4 * Math.sin(t)]], 0.09, K.GOLD); // prettier-ignore
    m.ball(x + 3.4 * Math.cos(t), 1.5, z + 3.4 * Math.sin(t), 0.42, i % 2 ? K.WHITE : K.DARK, { n: 9, sy: 0.7 });
  }
  m.lathe(
    [x, 3.8, z],
    [
      [4.5, -0.5],
      [4.6, 0],
    ],
    K.RED,
    { n: 20 },
  );
  for (let i = 0; i < 20; i++) {
    const a = (i / 20) * Math.PI * 2,
      b = ((i + 1) / 20) * Math.PI * 2;
    m.sheet([[x + 4.7 * Math.cos(a), 3.8, z + 4.7 * Math.sin(a)], [x + 4.7 * Math.cos(b), 3.8, z + 4.7 * Math.sin(b)], [x, 6.4, z]], i % 2 ? K.WHITE : K.RED, { ink: 0.6 }); // prettier-ignore
  }
  m.line([[x, 6.4, z], [x, 7.6, z]], 0.08, K.GOLD).sheet([[x, 7.6, z], [x + 0.9, 7.35, z], [x, 7.1, z]], K.BLUE); // prettier-ignore
  w.model(m);
}
/** An amusement park: big wheel, roller coaster, carousel, a booth, balloons, strings of flags. */
export const amusementPark: PlaceSpec = {
  shots: { wide: S([-2, 1.4, 2], [1.4, 5.6, 24], 0.66), close: S([1, 1.35, 0], [-1.8, 2, 12], 1) },
  spot: { at: [-0.6, 0, 4.4], yaw: 3, back: 14 },
  build: (w) => {
    sky(w, { clouds: 4, seed: 17, sun: [0.16, 0.35], moon: [0.14, 0.25] });
    coaster(w);
    bigWheel(w, [11, 15, 46], 12.6);
    for (let i = 0; i < 12; i++) tree(w, [-28 + i * 5, 0, 36 + (i % 2) * 2], 4.4 + (i % 3), 'round', i + 3);
    w.flush(false);
    groundPlane(w, L('#e8dfd0', 0));
    for (let i = 0; i < 7; i++) w.pen(disc(-0.5, 0.003, 14, 3 + i * 2.4, 40, 1.8 + i * 1.4), 0.35, undefined, { a: 0, b: 0 }); // prettier-ignore
    carousel(w, -8.4, 20);
    const booth = M().box(0, 0, 0, 3, 1.1, 2, K.WHITE).box(0, 1.1, 0.6, 3, 1.4, 0.8, L('#4a3a3a', w.time === 'night' ? 0 : 0.8)); // prettier-ignore
    for (let i = 0; i < 6; i++) booth.front(-1.01, -1.5 + i * 0.5, 0, 0.25, 1.1, K.RED, 0.4);
    for (let i = 0; i < 8; i++) booth.sheet([[-1.8 + i * 0.45, 2.5, -1.4], [-1.35 + i * 0.45, 2.5, -1.4], [0, 3.8, 0.2]], i % 2 ? K.WHITE : K.BLUE, { ink: 0.6 }); // prettier-ignore
    w.model(booth, { at: [6.2, 0, 14], yaw: 14 });
    const r = rng(4);
    for (let i = 0; i < 5; i++) place(w, 'balloon', [3.9 + r(-0.3, 0.3), 0.7 + r(0, 0.7), 11.6 + r(-0.2, 0.2)], 0, { s: 1.5, look: GAY[i]! }); // prettier-ignore
    const flags = M();
    for (let i = 0; i < 18; i++) {
      const x = -9 + i,
        y = 6.4 - 1.2 * Math.sin((Math.PI * i) / 18);
      flags.line([[x, y, 11], [x + 1, 6.4 - 1.2 * Math.sin((Math.PI * (i + 1)) / 18), 11]], 0.5).sheet([[x + 0.2, y, 11], [x + 0.7, y, 11], [x + 0.45, y - 0.55, 11]], GAY[i % 5]!, { ink: 0.6 }); // prettier-ignore
    }
    w.model(flags, {}, { cast: false });
    streetLamp(w, [-3.8, 0, 12], 0, { ground: L('#e8dfd0', 0) });
    streetLamp(w, [9, 0, 20], 0, { ground: L('#e8dfd0', 0) });
    place(w, 'bench', [-4.6, 0, 9.4], -60);
    w.castShadows('#5a5060', 0.28);
    w.flush();
  },
};
