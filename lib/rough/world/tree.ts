import { lerp, rng, type P3 } from '../geometry/geometry';
import { drawTree, type TreeKind } from './draw-tree';
import type { Look } from './look';
import { TAU } from './look';
import type { World } from './world';

export type { TreeKind } from './draw-tree';
/** A tree at a ground point, of a height in metres; its seed decides its shape. */
export function tree(w: World, at: P3, h: number, kind: TreeKind = 'round', seed = 1, look?: Look): void {
  if (w.px(at) * h < 6 || w.depth(at) < 0.4) return;
  const R = h * (kind === 'poplar' ? 0.16 : 0.34);
  w.item([at[0] - R, at[1], at[2] - R], [at[0] + R, at[1] + h, at[2] + R], () => {
    drawTree(w, { at, h, kind, r: rng(seed * 77 + 3), ...(look ? { look } : {}) });
  });
  if (!w.mood.cast || w.inside) return;
  const [x, y, z] = at;
  if (kind === 'pine')
    w.shadow([[x - R * 0.8, y, z], [x + R * 0.8, y, z], [x, y + h, z]]); // prettier-ignore
  else if (kind !== 'bare' && kind !== 'palm') crownShadow(w, at, h, R);
  w.shadow([
    [x - 0.1, y, z],
    [x + 0.1, y, z],
    [x + 0.08, y + h * 0.6, z],
    [x - 0.08, y + h * 0.6, z],
  ]);
}
function crownShadow(w: World, at: P3, h: number, R: number): void {
  for (const [dx, up, size] of [
    [-0.4, 0.55, 0.7],
    [0.4, 0.6, 0.7],
    [0, 0.72, 0.8],
  ] as const) {
    const ring: P3[] = [];
    for (let i = 0; i < 10; i++)
      ring.push([
        at[0] + R * (dx + size * Math.cos((i / 10) * TAU)),
        at[1] + h * up + R * lerp(0.3, 0.7, size) * Math.sin((i / 10) * TAU),
        at[2] + 0.2,
      ]);
    w.shadow(ring);
  }
}
