import { rad, turn, type Mat, type P3 } from '../geometry/geometry';
import type { Look } from './look';

/** Where a model stands: moved, turned about the vertical (degrees) or by a matrix, scaled. */
export interface Xf {
  at?: P3;
  yaw?: number;
  s?: number;
  m?: Mat;
}
/** A picture on a face of a part, with ruled lines. */
export interface Decal {
  pts: P3[];
  look: Look;
  ink: number;
  lines?: P3[][];
  lw?: number;
}
/** A mesh of one look: points, faces (anticlockwise as seen from outside), pictures. */
export interface Part {
  v: P3[];
  f: number[][];
  look: Look;
  smooth: boolean;
  ink: number;
  two?: boolean;
  decals: Decal[];
  fl?: (Look | undefined)[];
  lines?: { pts: P3[]; w: number; look: Look };
  convex?: boolean;
}
/** The movement of points that a placing means. */
export function xform(x: Xf): (v: P3) => P3 {
  const a = x.at ?? [0, 0, 0],
    s = x.s ?? 1,
    c = Math.cos(rad(x.yaw ?? 0)),
    n = Math.sin(rad(x.yaw ?? 0)),
    m = x.m;
  return (v0) => {
    const v = m ? turn(m, v0) : v0;
    const X = v[0] * s,
      Y = v[1] * s,
      Z = v[2] * s;
    return [a[0] + X * c + Z * n, a[1] + Y, a[2] - X * n + Z * c];
  };
}
