import type { SurfaceBuild } from '../../anatomy/surface-build';
import { wrapped } from '../loft';
import type { CoatPaint } from './beast';

/** Which material lies where on a part. */
export type MaterialChoice = number | ((u: number, v: number) => number);

/** The parts that a coat divides in its own way. */
export type FurPart = 'body' | 'skull' | 'muzzle' | 'foreleg' | 'hindleg' | 'tail' | 'ear';

/** Round patches in surface coordinates, which repeat round the part. */
function inSpots(u: number, v: number, spots: readonly (readonly [number, number, number])[]): boolean {
  for (const [su, sv, r] of spots) {
    const x = (u - su) * 1.2,
      y = (v - sv) * 2.4;
    if (x * x + y * y < r * r) return true;
  }
  return false;
}

const PATCHES = [
  [0.3, 0.3, 0.46],
  [-0.5, 0.62, 0.4],
  [-0.2, 0.12, 0.3],
] as const;
const PATCHES_DARK = [
  [-0.35, 0.3, 0.34],
  [0.45, 0.66, 0.36],
] as const;
const SPOTS = [
  [0.1, 0.16, 0.26],
  [-0.42, 0.24, 0.3],
  [0.5, 0.36, 0.34],
  [-0.2, 0.46, 0.22],
  [0.2, 0.6, 0.26],
  [-0.6, 0.58, 0.26],
  [0.6, 0.74, 0.2],
  [-0.3, 0.76, 0.2],
] as const;

/** Rows of flecks along both sides of a back. */
function isFlecked(u: number, v: number): boolean {
  if (v < 0.16 || v > 0.66) return false;
  const a = Math.abs(u);
  for (const [row, shift] of [
    [0.12, 0],
    [0.3, 0.5],
    [0.48, 0.2],
  ] as const) {
    const along = (wave(v + shift / 9, 9) - 0.5) / 9;
    if (((a - row) * 1.1) ** 2 + (along * 3) ** 2 < 0.0042) return true;
  }
  return false;
}

const wave = (v: number, count: number): number => v * count - Math.floor(v * count);

/** Materials of one animal, by part. */
export class Coat {
  readonly base: number;
  readonly pale: number;
  readonly dark: number;
  constructor(
    g: SurfaceBuild,
    readonly paint: CoatPaint,
  ) {
    this.base = g.mat(paint.base);
    this.pale = g.mat(paint.pale);
    this.dark = g.mat(paint.dark);
  }

  /** The rule of a part of the body; u runs 0 to 2 round it. */
  of(part: FurPart): MaterialChoice {
    return wrapped(this.ruleOf(part));
  }

  /** Rules by u -1 to 1. */
  private ruleOf(part: FurPart): MaterialChoice {
    const { base, pale, dark } = this,
      { pattern } = this.paint;
    switch (pattern) {
      case 'plain':
        return part === 'muzzle' ? pale : base;
      case 'stripes':
        return this.striped(part);
      case 'tuxedo':
        return this.tuxedo(part);
      case 'patches':
        if (part === 'body')
          return (u, v) => (inSpots(u, v, PATCHES_DARK) ? dark : inSpots(u, v, PATCHES) ? pale : base);
        if (part === 'skull')
          return (u, v) => (v < 0.5 && u > 0.02 && u < 0.5 ? pale : v < 0.48 && u < -0.1 ? dark : base);
        if (part === 'tail') return (_, v) => (wave(v, 2) > 0.5 ? dark : pale);
        return base;
      case 'spots':
        if (part === 'body') return (u, v) => (inSpots(u, v, SPOTS) ? dark : base);
        if (part === 'skull') return (u, v) => (u > 0.1 && u < 0.6 && v < 0.62 ? dark : base);
        if (part === 'ear') return dark;
        return part === 'hindleg' ? (u, v) => (inSpots(u, v, [[0.2, 0.3, 0.22]]) ? dark : base) : base;
      case 'belly':
        if (part === 'body') return (u, v) => (Math.abs(u) > 0.66 || (v > 0.66 && Math.abs(u) > 0.5) ? pale : base);
        return part === 'muzzle' ? pale : base;
      case 'fawn':
        if (part === 'body') return (u, v) => (Math.abs(u) > 0.7 || v < 0.06 || isFlecked(u, v) ? pale : base);
        return part === 'tail' || part === 'muzzle' ? (_, v) => (v > 0.4 ? pale : base) : base;
      case 'scales':
        return part === 'body' ? (u) => (Math.abs(u) > 0.7 ? pale : base) : base;
      case 'shiba':
        return this.shiba(part, false);
      case 'socks':
        return this.shiba(part, true);
    }
  }

  private striped(part: FurPart): MaterialChoice {
    const { base, pale, dark } = this;
    if (part === 'body')
      return (u, v) => {
        const a = Math.abs(u);
        if (a > 0.74) return pale;
        return v > 0.1 && v < 0.74 && wave(v, 9) < 0.34 * (1 - a / 0.66) ? dark : base;
      };
    if (part === 'skull')
      return (u, v) => {
        const a = Math.abs(u);
        if (v < 0.36 && v > 0.1 && (a < 0.025 || Math.abs(a - 0.1) < 0.02)) return dark;
        return a > 0.42 && a < 0.66 && Math.abs(v - 0.56) < 0.016 ? dark : base;
      };
    if (part === 'tail') return (_, v) => (wave(v, 5) < 0.3 || v > 0.9 ? dark : base);
    if (part === 'muzzle') return pale;
    if (part === 'ear') return base;
    return (u, v) => (v > 0.88 ? pale : v > 0.16 && v < 0.7 && Math.abs(u) < 0.55 && wave(v, 6) < 0.26 ? dark : base);
  }

  private tuxedo(part: FurPart): MaterialChoice {
    const { base, pale } = this;
    if (part === 'body') return (u, v) => (Math.abs(u) > (v > 0.6 ? 0.56 : 0.74) ? pale : base);
    if (part === 'muzzle') return pale;
    if (part === 'skull') return (u, v) => (v > 0.56 && Math.abs(u) < 0.28 + (v - 0.56) * 0.6 ? pale : base);
    return part === 'foreleg' || part === 'hindleg' ? (_, v) => (v > 0.78 ? pale : base) : base;
  }

  private shiba(part: FurPart, hasSocks: boolean): MaterialChoice {
    const { base, pale, dark } = this;
    if (part === 'body') return (u, v) => (Math.abs(u) > (v > 0.64 ? 0.54 : 0.68) ? pale : base);
    if (part === 'muzzle') return (u, v) => (v > 0.36 || Math.abs(u) > 0.16 ? pale : base);
    if (part === 'skull')
      return (u, v) => (v > 0.54 && Math.abs(u) < 0.52 && Math.abs(u) > 0.06 - (v - 0.6) ? pale : base);
    if (part === 'tail') return hasSocks ? (_, v) => (v > 0.7 ? pale : base) : (u) => (Math.abs(u) > 0.6 ? pale : base);
    if (part === 'ear') return hasSocks ? dark : base;
    return (_, v) => (v > (hasSocks ? 0.6 : 0.8) ? (hasSocks ? dark : pale) : base);
  }
}
