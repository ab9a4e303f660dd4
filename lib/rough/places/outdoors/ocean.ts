import { rng, spline2, type P2, type P3 } from '../../geometry/geometry';
import { INK, pathOf } from '../../pen/paint';
import { rock, sky, water } from '../../world/brush';
import { flick } from '../../world/flick';
import { GLOW, L, Model, type World } from '../../world/kit';
import { disc } from '../pieces/disc';
import { underSnow } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { place } from '../pieces/things';
import { S, type PlaceSpec } from '../place-kind';

/** A breaker: a dark face under a white crest that curls, foam before it. */
function breaker(w: World, z: number, height: number, seed: number): void {
  const r = rng(seed),
    crest: P3[] = [],
    foot: P3[] = [],
    n = 26;
  for (let i = 0; i <= n; i++) {
    const x = -26 + (52 * i) / n,
      swell = height * (0.5 + 0.5 * Math.sin(i * 0.45 + seed) ** 2) * (0.75 + 0.25 * r());
    crest.push([x, swell, z + Math.sin(i * 0.3 + seed)]);
    foot.push([x, 0.02, z - 0.9 - 0.5 * Math.sin(i * 0.4 + seed)]);
  }
  w.fill([...crest, ...foot.toReversed()], L('#4f8fae', w.time === 'night' ? 0.66 : 0.34), 2);
  w.pen(crest, 0.9, undefined, { a: 0, b: 0 });
  const top: P2[] = [],
    low: P2[] = [];
  let streaks = '';
  for (let i = 0; i <= n * 3; i++) {
    const u = i / 3,
      a = crest[Math.floor(u)]!,
      b = crest[Math.min(n, Math.floor(u) + 1)]!,
      t = u % 1,
      v: P3 = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t],
      [x, y] = w.at(v),
      k = w.px(v) * height * 0.3;
    if (x < w.panel.x - 60 || x > w.panel.x + w.panel.w + 60) continue;
    top.push([x, y - k * r(0.1, 0.7)]);
    low.push([x + r(-0.4, 0.4) * k, y + k * r(0.2, i % 3 ? 0.9 : 2)]);
    streaks += flick(x, y + k, x + r(-0.4, 0.4) * k, y + k * r(2, 3.4), w.width(w.depth(v), 0.5), k * 0.1);
  }
  if (top.length < 3) return;
  const foam = pathOf([...spline2(top, 3), ...spline2(low.toReversed(), 2)]);
  w.p.fill(streaks, w.bw ? INK : '#d8ecf4', w.time === 'night' ? '#ffffff' : INK);
  w.p.fill(foam, w.time === 'night' ? '#aebfe8' : '#ffffff', 0);
  w.p.ink(spline2(top, 3), { w: w.width(z, 0.8), a: 0.1, b: 0.1 }, w.inkAt(z));
}
/** What the sea leaves on the sand: lines of the last waves, pebbles, weed, driftwood. */
function strand(w: World): void {
  const r = rng(31);
  for (const [z, ink] of [
    [2.6, 0.55],
    [1.1, 0.7],
    [-0.9, 0.5],
  ] as const) {
    for (let part = 0; part < 4; part++) {
      const from = -11 + part * 5.6 + r(-1, 1),
        line: P3[] = [];
      for (let i = 0; i <= 9; i++) {
        const x = from + i * r(0.38, 0.5);
        line.push([x, 0.014, z + 0.28 * Math.sin(x * 0.9 + z) + 0.1 * Math.sin(x * 2.3)]);
      }
      w.pen(line, ink);
    }
  }
  for (let i = 0; i < 46; i++) {
    const z = -2.6 + 6.6 * r(),
      x = r(-7, 7),
      size = r(0.02, 0.07);
    w.fill(disc(x, 0.016, z, size * 1.5, 7, size), L('#7d7468', i % 3 ? 0.5 : 1));
  }
  for (const [x, z] of [
    [-2.6, 0.4],
    [2.9, 1.5],
    [0.7, -1.5],
  ] as const)
    for (let i = 0; i < 9; i++) {
      const a = r(-0.5, 3.6),
        l = r(0.15, 0.5);
      w.pen([[x, 0.015, z], [x + Math.cos(a) * l * 0.5 + r(-0.1, 0.1), 0.015, z + Math.sin(a) * l * 0.2], [x + Math.cos(a) * l, 0.015, z + Math.sin(a) * l * 0.4]], 0.9); // prettier-ignore
    }
  const wood = L('#6b5a4a', 0.62);
  for (const [x, z, l, thick] of [[-3.1, -0.4, 1.5, 0.12], [1.5, 2.2, 0.9, 0.08]] as const) // prettier-ignore
    w.model(new Model().line([0, 0.25, 0.5, 0.75, 1].map((t): P3 => [x + l * t, thick * (0.5 + 0.5 * Math.sin(t * 2.6)), z + 0.22 * Math.sin(t * 3) * l]), thick, wood)); // prettier-ignore
}
/** Torn foam on the water that has run up the strand. */
function foam(w: World, edge: readonly P3[]): void {
  const r = rng(37),
    white = GLOW(w.time === 'night' ? '#aebfe8' : '#ffffff', 0);
  for (let i = 0; i < 26; i++) {
    const at = edge[Math.floor(r(6, 18))]!,
      z = at[2] + 0.4 + 6 * r() ** 1.4,
      x = at[0] + r(-1, 1),
      long = r(0.7, 2.4),
      ring: P3[] = [];
    for (let k = 0; k < 12; k++) {
      const a = (k / 12) * Math.PI * 2,
        q = r(0.55, 1);
      ring.push([x + Math.cos(a) * long * q, 0.02, z + Math.sin(a) * 0.3 * q]);
    }
    w.fill(ring, white);
  }
}
/** The open sea from its edge: breakers, an island, a sail on the horizon; wet sand at one's feet. */
export const ocean: PlaceSpec = {
  shots: { wide: S([0, 1.9, -6], [0.4, 2.1, 20], 0.75), close: S([0.4, 1.4, -0.4], [-0.6, 1.5, 10], 1) },
  spot: { at: [0, 0, 3.6], yaw: 2, back: 14 },
  afloat: { at: [0, 0, 42], yaw: 4, back: 13 },
  build: (w) => {
    sky(w, { clouds: 6, seed: 19, sun: [0.3, 0.7], moon: [0.3, 0.34] });
    water(w, 0, 7, -400, 400, { glitter: 0.3, n: 320 });
    hills(w, 380, 26, L('#9fb4bf', 0.22), 11);
    rock(w, [16, -0.4, 62], 9, 4);
    rock(w, [21, -0.4, 66], 14, 6);
    rock(w, [12, -0.4, 60], 3.4, 8);
    place(w, 'ship', [-22, -0.6, 110], -24, { cast: false });
    w.flush(false);
    const rough = w.weather === 'storm' || w.weather === 'wind' || w.weather === 'rain' ? 1.3 : 0.8;
    const runUp = rough > 1 ? 3.4 : 0;
    // in a storm the whole sea stands in waves
    if (w.weather !== 'storm') {
      breaker(w, 26, rough * 0.9, 3);
      breaker(w, 15.5, rough, 5);
      breaker(w, 9.6, rough * 0.75, 9);
    }
    const edge: P3[] = [];
    for (let i = 0; i <= 24; i++)
      edge.push([
        -24 + i * 2,
        0.01,
        5.6 - runUp + (runUp > 0 ? 1.3 : 0.7) * Math.sin(i * 0.8) + 0.3 * Math.sin(i * 2.1),
      ]);
    w.fill([...edge.map((v): P3 => [v[0], 0.008, v[2] + 1.5]), [24, 0.008, -20], [-24, 0.008, -20]], GLOW(w.time === 'night' ? '#8fa3cf' : '#ffffff', 0)); // prettier-ignore
    w.fill([...edge, [24, 0.01, -20], [-24, 0.01, -20]], underSnow(w, L('#d9c8a4', 0.1)));
    w.fill([...edge.map((v): P3 => [v[0], 0.012, v[2] - 2.2 + 0.4 * Math.sin(v[0])]), [24, 0.012, -20], [-24, 0.012, -20]], underSnow(w, L('#ecdfc2', 0))); // prettier-ignore
    if (runUp === 0) strand(w);
    else foam(w, edge);
    w.pen(edge, 0.9, undefined, { a: 0, b: 0 });
    w.pen(edge.map((v): P3 => [v[0], 0.02, v[2] + 1.5]), 0.6, undefined, { a: 0, b: 0 }); // prettier-ignore
    w.flush();
  },
};
