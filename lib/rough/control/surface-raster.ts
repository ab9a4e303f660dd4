import { flattenPath } from '../geometry/flatten-path';
import { scanLoops } from '../geometry/scan-loops';
import type { Panel } from '../world/kit';
import { SURFACE_KINDS, type Facing, type SurfaceKind, type Surfaces } from '../pen/surfaces';

/** From drawing units to pixels: `x' = a x + b y + c`, `y' = d x + e y + f`. */
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

function inverseOf({ a, b, c, d, e, f }: Affine): Affine {
  const k = 1 / (a * e - b * d);
  return { a: e * k, b: -b * k, c: (b * f - e * c) * k, d: -d * k, e: a * k, f: (d * c - a * f) * k };
}

/** The number of each kind in a raster; 0 is nothing. */
export const KIND_NUMBERS: ReadonlyMap<SurfaceKind, number> = new Map(
  SURFACE_KINDS.map((kind, index) => [kind, index + 1]),
);

/** What is seen at every pixel, nearest or painted last: one value a pixel, row by row. */
export class SurfaceRaster implements Surfaces {
  /** 1 / metres; 0 is infinitely far. */
  readonly inverse: Float32Array;
  /** Where the surface looks, x right, y up, z to the viewer, each times 127. */
  readonly normals: Int8Array;
  /** Numbers of `KIND_NUMBERS`. */
  readonly kinds: Uint8Array;
  /** Whose: the index of the person and 1; 0 is nobody. */
  readonly who: Uint8Array;
  /** From pixels to drawing units. */
  readonly toDrawing: Affine;
  private mask: Uint8Array | null = null;

  constructor(
    readonly width: number,
    readonly height: number,
    private readonly toPixels: Affine,
  ) {
    const count = width * height;
    this.inverse = new Float32Array(count);
    this.normals = new Int8Array(count * 3);
    this.kinds = new Uint8Array(count);
    this.who = new Uint8Array(count);
    this.toDrawing = inverseOf(toPixels);
    for (let k = 2; k < count * 3; k += 3) this.normals[k] = 127;
  }

  /** Everything is that, infinitely far. */
  clear(kind: SurfaceKind): void {
    this.kinds.fill(KIND_NUMBERS.get(kind) ?? 0);
  }

  fill(path: string, { a, b, c, normal }: Facing, kind: SurfaceKind, who = 0): void {
    const { toDrawing: t, mask, inverse, kinds, normals, who: whose, width } = this,
      number = KIND_NUMBERS.get(kind) ?? 0,
      [nx, ny, nz] = [normal[0] * 127, normal[1] * 127, normal[2] * 127],
      step = a * t.a + b * t.d,
      down = a * t.b + b * t.e,
      from0 = a * t.c + b * t.f + c + step / 2 + down / 2;
    this.scan(path, false, (row, from, to) => {
      let value = from0 + step * from + down * row;
      for (let k = row * width + from, end = row * width + to; k < end; k++, value += step) {
        if (mask !== null && mask[k] === 0) continue;
        inverse[k] = value > 0 ? value : 0;
        kinds[k] = number;
        whose[k] = who;
        normals[k * 3] = nx;
        normals[k * 3 + 1] = ny;
        normals[k * 3 + 2] = nz;
      }
    });
  }

  /** What `draw` fills is kept inside a path alone. */
  within(path: string, isEvenOdd: boolean, draw: () => void): void {
    const outer = this.mask,
      mask = new Uint8Array(this.width * this.height);
    this.scan(path, isEvenOdd, (row, from, to) => {
      mask.fill(1, row * this.width + from, row * this.width + to);
    });
    if (outer) for (let k = 0; k < mask.length; k++) mask[k]! &= outer[k]!;
    this.mask = mask;
    draw();
    this.mask = outer;
  }

  /** A pixel's surface comes nearer by so much for each unit to the right and each unit down. */
  lean(k: number, right: number, down: number): void {
    const long = 127 / Math.sqrt(right * right + down * down + 1);
    this.normals[k * 3] = -right * long;
    this.normals[k * 3 + 1] = down * long;
    this.normals[k * 3 + 2] = long;
  }

  /** What is outside of a box (in drawing units) goes on as the nearest edge of it has it; nobody is there. */
  extend({ x, y, w, h }: Panel): void {
    const { width, height, toDrawing: t, toPixels: p, inverse, kinds, normals } = this;
    const [across, along] = [Math.hypot(t.a, t.d), Math.hypot(t.b, t.e)];
    const [left, right] = [x + across, x + w - across];
    const [top, bottom] = [y + along, y + h - along];
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        const atX = t.a * (column + 0.5) + t.b * (row + 0.5) + t.c,
          atY = t.d * (column + 0.5) + t.e * (row + 0.5) + t.f;
        if (atX >= x && atX <= x + w && atY >= y && atY <= y + h) continue;
        const toX = Math.max(left, Math.min(right, atX)),
          toY = Math.max(top, Math.min(bottom, atY)),
          fromColumn = Math.floor(p.a * toX + p.b * toY + p.c),
          fromRow = Math.floor(p.d * toX + p.e * toY + p.f);
        if (fromColumn < 0 || fromRow < 0 || fromColumn >= width || fromRow >= height) continue;
        const [k, from] = [row * width + column, fromRow * width + fromColumn];
        inverse[k] = inverse[from]!;
        kinds[k] = kinds[from]!;
        normals.copyWithin(k * 3, from * 3, from * 3 + 3);
      }
  }

  /** Whether something may be put at a pixel. */
  isOpen(k: number): boolean {
    return this.mask === null || this.mask[k] === 1;
  }

  private scan(path: string, isEvenOdd: boolean, span: (row: number, from: number, to: number) => void): void {
    const { a, b, c, d, e, f } = this.toPixels,
      loops = flattenPath(path);
    for (const loop of loops)
      for (let i = 0; i < loop.length; i += 2) {
        const x = loop[i]!,
          y = loop[i + 1]!;
        loop[i] = a * x + b * y + c;
        loop[i + 1] = d * x + e * y + f;
      }
    scanLoops(loops, { width: this.width, height: this.height, isEvenOdd }, span);
  }
}
