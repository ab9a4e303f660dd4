import { clamp, turn, type Mat, type P2, type P3 } from '../geometry/geometry';
import { fillMesh } from './fill-mesh';
import { gridMesh, looseMesh, type Mesh } from './mesh';
import { orientMesh } from './orient-mesh';
import { evenPart, type Part, type View } from './part';
import { resolveShading } from './resolve-shading';
import { MeshArena, scratchBytes, scratchFloats, scratchInts, scratchShorts } from './scratch';

export type Box = readonly [x: number, y: number, width: number, height: number];

export interface DepthBufferOptions {
  /** Most pixels of the buffer; 220,000 without. */
  budget?: number;
  /** Share of the usual pixels along a side, for drawings that need be no finer; 1 without. */
  sharpness?: number;
  /** Part of the picture outside of which nothing is kept (a panel's box). */
  clip?: Box;
  /** Name of its arrays: two buffers in use at one time need two. */
  key?: string;
}

const arena = new MeshArena();
const NEAREST = 1.2;
const BORDER = 4;

/**
 * From solid forms to ink. Surfaces are rasterised into a small depth buffer that keeps part, surface coordinates, light
 * and depth of every pixel; outlines, overlaps, borders of cloth and shadows are then traced out of it as vector curves
 * (`traceLines`, `traceRegions`). Unions, hidden lines and cast shadows are right from any angle, since they are measured.
 * Pixels need not be the picture's: `ss` of them lie in one unit of the picture, and pixel (0, 0) at (x0, y0).
 */
export class DepthBuffer {
  /** Part 0 is nothing. */
  readonly parts: Part[] = [evenPart({ name: 'none', who: -1, mat: 0 })];
  private readonly meshes: Mesh[] = [];
  private readonly placing: { m: Mat; off: P3 };
  private readonly budget: number;
  /** Share of the usual pixels along a side: forms need be no finer. */
  readonly sharpness: number;
  private readonly clip: Box | undefined;
  private readonly key: string;
  private reserved: [number, number, number, number] = [1e9, 1e9, -1e9, -1e9];
  W = 0;
  H = 0;
  x0 = 0;
  y0 = 0;
  ss = 1;
  z: Float32Array = new Float32Array(0);
  part: Int16Array = new Int16Array(0);
  u: Float32Array = new Float32Array(0);
  v: Float32Array = new Float32Array(0);
  dusk: Uint8Array = new Uint8Array(0);
  back: Uint8Array = new Uint8Array(0);
  mat: Uint8Array = new Uint8Array(0);
  look: Int32Array = new Int32Array(0);
  shaded: Uint8Array = new Uint8Array(0);
  /** First and last used pixel of each row (the first is past the last in an empty row). */
  lo: Int32Array = new Int32Array(0);
  hi: Int32Array = new Int32Array(0);
  tops: Int32Array = new Int32Array(0);
  bottoms: Int32Array = new Int32Array(0);

  constructor(
    readonly view: View,
    { budget = 220000, sharpness = 1, clip, key = 'a' }: DepthBufferOptions = {},
  ) {
    this.budget = budget;
    this.sharpness = sharpness;
    this.clip = clip;
    this.key = key;
    this.placing = { m: view.cam, off: [0, 0, 0] };
    arena.restart();
  }

  /** Where the figure now being added stands: its turn and its place in the world. */
  setModel(rotated: Mat, at: P3): void {
    const c = this.view.cam,
      x = turn(c, [rotated[0][0], rotated[1][0], rotated[2][0]]),
      y = turn(c, [rotated[0][1], rotated[1][1], rotated[2][1]]),
      z = turn(c, [rotated[0][2], rotated[1][2], rotated[2][2]]);
    this.placing.m = [
      [x[0], y[0], z[0]],
      [x[1], y[1], z[1]],
      [x[2], y[2], z[2]],
    ];
    this.placing.off = turn(c, at);
  }

  /** Adds what `build` makes in a space of its own: `scale` times as large, its origin at a point of the model's. */
  within(scale: number, at: P3, build: () => void): void {
    const { m, off } = this.placing,
      [a, b, c] = m,
      moved = turn(m, at);
    this.placing.m = [
      [a[0] * scale, a[1] * scale, a[2] * scale],
      [b[0] * scale, b[1] * scale, b[2] * scale],
      [c[0] * scale, c[1] * scale, c[2] * scale],
    ];
    this.placing.off = [off[0] + moved[0], off[1] + moved[1], off[2] + moved[2]];
    build();
    this.placing.m = m;
    this.placing.off = off;
  }

  /** Adds a part and gives its index. */
  add(part: Part): number {
    this.parts.push(evenPart(part));
    return this.parts.length - 1;
  }

  /** Place in the picture and depth (units towards the camera) of a point of the present model. */
  project(q: P3): P3 {
    const { m, off } = this.placing,
      z = m[2][0] * q[0] + m[2][1] * q[1] + m[2][2] * q[2] + off[2],
      k = this.scaleAt(z);
    return [
      this.view.x + (m[0][0] * q[0] + m[0][1] * q[1] + m[0][2] * q[2] + off[0]) * k,
      this.view.y + (m[1][0] * q[0] + m[1][1] * q[1] + m[1][2] * q[2] + off[1]) * k,
      z,
    ];
  }

  /** Px a unit at a depth. */
  scaleAt(z: number): number {
    const { s, dist } = this.view;
    return (s * dist) / Math.max(NEAREST, dist - z);
  }

  /** Whether what lies within `reach` units of the line between two points of the present model may be in the picture. */
  mayShow(from: P3, to: P3, reach: number): boolean {
    const { clip } = this;
    if (!clip) return true;
    const a = this.project(from),
      b = this.project(to),
      room = reach * this.scaleAt(Math.max(a[2], b[2]) + reach);
    return (
      Math.max(a[0], b[0]) + room > clip[0] &&
      Math.min(a[0], b[0]) - room < clip[0] + clip[2] &&
      Math.max(a[1], b[1]) + room > clip[1] &&
      Math.min(a[1], b[1]) - room < clip[1] + clip[3]
    );
  }

  /** A loft of rows of points; see `Grid`. */
  grid(
    part: number,
    rows: readonly (readonly P3[])[],
    mid: readonly P3[] | null,
    uOf: (i: number) => number,
    vOf: (j: number) => number,
  ): void {
    this.meshes.push(gridMesh({ part, rows, mid, uOf, vOf }, this.placing, arena));
  }

  /** How far a part reaches along v. */
  reachOf(part: number): number {
    let reach = -Infinity;
    for (const mesh of this.meshes) if (mesh.part === part) for (const v of mesh.v) if (v > reach) reach = v;
    return reach;
  }

  /** Polygons over shared points; faces that meet at a blunt angle are one smooth part. Gives its parts. */
  polygons(vertices: readonly P3[], faces: readonly (readonly number[])[], part: Part, isSmooth = false): number[] {
    const first = this.parts.length;
    return orientMesh(vertices, faces, isSmooth).map((piece, index) => {
      const id = this.add({ ...part, name: `${part.name} ${index}`, solid: first });
      this.meshes.push(looseMesh(id, piece.corners, piece.normals, piece.faceOf, this.placing, arena));
      return id;
    });
  }

  /** Keeps room in the buffer for something that is not a surface (a head), by its place in the picture. */
  reserve([x, y, width, height]: Box): void {
    this.reserved = [
      Math.min(this.reserved[0], x),
      Math.min(this.reserved[1], y),
      Math.max(this.reserved[2], x + width),
      Math.max(this.reserved[3], y + height),
    ];
  }

  /** Rasterises everything that was added. */
  run(): void {
    this.size(this.projectAll());
    const count = this.W * this.H,
      { key } = this;
    this.z = scratchFloats(`${key} z`, count).fill(-1e6, 0, count);
    this.part = scratchShorts(`${key} part`, count).fill(0, 0, count);
    this.u = scratchFloats(`${key} u`, count);
    this.v = scratchFloats(`${key} v`, count);
    this.dusk = scratchBytes(`${key} dusk`, count);
    this.back = scratchBytes(`${key} back`, count);
    this.lo = scratchInts(`${key} lo`, this.H).fill(this.W, 0, this.H);
    this.hi = scratchInts(`${key} hi`, this.H).fill(-1, 0, this.H);
    this.tops = scratchInts(`${key} tops`, this.parts.length).fill(this.H, 0, this.parts.length);
    this.bottoms = scratchInts(`${key} bottoms`, this.parts.length).fill(-1, 0, this.parts.length);
    // what was put on last hides most of what it was put on
    for (let i = this.meshes.length - 1; i >= 0; i--) fillMesh(this, this.meshes[i]!);
    this.mat = scratchBytes(`${key} mat`, count);
    this.look = scratchInts(`${key} look`, count).fill(0, 0, count);
    this.shaded = scratchBytes(`${key} shaded`, count);
    resolveShading(this);
  }

  /** Moves all points into the picture; gives left, top, right and bottom. */
  private projectAll(): [number, number, number, number] {
    const { x, y, s, dist } = this.view,
      { reserved } = this,
      full = s * dist;
    let left = reserved[0],
      top = reserved[1],
      right = reserved[2],
      bottom = reserved[3];
    for (const { xyz } of this.meshes)
      for (let k = 0; k < xyz.length; k += 3) {
        const far = dist - xyz[k + 2]!,
          scale = full / (far > NEAREST ? far : NEAREST),
          px = x + xyz[k]! * scale,
          py = y + xyz[k + 1]! * scale;
        xyz[k] = px;
        xyz[k + 1] = py;
        if (px < left) left = px;
        if (px > right) right = px;
        if (py < top) top = py;
        if (py > bottom) bottom = py;
      }
    return [left, top, right, bottom];
  }

  /** Small figures get finer pixels, so that straps and buttons stay; large ones as many as the budget allows. */
  private size([l, t, r, b]: [number, number, number, number]): void {
    const { clip } = this;
    const left = clip ? Math.max(l, clip[0]) : l,
      top = clip ? Math.max(t, clip[1]) : t,
      right = Math.max(left, clip ? Math.min(r, clip[0] + clip[2]) : r),
      bottom = Math.max(top, clip ? Math.min(b, clip[1] + clip[3]) : b),
      area = Math.max(1, (right - left) * (bottom - top)),
      { s } = this.view,
      finest = (s < 50 ? clamp(29 / s, 1, 2) : 1.6) * this.sharpness,
      ss = clamp(Math.sqrt(this.budget / area), 0.4, finest);
    this.ss = ss;
    this.x0 = left - BORDER / ss;
    this.y0 = top - BORDER / ss;
    this.W = Math.max(8, Math.ceil((right - left) * ss) + BORDER * 2);
    this.H = Math.max(8, Math.ceil((bottom - top) * ss) + BORDER * 2);
  }

  /** Index of the pixel at a place in the picture, or -1 outside. */
  at(px: number, py: number): number {
    const x = Math.round((px - this.x0) * this.ss - 0.5),
      y = Math.round((py - this.y0) * this.ss - 0.5);
    return x < 0 || y < 0 || x >= this.W || y >= this.H ? -1 : y * this.W + x;
  }

  /** Where a point of the present model shows, if it lies on the visible surface of that part. */
  sees(q: P3, part: number, tolerance = 0.16): P2 | null {
    const t = this.project(q),
      k = this.at(t[0], t[1]);
    if (k < 0 || Math.abs(this.z[k]! - t[2]) >= tolerance) return null;
    const seen = this.part[k]!;
    return seen === part || this.solidOf(seen) === this.solidOf(part) ? [t[0], t[1]] : null;
  }

  private solidOf(part: number): number {
    return this.parts[part]!.solid ?? part;
  }
}
