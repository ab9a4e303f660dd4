import { clamp, lerp, type P3 } from '../geometry/geometry';
import { mixHex } from '../pen/colour';
import type { Tint } from './lit-camera';
import type { World } from './world';

/** Share of the light's colour in each ring, outermost first: two steps, each with a soft edge. */
const STEPS: readonly (readonly [size: number, share: number])[] = [
  [1.2, 0.07],
  [1.12, 0.15],
  [1.04, 0.24],
  [0.74, 0.36],
  [0.68, 0.48],
  [0.62, 0.6],
];

/**
 * Light that falls on a surface. In ink the dots of the tone round it shrink towards a middle of paper, as a dot gradient
 * is scraped; in colour two steps with soft edges.
 * @param ring outline of the light at a share of its radius, 0.4 to 1.3
 * @param around the surface as it is painted round the light
 * @param light colour of the light
 */
export function lightPool(w: World, ring: (k: number) => readonly P3[], around: Tint, light: string): void {
  lightPools(w, [ring], around, light);
}

/** Several lights on one surface: where they meet, the brighter stays. */
export function lightPools(
  w: World,
  rings: readonly ((k: number) => readonly P3[])[],
  around: Tint,
  light: string,
): void {
  const at = (k: number): string => {
    let d = '';
    for (const ring of rings) d += w.poly(ring(k));
    return d;
  };
  if (!w.bw) {
    for (const [size, share] of STEPS) w.p.fill(at(size), mixHex(around.c, light, share), 0);
    return;
  }
  if (around.bw < 0.04) return;
  const n = clamp(Math.ceil(around.bw / 0.05), 3, 9);
  for (let i = 0; i < n; i++) {
    const t = i / (n - 1);
    w.p.fill(at(lerp(1.24, around.bw > 0.5 ? 0.36 : 0.56, t)), light, around.bw * (1 - (i + 1) / n));
  }
}
