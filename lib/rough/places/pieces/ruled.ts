import type { P3 } from '../../geometry/geometry';

/** Lines across a strip of ground between two x, from a z to another, a step apart. */
export function acrossLines(
  x0: number,
  x1: number,
  [z0, z1]: readonly [number, number],
  step: number,
  y = 0.003,
): [P3, P3][] {
  const out: [P3, P3][] = [];
  for (let z = z0; z <= z1; z += step) out.push([[x0, y, z], [x1, y, z]]); // prettier-ignore
  return out;
}
/** Lines along z at each x. */
export function alongLines(xs: readonly number[], [z0, z1]: readonly [number, number], y = 0.003): [P3, P3][] {
  return xs.map((x) => [[x, y, z0], [x, y, z1]]); // prettier-ignore
}
