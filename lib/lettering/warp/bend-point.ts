import type { Warp } from '../letter-style';

type Point = readonly [x: number, y: number];

/** Bends of less are none; an arc's circle would be without end. */
const LEAST = 1e-4;

/**
 * Moves a point of letters that fill a box from -1 to 1 both ways, y down.
 * @param amount -1 to 1; 0 moves nothing, the sign turns the bend round
 * @param aspect width of the letters by their height, so that an arc stays round
 */
export function bendPoint({ bend, amount }: Pick<Warp, 'bend' | 'amount'>, [x, y]: Point, aspect: number): Point {
  if (Math.abs(amount) < LEAST) return [x, y];
  switch (bend) {
    case 'none':
      return [x, y];
    case 'arc':
      return onArc([x, y], amount, aspect);
    case 'wave':
      return [x, y - 0.6 * amount * Math.sin(Math.PI * x)];
    case 'bulge':
      return [x * swell(amount, y, 0.18), y * swell(amount, x, 0.75)];
    case 'rise':
      return [x, y * (1 - 0.3 * Math.abs(amount)) - 0.9 * amount * eased(x)];
    case 'squeeze':
      return [x * (1 - 0.45 * amount * (1 - y * y)), y];
    case 'fan':
      return fanned([x, y], amount);
    default:
      return bend satisfies never;
  }
}

/** The line becomes part of a circle, letters stand at right angles to it. */
function onArc([x, y]: Point, amount: number, aspect: number): Point {
  const half = (Math.abs(amount) * Math.PI) / 2;
  // With y in the same unit as x: half the letters' height is 1 / aspect of half their width.
  const radius = 1 / half;
  const up = amount > 0 ? -y / aspect : y / aspect;
  const angle = x * half;
  const reach = Math.max(radius * 0.05, radius + up);
  const [atX, atY] = [reach * Math.sin(angle), radius - reach * Math.cos(angle)];
  return [atX, (amount > 0 ? atY : -atY) * aspect];
}

/** 1 at the edges, and more or less than that in the middle. */
function swell(amount: number, across: number, most: number): number {
  const inner = 1 - Math.min(1, across * across);
  return amount > 0 ? 1 + most * amount * inner : 1 / (1 - most * amount * inner);
}

/** From -1 to 1 with level ends. */
function eased(x: number): number {
  const share = Math.min(1, Math.max(0, (x + 1) / 2));
  return 2 * share * share * (3 - 2 * share) - 1;
}

/** Small at one end, large at the other, and each letter as wide as it is high for its place. */
function fanned([x, y]: Point, amount: number): Point {
  const slope = 0.72 * amount;
  // Stretching grows with height: the integral of 1 + slope * x from -1, brought back to -1 to 1.
  const wide = x + (slope * (x * x - 1)) / 2;
  return [wide, (y * (1 + slope * x)) / (1 + Math.abs(slope))];
}
