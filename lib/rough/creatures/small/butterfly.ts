import { add, mul, type P3 } from '../../geometry/geometry';
import { material } from '../../pen/paint';
import type { AnimalPose } from '../../vocabulary/creatures';
import type { Form } from '../draw-surfaces';
import { addLeaf } from '../loft';

const WING = material('#e8a13a', { bw: 0.12, bwShade: 0.26 });
const DARK = material('#33272a', { bw: 1, bwShade: 1 });
const SPOT = material('#fdf4dc', { bw: 0, bwShade: 0 });

const UPPER = {
  inner: [
    [0.08, 0.2],
    [0.7, 1.5],
    [1.7, 2.2],
    [2.42, 1.9],
  ],
  outer: [
    [0.1, -0.1],
    [1.3, 0.0],
    [2.2, 0.7],
    [2.46, 1.84],
  ],
} as const;
const LOWER = {
  inner: [
    [0.1, 0.0],
    [1.2, 0.05],
    [1.9, -0.4],
    [1.94, -1.1],
  ],
  outer: [
    [0.08, -0.3],
    [0.4, -1.2],
    [1.0, -1.75],
    [1.9, -1.16],
  ],
} as const;

/** A butterfly: its wings are up when it sits, spread when it flies. */
export function butterflyForm(pose: AnimalPose): Form {
  const isSeated = pose === 'sitting' || pose === 'lying' || pose === 'sleeping',
    fold = ((isSeated ? 66 : 26) * Math.PI) / 180,
    height = isSeated ? 0.7 : 2.4,
    middle: P3 = [0, -height, 0],
    // wings lie in a plane through the body that is folded up by `fold`; y of their outline runs to the head
    at = (side: number, x: number, y: number, lift = 0): P3 =>
      add(middle, [side * x * Math.cos(fold), -x * Math.sin(fold) - lift - y * 0.72, y * 0.69]);
  return {
    head: { at: add(middle, [0, -0.3, 0.8]), radius: 0.5 },
    build: (g) => {
      const [wing, dark, spot] = [g.mat(WING), g.mat(DARK), g.mat(SPOT)];
      for (const side of [-1, 1]) {
        const out: P3 = [-side * Math.sin(fold), -Math.cos(fold), 0];
        for (const [name, shape] of [
          ['upper', UPPER],
          ['lower', LOWER],
        ] as const) {
          const inner = shape.inner.map(([x, y]) => at(side, x, y)),
            outer = shape.outer.map(([x, y]) => at(side, x, y)),
            part = g.part(
              `${name}${side}`,
              (u, v) =>
                v > 0.86 || Math.abs(Math.abs(u) - 0.5) < 0.1
                  ? dark
                  : Math.abs(Math.abs(u) - 0.5) > 0.36 && v > 0.66 && v < 0.78
                    ? spot
                    : wing,
              { edge: true, thr: 0.02, plain: true },
            );
          addLeaf(g, part, inner, outer, out, 0.03);
          for (const t of [0.35, 0.65]) {
            const vein = inner.map((q, i) => add(mul(q, 1 - t), mul(outer[i]!, t)));
            for (const k of [0.035, -0.035])
              g.fold(
                part,
                vein.map((q) => add(q, mul(out, k))),
                0.5,
                0.05,
                0.5,
              );
          }
        }
        g.rod(
          g.part('feeler', dark, { edge: true }),
          [
            add(middle, [side * 0.06, -0.7, 0.66]),
            add(middle, [side * 0.3, -1.3, 0.9]),
            add(middle, [side * 0.5, -1.6, 1.0]),
          ],
          0.04,
          6,
        );
      }
      g.rod(
        g.part('body', dark, { edge: true }),
        [add(middle, [0, 0.8, -0.7]), middle, add(middle, [0, -0.56, 0.52]), add(middle, [0, -0.72, 0.66])],
        (t) => 0.1 + 0.1 * Math.sin(Math.PI * t),
        10,
      );
    },
  };
}
