import type { P3 } from '../geometry/geometry';

/** Corners of a box with the half axes X, Y, Z; bit 0 of an index is the side of X, bit 1 of Y, bit 2 of Z. */
export function boxVertices(c: P3, X: P3, Y: P3, Z: P3): P3[] {
  const out: P3[] = [];
  for (let i = 0; i < 8; i++) {
    const x = i & 1 ? 1 : -1,
      y = i & 2 ? 1 : -1,
      z = i & 4 ? 1 : -1;
    out.push([
      c[0] + X[0] * x + Y[0] * y + Z[0] * z,
      c[1] + X[1] * x + Y[1] * y + Z[1] * z,
      c[2] + X[2] * x + Y[2] * y + Z[2] * z,
    ]);
  }
  return out;
}

export const boxFaces: readonly (readonly number[])[] = [
  [0, 1, 3, 2],
  [4, 6, 7, 5],
  [0, 4, 5, 1],
  [2, 3, 7, 6],
  [0, 2, 6, 4],
  [1, 5, 7, 3],
];
