import { lerp, type P2, type P3 } from '../geometry/geometry';
import { INK } from '../pen/paint';
import { decimal } from '../pen/path-writer';
import { uprightAt, type SurfaceKind } from '../pen/surfaces';
import { stroke } from '../pen/stroke';
import { LitCamera, type Lit } from './lit-camera';
import { TAU, type Look } from './look';
import { kindOfPlane } from './surface-kind';

/** Draws at once, in the order of the calls: grounds, walls, lines in space. */
export class Canvas extends LitCamera {
  /** What is being drawn, where it is known. */
  kind: SurfaceKind | null = null;
  /** What `draw` draws (or puts into the scene) is of that kind, unless something in it says otherwise. */
  as(kind: SurfaceKind | null, draw: () => void): void {
    const outer = this.kind;
    this.kind = kind;
    draw();
    this.kind = outer;
  }
  /** Tells of a surface at a depth that faces the viewer. */
  upright(path: string, z: number, kind: SurfaceKind = this.kind ?? (this.inside ? 'cabinet' : 'thing')): void {
    if (path) this.p.surfaces?.fill(path, uprightAt(z), this.kind ?? kind);
  }
  /** Tells of a flat surface by its corners, moved (metres), and in camera coordinates. */
  flatSurface(path: string, V: readonly P3[], C: readonly P3[], look: Look, isThing = false): void {
    const { surfaces } = this.p;
    if (!surfaces || !path) return;
    const facing = this.facing(C);
    if (facing) surfaces.fill(path, facing, this.kind ?? kindOfPlane(V, this.inside, look, isThing));
  }
  mid(pts: readonly P3[]): number {
    let z = 0;
    for (const v of pts) z += Math.max(0.1, this.cam(v)[2]);
    return z / pts.length;
  }
  private camAll(pts: readonly P3[]): P3[] {
    return pts.map((v) => this.cam(v));
  }
  /** A path in a look, at a light class and depth, which faces the viewer there. */
  put(path: string, k: Look, lit: Lit, z: number): void {
    this.upright(path, z);
    this.lay(path, k, lit, z);
  }
  /** The same on a surface that was told of before. */
  lay(path: string, k: Look, lit: Lit, z: number): void {
    if (!path) return;
    const t = this.tint(k, lit, z);
    this.p.fill(path, t.c, t.bw);
  }
  /** Lines already outlined, in the ink of a depth. */
  inkPath(path: string, z: number): void {
    if (path) this.p.fill(path, this.inkAt(z), 1, this.inkOpacity(z));
  }
  /** Flat polygon. */
  fill(pts: readonly P3[], k: Look, lit: Lit = 2): void {
    const path = this.poly(pts);
    if (this.p.surfaces) this.flatSurface(path, pts, this.camAll(pts), k);
    this.lay(path, k, lit, this.mid(pts));
  }
  /** A plane that runs to the horizon: near tint, haze only towards the horizon (one big polygon has no single distance). */
  plain(pts: readonly P3[], k: Look, near = 5): void {
    const d = this.poly(pts);
    if (!d) return;
    if (this.p.surfaces) this.flatSurface(d, pts, this.camAll(pts), k);
    this.lay(d, k, 2, near);
    if (this.inside || this.bw) return;
    const P = this.panel,
      hy = this.horizon,
      y1 = hy + Math.max(20, (P.y + P.h - hy) * 0.6),
      isFog = this.weather === 'fog';
    if (hy > P.y + P.h || y1 < P.y || this.shot.roll) return;
    const band = `M${P.x} ${decimal(hy - 2)}h${P.w}V${decimal(y1)}h${-P.w}Z`,
      haze = this.mood.haze,
      ramp = this.p.linear(
        [
          [0, haze + (isFog ? 'ff' : 'b0')],
          [isFog ? 0.3 : 0.08, haze + (isFog ? 'e0' : '80')],
          [1, `${haze}00`],
        ],
        P.x,
        hy,
        P.x,
        y1,
      );
    this.p.within(d, () => {
      this.p.raw(`<path d="${band}" fill="${ramp}"/>`);
    });
  }
  /** Path of a ruled line between camera coordinates; its width falls with distance. */
  rule(a: P3, b: P3, k = 1): string {
    const near = 0.1;
    if (a[2] < near && b[2] < near) return '';
    if (a[2] < near) {
      const t = (near - a[2]) / (b[2] - a[2]);
      a = [lerp(a[0], b[0], t), lerp(a[1], b[1], t), near];
    }
    if (b[2] < near) {
      const t = (near - b[2]) / (a[2] - b[2]);
      b = [lerp(b[0], a[0], t), lerp(b[1], a[1], t), near];
    }
    const A = this.proj(a),
      B = this.proj(b),
      dx = B[0] - A[0],
      dy = B[1] - A[1],
      len = Math.sqrt(dx * dx + dy * dy);
    if (len < 1.2 || !this.isSeen([A, B])) return '';
    const wa = this.width(a[2], k) / 2 / len,
      wb = this.width(b[2], k) / 2 / len;
    return `M${decimal(A[0] - dy * wa)} ${decimal(A[1] + dx * wa)}L${decimal(B[0] - dy * wb)} ${decimal(B[1] + dx * wb)}L${decimal(B[0] + dy * wb)} ${decimal(B[1] - dx * wb)}L${decimal(A[0] + dy * wa)} ${decimal(A[1] - dx * wa)}Z`;
  }
  /** Ruled line. */
  edge(a: P3, b: P3, k = 1, look?: Look): void {
    this.edges([[a, b]], k, look);
  }
  /** Many ruled lines as one path. */
  edges(list: readonly (readonly [P3, P3])[], k = 1, look?: Look): void {
    let d = '',
      z = 0,
      n = 0;
    for (const [a, b] of list) {
      const ca = this.cam(a),
        cb = this.cam(b),
        line = this.rule(ca, cb, k);
      if (!line) continue;
      d += line;
      z += (ca[2] + cb[2]) / 2;
      n++;
    }
    if (!n) return;
    if (look) this.lay(d, look, 2, z / n);
    else this.inkPath(d, z / n);
  }
  outline(pts: readonly P3[], k = 1): void {
    const list: [P3, P3][] = [];
    for (let i = 0; i < pts.length; i++) list.push([pts[i]!, pts[(i + 1) % pts.length]!]);
    this.edges(list, k);
  }
  /** Polygon with an outline of weight `ink`. */
  quad(pts: readonly P3[], k: Look, ink = 1, lit: Lit = 2): void {
    this.fill(pts, k, lit);
    if (ink) this.outline(pts, ink);
  }
  /** Freehand pen line in space. */
  pen(pts: readonly P3[], k = 1, look?: Look, pen: { a?: number; b?: number } = {}): void {
    const C = pts.map((v) => this.cam(v)),
      line: P2[] = this.polyline(C);
    if (line.length < 2 || !this.isSeen(line)) return;
    let z = 0,
      lo = Infinity,
      hi = 0.1;
    for (const c of C) {
      const depth = Math.max(0.1, c[2]);
      z += depth / C.length;
      lo = Math.min(lo, depth);
      hi = Math.max(hi, depth);
    }
    let d = '';
    if (hi / lo > 1.8) for (let i = 0; i + 1 < C.length; i++) d += this.rule(C[i]!, C[i + 1]!, k);
    else d = stroke(line, { w: this.width(z, k), a: 0.15, b: 0.3, ...pen });
    if (look) this.lay(d, look, 2, z);
    else this.inkPath(d, z);
  }
  /** Contact shadow: a dark ellipse on the ground (or a table) under a thing. */
  contact(at: P3, r: number, rz = r * 0.55): void {
    const ring: P3[] = [];
    for (let i = 0; i < 20; i++)
      ring.push([at[0] + r * Math.cos((i / 20) * TAU), at[1] + 0.004, at[2] + rz * Math.sin((i / 20) * TAU)]);
    const d = this.poly(ring);
    if (!d) return;
    if (this.bw) this.p.fill(d, INK, this.time === 'night' && !this.inside ? INK : this.p.dots(0.5));
    else this.p.fill(d, '#1c1a38', 1, 0.38);
  }
}
