import { lerp, rng, type P3 } from '../../geometry/geometry';
import type { World } from '../../world/kit';
import { type Look } from '../../world/kit';

/** Far hills or town as one soft shape on the horizon. */
export function hills(
  ...args: [w: World, z: number, h: number, k: Look, seed?: number, y?: number, rough?: number]
): void {
  const [w, z, h, k, seed = 1, y = 0, rough = 0] = args;
  const r = rng(seed),
    n = 60,
    half = (w.panel.w / w.f) * 0.9 * (z - w.shot.at[2]),
    c =
      w.shot.at[0] + ((w.shot.to[0] - w.shot.at[0]) / Math.max(0.1, w.shot.to[2] - w.shot.at[2])) * (z - w.shot.at[2]),
    pts: P3[] = Array.from({ length: n + 1 }, (_, i) => {
      const u = i / n;
      return [
        c + lerp(-half, half, u),
        y + h * (0.45 + 0.3 * Math.sin(u * 7 + seed) + 0.22 * Math.sin(u * 17 + seed * 2) + r(-0.03, 0.03 + rough)),
        z,
      ];
    });
  w.fill([...pts, [c + half, y - 2, z], [c - half, y - 2, z]], k);
  w.pen(pts, 0.9, undefined, { a: 0, b: 0 });
}
