import { convexHull } from '@/lib/geometry';
import { cross, dot, norm, sub, type P2, type P3 } from '../geometry/geometry';
import { INK, pathOf } from '../pen/paint';
import { stroke } from '../pen/stroke';
import type { Canvas } from './canvas';
import { drawEdges } from './draw-edges';
import type { Lit } from './lit-camera';
import type { Look } from './look';
import type { Part } from './part';
import { ribbon } from './ribbon';

/** A visible face: its index, mean depth, light class, look. */
interface Face {
  readonly i: number;
  readonly z: number;
  readonly lit: Lit;
  readonly look: Look;
}
/** Screen sizes, px, below which a round or a flat-sided convex part is one hull, and below which it is nothing. */
const ROUND_HULL_PX = 30;
const BOX_HULL_PX = 11;
const NOTHING_PX = 2;

/** Draws a part whose points are moved already; `T` moves its decals. */
export function drawPart(w: Canvas, q: Part, V: readonly P3[], T: (v: P3) => P3, ink: number): void {
  const C: P3[] = [];
  for (const v of V) C.push(w.cam(v));
  if (q.lines) {
    drawLine(w, q.lines, C);
    return;
  }
  if (q.convex && drawAsHull(w, q, C, ink)) return;
  const normals: P3[] = [],
    seen = new Uint8Array(q.f.length),
    faces = facesOf(w, { q, V, C, normals, seen });
  if (!faces.length) return;
  const z = faces[faces.length >> 1]!.z;
  drawFaces(w, q, V, C, faces, z);
  if (q.ink > 0) drawEdges(w, { q, C, normals, seen, z, ink: q.ink * ink });
  if (q.decals.length) drawDecals(w, q, T);
}
/** A rod or a drawn line: thick ones get an ink outline of their own. */
function drawLine(w: Canvas, line: NonNullable<Part['lines']>, C: readonly P3[]): void {
  let z = 0;
  for (const c of C) z += c[2] / C.length;
  z = Math.max(0.4, z);
  const pts = w.polyline(C);
  if (pts.length < 2 || !w.isSeen(pts)) return;
  const isMetric = line.w < 0.35,
    px = Math.max(0.5, isMetric ? (line.w * w.f) / z : w.width(z, line.w));
  if (isMetric && px <= 2.6 && w.bw && line.look.bw > 0.03 && !line.look.glow) {
    w.inkPath(stroke(pts, { w: Math.max(0.7, px * 0.8), a: 0, b: 0, wobble: 0.03 }), z);
    return; // too thin for dots: the bar is its own line
  }
  if (isMetric && px > 2.6 && line.look.bw < 0.93)
    w.inkPath(stroke(pts, { w: px + w.width(z, 1.5), a: 0, b: 0, wobble: 0.03 }), z);
  const path =
    C.length === 2 && px < 6
      ? w.rule(C[0]!, C[1]!, px / w.width(z))
      : px < 3
        ? ribbon(pts, px)
        : stroke(pts, { w: px, a: 0, b: 0, wobble: 0.03 });
  w.put(path, line.look, 2, z);
}
/** A small convex part: hull, a dark side, an outline. False when it is too large for that. */
function drawAsHull(w: Canvas, q: Part, C: readonly P3[], ink: number): boolean {
  const S: P2[] = [];
  let x0 = 1e9,
    x1 = -1e9,
    y0 = 1e9,
    y1 = -1e9;
  for (const c of C) {
    if (c[2] < 0.2) return false;
    const s = w.proj(c);
    S.push(s);
    x0 = Math.min(x0, s[0]);
    x1 = Math.max(x1, s[0]);
    y0 = Math.min(y0, s[1]);
    y1 = Math.max(y1, s[1]);
  }
  const size = Math.max(x1 - x0, y1 - y0);
  if (size < NOTHING_PX) return true;
  if (size >= (q.smooth && !q.decals.length ? ROUND_HULL_PX : BOX_HULL_PX)) return false;
  const z = C[0]![2],
    hull = convexHull(S);
  w.put(pathOf(hull), q.look, 2, z);
  if (x1 - x0 > 12 && q.look.bw < 0.93 && !q.look.glow) {
    const push = (x1 - x0) * (w.mood.sun[0] < 0 ? 0.54 : -0.54),
      dark: P2[] = hull.map(([x, y]) => {
        const u = (x - x0) / (x1 - x0);
        return (w.mood.sun[0] < 0 ? u < 0.6 : u > 0.4) ? [x + push, y] : [x, y];
      });
    w.lay(pathOf(dark), q.look, 0, z);
  }
  if (q.ink > 0) w.inkPath(ribbon([...hull, hull[0]!], w.width(z, q.ink * ink)), z);
  return true;
}
interface Mesh {
  readonly q: Part;
  readonly V: readonly P3[];
  readonly C: readonly P3[];
  readonly normals: P3[];
  readonly seen: Uint8Array;
}
/** Faces turned to the eye, far first; fills normals and which are seen. */
function facesOf(w: Canvas, { q, V, C, normals, seen }: Mesh): Face[] {
  const e = w.shot.at,
    faces: Face[] = [];
  for (let i = 0; i < q.f.length; i++) {
    const g = q.f[i]!;
    let nx = 0,
      ny = 0,
      nz = 0,
      z = 0;
    for (let a = 0; a < g.length; a++) {
      const u = V[g[a]!]!,
        v = V[g[(a + 1) % g.length]!]!;
      nx += (u[1] - v[1]) * (u[2] + v[2]);
      ny += (u[2] - v[2]) * (u[0] + v[0]);
      nz += (u[0] - v[0]) * (u[1] + v[1]);
      z += C[g[a]!]![2];
    }
    let n: P3 = norm([nx, ny, nz]);
    const v0 = V[g[0]!]!,
      side = n[0] * (e[0] - v0[0]) + n[1] * (e[1] - v0[1]) + n[2] * (e[2] - v0[2]);
    if (q.two && side < 0) n = [-n[0], -n[1], -n[2]];
    normals.push(n);
    if (side <= 0 && !q.two) continue;
    seen[i] = 1;
    faces.push({ i, z: z / g.length, lit: w.lightOf(n), look: q.fl?.[i] ?? q.look });
  }
  return faces.sort((a, b) => b.z - a.z);
}
/** Fills: faces of one light and look that follow each other are one path; smooth bodies are grouped by light, lit last. */
function drawFaces(w: Canvas, q: Part, V: readonly P3[], C: readonly P3[], faces: Face[], z: number): void {
  if (q.smooth && !q.two) faces.sort((a, b) => a.lit - b.lit);
  let run = '',
    current: Face | null = null;
  const end = (): void => {
    if (current && run) {
      const t = w.tint(current.look, current.lit, z),
        paint = w.bw ? w.p.tone(t.bw) : t.c;
      if (q.smooth) w.p.raw(`<path d="${run}" fill="${paint}" stroke="${paint}" stroke-width=".7"/>`);
      else w.p.fill(run, t.c, t.bw);
    }
    run = '';
  };
  for (const face of faces) {
    if (!current || current.lit !== face.lit || current.look !== face.look) {
      end();
      current = face;
    }
    const corners = q.f[face.i]!,
      S = w.clip(corners.map((k) => C[k]!));
    if (S.length <= 2 || !w.isSeen(S, 4)) continue;
    run += pathOf(S);
    if (w.p.surfaces)
      w.flatSurface(
        pathOf(S),
        corners.map((k) => V[k]!),
        corners.map((k) => C[k]!),
        face.look,
        true,
      );
  }
  end();
}
/** Pictures on faces, drawn when they face the eye. */
function drawDecals(w: Canvas, q: Part, T: (v: P3) => P3): void {
  const e = w.shot.at;
  for (const decal of q.decals) {
    const P = decal.pts.map(T),
      n = norm(cross(sub(P[1]!, P[0]!), sub(P[2]!, P[0]!)));
    if (!q.two && dot(n, sub(e, P[0]!)) < 0) continue;
    const C = P.map((v) => w.cam(v)),
      S = w.clip(C);
    if (S.length < 3 || !w.isSeen(S, 4)) continue;
    let z = 0;
    for (const c of C) z += c[2] / C.length;
    w.flatSurface(pathOf(S), P, C, decal.look, true);
    w.lay(pathOf(S), decal.look, w.lightOf(n), z);
    let d = '';
    if (decal.ink) for (let i = 0; i < C.length; i++) d += w.rule(C[i]!, C[(i + 1) % C.length]!, decal.ink);
    for (const line of decal.lines ?? []) {
      const L2 = line.map((v) => w.cam(T(v)));
      for (let i = 0; i + 1 < L2.length; i++) d += w.rule(L2[i]!, L2[i + 1]!, decal.lw ?? 0.5);
    }
    if (d) w.p.fill(d, w.inkAt(z), INK);
  }
}
