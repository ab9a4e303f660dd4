import type { Ring } from './point';

/** Rings as one SVG path of straight pieces, to a hundredth (of a millimetre: a quarter of a pixel at 600 dpi). */
export function ringPath(rings: readonly Ring[]): string {
  return rings.map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`).join('');
}
