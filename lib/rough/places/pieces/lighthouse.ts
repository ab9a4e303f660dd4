import { disc } from './disc';
import { lerp, type P3 } from '../../geometry/geometry';
import { stroke } from '../../pen/stroke';
import type { World } from '../../world/kit';
import { GLOW, L, TAU } from '../../world/kit';
import { ray } from '../../world/brush';
import { K } from './things';
import { M } from './model';

const { WOOD2, DARK, WHITE } = K;
/** The lighthouse itself; base at `at`. */
export function lighthouse(w: World, at: P3, h = 16): void {
  const m = M(),
    stripe = L('#c2443a', 0.55),
    r0 = 2.1,
    r1 = 1.3,
    n = 20,
    R = (t: number): number => lerp(r0, r1, t);
  m.lathe(
    [0, -0.4, 0],
    [
      [3.2, 0],
      [3.1, 0.8],
    ],
    L('#b9b4a8', 0.2),
    { n },
  );
  for (let i = 0; i < 5; i++)
    m.lathe(
      [0, 0.4 + (h * 0.74 * i) / 5, 0],
      [
        [R(i / 5), 0],
        [R((i + 1) / 5), (h * 0.74) / 5],
      ],
      i % 2 ? stripe : WHITE,
      { n },
    );
  const y = 0.4 + h * 0.74;
  m.lathe(
    [0, y, 0],
    [
      [1.35, 0],
      [1.95, 0.35],
      [1.95, 0.6],
    ],
    WHITE,
    { n },
  );
  for (let i = 0; i < 14; i++) {
    const a = (i / 14) * TAU;
    m.line(
      [
        [1.88 * Math.cos(a), y + 0.6, 1.88 * Math.sin(a)],
        [1.88 * Math.cos(a), y + 1.5, 1.88 * Math.sin(a)],
      ],
      0.6,
    );
  }
  for (const q of [1.05, 1.5]) {
    m.line(
      disc(0, y + q, 0, 1.88, 22)
        .slice(10)
        .concat(disc(0, y + q, 0, 1.88, 22).slice(0, 2)),
      0.7,
    );
  }
  m.lathe(
    [0, y + 0.6, 0],
    [
      [1.15, 0],
      [1.15, 0.4],
    ],
    WHITE,
    { n },
  );
  m.lathe(
    [0, y + 1.0, 0],
    [
      [1.12, 0],
      [1.12, 1.6],
    ],
    w.time === 'day' ? L('#cfe6ee', 0.08) : GLOW('#fff3bd', 0),
    { n: 12 },
  );
  for (let i = 0; i < 12; i++) {
    const a = (i / 12) * TAU;
    m.line(
      [
        [1.13 * Math.cos(a), y + 1, 1.13 * Math.sin(a)],
        [1.13 * Math.cos(a), y + 2.6, 1.13 * Math.sin(a)],
      ],
      0.5,
    );
  }
  m.lathe(
    [0, y + 2.6, 0],
    [
      [1.4, 0],
      [1.25, 0.15],
      [0.7, 0.75],
      [0.15, 1.05],
      [0.12, 1.5],
      [0.02, 1.9],
    ],
    L('#a3352e', 0.6),
    { n },
  );
  for (const [t, a] of [
    [0.2, -0.3],
    [0.5, 0.25],
    [0.8, -0.15],
  ] as const) {
    const rr = R(t / 1) + 0.01,
      yy = 0.4 + h * 0.74 * t,
      x0 = Math.sin(a) * rr,
      z0 = -Math.cos(a) * rr;
    m.box(x0, yy, z0 + 0.08, 0.42, 0.8, 0.25, w.time === 'night' ? GLOW('#ffdf9a', 0) : DARK);
  }
  m.box(0.1, -0.2, -r0 - 0.1, 0.95, 1.9, 0.5, L('#7a8a90', 0.4)).front(-r0 - 0.36, -0.28, -0.2, 0.76, 1.7, WOOD2, 0.8);
  w.model(m, { at });
}
export function beam(w: World, at: P3, dirs: [number, number][]): void {
  const a = w.at(at),
    { p } = w;
  if (w.time === 'day') return;
  for (const [ang, sp] of dirs) ray(w, a, ang, sp, w.panel.w * 1.5);
  const k = w.px(at) * 0.95;
  p.raw(`<circle cx="${a[0]}" cy="${a[1]}" r="${k}" fill="${w.bw ? '#fff' : '#fff8dc'}"/>`);
  let d = '';
  for (let i = 0; i < 24; i++) {
    const t = (i / 24) * TAU,
      q = k * (1.5 + 0.4 * Math.sin(i * 7));
    d += stroke(
      [
        [a[0] + k * 1.12 * Math.cos(t), a[1] + k * 1.12 * Math.sin(t)],
        [a[0] + q * Math.cos(t), a[1] + q * Math.sin(t)],
      ],
      { w: 2, a: 0.1, b: 0.9 },
    );
  }
  p.fill(d, '#fff3c0', '#ffffff');
}
