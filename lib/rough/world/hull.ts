import type { P2 } from '../geometry/geometry';

/** Convex hull of picture points (Andrew's monotone chain), anticlockwise with y down. */
export function convexHull(points: readonly P2[]): P2[] {
  const p = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]),
    n = p.length;
  if (n < 3) return p;
  const out: P2[] = [];
  for (let pass = 0; pass < 2; pass++) {
    const lower = out.length;
    for (let k = 0; k < n; k++) {
      const q = p[pass ? n - 1 - k : k]!;
      while (out.length >= lower + 2) {
        const a = out[out.length - 2]!,
          b = out[out.length - 1]!;
        if ((b[0] - a[0]) * (q[1] - a[1]) - (b[1] - a[1]) * (q[0] - a[0]) > 0) break;
        out.pop();
      }
      out.push(q);
    }
    out.pop();
  }
  return out;
}
