import { cross, norm, sub, type P2, type P3 } from '../geometry/geometry';
import { INK } from '../pen/paint';
import { L, TAU, type Look } from './look';
import { xform, type Part, type Xf } from './part';

type V3 = P3;
/** `taper`: how far the top is smaller, 0..1 (`tz` along the depth); looks of the top and the front. */
export type BoxOptions = Partial<Part> & { top?: Look; front?: Look; taper?: number; tz?: number };
/** `n` points round, about an axis, squeezed. */
export type LatheOptions = Partial<Part> & { n?: number; axis?: 'x' | 'y' | 'z'; sx?: number; sz?: number };
/** A thing in local metres: base at y 0, front towards -z. */
export class Model {
  parts: Part[] = [];
  private add(v: V3[], f: number[][], look: Look, o: Partial<Part> = {}): Part {
    const q: Part = { v, f, look, smooth: false, ink: 1, decals: [], ...o };
    this.parts.push(q);
    return q;
  }
  get last(): Part {
    return this.parts[this.parts.length - 1]!;
  }
  /** Box by the middle of its base (x, y, z), its width, height, depth. */
  box(...args: [x: number, y: number, z: number, w: number, h: number, d: number, look: Look, o?: BoxOptions]): this {
    const [x, y, z, w, h, d, look, o = {}] = args;
    const a = w / 2,
      b = d / 2,
      k = 1 - (o.taper ?? 0),
      kz = 1 - (o.tz ?? o.taper ?? 0);
    const v: V3[] = [
      [x - a, y, z - b],
      [x + a, y, z - b],
      [x + a, y, z + b],
      [x - a, y, z + b],
      [x - a * k, y + h, z - b * kz],
      [x + a * k, y + h, z - b * kz],
      [x + a * k, y + h, z + b * kz],
      [x - a * k, y + h, z + b * kz],
    ];
    const q = this.add(
      v,
      [
        [4, 7, 6, 5],
        [0, 1, 2, 3],
        [0, 4, 5, 1],
        [2, 6, 7, 3],
        [3, 7, 4, 0],
        [1, 5, 6, 2],
      ],
      look,
      o,
    );
    q.fl = [o.top, undefined, o.front, undefined, undefined, undefined];
    q.convex = true;
    return this;
  }
  /** Turned on an axis: profile of [radius, height]. axis 'y' (default), 'x' or 'z'. */
  lathe(at: P3, prof: readonly P2[], look: Look, o: LatheOptions = {}): this {
    const n = o.n ?? 14,
      v: V3[] = [],
      f: number[][] = [],
      put = (x: number, y: number, z: number): V3 =>
        o.axis === 'x'
          ? [at[0] + y, at[1] + x, at[2] + z]
          : o.axis === 'z'
            ? [at[0] + x, at[1] + z, at[2] + y]
            : [at[0] + x * (o.sx ?? 1), at[1] + y, at[2] + z * (o.sz ?? 1)];
    for (const [r, y] of prof)
      for (let i = 0; i < n; i++) {
        const t = (i / n) * TAU;
        v.push(put(r * Math.cos(t), y, r * Math.sin(t)));
      }
    const flip = o.axis === 'x' || o.axis === 'z',
      point = (k: number, i: number): number => (prof[k]![0] < 1e-4 ? k * n : k * n + i); // a pole is one point
    for (let k = 0; k + 1 < prof.length; k++)
      for (let i = 0; i < n; i++) {
        const j = (i + 1) % n,
          q = [point(k, i), point(k + 1, i), point(k + 1, j), point(k, j)];
        if (prof[k]![0] < 1e-4) q.splice(3, 1);
        else if (prof[k + 1]![0] < 1e-4) q.splice(2, 1);
        f.push(flip ? q.reverse() : q);
      }
    const cap = (k: number, up: boolean): void => {
      if (prof[k]![0] > 1e-3) {
        const q = Array.from({ length: n }, (_, i) => k * n + i);
        f.push(up !== flip ? q.reverse() : q);
      }
    };
    if (!o.two) {
      cap(0, false);
      cap(prof.length - 1, true);
    }
    this.add(v, f, look, { ...o, smooth: true });
    return this;
  }
  /** Upright cylinder by the middle of its base, radius, height. */
  cyl(...args: [x: number, y: number, z: number, r: number, h: number, look: Look, o?: LatheOptions]): this {
    const [x, y, z, r, h, look, o = {}] = args;
    this.lathe(
      [x, y, z],
      [
        [r, 0],
        [r, h],
      ],
      look,
      o,
    );
    this.last.convex = true;
    return this;
  }
  ball(x: number, y: number, z: number, r: number, look: Look, o: LatheOptions & { sy?: number } = {}): this {
    const m = (o.n ?? 14) < 10 ? 5 : 8;
    this.lathe(
      [x, y, z],
      Array.from({ length: m + 1 }, (_, i) => {
        const t = (i / m) * Math.PI;
        return [Math.max(0.00001, r * Math.sin(t)), -r * (o.sy ?? 1) * Math.cos(t)] as P2;
      }),
      look,
      o,
    );
    this.last.convex = true;
    return this;
  }
  /** Outline in x,y pushed through z. Points anticlockwise (y up). */
  ext(pts: readonly P2[], z0: number, z1: number, look: Look, o: Partial<Part> = {}): this {
    let area = 0;
    pts.forEach((a, i) => {
      const b = pts[(i + 1) % pts.length]!;
      area += a[0] * b[1] - b[0] * a[1];
    });
    const q = area < 0 ? [...pts].reverse() : pts,
      n = q.length,
      v: V3[] = [...q.map(([x, y]) => [x, y, z0] as V3), ...q.map(([x, y]) => [x, y, z1] as V3)];
    this.add(
      v,
      [
        Array.from({ length: n }, (_, i) => n - 1 - i),
        Array.from({ length: n }, (_, i) => n + i),
        ...q.map((_, i) => {
          const j = (i + 1) % n;
          return [i, j, n + j, n + i];
        }),
      ],
      look,
      o,
    );
    return this;
  }
  /** Outline in x,z lifted from y0 to y1 (floor plans). */
  slab(pts: readonly P2[], y0: number, y1: number, look: Look, o: Partial<Part> = {}): this {
    const at = this.parts.length;
    this.ext(pts, y0, y1, look, o);
    const q = this.parts[at]!;
    q.v = q.v.map(([x, y, z]) => [x, z, y]);
    q.f.forEach((g) => g.reverse());
    return this;
  }
  tube(line: readonly P3[], r: number | readonly number[], look: Look, o: Partial<Part> & { n?: number } = {}): this {
    const n = o.n ?? 8,
      v: V3[] = [],
      f: number[][] = [],
      m = line.length;
    line.forEach((c, k) => {
      const t = norm(sub(line[Math.min(m - 1, k + 1)]!, line[Math.max(0, k - 1)]!)),
        a = norm(cross(t, Math.abs(t[1]) > 0.92 ? [1, 0, 0] : [0, 1, 0])),
        b = cross(t, a),
        R = typeof r === 'number' ? r : r[Math.min(r.length - 1, k)]!;
      for (let i = 0; i < n; i++) {
        const u = (i / n) * TAU;
        v.push([
          c[0] + (a[0] * Math.cos(u) + b[0] * Math.sin(u)) * R,
          c[1] + (a[1] * Math.cos(u) + b[1] * Math.sin(u)) * R,
          c[2] + (a[2] * Math.cos(u) + b[2] * Math.sin(u)) * R,
        ]);
      }
    });
    for (let k = 0; k + 1 < m; k++)
      for (let i = 0; i < n; i++) {
        const j = (i + 1) % n;
        f.push([k * n + i, k * n + j, (k + 1) * n + j, (k + 1) * n + i]);
      }
    f.push(
      Array.from({ length: n }, (_, i) => n - 1 - i),
      Array.from({ length: n }, (_, i) => (m - 1) * n + i),
    );
    this.add(v, f, look, { ...o, smooth: true });
    return this;
  }
  /** The same with left and right changed over. */
  mirrored(): Model {
    const model = new Model(),
      flip = ([x, y, z]: P3): P3 => [-x, y, z];
    for (const q of this.parts)
      model.parts.push({
        ...q,
        v: q.v.map(flip),
        f: q.f.map((face) => [...face].reverse()),
        decals: q.decals.map((decal) => ({
          ...decal,
          pts: decal.pts.map(flip).reverse(),
          ...(decal.lines ? { lines: decal.lines.map((line) => line.map(flip)) } : {}),
        })),
        ...(q.lines ? { lines: { ...q.lines, pts: q.lines.pts.map(flip) } } : {}),
      });
    return model;
  }
  /** A flat sheet seen from both sides. */
  sheet(pts: readonly P3[], look: Look, o: Partial<Part> = {}): this {
    this.add([...pts], [pts.map((_, i) => i)], look, { two: true, ...o });
    return this;
  }
  line(pts: readonly P3[], w: number, look: Look = L(INK, 1)): this {
    this.add([...pts], [], look, { lines: { pts: [...pts], w, look } });
    return this;
  }
  /** A picture on the last part, drawn when it faces the camera (points anticlockwise as seen). */
  decal(pts: P3[], look: Look, ink = 0.6, lines?: P3[][], lw = 0.5): this {
    this.last.decals.push({ pts, look, ink, lw, ...(lines ? { lines } : {}) });
    return this;
  }
  /** Decal on the front (-z) of a box: rectangle in x,y. */
  front(...args: [z: number, x: number, y: number, w: number, h: number, look: Look, ink?: number]): this {
    const [z, x, y, w, h, look, ink = 0.6] = args;
    return this.decal(
      [
        [x, y, z],
        [x, y + h, z],
        [x + w, y + h, z],
        [x + w, y, z],
      ],
      look,
      ink,
    );
  }
  /** The same on its top. */
  top(...args: [y: number, x: number, z: number, w: number, d: number, look: Look, ink?: number]): this {
    const [y, x, z, w, d, look, ink = 0.6] = args;
    return this.decal(
      [
        [x, y, z],
        [x, y, z + d],
        [x + w, y, z + d],
        [x + w, y, z],
      ],
      look,
      ink,
    );
  }
  add3(m: Model, x: Xf): this {
    const T = xform(x);
    for (const q of m.parts)
      this.parts.push({
        ...q,
        v: q.v.map(T),
        decals: q.decals.map((d) => ({
          ...d,
          pts: d.pts.map(T),
          ...(d.lines ? { lines: d.lines.map((l) => l.map(T)) } : {}),
        })),
        ...(q.lines ? { lines: { ...q.lines, pts: q.lines.pts.map(T) } } : {}),
      });
    return this;
  }
}
