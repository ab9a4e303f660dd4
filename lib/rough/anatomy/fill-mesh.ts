import { norm } from '../geometry/geometry';
import type { Raster } from './raster';
import type { Mesh } from './mesh';
import { scratchFloats } from './scratch';

/** Where the light comes from: above, left and in front. */
const LIGHT = norm([-0.55, -0.62, 0.56]);
/** Form shadow below this share of it. */
const DUSK = 0.1;

/** Rasterises one mesh into the buffer: the nearest surface wins each pixel. */
export function fillMesh(buf: Raster, m: Mesh): void {
  const { nu, nv, xyz, n } = m,
    { inside, until = Infinity } = buf.parts[m.part]!,
    isOpen = inside !== undefined,
    count = xyz.length / 3,
    X = scratchFloats('fill x', count),
    Y = scratchFloats('fill y', count),
    lit = scratchFloats('fill light', count),
    face = scratchFloats('fill face', count),
    { ss, x0, y0, H } = buf,
    { dist, x, y, s } = buf.view;
  let top = H,
    bottom = -1;
  for (let k = 0, e = 0; k < count; k++, e += 3) {
    const px = xyz[e]!,
      py = xyz[e + 1]!,
      nx = n[e]!,
      ny = n[e + 1]!,
      nz = n[e + 2]!,
      row = (py - y0) * ss - 0.5;
    X[k] = (px - x0) * ss - 0.5;
    Y[k] = row;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    lit[k] = nx * LIGHT[0] + ny * LIGHT[1] + nz * LIGHT[2];
    face[k] = (nx * (x - px) + ny * (y - py)) / (s * dist) + nz;
  }
  if (top > H - 1 || bottom < 0) return;
  buf.tops[m.part] = Math.min(buf.tops[m.part]!, Math.max(0, Math.floor(top)));
  buf.bottoms[m.part] = Math.max(buf.bottoms[m.part]!, Math.min(H - 1, Math.ceil(bottom)));
  const t = new Triangles(buf, m, { X, Y, lit });
  if (nu === 0) {
    for (let k = 0; k < count; k += 3) t.fill(k, k + 1, k + 2, 0);
    return;
  }
  for (let j = 0; j < nv - 1; j++) {
    if (m.v[j * nu]! > until) continue;
    for (let i = 0; i < nu - 1; i++) {
      const a = j * nu + i,
        c = a + nu,
        looks = face[a]! + face[a + 1]! + face[c]! + face[c + 1]!;
      if (!isOpen && looks < -0.5) continue;
      const back = isOpen && looks < 0 ? 1 : 0;
      t.fill(a, a + 1, c, back);
      t.fill(a + 1, c + 1, c, back);
    }
  }
}

/** Corners of a mesh in pixels, and their light. */
interface Corners {
  readonly X: Float32Array;
  readonly Y: Float32Array;
  readonly lit: Float32Array;
}

/** Fills triangles of one mesh by their corners' indices. */
class Triangles {
  /** The arrays that every triangle reads are held here, not looked up through the buffer. */
  private readonly Z: Float32Array;
  private readonly P: Int16Array;
  private readonly U: Float32Array;
  private readonly V: Float32Array;
  private readonly D: Uint8Array;
  private readonly BK: Uint8Array;
  private readonly X: Float32Array;
  private readonly Y: Float32Array;
  private readonly L: Float32Array;
  private readonly xyz: Float32Array;
  private readonly right: number;
  private readonly below: number;
  /** Whether the material is chosen by surface coordinates, which are kept then. */
  private readonly isChosen: boolean;

  constructor(
    private readonly buf: Raster,
    private readonly m: Mesh,
    { X, Y, lit }: Corners,
  ) {
    this.X = X;
    this.Y = Y;
    this.L = lit;
    this.Z = buf.z;
    this.P = buf.part;
    this.U = buf.u;
    this.V = buf.v;
    this.D = buf.dusk;
    this.BK = buf.back;
    this.xyz = m.xyz;
    this.right = buf.W - 1;
    this.below = buf.H - 1;
    this.isChosen = typeof buf.parts[m.part]!.mat === 'function';
  }

  fill(a: number, b: number, c: number, back: number): void {
    const { X, Y, right, below } = this;
    // p is the highest corner, r the lowest
    let p = a,
      q = b,
      r = c;
    if (Y[q]! < Y[p]!) {
      p = b;
      q = a;
    }
    if (Y[r]! < Y[q]!) {
      r = q;
      q = c;
      if (Y[q]! < Y[p]!) {
        q = p;
        p = c;
      }
    }
    const py = Y[p]!,
      ry = Y[r]!,
      minY = py > 0 ? Math.ceil(py) : 0,
      maxY = ry <= below ? Math.ceil(ry) - 1 : below;
    if (minY > maxY) return;
    const px = X[p]!,
      qx = X[q]!,
      qy = Y[q]!,
      rx = X[r]!,
      area = (qx - px) * (ry - py) - (rx - px) * (qy - py);
    if (area > -1e-4 && area < 1e-4) return;
    const left = px < qx ? (px < rx ? px : rx) : qx < rx ? qx : rx,
      most = px > qx ? (px > rx ? px : rx) : qx > rx ? qx : rx;
    if (left > right || Math.ceil(left) > most || most < 0) return;
    const { Z, P, U, V, D, BK, L, xyz, isChosen } = this,
      { part: id, u: mu, v: mv } = this.m,
      { W, lo, hi } = this.buf,
      inv = 1 / area,
      dx1 = (ry - py) * inv,
      dx2 = (py - qy) * inv,
      dy1 = (px - rx) * inv,
      dy2 = (qx - px) * inv,
      z0 = xyz[p * 3 + 2]!,
      z1 = xyz[q * 3 + 2]! - z0,
      z2 = xyz[r * 3 + 2]! - z0,
      l0 = L[p]!,
      l1 = L[q]! - l0,
      l2 = L[r]! - l0,
      zdx = z1 * dx1 + z2 * dx2,
      ldx = l1 * dx1 + l2 * dx2,
      long = (rx - px) / (ry - py),
      upper = (qx - px) / (qy - py),
      lower = (rx - qx) / (ry - qy);
    let u0 = 0,
      u1 = 0,
      u2 = 0,
      v0 = 0,
      v1 = 0,
      v2 = 0;
    if (isChosen) {
      u0 = mu[p]!;
      u1 = mu[q]! - u0;
      u2 = mu[r]! - u0;
      v0 = mv[p]!;
      v1 = mv[q]! - v0;
      v2 = mv[r]! - v0;
    }
    for (let y = minY; y <= maxY; y++) {
      const down = y - py,
        along = px + down * long,
        short = y < qy ? px + down * upper : qx + (y - qy) * lower,
        from = along < short ? along : short,
        to = along < short ? short : along,
        x0 = from > 0 ? Math.ceil(from) : 0,
        x1 = to < right ? Math.floor(to) : right;
      if (x0 > x1) continue;
      if (x0 < lo[y]!) lo[y] = x0;
      if (x1 > hi[y]!) hi[y] = x1;
      const w1 = (x0 - px) * dx1 + down * dy1,
        w2 = (x0 - px) * dx2 + down * dy2,
        start = y * W + x0,
        end = y * W + x1;
      let z = z0 + z1 * w1 + z2 * w2,
        l = l0 + l1 * w1 + l2 * w2;
      for (let k = start; k <= end; k++) {
        if (z > Z[k]!) {
          Z[k] = z;
          P[k] = id;
          D[k] = l < DUSK ? 1 : 0;
          BK[k] = back;
          if (isChosen) {
            const run = k - start;
            U[k] = u0 + u1 * (w1 + run * dx1) + u2 * (w2 + run * dx2);
            V[k] = v0 + v1 * (w1 + run * dx1) + v2 * (w2 + run * dx2);
          }
        }
        z += zdx;
        l += ldx;
      }
    }
  }
}
