import type { Trim } from '../fitting';

/** A round light on the breast of a pilot's suit. */
export const chestLamp =
  (colour: string): Trim =>
  (fit) => {
    const part = fit.g.part('collarLamp', fit.mat('#f2f4f8'), { edge: true });
    fit.g.ball(part, fit.on(0.78, 0, 0.05), fit.chest(0.2, 0, 0), fit.chest(0, 0.2, 0), fit.chest(0, 0, 0.1), 9);
    fit.g.dots.push({ part, at: fit.on(0.78, 0, 0.16), r: 0.09 * fit.u, colour, bw: 0.6 });
  };
