/** Rounds halves to the even neighbour, as numpy does. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** `count` evenly spaced float64 values, both ends included, as numpy's linspace computes them. */
export function linspace(start: number, end: number, count: number): number[] {
  const step = (end - start) / (count - 1);
  return Array.from({ length: count }, (_, i) => (i === count - 1 && i > 0 ? end : i === 0 ? start : i * step + start));
}

/** Values from `start` down to above 0 in steps of `step`, as numpy's arange counts them. */
function countDown(start: number, step: number): number[] {
  // numpy measures the step between its first two values; the count may end one past the even division.
  const measured = start - (start - step);
  return Array.from({ length: Math.ceil(start / step) }, (_, i) => start - i * measured);
}

interface Spacing {
  readonly steps: number;
  readonly trainSteps: number;
  readonly offset: number;
}

/**
 * Timesteps of a run, falling (arXiv 2305.08891 table 2 names the ways). For samplers that end on the first training
 * timestep: DDIM, DDPM, PNDM, and with `linspace` unrounded Euler, Heun and LMS.
 */
export function spacedTimesteps(spacing: 'leading' | 'linspace' | 'trailing', o: Spacing): number[] {
  const { steps, trainSteps, offset } = o;
  if (spacing === 'linspace') return linspace(0, trainSteps - 1, steps).reverse();
  if (spacing === 'trailing') return countDown(trainSteps, trainSteps / steps).map((t) => roundHalfEven(t) - 1);
  const stride = Math.floor(trainSteps / steps);
  return Array.from({ length: steps }, (_, i) => (steps - 1 - i) * stride + offset);
}

/**
 * Timesteps for the multistep solvers, whose last step leads to a level of its own: one more place is spread and the
 * last left out.
 * @param o.lastTimestep one past the noisiest timestep that may be used
 */
export function solverTimesteps(
  spacing: 'leading' | 'linspace' | 'trailing',
  o: Spacing & { readonly lastTimestep: number },
): number[] {
  const { steps, trainSteps, offset, lastTimestep } = o;
  if (spacing === 'trailing') return countDown(lastTimestep, trainSteps / steps).map((t) => roundHalfEven(t) - 1);
  if (spacing === 'linspace') {
    return linspace(0, lastTimestep - 1, steps + 1)
      .map(roundHalfEven)
      .reverse()
      .slice(0, -1);
  }
  const stride = Math.floor(lastTimestep / (steps + 1));
  return Array.from({ length: steps }, (_, i) => (steps - i) * stride + offset);
}

/** Timesteps of latent consistency models (arXiv 2310.04378): every k-th of the timesteps that were distilled. */
export function consistencyTimesteps(o: { steps: number; trainSteps: number; originalSteps: number }): number[] {
  const stride = Math.floor(o.trainSteps / o.originalSteps);
  const origin = Array.from({ length: o.originalSteps }, (_, i) => (o.originalSteps - i) * stride - 1);
  const step = origin.length / o.steps;
  return Array.from({ length: o.steps }, (_, i) => origin[Math.floor(i * step)]!);
}

/**
 * Timesteps of PNDM (arXiv 2202.09778): with Runge-Kutta steps at the start, or without them and the second timestep
 * asked twice.
 */
export function pndmTimesteps(
  spaced: readonly number[],
  o: { readonly skipRungeKutta: boolean; readonly trainSteps: number; readonly steps: number },
): { readonly rungeKutta: number[]; readonly multistep: number[] } {
  if (o.skipRungeKutta) {
    return { rungeKutta: [], multistep: [...spaced.slice(0, 1), ...spaced.slice(1, 2), ...spaced.slice(1)] };
  }
  const half = Math.floor(Math.floor(o.trainSteps / o.steps) / 2);
  const noisiest = spaced.slice(0, 4).reverse();
  const places = noisiest.flatMap((t) => [t, t + half]).slice(0, -1);
  const doubled = places.flatMap((t) => [t, t]);
  return { rungeKutta: doubled.slice(1, -1).reverse(), multistep: spaced.slice(3) };
}
