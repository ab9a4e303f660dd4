import type { SurfaceBuild } from '../../anatomy/surface-build';
import { lerp, spline3, type P3 } from '../../geometry/geometry';
import type { Local } from '../draw-surfaces';
import { HORN } from '../materials';
import type { Mood } from '../mood';
import type { Coat } from './coat';

/** Where a trunk goes, in skull units: hanging, lifted for joy, stretched forward, curled in. */
const HANGING: readonly P3[] = [
  [0, 0.2, 0.62],
  [0, 0.62, 1.2],
  [0, 1.3, 1.36],
  [0, 2.1, 1.22],
  [0, 2.7, 1.24],
  [0, 2.98, 1.56],
];
const LIFTED: readonly P3[] = [
  [0, 0.2, 0.62],
  [0, 0.5, 1.3],
  [0, 0.42, 1.94],
  [0.08, -0.16, 2.3],
  [0.12, -0.84, 2.2],
  [0.12, -1.2, 1.84],
];
const STRETCHED: readonly P3[] = [
  [0, 0.2, 0.62],
  [0, 0.66, 1.28],
  [0, 1.06, 1.86],
  [0, 1.06, 2.5],
  [0, 0.7, 2.94],
  [0, 0.3, 2.92],
];
const CURLED: readonly P3[] = [
  [0, 0.2, 0.62],
  [0, 0.62, 1.2],
  [0, 1.3, 1.3],
  [0, 1.96, 1.0],
  [0, 2.2, 0.56],
  [0, 1.94, 0.3],
];
const TRUNKS: Readonly<Record<Mood, readonly P3[]>> = {
  neutral: HANGING,
  happy: LIFTED,
  angry: STRETCHED,
  surprised: LIFTED,
  sad: CURLED,
  sleepy: HANGING,
};
/** Radius at the root and at the tip. */
const [ROOT, TIP] = [0.46, 0.17] as const;

/** An elephant's trunk with its rings, and its tusks. */
export function addProboscis(
  g: SurfaceBuild,
  local: Local,
  { mood, coat, hasTusks }: { readonly mood: Mood; readonly coat: Coat; readonly hasTusks: boolean },
): void {
  const part = g.part('proboscis', coat.base, { thr: 0.14 }),
    points = TRUNKS[mood].map((q) => aboveGround(local.at(q))),
    line = spline3(points, 5);
  g.rod(part, line, (t) => local.k * lerp(ROOT, TIP, Math.sqrt(t)), 16);
  for (let i = 0; i < 9; i++) addRing(g, { local, part, line, t: 0.16 + i * 0.088 });
  if (!hasTusks) return;
  for (const side of [-1, 1])
    g.rod(
      g.part('tusk', g.mat(HORN), { edge: true }),
      spline3(
        (
          [
            [0.36, 0.56, 0.5],
            [0.56, 1.12, 1.02],
            [0.54, 1.36, 1.6],
            [0.46, 1.2, 2.0],
          ] satisfies P3[]
        ).map(([x, y, z]) => aboveGround(local.at([x * side, y, z]))),
        4,
      ),
      (t) => local.k * 0.15 * (1.1 - t),
      12,
    );
}

/** The skin of a trunk lies in rings; each shows half of one. */
function addRing(
  g: SurfaceBuild,
  {
    local,
    part,
    line,
    t,
  }: { readonly local: Local; readonly part: number; readonly line: readonly P3[]; readonly t: number },
): void {
  const i = Math.min(line.length - 2, Math.floor(t * (line.length - 1))),
    [c, next] = [line[i], line[i + 1]];
  if (!c || !next) return;
  const d: P3 = [next[0] - c[0], next[1] - c[1], next[2] - c[2]],
    length = Math.hypot(...d) || 1,
    across = local.axis([1, 0, 0]),
    k = local.k || 1,
    side: P3 = [across[0] / k, across[1] / k, across[2] / k],
    // out of the front of the trunk: across its side and its course
    out: P3 = [
      (side[1] * d[2] - side[2] * d[1]) / length,
      (side[2] * d[0] - side[0] * d[2]) / length,
      (side[0] * d[1] - side[1] * d[0]) / length,
    ],
    sign = out[1] < 0 || out[2] > 0 ? 1 : -1,
    r = k * lerp(ROOT, TIP, Math.sqrt(t)) * 0.99;
  g.fold(
    part,
    [-62, -30, 0, 30, 62].map((degrees): P3 => {
      const a = (degrees * Math.PI) / 180,
        [s, o] = [Math.sin(a) * r, Math.cos(a) * r * sign];
      return [c[0] + side[0] * s + out[0] * o, c[1] + side[1] * s + out[1] * o, c[2] + side[2] * s + out[2] * o];
    }),
    0.5,
    0.3,
    0.3,
  );
}

/** A trunk that reaches the ground lies on it. */
const aboveGround = ([x, y, z]: P3): P3 => [x, Math.min(y, -0.2), z];
