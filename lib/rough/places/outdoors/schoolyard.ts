import { rng, type P3 } from '../../geometry/geometry';
import { sky, tree } from '../../world/brush';
import { GLOW, INK, L, type Model, type World } from '../../world/kit';
import { groundPlane } from '../pieces/ground-plane';
import { disc } from '../pieces/disc';
import { hills } from '../pieces/hills';
import { M } from '../pieces/model';
import { place } from '../pieces/things';
import { S, type PlaceSpec } from '../place-kind';

const WALL = L('#e9e4d8', 0);
/** The school: three storeys of windows, a clock over the entrance. */
function school(w: World): Model {
  const m = M().box(0, 0, 0, 46, 10.5, 9, WALL).box(0, 10.5, 0, 46.6, 0.5, 9.6, L('#cfc9bc', 0.12)),
    lit = w.time === 'night' ? L('#202844', 1) : L('#5f8296', 0.62);
  m.parts.reverse();
  for (let j = 0; j < 3; j++)
    for (let i = 0; i < 14; i++) {
      const x = -22 + i * 3.2,
        isOn = w.time === 'night' && (i * 7 + j * 3) % 9 === 0;
      if (Math.abs(x + 1.3) < 3.4) continue;
      m.front(-4.51, x, 1.1 + j * 3.3, 2.6, 1.7, isOn ? GLOW('#ffe6a8', 0) : lit, 0.8);
      m.front(-4.52, x + 1.26, 1.1 + j * 3.3, 0.08, 1.7, WALL, 0.3);
      m.front(-4.53, x, 0.92 + j * 3.3, 2.6, 0.12, WALL, 0.3);
    }
  return m;
}
function entrance(w: World): Model {
  const m = M().box(0, 0, -5.2, 7, 13.2, 2, L('#f2eee4', 0)),
    glass = w.time === 'night' ? GLOW('#ffe6a8', 0) : L('#55707f', 0.66);
  m.front(-6.21, -1.9, 0.4, 3.8, 2.5, glass, 0.9);
  for (const x of [-0.95, 0, 0.95]) m.front(-6.22, x - 0.04, 0.4, 0.08, 2.5, WALL, 0.3);
  for (let j = 0; j < 2; j++) m.front(-6.21, -1.4, 4.4 + j * 3.1, 2.8, 1.7, glass, 0.8);
  m.decal(clockFace(1), L('#fbfaf5', 0), 1.1, [[[0, 11.4, -6.24], [0, 12.1, -6.24]], [[0, 11.4, -6.24], [0.45, 11.2, -6.24]]], 1); // prettier-ignore
  m.box(0, 3.3, -7, 6, 0.24, 2, L('#cfc9bc', 0.1)).box(0, 0, -7, 6.4, 0.3, 2.2, L('#cfc9bc', 0.1));
  for (const x of [-2.7, 2.7]) m.box(x, 0.3, -7.8, 0.3, 3, 0.3, WALL);
  return m;
}
const clockFace = (r: number): P3[] => {
  const out: P3[] = [];
  for (let i = 0; i < 16; i++) out.push([r * Math.cos(i * -0.3927), 11.4 + r * Math.sin(i * -0.3927), -6.23]);
  return out;
};
/** Shade of a tree that stands behind the viewer: holes of light in it. */
function dapple(w: World): void {
  if (!w.mood.cast) return;
  const r = rng(14);
  let d = '';
  for (let i = 0; i < 26; i++) {
    const [x, z, k] = [-4.6 + r(-3.2, 2.6), -1.4 + r(-1.6, 2.6), r(0.3, 0.9)];
    const leaf: P3[] = [];
    for (let j = 0; j < 9; j++) {
      const q = k * r(0.6, 1.1);
      leaf.push([x + q * Math.cos(j * 0.698), 0.003, z + 0.6 * q * Math.sin(j * 0.698)]);
    }
    d += w.poly(leaf);
  }
  if (w.bw) w.p.fill(d, INK, w.p.dots(w.mood.cast));
  else w.p.fill(d, '#6a5a68', 1, 0.3);
}
/** A row of taps over a trough. */
function fountain(): Model {
  const m = M().box(0, 0, 0, 2.4, 0.72, 0.7, L('#b9b6ae', 0.2)).box(0, 0.72, 0.1, 2.4, 0.06, 0.9, L('#dedbd2', 0)).box(0, 0.72, 0.42, 2.4, 0.5, 0.16, L('#b9b6ae', 0.3)); // prettier-ignore
  for (let i = 0; i < 4; i++) m.line([[-0.9 + i * 0.6, 1.02, 0.34], [-0.9 + i * 0.6, 1.04, 0.16], [-0.9 + i * 0.6, 0.94, 0.12]], 0.05, L('#3a3f48', 1)); // prettier-ignore
  return m;
}
function flagpole(): Model {
  return M().lathe([0, 0, 0], [[0.12, 0], [0.06, 9]], L('#f4f4f0', 0), { n: 8 }).ball(0, 9.1, 0, 0.14, L('#e8c860', 0.2), { n: 8 }).sheet([[0.06, 8.9, 0], [1.1, 8.7, 0.1], [2, 8.85, 0], [1.9, 7.6, 0], [1, 7.5, 0.1], [0.06, 7.7, 0]], L('#fbfaf5', 0)); // prettier-ignore
}
/** A school's yard: pale sand with a running track, the building behind, trees to the left. */
export const schoolyard: PlaceSpec = {
  shots: {
    wide: S([-2, 1.6, -6], [3, 3.4, 26], 0.8),
    close: S([2, 1.35, 0], [-4, 1.9, 14], 1),
    gate: S([6, 1.2, -8], [1, 4, 26], 1.1),
  },
  spot: { at: [0, 0, 4], yaw: 4, back: 14 },
  build: (w, options) => {
    sky(w, { clouds: 4, seed: 4, sun: [0.18, 0.4], moon: [0.2, 0.25] });
    hills(w, 180, 18, L('#9fb5a8', 0.2), 6);
    groundPlane(w, L('#e9dcc2', 0));
    dapple(w);
    for (const k of [1, 0.86, 0.72]) {
      const ring = disc(4, 0.004, 14, 17 * k, 60, 8.5 * k);
      w.pen([...ring, ring[0]!], 0.6, GLOW('#ffffff', w.weather === 'snow' ? 0.3 : 0.5), { a: 0, b: 0 });
    }
    w.model(school(w), { at: [5, 0, 34] });
    w.model(entrance(w), { at: [5, 0, 34] });
    const kind = options.blossom ? 'sakura' : 'round';
    for (let i = 0; i < 5; i++) tree(w, [-9 - (i % 2) * 1.4, 0, 8 + i * 5.4], 6.2 + (i % 3) * 0.6, kind, i + 2);
    for (let i = 0; i < 6; i++) tree(w, [-12 + i * 6.6, 0, 28.4], 1.3, 'bush', i + 9);
    const bar = M();
    for (const [x, h] of [[0, 1.6], [1.8, 1.6], [3.6, 2]] as const) bar.box(x, 0, 0, 0.09, h, 0.09, L('#4f6f8f', 0.5)); // prettier-ignore
    bar.line([[0, 1.5, 0], [1.8, 1.5, 0]], 0.05, L('#8d9299', 0.3)).line([[1.8, 1.6, 0], [3.6, 1.9, 0]], 0.05, L('#8d9299', 0.3)); // prettier-ignore
    w.model(bar, { at: [10, 0, 13] });
    place(w, 'soccer_ball', [3, 0, 8]);
    w.model(fountain(), { at: [5.6, 0, 3.4], yaw: 12 });
    w.model(flagpole(), { at: [-1.6, 0, 25] });
    w.castShadows('#6a5a68', 0.28);
    w.flush();
  },
};
