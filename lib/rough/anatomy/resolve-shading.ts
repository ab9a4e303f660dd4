import type { Part } from './part';
import type { Raster } from './raster';
import { scratchBytes, scratchShorts } from './scratch';

/** Form shadow below this share of light. */
const DUSK = 0.1;

/**
 * Materials, form shadows and cast shadows of every visible pixel. A point lies in a cast shadow if what is seen .1 or .2
 * units to its left (and 1.6 times as far up) is another part and .14 to 1.7 units nearer: hem on thigh, jaw on chest.
 */
export function resolveShading(buf: Raster): void {
  const { W, H, z, part, lit, u, v, back, mat, shaded, parts } = buf,
    scale = buf.view.s * buf.ss,
    near = [Math.round(0.1 * scale), Math.round(0.16 * scale)] as const,
    far = [Math.round(0.2 * scale), Math.round(0.32 * scale)] as const,
    nearStep = near[0] + near[1] * W,
    farStep = far[0] + far[1] * W,
    plain = scratchBytes('plain parts', parts.length),
    single = scratchShorts('single materials', parts.length);
  parts.forEach((p, i) => {
    plain[i] = p.plain ? 1 : 0;
    single[i] = typeof p.mat === 'number' ? p.mat : -1;
  });
  for (let y = 0; y < H; y++) {
    const last = buf.hi[y]!;
    for (let x = buf.lo[y]!, k = y * W + x; x <= last; x++, k++) {
      const p = part[k]!;
      if (p === 0) continue;
      if (back[k] === 1) {
        mat[k] = parts[p]!.inside!;
        shaded[k] = 1;
        continue;
      }
      const flat = single[p]!;
      shaded[k] = 0;
      mat[k] = flat >= 0 ? flat : chosenMaterial(parts[p]!, u[k]!, v[k]!);
      if (lit[k]! < DUSK) {
        shaded[k] = 1;
        continue;
      }
      if (plain[p] === 1 || x < near[0] || y < near[1]) continue;
      const lowest = z[k]! + 0.14,
        highest = z[k]! + 1.7,
        zNear = z[k - nearStep]!;
      if (zNear > lowest && zNear < highest && part[k - nearStep] !== p && plain[part[k - nearStep]!] === 0) {
        shaded[k] = 1;
        continue;
      }
      if (x < far[0] || y < far[1]) continue;
      const zFar = z[k - farStep]!;
      if (zFar > lowest && zFar < highest && part[k - farStep] !== p && plain[part[k - farStep]!] === 0) shaded[k] = 1;
    }
  }
}

const chosenMaterial = ({ mat }: Part, u: number, v: number): number => (typeof mat === 'number' ? mat : mat(u, v));
