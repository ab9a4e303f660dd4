import type { Cloth, Pattern } from './clothing';

/** Stripes across (all round the body), `count` on the trunk's height. */
export const hoops = (cloth: Cloth, count = 11, share = 0.42): Pattern => ({
  cloth,
  at: (_u, v) => (v * count) % 1 < share,
});
/** Stripes along the body. */
export const pinstripes = (cloth: Cloth, count = 14, share = 0.16): Pattern => ({
  cloth,
  at: (u, _v) => ((u + 4) * count) % 1 < share,
});
/** Crossing bands, as on a kilt: `count` around half the body. */
export const plaid = (cloth: Cloth, count = 3, along = 3.4): Pattern => ({
  cloth,
  at: (u, v) => Math.abs((((u + 8) * count) % 1) - 0.5) < 0.08 || Math.abs(((v * along + 8.2) % 1) - 0.5) < 0.075,
});
/** Dots in staggered rows. */
export const dots = (cloth: Cloth, count = 7, along = 9, size = 0.24): Pattern => ({
  cloth,
  at: (u, v) => {
    const y = (v + 8) * along,
      row = Math.floor(y),
      x = (u + 8) * count + (row % 2) * 0.5,
      dx = (x % 1) - 0.5,
      dy = y - row - 0.5;
    return dx * dx + dy * dy < size * size;
  },
});
/** Scattered five-petalled flowers, as on a kimono or a sari. */
export const flowers = (cloth: Cloth, count = 3, along = 4): Pattern => ({
  cloth,
  at: (u, v) => {
    const y = (v + 8) * along,
      row = Math.floor(y),
      x = (u + 8) * count + (row % 2) * 0.55,
      dx = (x % 1) - 0.5,
      dy = (y - row - 0.5) * 1.1,
      r = Math.sqrt(dx * dx + dy * dy),
      petal = 0.2 + 0.09 * Math.cos(5 * Math.atan2(dy, dx) + row);
    return r < petal && r > 0.06;
  },
});
/** A border along the hem of a skirt. */
export const border = (cloth: Cloth, from = 0.88, to = 0.93): Pattern => ({
  cloth,
  at: (_u, v) => v > from && v < to,
});
/** Bands that reflect light: two hoops. */
export const bands = (cloth: Cloth, ...at: readonly number[]): Pattern => ({
  cloth,
  at: (_u, v) => {
    for (const t of at) if (Math.abs(v - t) < 0.024) return true;
    return false;
  },
});
/** Worn patches and holes, uneven. */
export const patches = (cloth: Cloth): Pattern => ({
  cloth,
  at: (u, v) => Math.sin(u * 9 + v * 14) * Math.sin(u * 5 - v * 23 + 1) > 0.62,
});
/** Several patterns of one cloth at once. */
export const either = (first: Pattern, ...more: readonly Pattern[]): Pattern => ({
  cloth: first.cloth,
  at: (u, v) => {
    if (first.at(u, v)) return true;
    for (const p of more) if (p.at(u, v)) return true;
    return false;
  },
});
