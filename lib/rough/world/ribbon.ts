import type { P2 } from '../geometry/geometry';
import { decimal } from '../pen/path-writer';

/** Path of a line of one width through picture points as they are: for short lines, where a full pen stroke would be ten times as long. */
export function ribbon(pts: readonly P2[], width: number): string {
  const n = pts.length;
  if (n < 2) return '';
  let there = '',
    back = '';
  for (let i = 0; i < n; i++) {
    const a = pts[Math.max(0, i - 1)]!,
      b = pts[Math.min(n - 1, i + 1)]!,
      p = pts[i]!,
      dx = b[0] - a[0],
      dy = b[1] - a[1],
      half = width / 2 / (Math.sqrt(dx * dx + dy * dy) || 1);
    there += `${i ? 'L' : 'M'}${decimal(p[0] - dy * half)} ${decimal(p[1] + dx * half)}`;
    back = `L${decimal(p[0] + dy * half)} ${decimal(p[1] - dx * half)}${back}`;
  }
  return `${there}${back}Z`;
}
/** Length of a polyline, px. */
export function lengthOf(pts: readonly P2[]): number {
  let sum = 0;
  for (let i = 1; i < pts.length; i++) {
    const dx = pts[i]![0] - pts[i - 1]![0],
      dy = pts[i]![1] - pts[i - 1]![1];
    sum += Math.sqrt(dx * dx + dy * dy);
  }
  return sum;
}
