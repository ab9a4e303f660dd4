import calibration from './calibration.json';

/** Distances of two signatures, group by group, each about 0 to 1. */
export type IdentityDistances = readonly [hair: number, eyes: number, skin: number, style: number];

const LAB_RANGE = 100;

/**
 * How far two signatures of `describeFace` are apart. Eyes may change sides: a picture and its mirror image are of the
 * same person.
 */
export function identityDistances(a: readonly number[], b: readonly number[]): IdentityDistances {
  const colour = (one: number, other: number): number =>
    Math.hypot(...[0, 1, 2].map((channel) => (a[one + channel] ?? 0) - (b[other + channel] ?? 0))) / LAB_RANGE;
  const straight = colour(3, 3) + colour(6, 6);
  const crossed = colour(3, 6) + colour(6, 3);
  // Shares of the left and the right side are added: a head that turns shows one side's hair and hides the other's.
  const style = [12, 14, 16].reduce((sum, at) => {
    const share = (signature: readonly number[]): number => ((signature[at] ?? 0) + (signature[at + 1] ?? 0)) / 2;
    return sum + Math.abs(share(a) - share(b));
  }, 0);
  const top = Math.abs((a[18] ?? 0) - (b[18] ?? 0));
  return [colour(0, 0), Math.min(straight, crossed) / 2, colour(9, 9), (style + top) / 4];
}

/**
 * How sure the measure is that two signatures are of the same person, 0 to 1: a logistic of their distances, calibrated
 * on pairs that the rough and the starter drew (`npm run calibrate-identity`, docs/identity).
 */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const score = identityDistances(a, b).reduce(
    (sum, distance, group) => sum - (calibration.weights[group] ?? 0) * distance,
    calibration.bias,
  );
  return 1 / (1 + Math.exp(-score));
}

/** At or above it two faces count as the same person's. */
export const SAME_PERSON = calibration.threshold;
