/**
 * From solid forms to ink. Surfaces (lofts) are rasterised into a small depth buffer with part, (u,v) and light; outlines,
 * occlusion lines, material borders and shadow shapes are then traced out of it as smooth vector curves.
 * Every overlap, union, garment edge and cast shadow is right from any angle, because it is measured and not guessed.
 */
import { clamp, cross, lerp, norm, smooth, sub, turn, type Mat, type P2, type P3 } from '../geometry/geometry';

export interface View {
  cam: Mat;
  dist: number;
  x: number;
  y: number;
  s: number;
}
export interface Part {
  name: string;
  who: number;
  /** Material index, or a choice by surface coordinates (u around -1..1 with 0 in front, v along). */
  mat: number | ((u: number, v: number) => number);
  /** Depth jump (units) from which its edge over another part is inked. */
  thr?: number;
  /** Open cloth: its inner side shows with this material. */
  inside?: number;
  /** Parts of one crease family are always parted by a line (fingers). */
  crease?: number;
  /** Its border is always inked, even where it lies flat on something. */
  edge?: boolean;
  /** Never casts or takes shadows. */
  plain?: boolean;
  front?: boolean;
}
interface Mesh {
  part: number;
  nu: number;
  nv: number;
  xyz: Float32Array;
  n: Float32Array;
  u: Float32Array;
  v: Float32Array;
}
export interface Chain {
  pts: P2[];
  w: Float32Array;
  own: number[];
  owner: number;
  two: boolean;
  mats: [number, number];
  freeA: boolean;
  freeB: boolean;
  closed: boolean;
  sil: number;
}

const LIGHT = norm([-0.55, -0.62, 0.56]);

/** Scratch arrays kept between figures: allocation and its garbage were a third of the time. */
const pool: Record<string, Float32Array | Int16Array | Uint8Array | Int32Array> = {};
function scratch<T extends Float32Array | Int16Array | Uint8Array | Int32Array>(
  name: string,
  n: number,
  make: (n: number) => T,
  fill = 0,
): T {
  let a = pool[name] as T | undefined;
  if (!a || a.length < n) {
    a = make(Math.ceil(n * 1.25));
    pool[name] = a;
  }
  const v = a.subarray(0, n) as T;
  if (fill !== SKIP) v.fill(fill);
  return v;
}
const SKIP = -12345;
/** One block of memory for the meshes of a figure: many small typed arrays make the collector run all the time. */
const arena = {
  buf: new Float32Array(1 << 19),
  off: 0,
  take(n: number): Float32Array {
    if (this.off + n > this.buf.length) {
      this.buf = new Float32Array(Math.max(this.buf.length * 2, n * 2));
      this.off = 0;
    }
    const v = this.buf.subarray(this.off, this.off + n);
    this.off += n;
    return v;
  },
};
const F64 = (n: number): Float64Array => new Float64Array(n),
  pool64: Record<string, Float64Array> = {};
const scratch64 = (name: string, n: number): Float64Array => {
  let a = pool64[name];
  if (!a || a.length < n) {
    a = F64(Math.ceil(n * 1.5) + 256);
    pool64[name] = a;
  }
  return a;
};
const F32 = (n: number): Float32Array => new Float32Array(n),
  I16 = (n: number): Int16Array => new Int16Array(n),
  U8 = (n: number): Uint8Array => new Uint8Array(n),
  I32 = (n: number): Int32Array => new Int32Array(n);

export class Buffer3 {
  readonly parts: Part[] = [{ name: 'none', who: -1, mat: 0 }];
  private meshes: Mesh[] = [];
  W = 0;
  H = 0;
  x0 = 0;
  y0 = 0;
  ss = 1;
  z!: Float32Array;
  part!: Int16Array;
  u!: Float32Array;
  v!: Float32Array;
  lit!: Float32Array;
  mat!: Uint8Array;
  shaded!: Uint8Array;
  back!: Uint8Array;
  lo!: Int32Array;
  hi!: Int32Array;
  private m: Mat;
  private off: P3 = [0, 0, 0];
  constructor(
    readonly view: View,
    readonly budget = 150000,
    readonly clip?: [number, number, number, number],
    readonly key = 'a',
  ) {
    this.m = view.cam;
    arena.off = 0;
  }
  /** Where the figure now being added stands: its turn and place in the world. */
  setModel(R: Mat, at: P3): void {
    const c = this.view.cam,
      col = (j: number): P3 => turn(c, [R[0][j]!, R[1][j]!, R[2][j]!]),
      [x, y, z] = [col(0), col(1), col(2)];
    this.m = [
      [x[0], y[0], z[0]],
      [x[1], y[1], z[1]],
      [x[2], y[2], z[2]],
    ];
    this.off = turn(c, at);
  }
  depthOf(q: P3, m: { R: Mat; at: P3 }): number {
    this.setModel(m.R, m.at);
    return this.project(q)[2];
  }
  add(p: Part): number {
    this.parts.push(p);
    return this.parts.length - 1;
  }
  /** Screen position and depth of a world point. */
  project(q: P3): [number, number, number] {
    const t0 = turn(this.m, q),
      o = this.off,
      t: P3 = [t0[0] + o[0], t0[1] + o[1], t0[2] + o[2]],
      k = (this.view.s * this.view.dist) / Math.max(1.2, this.view.dist - t[2]);
    return [this.view.x + t[0] * k, this.view.y + t[1] * k, t[2]];
  }
  /** A grid of points: rows along v, each with nu+1 points around u; `mid` gives the axis the normals point away from. */
  grid(part: number, rows: P3[][], mid: P3[] | null, uOf: (i: number) => number, vOf: (j: number) => number): void {
    const nv = rows.length,
      nu = rows[0]!.length,
      xyz = arena.take(nu * nv * 3),
      n = arena.take(nu * nv * 3),
      u = arena.take(nu * nv),
      v = arena.take(nu * nv);
    const m = this.m,
      [a, b, c] = m,
      o = this.off;
    for (let j = 0; j < nv; j++) {
      const r = rows[j]!;
      for (let i = 0; i < nu; i++) {
        const q = r[i]!,
          k = j * nu + i;
        xyz[k * 3] = a[0] * q[0] + a[1] * q[1] + a[2] * q[2] + o[0];
        xyz[k * 3 + 1] = b[0] * q[0] + b[1] * q[1] + b[2] * q[2] + o[1];
        xyz[k * 3 + 2] = c[0] * q[0] + c[1] * q[1] + c[2] * q[2] + o[2];
        u[k] = uOf(i);
        v[k] = vOf(j);
      }
    }
    const closed = mid !== null;
    for (let j = 0; j < nv; j++) {
      const j0 = Math.max(0, j - 1),
        j1 = Math.min(nv - 1, j + 1);
      let cx = 0,
        cy = 0,
        cz = 0;
      if (closed) {
        const q = turn(m, mid[j]!);
        cx = q[0] + o[0];
        cy = q[1] + o[1];
        cz = q[2] + o[2];
      }
      for (let i = 0; i < nu; i++) {
        const i0 = closed ? (i === 0 ? nu - 2 : i - 1) : Math.max(0, i - 1),
          i1 = closed ? (i === nu - 1 ? 1 : i + 1) : Math.min(nu - 1, i + 1);
        const A = (j * nu + i0) * 3,
          B = (j * nu + i1) * 3,
          C = (j0 * nu + i) * 3,
          D = (j1 * nu + i) * 3,
          k = (j * nu + i) * 3;
        const ax = xyz[B]! - xyz[A]!,
          ay = xyz[B + 1]! - xyz[A + 1]!,
          az = xyz[B + 2]! - xyz[A + 2]!,
          bx = xyz[D]! - xyz[C]!,
          by = xyz[D + 1]! - xyz[C + 1]!,
          bz = xyz[D + 2]! - xyz[C + 2]!;
        let nx = ay * bz - az * by,
          ny = az * bx - ax * bz,
          nz = ax * by - ay * bx;
        const l = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
        nx /= l;
        ny /= l;
        nz /= l;
        const s = closed
          ? nx * (xyz[k]! - cx) + ny * (xyz[k + 1]! - cy) + nz * (xyz[k + 2]! - cz) < 0
            ? -1
            : 1
          : nz < 0
            ? -1
            : 1;
        n[k] = nx * s;
        n[k + 1] = ny * s;
        n[k + 2] = nz * s;
      }
    }
    this.meshes.push({ part, nu, nv, xyz, n, u, v });
  }
  /** Rasterises everything. */
  run(): void {
    const { dist, x, y, s } = this.view;
    let bx0 = 1e9,
      by0 = 1e9,
      bx1 = -1e9,
      by1 = -1e9;
    for (const m of this.meshes)
      for (let k = 0; k < m.xyz.length; k += 3) {
        const kk = (s * dist) / Math.max(1.2, dist - m.xyz[k + 2]!),
          px = x + m.xyz[k]! * kk,
          py = y + m.xyz[k + 1]! * kk;
        m.xyz[k] = px;
        m.xyz[k + 1] = py;
        if (px < bx0) bx0 = px;
        if (px > bx1) bx1 = px;
        if (py < by0) by0 = py;
        if (py > by1) by1 = py;
      }
    if (this.clip) {
      bx0 = Math.max(bx0, this.clip[0]);
      by0 = Math.max(by0, this.clip[1]);
      bx1 = Math.min(bx1, this.clip[0] + this.clip[2]);
      by1 = Math.min(by1, this.clip[1] + this.clip[3]);
    }
    const area = Math.max(1, (bx1 - bx0) * (by1 - by0)),
      ss = (this.ss = clamp(Math.sqrt(this.budget / area), 0.4, this.view.s < 50 ? 1.05 : 1.6));
    const pad = 4;
    this.x0 = bx0 - pad / ss;
    this.y0 = by0 - pad / ss;
    const W = (this.W = Math.max(8, Math.ceil((bx1 - bx0) * ss) + pad * 2)),
      H = (this.H = Math.max(8, Math.ceil((by1 - by0) * ss) + pad * 2)),
      N = W * H;
    this.z = scratch(this.key + 'z', N, F32, -1e6);
    this.part = scratch(this.key + 'part', N, I16);
    this.u = scratch(this.key + 'u', N, F32, SKIP);
    this.v = scratch(this.key + 'v', N, F32, SKIP);
    this.lit = scratch(this.key + 'lit', N, F32, SKIP);
    this.back = scratch(this.key + 'back', N, U8, SKIP);
    for (const m of this.meshes) this.fillMesh(m);
    this.resolve();
  }
  private fillMesh(m: Mesh): void {
    const { nu, nv, xyz, n } = m,
      P = this.parts[m.part]!,
      open = P.inside !== undefined,
      cnt = nu * nv,
      X = scratch('X', cnt, F32, SKIP),
      Y = scratch('Y', cnt, F32, SKIP),
      lit = scratch('L', cnt, F32, SKIP),
      face = scratch('F', cnt, F32, SKIP),
      ss = this.ss,
      D = this.view.dist;
    for (let k = 0; k < cnt; k++) {
      X[k] = (xyz[k * 3]! - this.x0) * ss - 0.5;
      Y[k] = (xyz[k * 3 + 1]! - this.y0) * ss - 0.5;
      const vx = (this.view.x - xyz[k * 3]!) / this.view.s,
        vy = (this.view.y - xyz[k * 3 + 1]!) / this.view.s,
        nx = n[k * 3]!,
        ny = n[k * 3 + 1]!,
        nz = n[k * 3 + 2]!;
      lit[k] = nx * LIGHT[0] + ny * LIGHT[1] + nz * LIGHT[2];
      face[k] = (nx * vx + ny * vy + nz * D) / D;
    }
    for (let j = 0; j < nv - 1; j++)
      for (let i = 0; i < nu - 1; i++) {
        const a = j * nu + i,
          b = a + 1,
          c = a + nu,
          d = c + 1,
          f = face[a]! + face[b]! + face[c]! + face[d]!;
        if (!open && f < -0.5) continue;
        const bk = open && f < 0 ? 1 : 0;
        this.tri(m, X, Y, lit, a, b, c, bk);
        this.tri(m, X, Y, lit, b, d, c, bk);
      }
  }
  private tri(
    m: Mesh,
    X: Float32Array,
    Y: Float32Array,
    L: Float32Array,
    a: number,
    b: number,
    c: number,
    bk: number,
  ): void {
    const ax = X[a]!,
      ay = Y[a]!,
      bx = X[b]!,
      by = Y[b]!,
      cx = X[c]!,
      cy = Y[c]!;
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (area > -1e-4 && area < 1e-4) return;
    const W = this.W,
      minY = Math.max(0, Math.ceil(Math.min(ay, by, cy))),
      maxY = Math.min(this.H - 1, Math.floor(Math.max(ay, by, cy)));
    if (minY > maxY) return;
    const za = m.xyz[a * 3 + 2]!,
      zb = m.xyz[b * 3 + 2]!,
      zc = m.xyz[c * 3 + 2]!,
      ua = m.u[a]!,
      ub = m.u[b]!,
      uc = m.u[c]!,
      va = m.v[a]!,
      vb = m.v[b]!,
      vc = m.v[c]!,
      la = L[a]!,
      lb = L[b]!,
      lc = L[c]!,
      inv = 1 / area;
    const dx1 = (cy - ay) * inv,
      dx2 = -(by - ay) * inv,
      dy1 = -(cx - ax) * inv,
      dy2 = (bx - ax) * inv; // d(bary b), d(bary c)
    const zdx = (zb - za) * dx1 + (zc - za) * dx2,
      udx = (ub - ua) * dx1 + (uc - ua) * dx2,
      vdx = (vb - va) * dx1 + (vc - va) * dx2,
      ldx = (lb - la) * dx1 + (lc - la) * dx2;
    const Z = this.z,
      Pt = this.part,
      U = this.u,
      V = this.v,
      LI = this.lit,
      BK = this.back,
      id = m.part;
    for (let y = minY; y <= maxY; y++) {
      let lo = 1e9,
        hi = -1e9;
      if ((ay <= y && by > y) || (by <= y && ay > y)) {
        const t = ax + ((y - ay) / (by - ay)) * (bx - ax);
        if (t < lo) lo = t;
        if (t > hi) hi = t;
      }
      if ((by <= y && cy > y) || (cy <= y && by > y)) {
        const t = bx + ((y - by) / (cy - by)) * (cx - bx);
        if (t < lo) lo = t;
        if (t > hi) hi = t;
      }
      if ((cy <= y && ay > y) || (ay <= y && cy > y)) {
        const t = cx + ((y - cy) / (ay - cy)) * (ax - cx);
        if (t < lo) lo = t;
        if (t > hi) hi = t;
      }
      const x0 = Math.max(0, Math.ceil(lo)),
        x1 = Math.min(W - 1, Math.floor(hi));
      if (x0 > x1) continue;
      const wb = (x0 - ax) * dx1 + (y - ay) * dy1,
        wc = (x0 - ax) * dx2 + (y - ay) * dy2;
      let z = za + (zb - za) * wb + (zc - za) * wc,
        u = ua + (ub - ua) * wb + (uc - ua) * wc,
        v = va + (vb - va) * wb + (vc - va) * wc,
        l = la + (lb - la) * wb + (lc - la) * wc;
      for (let k = y * W + x0, e = y * W + x1; k <= e; k++) {
        if (z > Z[k]!) {
          Z[k] = z;
          Pt[k] = id;
          U[k] = u;
          V[k] = v;
          LI[k] = l;
          BK[k] = bk;
        }
        z += zdx;
        u += udx;
        v += vdx;
        l += ldx;
      }
    }
  }
  /** Materials, form shadow and cast shadow for each visible point. */
  private resolve(): void {
    const { W, H, z, part, lit, u, v, back } = this,
      N = W * H,
      mat = (this.mat = scratch(this.key + 'mat', N, U8)),
      sh = (this.shaded = scratch(this.key + 'sh', N, U8)),
      px = this.view.s * this.ss,
      lo = (this.lo = scratch(this.key + 'lo', H, I32)),
      hi = (this.hi = scratch(this.key + 'hi', H, I32));
    const a1 = Math.round(0.1 * px),
      b1 = Math.round(0.16 * px),
      a2 = Math.round(0.2 * px),
      b2 = Math.round(0.32 * px),
      o1 = a1 + b1 * W,
      o2 = a2 + b2 * W,
      P = this.parts,
      plain = scratch('pl', P.length, U8),
      flat = scratch('fl', P.length, I16);
    P.forEach((q, n) => {
      plain[n] = q.plain ? 1 : 0;
      flat[n] = typeof q.mat === 'number' ? q.mat : -1;
    });
    for (let y = 0; y < H; y++) {
      let l = W,
        h = -1;
      for (let x = 0, k = y * W; x < W; x++, k++) {
        const p = part[k]!;
        if (p === 0) continue;
        if (x < l) l = x;
        h = x;
        if (back[k] === 1) {
          mat[k] = P[p]!.inside!;
          sh[k] = 1;
          continue;
        }
        const f = flat[p]!;
        mat[k] = f >= 0 ? f : (P[p]!.mat as (u: number, v: number) => number)(u[k]!, v[k]!);
        if (lit[k]! < 0.1) {
          sh[k] = 1;
          continue;
        }
        if (plain[p]) continue;
        if (x >= a1 && y >= b1) {
          const q = k - o1,
            dz = z[q]! - z[k]!;
          if (dz > 0.14 && dz < 1.7 && part[q] !== p && !plain[part[q]!]) {
            sh[k] = 1;
            continue;
          }
        }
        if (x >= a2 && y >= b2) {
          const q = k - o2,
            dz = z[q]! - z[k]!;
          if (dz > 0.14 && dz < 1.7 && part[q] !== p && !plain[part[q]!]) sh[k] = 1;
        }
      }
      lo[y] = l;
      hi[y] = h;
    }
  }
  at(px: number, py: number): number {
    const x = Math.round((px - this.x0) * this.ss - 0.5),
      y = Math.round((py - this.y0) * this.ss - 0.5);
    return x < 0 || y < 0 || x >= this.W || y >= this.H ? -1 : y * this.W + x;
  }
  /** Is a world point on the visible surface of that part? */
  sees(q: P3, part: number, tol = 0.16): P2 | null {
    const t = this.project(q),
      k = this.at(t[0], t[1]);
    if (k < 0) return null;
    if (this.part[k] === part && Math.abs(this.z[k]! - t[2]) < tol) return [t[0], t[1]];
    return null;
  }
  private out(x: number, y: number): P2 {
    return [this.x0 + x / this.ss, this.y0 + y / this.ss];
  }

  /** Closed outlines of every region of equal label; label 0 is nothing. Returns a path per label. */
  regions(ok: Uint8Array, shadow: boolean, minArea = 10, reach = 0.7, passes = 7): Map<number, P2[][]> {
    const { W, H } = this,
      lab = scratch('lab', W * H, I16),
      seen = scratch('seen', W * H, U8),
      res = new Map<number, P2[][]>();
    {
      const { part, mat, shaded, lo, hi } = this;
      for (let y = 0; y < H; y++)
        for (let k = y * W + lo[y]!, e = y * W + hi[y]!; k <= e; k++)
          if (ok[part[k]!] && (!shadow || shaded[k])) lab[k] = mat[k]! + 1;
    }
    const L = (x: number, y: number): number => (x < 0 || y < 0 || x >= W || y >= H ? 0 : lab[y * W + x]!);
    for (let y = 0; y < H; y++)
      for (let x = this.lo[y]!, xe = this.hi[y]!; x <= xe; x++) {
        const k = y * W + x,
          l = lab[k]!;
        if (!l || seen[k] || (y > 0 && lab[k - W] === l)) continue;
        // walk the border clockwise, region on the right hand; dir 0 right 1 down 2 left 3 up
        const cs: number[] = [];
        let cx = x,
          cy = y,
          dir = 0;
        for (let guard = 0; guard < 40000; guard++) {
          cs.push(cx, cy);
          if (dir === 0) seen[cy * W + cx] = 1;
          if (dir === 0) cx++;
          else if (dir === 1) cy++;
          else if (dir === 2) cx--;
          else cy--;
          // pixels ahead-left and ahead-right of the new corner
          let al: number, ar: number;
          if (dir === 0) {
            al = L(cx, cy - 1);
            ar = L(cx, cy);
          } else if (dir === 1) {
            al = L(cx, cy);
            ar = L(cx - 1, cy);
          } else if (dir === 2) {
            al = L(cx - 1, cy);
            ar = L(cx - 1, cy - 1);
          } else {
            al = L(cx - 1, cy - 1);
            ar = L(cx, cy - 1);
          }
          if (ar !== l) dir = (dir + 1) & 3;
          else if (al === l) dir = (dir + 3) & 3;
          if (cx === x && cy === y && dir === 0) break;
        }
        const n = cs.length / 2;
        if (n < 6) continue;
        let ar2 = 0;
        for (let i = 0; i < n; i++) {
          const j = (i + 1) % n;
          ar2 += cs[i * 2]! * cs[j * 2 + 1]! - cs[j * 2]! * cs[i * 2 + 1]!;
        }
        if (Math.abs(ar2) / 2 < minArea) continue;
        const P = relax(cs, true, reach, passes),
          pts = simplify(P.x, P.y, n, true, 0.22).map(([a, b]) => this.out(a, b));
        const list = res.get(l);
        if (list) list.push(pts);
        else res.set(l, [pts]);
      }
    return res;
  }
  /** Lines: outline, occlusion, material border and crease, as weighted chains. */
  lines(o: { matInk?: (a: number, b: number) => number } = {}): Chain[] {
    const { W, H, z, part, mat } = this,
      N = (W + 1) * (H + 1),
      hw = scratch('hw', N, F32),
      vw = scratch('vw', N, F32),
      ho = scratch('ho', N, I16),
      vo = scratch('vo', N, I16),
      hk = scratch('hk', N, I32),
      vk = scratch('vk', N, I32),
      P = this.parts,
      S = W + 1,
      step = 1 / (this.view.s * this.ss);
    const weigh = (a: number, b: number, pa: number, pb: number): number => {
      // a, b neighbours; pa, pb one further out
      const A = part[a]!,
        B = part[b]!;
      if (!A || !B) return A === B ? 0 : 1.2;
      const dz = Math.abs(z[a]! - z[b]!),
        near = z[a]! > z[b]! ? A : B,
        th = P[near]!.thr ?? 0.12;
      const ga = part[pa] === A ? Math.abs(z[pa]! - z[a]!) : 0,
        gb = part[pb] === B ? Math.abs(z[pb]! - z[b]!) : 0;
      const jump = dz - 1.6 * Math.max(ga < dz * 0.7 ? ga : dz * 0.7, gb < dz * 0.7 ? gb : dz * 0.7) - step * 0.6;
      let w = 0;
      const t2 = A === B ? Math.max(th, 0.1) * 1.25 : th;
      if (jump > t2) w = lerp(0.62, 1, smooth(t2, t2 + 0.5, jump));
      if (w === 0 && this.back[a] !== this.back[b]) w = 0.8;
      if (A !== B) {
        const pa_ = P[A]!,
          pb_ = P[B]!;
        if (pa_.crease !== undefined && pa_.crease === pb_.crease) w = Math.max(w, 0.72);
        if ((pa_.edge || pb_.edge) && !(pa_.name === pb_.name)) w = Math.max(w, 0.78);
      }
      if (mat[a] !== mat[b]) w = Math.max(w, o.matInk ? o.matInk(mat[a]!, mat[b]!) : 0.72);
      return w;
    };
    for (let y = 0; y < H; y++)
      for (
        let x = Math.max(0, Math.min(this.lo[y]!, y > 0 ? this.lo[y - 1]! : W)),
          xe = Math.min(W - 1, Math.max(this.hi[y]!, y > 0 ? this.hi[y - 1]! : -1) + 1);
        x <= xe;
        x++
      ) {
        const k = y * W + x;
        if (x > 0 && (part[k] || part[k - 1])) {
          const a = k - 1,
            w =
              part[a] === part[k] && mat[a] === mat[k] && Math.abs(z[a]! - z[k]!) < 0.06
                ? 0
                : weigh(a, k, x > 1 ? a - 1 : a, x < W - 1 ? k + 1 : k);
          if (w > 0) {
            const c = y * S + x;
            vw[c] = w;
            const f = z[a]! > z[k]! ? a : k;
            vo[c] = part[f]!;
            vk[c] = f;
          }
        }
        if (y > 0 && (part[k] || part[k - W])) {
          const a = k - W,
            w =
              part[a] === part[k] && mat[a] === mat[k] && Math.abs(z[a]! - z[k]!) < 0.06
                ? 0
                : weigh(a, k, y > 1 ? a - W : a, y < H - 1 ? k + W : k);
          if (w > 0) {
            const c = y * S + x;
            hw[c] = w;
            const f = z[a]! > z[k]! ? a : k;
            ho[c] = part[f]!;
            hk[c] = f;
          }
        }
      }
    const hs = scratch('hs', N, U8),
      vs = scratch('vs', N, U8),
      out: Chain[] = [];
    // edges at a corner: 0 right (h at c), 1 down (v at c), 2 left (h at c-1), 3 up (v at c-S)
    const wAt = (c: number, d: number): number =>
      d === 0 ? hw[c]! : d === 1 ? vw[c]! : d === 2 ? (c % S > 0 ? hw[c - 1]! : 0) : c >= S ? vw[c - S]! : 0;
    const oAt = (c: number, d: number): number =>
      d === 0 ? ho[c]! : d === 1 ? vo[c]! : d === 2 ? ho[c - 1]! : vo[c - S]!;
    const sAt = (c: number, d: number): number =>
      d === 0 ? hs[c]! : d === 1 ? vs[c]! : d === 2 ? hs[c - 1]! : vs[c - S]!;
    const kAt = (c: number, d: number): number =>
      d === 0 ? hk[c]! : d === 1 ? vk[c]! : d === 2 ? hk[c - 1]! : vk[c - S]!;
    const mark = (c: number, d: number): void => {
      if (d === 0) hs[c] = 1;
      else if (d === 1) vs[c] = 1;
      else if (d === 2) hs[c - 1] = 1;
      else vs[c - S] = 1;
    };
    const go = (c: number, d: number): number => (d === 0 ? c + 1 : d === 1 ? c + S : d === 2 ? c - 1 : c - S);
    const walk = (c: number, d: number, xs: number[], ws: number[], own: number[], ks: number[]): number => {
      // returns degree at the far end
      for (;;) {
        mark(c, d);
        ws.push(wAt(c, d));
        own.push(oAt(c, d));
        ks.push(kAt(c, d));
        const ow = oAt(c, d),
          wo = wAt(c, d),
          back = (d + 2) & 3;
        c = go(c, d);
        xs.push(c % S, (c / S) | 0);
        let deg = 0,
          next = -1,
          same = -1;
        for (let e = 0; e < 4; e++) {
          if (e === back || wAt(c, e) <= 0) continue;
          deg++;
          if (!sAt(c, e)) {
            next = e;
            if (oAt(c, e) === ow && (same < 0 || Math.abs(wAt(c, e) - wo) < Math.abs(wAt(c, same) - wo) || e === d))
              same = e;
          }
        }
        if (deg === 1 && next >= 0) d = next;
        else if (deg > 1 && same >= 0) d = same;
        else return deg;
      }
    };
    for (let c = 0; c < N; c++) {
      if (hw[c] === 0 && vw[c] === 0) continue;
      for (let d = 0; d < 2; d++) {
        if (wAt(c, d) <= 0 || sAt(c, d)) continue;
        const xa: number[] = [c % S, (c / S) | 0],
          wa: number[] = [],
          oa: number[] = [],
          ka: number[] = [],
          eb = walk(c, d, xa, wa, oa, ka);
        const closed = xa.length > 8 && xa[0] === xa[xa.length - 2] && xa[1] === xa[xa.length - 1];
        let ea = 2;
        if (!closed) {
          // and the other way from the start
          let dd = -1,
            deg = 0;
          const ow = oAt(c, d);
          for (let e = 0; e < 4; e++)
            if (e !== d && wAt(c, e) > 0) {
              deg++;
              if (!sAt(c, e) && (dd < 0 || oAt(c, e) === ow)) dd = e;
            }
          if (deg === 0) ea = 0;
          else if (dd >= 0 && (deg === 1 || oAt(c, dd) === ow)) {
            const xb: number[] = [],
              wb: number[] = [],
              ob: number[] = [],
              kb: number[] = [];
            ea = walk(c, dd, xb, wb, ob, kb);
            const rx: number[] = [];
            for (let i = xb.length - 2; i >= 0; i -= 2) rx.push(xb[i]!, xb[i + 1]!);
            xa.unshift(...rx);
            wa.unshift(...wb.reverse());
            oa.unshift(...ob.reverse());
            ka.unshift(...kb.reverse());
          }
        }
        const n = xa.length / 2;
        if (n < 4) continue;
        // points are the middles of the cracks, with the two end corners kept
        const R = relax(xa, closed, 0.72, 9),
          m = R.n,
          w = new Float32Array(m);
        for (let i = 0; i < m; i++) w[i] = wa[clamp(closed ? i : i - 1, 0, wa.length - 1)]!;
        for (let q = 0; q < 5; q++) for (let i = 1; i < m - 1; i++) w[i] = (w[i - 1]! + 2 * w[i]! + w[i + 1]!) / 4;
        const pts: P2[] = [];
        for (let i = 0; i < m; i++) pts.push(this.out(R.x[i]!, R.y[i]!));
        const mid = ka[ka.length >> 1]!,
          other = this.otherSide(xa, mid),
          two = this.twoOf(xa, mid);
        let sil = 0;
        for (const q of wa) if (q > 1.1) sil++;
        out.push({
          pts,
          w,
          own: oa,
          owner: oa[oa.length >> 1]!,
          two,
          mats: [mat[mid]!, other],
          freeA: ea === 0,
          freeB: eb === 0,
          closed,
          sil: sil / wa.length,
        });
      }
    }
    return out;
  }
  private twoOf(cs: number[], k: number): boolean {
    const i = ((cs.length / 2) >> 1) * 2,
      x = cs[i]!,
      y = cs[i + 1]!,
      w = this.parts[this.part[k]!]!.who;
    for (const [a, b] of [
      [x - 1, y - 1],
      [x, y - 1],
      [x - 1, y],
      [x, y],
    ] as const)
      if (a >= 0 && b >= 0 && a < this.W && b < this.H) {
        const q = this.part[b * this.W + a]!;
        if (q && this.parts[q]!.who !== w) return true;
      }
    return false;
  }
  private otherSide(cs: number[], k: number): number {
    const i = ((cs.length / 2) >> 1) * 2,
      x = cs[i]!,
      y = cs[i + 1]!;
    let best = this.mat[k]!;
    for (const [a, b] of [
      [x - 1, y - 1],
      [x, y - 1],
      [x - 1, y],
      [x, y],
    ] as const)
      if (a >= 0 && b >= 0 && a < this.W && b < this.H) {
        const q = b * this.W + a;
        if (this.part[q] !== this.part[k] || this.mat[q] !== this.mat[k]) best = this.part[q] ? this.mat[q]! : 255;
      }
    return best;
  }
}
/** Middles of unit steps, relaxed towards a smooth curve but never farther than `reach` px from where they were: steps vanish, corners stay. */
function relax(
  cs: readonly number[],
  closed: boolean,
  reach: number,
  passes: number,
): { x: Float64Array; y: Float64Array; n: number } {
  const c = cs.length / 2,
    n = closed ? c : c + 1,
    x = scratch64('x', n),
    y = scratch64('y', n),
    x0 = scratch64('x0', n),
    y0 = scratch64('y0', n);
  if (closed)
    for (let i = 0; i < n; i++) {
      const j = (i + 1) % c;
      x[i] = (cs[i * 2]! + cs[j * 2]!) / 2;
      y[i] = (cs[i * 2 + 1]! + cs[j * 2 + 1]!) / 2;
    }
  else {
    x[0] = cs[0]!;
    y[0] = cs[1]!;
    for (let i = 0; i + 1 < c; i++) {
      x[i + 1] = (cs[i * 2]! + cs[i * 2 + 2]!) / 2;
      y[i + 1] = (cs[i * 2 + 1]! + cs[i * 2 + 3]!) / 2;
    }
    x[n - 1] = cs[c * 2 - 2]!;
    y[n - 1] = cs[c * 2 - 1]!;
  }
  const lo = closed ? 0 : 1,
    hi = closed ? n : n - 1;
  for (let i = 0; i < n; i++) {
    x0[i] = x[i]!;
    y0[i] = y[i]!;
  }
  for (let p = 0; p < passes; p++) {
    const r = p < 3 ? 1 : 2;
    for (let i = lo; i < hi; i++) {
      let a = i - r,
        b = i + r;
      if (closed) {
        a = (a + n) % n;
        b %= n;
      } else {
        if (a < 0 || b >= n) {
          a = i - 1;
          b = i + 1;
        }
      }
      const nx = (x[a]! + 2 * x[i]! + x[b]!) * 0.25,
        ny = (y[a]! + 2 * y[i]! + y[b]!) * 0.25,
        ox = x0[i]!,
        oy = y0[i]!;
      x[i] = nx < ox - reach ? ox - reach : nx > ox + reach ? ox + reach : nx;
      y[i] = ny < oy - reach ? oy - reach : ny > oy + reach ? oy + reach : ny;
    }
  }
  return { x, y, n };
}
/** Drops points while the curve stays within `tol` of the chord. */
function simplify(x: Float64Array, y: Float64Array, n: number, closed: boolean, tol: number): P2[] {
  const out: P2[] = [[x[0]!, y[0]!]];
  let a = 0;
  const last = closed ? n : n - 1;
  for (let i = 2; i <= last; i++) {
    const e = i % n,
      dx = x[e]! - x[a]!,
      dy = y[e]! - y[a]!,
      l = Math.sqrt(dx * dx + dy * dy) || 1;
    let bad = i - a > 14;
    for (let k = a + 1; k < i && !bad; k++)
      if (Math.abs((x[k]! - x[a]!) * dy - (y[k]! - y[a]!) * dx) / l > tol) bad = true;
    if (bad) {
      a = i - 1;
      out.push([x[a]!, y[a]!]);
    }
  }
  if (!closed) out.push([x[n - 1]!, y[n - 1]!]);
  return out;
}
export { cross, sub };
