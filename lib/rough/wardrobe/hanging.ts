import { add, len3, mul, norm, sub, type P3 } from '../geometry/geometry';
import { FLOOR } from './leg-hull';

/** Solids that a hanging ribbon must not enter: moves a point out of them. */
export type Obstacle = (p: P3) => P3;

/**
 * The line that a ribbon, tie or scarf end takes when it hangs: `steps` pieces from `start`, first in the direction
 * `dir`, then as `pull` leads it, lying on what is in its way and on the floor.
 */
export function hangingLine(
  start: P3,
  dir: P3,
  cloth: { readonly length: number; readonly steps: number; readonly pull: P3; readonly limp?: number },
  obstacle: Obstacle,
): P3[] {
  const step = cloth.length / cloth.steps,
    limp = cloth.limp ?? 0.6,
    line: P3[] = [start];
  let p = start,
    d = norm(dir);
  for (let i = 0; i < cloth.steps; i++) {
    d = norm(add(mul(d, 1 - limp), mul(cloth.pull, limp)));
    let q = obstacle(add(p, mul(d, step)));
    if (q[1] > FLOOR) q = [q[0], FLOOR, q[2]];
    const gone = sub(q, p),
      l = len3(gone);
    if (l > 0.2 * step) {
      d = mul(gone, 1 / l);
      q = add(p, mul(d, Math.min(l, step)));
    }
    line.push(q);
    p = q;
  }
  return line;
}
