/** Buttons and pompons of hats. */
import { spline2, type P2, type P3 } from '../../geometry/geometry';
import { pathOf, type Material } from '../../pen/paint';
import { ellipseAt } from '../ring';
import type { HatBrush } from './shell';

/** A button or ball on a hat. */
export function knob({ p, f, pen }: HatBrush, at: P3, radius: number, m: Material): void {
  const outline = ellipseAt(f.p(at), radius * f.s, radius * f.s * 0.9, 20);
  p.flat(pathOf(outline), m);
  p.ink([...outline, outline[0]!, outline[1]!], { w: pen * 0.8, a: 0, b: 0, under: 0.2 });
}

/** A ball of wool or fur with a ragged edge. */
export function fluff({ p, f, pen }: HatBrush, at: P3, radius: number, m: Material): void {
  const [x, y] = f.p(at);
  const points: P2[] = [];
  for (let i = 0; i < 22; i++) {
    const angle = (i / 22) * Math.PI * 2;
    const reach = radius * f.s * (i % 2 === 0 ? 1 : 0.86);
    points.push([x + Math.cos(angle) * reach, y + Math.sin(angle) * reach]);
  }
  const outline = spline2(points, 3, true);
  p.flat(pathOf(outline), m);
  p.within(pathOf(outline), () =>
    p.shade(pathOf(outline.map(([a, b]): P2 => [a + radius * f.s * 0.5, b + radius * f.s * 0.6])), m),
  );
  p.ink([...outline, outline[0]!, outline[1]!], { w: pen * 0.85, a: 0, b: 0 });
}
