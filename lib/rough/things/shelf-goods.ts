import { rng, type P3 } from '../geometry/geometry';
import type { Model } from '../world/kit';
import { BLUE, BROWN, DARK, GREEN, GREY, RED, WHITE, YELLOW } from './looks';

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
