import { lerp, type P2, type P3, type Rng } from '../geometry/geometry';
import { flick } from './flick';
import { foliage, type Mass } from './foliage';
import { L, type Look } from './look';
import { drawPalm, drawPine } from './tree-kinds';
import { trunk, type Stand } from './trunk';
import type { World } from './world';

export type TreeKind = 'round' | 'pine' | 'bare' | 'bush' | 'palm' | 'sakura' | 'garden' | 'poplar';
export interface TreeDrawing {
  readonly at: P3;
  /** Height, metres. */
  readonly h: number;
  readonly kind: TreeKind;
  readonly r: Rng;
  readonly look?: Look;
}
const LEAVES = L('#79a866', 0.14);
/** Crowns of broad trees, back to front: x, height, half size in shares of the tree's height. */
const CROWNS: readonly (readonly (readonly [number, number, number])[])[] = [
  [[0.02, 0.84, 0.16], [-0.17, 0.72, 0.17], [0.17, 0.7, 0.18], [0, 0.66, 0.16], [-0.24, 0.54, 0.15], [0.25, 0.52, 0.15], [0.03, 0.5, 0.18]], // prettier-ignore
  [[-0.06, 0.86, 0.14], [0.12, 0.78, 0.17], [-0.2, 0.7, 0.16], [0.02, 0.64, 0.18], [0.27, 0.6, 0.14], [-0.3, 0.55, 0.12], [-0.08, 0.48, 0.16], [0.17, 0.47, 0.14]], // prettier-ignore
  [[0.08, 0.87, 0.13], [-0.1, 0.78, 0.16], [0.2, 0.72, 0.15], [-0.25, 0.62, 0.15], [0.06, 0.6, 0.2], [0.3, 0.55, 0.12], [-0.12, 0.46, 0.16], [0.14, 0.44, 0.13]], // prettier-ignore
];
const SAKURA: (typeof CROWNS)[number] = [[0.04, 0.8, 0.15], [-0.2, 0.72, 0.17], [0.22, 0.72, 0.17], [-0.36, 0.58, 0.14], [0.37, 0.57, 0.14], [0, 0.62, 0.18], [-0.2, 0.5, 0.14], [0.2, 0.48, 0.15]]; // prettier-ignore

/** Draws a tree in the picture plane. */
export function drawTree(w: World, { at, h, kind, r, look }: TreeDrawing): void {
  const k = w.px(at) * h,
    s: Stand = { w, foot: w.at(at), k, z: w.depth(at), lean: (r(-0.06, 0.06) + w.windy * 0.16) * k, r, look };
  if (kind === 'pine') drawPine(s);
  else if (kind === 'palm') drawPalm(s);
  else if (kind === 'bare') drawBare(s);
  else if (kind === 'bush') drawBush(s);
  else if (kind === 'garden') drawGardenPine(s);
  else if (kind === 'poplar') drawPoplar(s);
  else drawBroad(s, kind === 'sakura');
}
/** Two strokes of root at the foot. */
function roots({ w, foot, k, z }: Stand): void {
  let d = '';
  for (const s of [-1, 1])
    d += flick(
      foot[0] + s * k * 0.028,
      foot[1] - k * 0.04,
      foot[0] + s * k * 0.075,
      foot[1] + k * 0.006,
      w.width(z, 1.2),
      s * k * 0.008,
    );
  w.inkPath(d, z);
}
function drawBroad(s: Stand, isBlossom: boolean): void {
  const { w, foot, k, z, lean, r } = s,
    look = s.look ?? (isBlossom ? L('#f7cdd6', 0) : LEAVES),
    crown = isBlossom ? SAKURA : CROWNS[Math.floor(r(0, CROWNS.length))]!,
    side = r() < 0.5 ? -1 : 1,
    fork: P2 = [foot[0] + lean * 0.3, foot[1] - k * 0.36],
    masses: Mass[] = crown.map(([x, y, q]) => {
      const size = q * k * r(0.88, 1.14);
      return {
        x: foot[0] + side * x * k + lean * y * 2 + r(-0.02, 0.02) * k,
        y: foot[1] - y * k,
        rx: size,
        ry: size * r(0.74, 0.9),
      };
    });
  for (const angle of [-2.3, -1.75, -0.95])
    trunk(s, [fork, [fork[0] + Math.cos(angle) * k * 0.2, fork[1] + Math.sin(angle) * k * 0.2]], k * 0.034, k * 0.016);
  trunk(
    s,
    [[foot[0], foot[1] + k * 0.005], [foot[0] + lean * 0.1 + r(-0.01, 0.01) * k, foot[1] - k * 0.16], fork, [fork[0] + lean * 0.3, fork[1] - k * 0.14]], // prettier-ignore
    k * 0.074,
    k * 0.042,
  );
  if (k > 40) roots(s);
  foliage(w, masses, z, look, r, { snow: w.weather === 'snow' });
}
function drawBush(s: Stand): void {
  const { w, foot, k, z, r } = s,
    masses: Mass[] = [
      { x: foot[0] + k * 0.04, y: foot[1] - k * 0.56, rx: k * 0.46, ry: k * 0.4 },
      { x: foot[0] - k * 0.36, y: foot[1] - k * 0.36, rx: k * 0.38, ry: k * 0.34 },
      { x: foot[0] + k * 0.38, y: foot[1] - k * 0.32, rx: k * 0.36, ry: k * 0.32 },
      { x: foot[0] + r(-0.1, 0.1) * k, y: foot[1] - k * 0.24, rx: k * 0.34, ry: k * 0.26 },
    ];
  foliage(w, masses, z, s.look ?? L('#6f9f62', 0.16), r, { snow: w.weather === 'snow' });
}
function drawPoplar(s: Stand): void {
  const { w, foot, k, z, lean, r } = s,
    masses: Mass[] = [];
  trunk(s, [foot, [foot[0] + lean * 0.2, foot[1] - k * 0.3]], k * 0.04, k * 0.03);
  for (let i = 0; i < 6; i++) {
    const t = i / 5,
      size = k * 0.13 * Math.sin(Math.PI * lerp(0.9, 0.2, t)) + k * 0.03;
    masses.unshift({
      x: foot[0] + lean * t + r(-0.015, 0.015) * k,
      y: foot[1] - k * lerp(0.24, 0.9, t),
      rx: size,
      ry: k * 0.13,
    });
  }
  foliage(w, masses, z, s.look ?? L('#5f8f58', 0.22), r, { snow: w.weather === 'snow' });
}
/** The clipped pine of a garden: a bent trunk and flat cushions of needles. */
function drawGardenPine(s: Stand): void {
  const { w, foot, k, z, r } = s,
    side = r() < 0.5 ? -1 : 1,
    P = (x: number, y: number): P2 => [foot[0] + side * x * k, foot[1] - y * k];
  trunk(s, [P(0, 0), P(0.08, 0.22), P(-0.06, 0.45), P(0.08, 0.7), P(0.02, 0.85)], k * 0.07, k * 0.02);
  trunk(s, [P(0.06, 0.25), P(0.22, 0.36), P(0.36, 0.38)], k * 0.036, k * 0.014);
  trunk(s, [P(-0.05, 0.45), P(-0.2, 0.55), P(-0.3, 0.56)], k * 0.034, k * 0.014);
  const cushions: Mass[] = (
    [
      [0.04, 0.92, 0.2],
      [0.26, 0.7, 0.16],
      [-0.28, 0.62, 0.19],
      [0.36, 0.44, 0.2],
      [-0.14, 0.3, 0.12],
    ] as const
  ).map(([x, y, q]) => ({ x: P(x, y)[0], y: P(x, y)[1], rx: q * k, ry: q * k * 0.42 }));
  for (const c of cushions) foliage(w, [c], z, s.look ?? L('#4f7a56', 0.36), r, { snow: w.weather === 'snow' });
}
function drawBare(s: Stand): void {
  const { foot, k, lean, r, w } = s,
    fork: P2 = [foot[0] + lean * 0.3, foot[1] - k * 0.36],
    grow = (a: P2, angle: number, len: number, width: number, level: number): void => {
      const e: P2 = [a[0] + Math.cos(angle) * len + w.windy * len * 0.3, a[1] + Math.sin(angle) * len],
        m: P2 = [lerp(a[0], e[0], 0.5) + r(-0.1, 0.1) * len, lerp(a[1], e[1], 0.5)];
      trunk(s, [a, m, e], width, width * 0.55);
      if (level === 0) return;
      for (let i = 0; i < 3; i++) {
        const t = 0.75 + 0.12 * i;
        grow([lerp(a[0], e[0], t), lerp(a[1], e[1], t)], angle + (i - 1) * r(0.55, 0.85), len * r(0.55, 0.75), width * 0.52, level - 1); // prettier-ignore
      }
    };
  trunk(s, [foot, [foot[0] + lean * 0.1, foot[1] - k * 0.18], fork], k * 0.075, k * 0.05);
  grow(fork, -1.15, k * 0.26, k * 0.04, k > 160 ? 3 : 2);
  grow(fork, -1.95, k * 0.26, k * 0.04, k > 160 ? 3 : 2);
}
