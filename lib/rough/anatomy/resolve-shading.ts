import type { Part } from './part';
import type { Raster } from './raster';
import { scratchBytes, scratchShorts } from './scratch';

/**
 * Materials, form shadows and cast shadows of every visible pixel. A point lies in a cast shadow if what is seen .1 or .2
 * units to its left (and 1.6 times as far up) is another part and .14 to 1.7 units nearer: hem on thigh, jaw on chest.
 * Cast shadows are looked for at every second pixel of every second row; the others are as their neighbours of one part.
 */
export function resolveShading(buf: Raster): void {
  const { W, H, part, dusk, u, v, back, mat, look, shaded, parts, lo, hi } = buf,
    count = parts.length,
    plain = scratchBytes('plain parts', count),
    single = scratchShorts('single materials', count),
    inside = scratchShorts('inner materials', count),
    shadows = new CastShadows(buf, plain);
  for (let i = 0; i < count; i++) {
    const one = parts[i]!;
    plain[i] = one.plain ? 1 : 0;
    single[i] = typeof one.mat === 'number' ? one.mat : -1;
    inside[i] = one.inside ?? 0;
  }
  for (let y = 0; y < H; y++) {
    const isOdd = (y & 1) === 1;
    for (let k = y * W + lo[y]!, last = y * W + hi[y]!, odd = lo[y]! & 1; k <= last; k++, odd ^= 1) {
      const p = part[k]!;
      if (p === 0) continue;
      const isBack = back[k] === 1,
        flat = isBack ? inside[p]! : single[p]!,
        m = flat >= 0 ? flat : chosenMaterial(parts[p]!, u[k]!, v[k]!);
      mat[k] = m;
      look[k] = (p << 8) | m;
      if (isBack || dusk[k] === 1) shaded[k] = 1;
      else if (plain[p] === 1) shaded[k] = 0;
      else {
        const like = odd === 1 ? k - 1 : isOdd ? k - W : -1;
        shaded[k] =
          like >= 0 && part[like] === p && back[like] === 0 && dusk[like] === 0
            ? shaded[like]!
            : shadows.lieOn(k - y * W, y, k, p);
      }
    }
  }
}

const chosenMaterial = ({ mat }: Part, u: number, v: number): number => (typeof mat === 'number' ? mat : mat(u, v));

/** Where the light of a pixel is taken by what is nearer. */
class CastShadows {
  private readonly near: readonly [number, number];
  private readonly far: readonly [number, number];
  private readonly nearStep: number;
  private readonly farStep: number;
  private readonly z: Float32Array;
  private readonly part: Int16Array;
  constructor(
    buf: Raster,
    private readonly plain: Uint8Array,
  ) {
    this.z = buf.z;
    this.part = buf.part;
    const scale = buf.view.s * buf.ss;
    this.near = [Math.round(0.1 * scale), Math.round(0.16 * scale)];
    this.far = [Math.round(0.2 * scale), Math.round(0.32 * scale)];
    this.nearStep = this.near[0] + this.near[1] * buf.W;
    this.farStep = this.far[0] + this.far[1] * buf.W;
  }

  /** 1 if one lies on the pixel k = (x, y) of part p, else 0. */
  lieOn(x: number, y: number, k: number, p: number): number {
    const { near, far, nearStep, farStep } = this;
    if (x < near[0] || y < near[1]) return 0;
    if (this.isTaken(k, k - nearStep, p)) return 1;
    return x >= far[0] && y >= far[1] && this.isTaken(k, k - farStep, p) ? 1 : 0;
  }

  private isTaken(k: number, by: number, p: number): boolean {
    const { z, part } = this,
      nearer = z[by]! - z[k]!;
    return nearer > 0.14 && nearer < 1.7 && part[by] !== p && this.plain[part[by]!] === 0;
  }
}
