import { norm } from '../geometry/geometry';
import type { Raster } from './raster';
import type { Mesh } from './mesh';
import { scratchFloats } from './scratch';

/** Where the light comes from: above, left and in front. */
const LIGHT = norm([-0.55, -0.62, 0.56]);

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
    { ss, x0, y0 } = buf,
    { dist, x, y, s } = buf.view;
  for (let k = 0, e = 0; k < count; k++, e += 3) {
    const px = xyz[e]!,
      py = xyz[e + 1]!,
      nx = n[e]!,
      ny = n[e + 1]!,
      nz = n[e + 2]!;
    X[k] = (px - x0) * ss - 0.5;
    Y[k] = (py - y0) * ss - 0.5;
    lit[k] = nx * LIGHT[0] + ny * LIGHT[1] + nz * LIGHT[2];
    face[k] = (nx * (x - px) + ny * (y - py)) / (s * dist) + nz;
  }
  const t = new Triangles(buf, m, X, Y, lit);
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

class Triangles {
  private lo = 0;
  private hi = 0;
  constructor(
    private readonly buf: Raster,
    private readonly m: Mesh,
    private readonly X: Float32Array,
    private readonly Y: Float32Array,
    private readonly L: Float32Array,
  ) {}

  private span(ax: number, ay: number, bx: number, by: number, y: number): void {
    if ((ay <= y && by > y) || (by <= y && ay > y)) {
      const t = ax + ((y - ay) / (by - ay)) * (bx - ax);
      if (t < this.lo) this.lo = t;
      if (t > this.hi) this.hi = t;
    }
  }

  fill(a: number, b: number, c: number, back: number): void {
    const { X, Y, L, m, buf } = this,
      ax = X[a]!,
      ay = Y[a]!,
      bx = X[b]!,
      by = Y[b]!,
      cx = X[c]!,
      cy = Y[c]!,
      area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (area > -1e-4 && area < 1e-4) return;
    const { W, H } = buf,
      low = ay < by ? (ay < cy ? ay : cy) : by < cy ? by : cy,
      high = ay > by ? (ay > cy ? ay : cy) : by > cy ? by : cy,
      minY = low > 0 ? Math.ceil(low) : 0,
      maxY = high < H - 1 ? Math.floor(high) : H - 1;
    if (minY > maxY) return;
    const { xyz, u: mu, v: mv } = m,
      za = xyz[a * 3 + 2]!,
      zb = xyz[b * 3 + 2]! - za,
      zc = xyz[c * 3 + 2]! - za,
      ua = mu[a]!,
      ub = mu[b]! - ua,
      uc = mu[c]! - ua,
      va = mv[a]!,
      vb = mv[b]! - va,
      vc = mv[c]! - va,
      la = L[a]!,
      lb = L[b]! - la,
      lc = L[c]! - la,
      inv = 1 / area,
      dx1 = (cy - ay) * inv,
      dx2 = -(by - ay) * inv,
      dy1 = -(cx - ax) * inv,
      dy2 = (bx - ax) * inv;
    const zdx = zb * dx1 + zc * dx2,
      udx = ub * dx1 + uc * dx2,
      vdx = vb * dx1 + vc * dx2,
      ldx = lb * dx1 + lc * dx2,
      { z: Z, part: P, u: U, v: V, lit: LI, back: BK } = buf,
      id = m.part;
    for (let y = minY; y <= maxY; y++) {
      this.lo = 1e9;
      this.hi = -1e9;
      this.span(ax, ay, bx, by, y);
      this.span(bx, by, cx, cy, y);
      this.span(cx, cy, ax, ay, y);
      const x0 = this.lo > 0 ? Math.ceil(this.lo) : 0,
        x1 = this.hi < W - 1 ? Math.floor(this.hi) : W - 1;
      if (x0 > x1) continue;
      const wb = (x0 - ax) * dx1 + (y - ay) * dy1,
        wc = (x0 - ax) * dx2 + (y - ay) * dy2;
      let z = za + zb * wb + zc * wc,
        u = ua + ub * wb + uc * wc,
        v = va + vb * wb + vc * wc,
        l = la + lb * wb + lc * wc;
      for (let k = y * W + x0, e = y * W + x1; k <= e; k++) {
        if (z > Z[k]!) {
          Z[k] = z;
          P[k] = id;
          U[k] = u;
          V[k] = v;
          LI[k] = l;
          BK[k] = back;
        }
        z += zdx;
        u += udx;
        v += vdx;
        l += ldx;
      }
    }
  }
}
