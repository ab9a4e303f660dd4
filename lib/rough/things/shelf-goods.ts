import { rng, type P3 } from '../geometry/geometry';
import type { Model } from '../world/kit';
import { BLUE, BROWN, CREAM, DARK, GREEN, GREY, PINK, RED, WHITE, YELLOW } from './looks';

/** Books in a row on a shelf, `count` at most, over a width `w` from a corner. */
export const rack = (m: Model, n: number, w: number, at: P3, seed: number): Model => {
  const r = rng(seed);
  let x = at[0];
  for (let i = 0; i < n && x < at[0] + w - 0.04; i++) {
    const t = r(0.022, 0.05),
      h = r(0.19, 0.29);
    m.box(
      x + t / 2,
      at[1],
      at[2],
      t,
      h,
      0.16,
      [RED, BLUE, GREEN, YELLOW, WHITE, BROWN, DARK, GREY][Math.floor(r(0, 8))]!,
      { ink: 0.6 },
    );
    x += t + 0.001;
  }
  return m;
};
/** Cheap goods on a shelf front: packets as pictures on the last part, from x0 to x1 on the plane z, standing on y. */
export function goods(
  m: Model,
  z: number,
  { x0, x1, y, h }: { readonly x0: number; readonly x1: number; readonly y: number; readonly h: number },
  seed: number,
): Model {
  const r = rng(seed);
  let x = x0;
  while (x < x1 - 0.05) {
    const w = r(0.06, 0.13),
      hh = h * r(0.5, 0.95),
      c = [RED, BLUE, GREEN, YELLOW, WHITE, CREAM, PINK, GREY][Math.floor(r(0, 8))]!;
    m.front(z, x, y, w, hh, c, 0.45);
    if (r() < 0.6) m.front(z - 0.001, x + w * 0.15, y + hh * 0.3, w * 0.7, hh * 0.32, WHITE, 0);
    x += w + 0.012;
  }
  return m;
}
