import { lerp, type P2, type Rng } from '../geometry/geometry';
import { TAU } from './look';

/** Closed outline of bumps round an ellipse. `point` makes leaf cusps, else cloud bumps. */
export function bumps(
  ...args: [c: P2, rx: number, ry: number, n: number, r: Rng, amp?: number, from?: number, to?: number]
): P2[] {
  const [c, rx, ry, n, r, amp = 0.16, from = 0, to = TAU] = args;
  const out: P2[] = [];
  const a: number[] = [];
  let s = 0;
  for (let i = 0; i < n; i++) {
    const v = r(0.6, 1.4);
    a.push(v);
    s += v;
  }
  let t = from;
  for (let i = 0; i < n; i++) {
    const t1 = t + ((to - from) * a[i]!) / s,
      k = r(0.9, 1.06),
      h = amp * r(0.7, 1.3);
    for (let j = 0; j < 4; j++) {
      const u = j / 4,
        q = lerp(t, t1, u),
        R = k * (1 - amp * 0.4) + h * Math.sin(Math.PI * Math.min(1, u * 1.02)) ** 0.7;
      out.push([c[0] + rx * R * Math.cos(q), c[1] + ry * R * Math.sin(q)]);
    }
    t = t1;
  }
  return out;
}
