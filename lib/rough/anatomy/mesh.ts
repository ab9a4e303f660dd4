import type { Mat, P3 } from '../geometry/geometry';
import type { MeshArena } from './scratch';

/** Triangles ready for the buffer. Positions are in camera space until the buffer projects them (x, y to the picture). */
export interface Mesh {
  part: number;
  xyz: Float32Array;
  n: Float32Array;
  u: Float32Array;
  v: Float32Array;
  /** Points in a row of a grid, or 0 for loose triangles (three points each). */
  nu: number;
  nv: number;
}

/** Model to camera: a turn and a shift. */
export interface Placing {
  m: Mat;
  off: P3;
}

export interface Grid {
  part: number;
  /** Rows along v, each with points around u; all of one length. */
  rows: readonly (readonly P3[])[];
  /** A point on the axis of each row for a closed tube (normals look away from it), or null for an open sheet. */
  mid: readonly P3[] | null;
  uOf: (i: number) => number;
  vOf: (j: number) => number;
}

function placePoint(to: Float32Array, at: number, q: P3, { m, off }: Placing): void {
  const [a, b, c] = m;
  to[at] = a[0] * q[0] + a[1] * q[1] + a[2] * q[2] + off[0];
  to[at + 1] = b[0] * q[0] + b[1] * q[1] + b[2] * q[2] + off[1];
  to[at + 2] = c[0] * q[0] + c[1] * q[1] + c[2] * q[2] + off[2];
}

const axis = new Float32Array(3);

/** A loft: a grid of points with normals away from its axis, or towards the camera for a sheet. */
export function gridMesh(grid: Grid, placing: Placing, arena: MeshArena): Mesh {
  const { rows, mid } = grid,
    nv = rows.length,
    nu = rows[0]!.length,
    xyz = arena.take(nu * nv * 3),
    n = arena.take(nu * nv * 3),
    u = arena.take(nu * nv),
    v = arena.take(nu * nv);
  for (let i = 0; i < nu; i++) u[i] = grid.uOf(i);
  for (let j = 0; j < nv; j++) {
    if (j > 0) u.copyWithin(j * nu, 0, nu);
    v.fill(grid.vOf(j), j * nu, (j + 1) * nu);
    placeRow(xyz, j * nu * 3, rows[j]!, placing);
  }
  for (let j = 0; j < nv; j++) {
    if (mid) placePoint(axis, 0, mid[j]!, placing);
    rowNormals(xyz, n, j, nu, nv, mid !== null);
  }
  return { part: grid.part, nu, nv, xyz, n, u, v };
}

/** Places a row of points one behind the other. */
function placeRow(to: Float32Array, first: number, row: readonly P3[], { m, off }: Placing): void {
  const [a, b, c] = m,
    a0 = a[0],
    a1 = a[1],
    a2 = a[2],
    b0 = b[0],
    b1 = b[1],
    b2 = b[2],
    c0 = c[0],
    c1 = c[1],
    c2 = c[2],
    x0 = off[0],
    y0 = off[1],
    z0 = off[2];
  for (let i = 0, at = first; i < row.length; i++, at += 3) {
    const q = row[i]!,
      x = q[0],
      y = q[1],
      z = q[2];
    to[at] = a0 * x + a1 * y + a2 * z + x0;
    to[at + 1] = b0 * x + b1 * y + b2 * z + y0;
    to[at + 2] = c0 * x + c1 * y + c2 * z + z0;
  }
}

/** Normals of row j from its neighbours; in a closed row the first and the last point are one. */
function rowNormals(xyz: Float32Array, n: Float32Array, j: number, nu: number, nv: number, closed: boolean): void {
  const up = (j > 0 ? j - 1 : 0) * nu,
    down = (j < nv - 1 ? j + 1 : nv - 1) * nu;
  for (let i = 0; i < nu; i++) {
    const i0 = i > 0 ? i - 1 : closed ? nu - 2 : 0,
      i1 = i < nu - 1 ? i + 1 : closed ? 1 : nu - 1,
      a = (j * nu + i0) * 3,
      b = (j * nu + i1) * 3,
      c = (up + i) * 3,
      d = (down + i) * 3,
      k = (j * nu + i) * 3;
    const ax = xyz[b]! - xyz[a]!,
      ay = xyz[b + 1]! - xyz[a + 1]!,
      az = xyz[b + 2]! - xyz[a + 2]!,
      bx = xyz[d]! - xyz[c]!,
      by = xyz[d + 1]! - xyz[c + 1]!,
      bz = xyz[d + 2]! - xyz[c + 2]!,
      nx = ay * bz - az * by,
      ny = az * bx - ax * bz,
      nz = ax * by - ay * bx;
    const away = closed
      ? nx * (xyz[k]! - axis[0]!) + ny * (xyz[k + 1]! - axis[1]!) + nz * (xyz[k + 2]! - axis[2]!)
      : nz;
    const scale = (away < 0 ? -1 : 1) / (Math.sqrt(nx * nx + ny * ny + nz * nz) || 1);
    n[k] = nx * scale;
    n[k + 1] = ny * scale;
    n[k + 2] = nz * scale;
  }
}

/** Loose triangles that keep their own corners; normals are turned to the camera. `u` counts the faces. */
export function looseMesh(
  part: number,
  corners: readonly P3[],
  normals: readonly P3[],
  faceOf: readonly number[],
  placing: Placing,
  arena: MeshArena,
): Mesh {
  const count = corners.length,
    xyz = arena.take(count * 3),
    n = arena.take(count * 3),
    u = arena.take(count),
    v = arena.take(count),
    turned: Placing = { m: placing.m, off: [0, 0, 0] };
  for (let k = 0; k < count; k++) {
    placePoint(xyz, k * 3, corners[k]!, placing);
    placePoint(n, k * 3, normals[k]!, turned);
    u[k] = faceOf[k]!;
    v[k] = 0;
  }
  for (let k = 0; k < count; k += 3) {
    const z = n[k * 3 + 2]! + n[k * 3 + 5]! + n[k * 3 + 8]!;
    if (z < 0) for (let e = k * 3; e < k * 3 + 9; e++) n[e] = -n[e]!;
  }
  return { part, nu: 0, nv: 0, xyz, n, u, v };
}
