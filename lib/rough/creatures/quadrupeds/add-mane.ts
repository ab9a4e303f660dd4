import type { SurfaceBuild } from '../../anatomy/surface-build';
import { add, lerp, mul, norm, spline3, sub, type P3 } from '../../geometry/geometry';
import type { Local } from '../draw-surfaces';
import type { Beast } from './beast';
import type { Coat } from './coat';
import type { Bones } from './skeleton';

/** The back of a neck from the chest to the head's crown, and the direction out of it. */
function crest(beast: Beast, bones: Bones, t: number): { at: P3; out: P3 } {
  const line = spline3(bones.spine.slice(3), 6),
    i = Math.min(line.length - 2, Math.floor(t * (line.length - 1))),
    a = line[i]!,
    d = norm(sub(line[i + 1]!, a)),
    out: P3 = [0, -d[2], d[1]],
    [, low, high] = beast.neck;
  return { at: add(a, mul(out, lerp(low, high, t) * 0.9)), out };
}

/** Hanging hair down the neck of a horse, and its forelock. */
export function addMane(g: SurfaceBuild, local: Local, beast: Beast, bones: Bones, coat: Coat): void {
  const ridge = Array.from({ length: 7 }, (_, i): P3 => {
    const { at, out } = crest(beast, bones, 0.3 + (i / 6) * 0.68);
    return add(at, mul(out, -0.04));
  });
  g.rod(g.part('maneRidge', coat.dark, { thr: 0.3 }), ridge, 0.24, 10);
  for (let i = 0; i < 14; i++) {
    const t = 0.3 + (i / 13) * 0.66,
      { at } = crest(beast, bones, t),
      reach = 1.1 + g.r(-0.2, 0.3),
      side = i % 2 === 0 ? -1 : 1,
      part = g.part('mane', coat.dark, { thr: 0.1 });
    g.rod(
      part,
      spline3(
        [
          at,
          add(at, [side * 0.42, 0.16, -0.12]),
          add(at, [side * 0.62, reach * 0.6, -0.26]),
          add(at, [side * 0.58, reach * 1.1, -0.5]),
        ],
        3,
      ),
      (s) => 0.22 * (1 - s * s) + 0.012,
      10,
    );
  }
  for (const x of [-0.12, 0.1])
    g.rod(
      g.part('forelock', coat.dark, { thr: 0.1 }),
      spline3([local.at([x * 0.4, -0.68, 0.2]), local.at([x, -0.64, 0.56]), local.at([x * 1.4, -0.34, 0.96])], 4),
      (s) => local.k * 0.15 * (1.04 - s),
      10,
    );
}

/** Plates along a dragon's neck, back and tail. */
export function addSpines(g: SurfaceBuild, beast: Beast, bones: Bones, coat: Coat): void {
  const line = spline3(bones.spine, 6),
    part = g.part('spine', coat.dark, { edge: true, thr: 0.05 });
  for (let k = 1; k < 15; k++) {
    const i = Math.round((k / 15) * (line.length - 1)),
      a = line[i]!,
      d = norm(sub(line[Math.min(line.length - 1, i + 1)]!, line[Math.max(0, i - 1)]!)),
      out: P3 = [0, -d[2], d[1]],
      share = i / (line.length - 1),
      radius = share < 0.55 ? beast.chest[1] * 0.93 : lerp(beast.neck[1], beast.neck[2], (share - 0.55) / 0.45) * 0.9,
      size = 0.4 + 0.2 * Math.sin(share * Math.PI);
    g.rod(
      part,
      [add(a, mul(out, radius - 0.1)), add(a, add(mul(out, radius + size), mul(d, -size * 0.5)))],
      (t) => 0.2 * (1.05 - t),
      6,
    );
  }
}
