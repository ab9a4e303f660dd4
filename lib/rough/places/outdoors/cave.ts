import { rng, type P2 } from '../../geometry/geometry';
import { pathOf, stroke } from '../../pen/stroke';
import { GLOW, INK, L, TAU, type World } from '../../world/kit';
import { flick } from '../../world/flick';
import { rock } from '../../world/brush';
import { M } from '../pieces/model';
import { fallenIn } from '../indoors/room/brought-in';
import { S, type PlaceSpec } from '../place-kind';

/** What the weather does before the mouth of the cave. */
function outside(w: World, mouth: readonly P2[]): void {
  const { p } = w,
    d = pathOf([...mouth]),
    r = rng(19),
    isDull = w.wet || w.weather === 'cloudy' || w.weather === 'snow';
  if (isDull && w.time !== 'night') p.fill(d, w.mood.sky[1], w.weather === 'storm' ? 0.4 : 0.16);
  if (!w.wet && w.weather !== 'snow' && w.weather !== 'wind') return;
  let strokes = '',
    k = 0;
  for (const [, y] of mouth) k = Math.max(k, Math.abs(y - mouth[0]![1]));
  const [cx, cy] = [mouth[0]![0] - k * 1.2, mouth[0]![1]];
  for (let i = 0; i < 46; i++) {
    const [x, y] = [cx + k * r(-1.3, 1.3), cy + k * r(-1.1, 1.1)],
      len = k * r(0.1, 0.3);
    if (w.wet) strokes += flick(x, y, x - len * 0.2, y + len, Math.max(0.8, k * 0.012));
    else if (w.weather === 'snow') strokes += flick(x - k * 0.02, y, x + k * 0.02, y, k * 0.035);
    else if (i < 16) strokes += flick(x, y, x + len * 0.5, y - len * 0.12, k * 0.03, k * 0.02);
  }
  const isPale = w.weather === 'snow' || w.time === 'night';
  p.within(d, () => p.fill(strokes, isPale ? '#ffffff' : '#7d8b99', isPale ? '#ffffff' : INK));
}

export const cave: PlaceSpec = {
  inside: true,
  weatherShare: 0,
  shots: { wide: S([0, 1.4, -2], [0.3, 1.7, 10], 0.72), close: S([-0.6, 1.2, 1], [1.2, 1.2, 6], 0.95) },
  spot: { at: [0, 0, 3.6], yaw: 2, back: 6, side: [1, 1] },
  build: (w) => {
    const { p, panel: P } = w,
      r = rng(9),
      night = w.time === 'night',
      full = `M${P.x} ${P.y}h${P.w}v${P.h}h${-P.w}Z`;
    p.raw(`<path d="${full}" fill="${w.bw ? INK : '#1f1c26'}"/>`);
    const c = w.at([0.6, 2.0, 16]),
      ring = (k: number, jag: number, seed: number): P2[] => {
        const q = rng(seed);
        return Array.from({ length: 26 }, (_, i) => {
          const a = (i / 26) * TAU,
            m = k * (1 + q(-jag, jag));
          return [
            c[0] + Math.cos(a) * m * 1.15,
            Math.min(c[1] + Math.sin(a) * m * 0.95, w.at([0, 0, Math.max(1, 16 - k / 30)])[1] + 3),
          ] as P2;
        });
      };
    const cols = ['#2c2833', '#3c3744', '#565062', '#787086'],
      bws = [0.66, 0.5, 0.34, 0.18];
    const kk = Math.hypot(P.w, P.h);
    for (let i = 0; i < 4; i++) {
      const o = ring(kk * [0.62, 0.44, 0.3, 0.2][i]!, 0.13, i + 4);
      p.fill(pathOf(o), cols[i]!, bws[i]!);
      let d = '';
      o.forEach((a, j) => {
        const b = o[(j + 1) % o.length]!;
        if (a[1] < c[1] + 20) d += stroke([a, b], { w: 3.2 - i * 0.5, a: 0.1, b: 0.1 });
        if (j % 2 && a[1] < c[1] + 10) {
          const ux = a[0] - c[0],
            uy = a[1] - c[1],
            l = Math.hypot(ux, uy) || 1;
          d += stroke([a, [a[0] + (ux / l) * kk * 0.05 + r(-6, 6), a[1] + (uy / l) * kk * 0.05]], {
            w: 2.4 - i * 0.4,
            a: 0,
            b: 0.8,
          });
        }
      });
      p.fill(d, i < 1 ? '#6a6478' : '#17141a', i < 1 ? '#fff' : INK);
    }
    const mouth = ring(kk * 0.115, 0.16, 12);
    p.fill(pathOf(mouth), night ? '#4f6496' : '#eef6fb', night ? 0.2 : 0);
    outside(w, mouth);
    p.ink([...mouth, mouth[0]!], { w: 2, a: 0, b: 0 });
    w.fill(
      [
        [-9, 0, -3],
        [9, 0, -3],
        [3, 0, 15],
        [-2, 0, 15],
      ],
      L('#6f6878', 0.42),
      2,
    );
    w.fill(
      [
        [-0.6, 0.002, 15],
        [2, 0.002, 15],
        [2.2, 0.002, 4],
        [-1.6, 0.002, 1.5],
      ],
      GLOW(night ? '#7f8fb0' : '#d9dfe6', night ? 0.24 : 0.06),
    );
    for (let i = 0; i < 12; i++)
      rock(w, [(i % 2 ? 1 : -1) * (1.3 + r(0, 2.4)), 0, 1.6 + i * 0.8], r(0.4, 1.3), i + 3, L('#6a6474', 0.4));
    for (let i = 0; i < 9; i++) {
      const x = r(-4, 4),
        z = 2 + i * 1.1,
        h = r(0.7, 1.9);
      if (Math.abs(x) < 0.7) continue;
      w.model(
        M().lathe(
          [x, 3.6 + z * 0.05 - h, z],
          [
            [0.0001, 0],
            [0.12, h * 0.5],
            [0.34, h],
            [0.5, h + 2],
          ],
          L('#5a5464', 0.5),
          { n: 9 },
        ),
      );
      w.model(
        M().lathe(
          [x * 1.1, 0, z + 0.4],
          [
            [0.2, 0],
            [0.1, h * 0.2],
            [0.0001, h * 0.4],
          ],
          L('#6a6474', 0.4),
          { n: 9 },
        ),
      );
    }
    for (const [x, z, k] of [
      [-1.8, 3.4, 0.5],
      [2.2, 4.6, 0.6],
      [-2.6, 6, 0.5],
    ] as const) {
      const m = M();
      for (let i = 0; i < 4; i++) {
        const a = i * 1.7,
          hh = k * (1 - 0.18 * i);
        m.lathe(
          [x + Math.cos(a) * 0.16, 0.02, z + Math.sin(a) * 0.12],
          [
            [0.07, 0],
            [0.09, hh * 0.75],
            [0.0001, hh],
          ],
          GLOW('#8fe0e6', 0.04),
          { n: 6 },
        );
      }
      w.model(m);
    }
    const floor = { w, floorLook: L('#6f6878', 0.42) };
    fallenIn(floor, [0.7, 7.4], 3.4);
    w.flush();
    const A = w.at([-0.8, 0, 3]);
    p.fill(
      pathOf(
        Array.from(
          { length: 24 },
          (_, i) => [A[0] + P.w * 0.16 * Math.cos(i * 0.2618), A[1] + P.h * 0.03 * Math.sin(i * 0.2618)] as P2,
        ),
      ),
      '#9fc0cc',
      0,
    );
    for (let i = 0; i < 4; i++)
      p.ink(
        [
          [A[0] - P.w * (0.1 - i * 0.03), A[1] + (i - 1.5) * 4],
          [A[0] + P.w * (0.06 + i * 0.01), A[1] + (i - 1.5) * 4],
        ],
        { w: 1 },
      );
  },
};
