/** Lines and labels on the outermost cloth. */
import type { Trim } from '../fitting';
import type { Cloth } from '../clothing';

/** A line through points (height, angle). */
export const inkline =
  (points: readonly (readonly [number, number])[], width = 0.6): Trim =>
  (fit) =>
    fit.line(points, width);

/** A white label with a name on the chest. */
export const numberTag =
  (cloth: Cloth, t = 0.68): Trim =>
  (fit) => {
    const part = fit.patch('Tag', cloth, [
      [fit.on(t + 0.05, -0.36), fit.on(t + 0.05, 0), fit.on(t + 0.05, 0.36)],
      [fit.on(t - 0.05, -0.36), fit.on(t - 0.05, 0), fit.on(t - 0.05, 0.36)],
    ]);
    for (const [a, w] of [
      [-0.17, 0.09],
      [0.15, 0.1],
    ] as const) {
      fit.g.fold(part, [fit.on(t + 0.02, a - w, 0.07), fit.on(t + 0.02, a + w, 0.07)], 1, 0, 0);
      fit.g.fold(part, [fit.on(t + 0.035, a, 0.07), fit.on(t - 0.03, a - 0.02, 0.07)], 1, 0, 0);
      fit.g.fold(part, [fit.on(t - 0.015, a - w, 0.07), fit.on(t - 0.02, a + w, 0.07)], 0.9, 0, 0);
    }
  };

/** Knitted cables or ribs down the front and back. */
export const cables =
  (from: number, to: number): Trim =>
  (fit) => {
    for (const middle of [0, Math.PI])
      for (const a of [-0.5, -0.18, 0.18, 0.5]) {
        const points: [number, number][] = [];
        for (let i = 0; i <= 14; i++)
          points.push([from + ((to - from) * i) / 14, middle + a + 0.05 * Math.sin(i * 1.57)]);
        fit.line(points, 0.5);
      }
  };

/** A tear in the cloth: an open zigzag with the skin or lining behind. */
export const tear =
  (t: number, a: number, size = 0.1): Trim =>
  (fit) => {
    fit.line(
      [
        [t, a - size * 1.6],
        [t + size * 0.25, a - size * 0.5],
        [t - size * 0.1, a + size * 0.2],
        [t + size * 0.3, a + size * 1.5],
      ],
      1.1,
    );
    fit.line(
      [
        [t - size * 0.05, a - size * 1.3],
        [t - size * 0.35, a - size * 0.3],
        [t - size * 0.25, a + size * 0.4],
        [t - size * 0.1, a + size * 1.3],
      ],
      0.8,
    );
  };

/** A sewn-on patch with its stitches. */
export const sewnPatch =
  (cloth: Cloth, t: number, a: number, half = 0.16): Trim =>
  (fit) => {
    const part = fit.patch('Sewn', cloth, [
      [fit.on(t + half * 0.32, a - half), fit.on(t + half * 0.36, a + half)],
      [fit.on(t - half * 0.36, a - half * 0.9), fit.on(t - half * 0.3, a + half * 1.1)],
    ]);
    for (const k of [-0.6, 0, 0.6]) {
      fit.g.fold(
        part,
        [fit.on(t + half * 0.42, a + half * k, 0.06), fit.on(t + half * 0.2, a + half * k, 0.06)],
        0.5,
        0,
        0,
      );
      fit.g.fold(
        part,
        [fit.on(t - half * 0.42, a + half * k, 0.06), fit.on(t - half * 0.2, a + half * k, 0.06)],
        0.5,
        0,
        0,
      );
    }
  };
