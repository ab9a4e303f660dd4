/** Hats as data: surfaces, lines on them, and what they do to hair and face. */
import { lerp, rad, spline3, type P3 } from '../../geometry/geometry';
import type { Material } from '../../pen/paint';
import type { HeadSpec } from '../head-spec';
import type { Grid, HatBrush, ShellStyle } from './shell';

export interface HatPart {
  readonly grid: Grid;
  readonly material: Material;
  readonly isRound?: boolean;
  /** A sheet shows both sides and is split at the head's depth; a shell shows its outer side before the head and its inner side behind. */
  readonly kind: 'sheet' | 'shell';
  readonly inks?: ShellStyle['inks'];
  readonly weight?: number;
  /** Always behind the head, or always before it. */
  readonly layer?: 'behind' | 'front';
}
export interface HatLine {
  readonly points: readonly P3[];
  readonly width: number;
  readonly material: Material;
}
export interface Hat {
  readonly parts: readonly HatPart[];
  readonly lines?: readonly HatLine[];
  /** What is behind all of it and the head. */
  readonly under?: (brush: HatBrush) => void;
  /** What no surface can say, drawn last. */
  readonly details?: (brush: HatBrush) => void;
  /** y above which hair is pressed under it; absent: hair is as it was. */
  readonly base?: number;
  /** Hair under it: free below the base, only before the ears, gathered inside, or none. */
  readonly hair: 'free' | 'front' | 'short' | 'none';
  readonly coversEars?: boolean;
  /** Nothing of the face is seen. */
  readonly hidesFace?: boolean;
  /** y of the edge that throws a shadow on the face. */
  readonly shadow?: number;
}
export type HatMaker = (spec: HeadSpec, main: Material, accent: Material) => Hat;

/** A ring of a lathe: height, radius in head widths, shift in depth. */
export type Ring = readonly [y: number, radius: number, z?: number];
export interface LatheOptions {
  readonly from?: number;
  readonly to?: number;
  readonly columns?: number;
  /** Points between rings. */
  readonly steps?: number;
  /** Change of a point by azimuth (radians) and share from the top. */
  readonly bend?: (v: P3, azimuth: number, t: number) => P3;
}

/** A surface of revolution about the skull's axis, a little deeper than wide. */
export function lathe(rings: readonly Ring[], o: LatheOptions = {}): Grid {
  const { from = -180, to = 180, columns = 36, steps = 4, bend } = o;
  const profile = spline3(rings.map(([y, radius, z = 0]): P3 => [y, radius, z]), steps); // prettier-ignore
  const grid: P3[][] = [];
  for (let i = 0; i <= columns; i++) {
    const azimuth = rad(lerp(from, to, i / columns));
    const [sin, cos] = [Math.sin(azimuth), Math.cos(azimuth)];
    grid.push(
      profile.map(([y, radius, z], j) => {
        const v: P3 = [sin * radius * 0.94, y, cos * radius * 1.02 - 0.06 + z];
        return bend === undefined ? v : bend(v, azimuth, j / (profile.length - 1));
      }),
    );
  }
  return grid;
}

/** Leans a hat back (above 0) or over the forehead, and to a side, about the middle of its base. */
export function leaned(grid: Grid, back: number, aside = 0): Grid {
  return grid.map((column) => column.map((v) => leanedPoint(v, back, aside)));
}
export function leanedPoint([x, y, z]: P3, back: number, aside = 0): P3 {
  const [cos, sin] = [Math.cos(rad(back)), Math.sin(rad(back))];
  const [cosSide, sinSide] = [Math.cos(rad(aside)), Math.sin(rad(aside))];
  const dy = y + 0.62;
  const high = dy * cos - z * sin;
  const deep = dy * sin + z * cos;
  return [x * cosSide - high * sinSide, x * sinSide + high * cosSide - 0.62, deep];
}

/** A line round a lathe at a height and radius. */
export function roundLine(y: number, radius: number, from = -180, to = 180, z = 0): P3[] {
  const points: P3[] = [];
  for (let i = 0; i <= 40; i++) {
    const azimuth = rad(lerp(from, to, i / 40));
    points.push([Math.sin(azimuth) * radius * 0.94, y, Math.cos(azimuth) * radius * 1.02 - 0.06 + z]);
  }
  return points;
}
/** A line down a lathe's profile at an azimuth in degrees. */
export function downLine(rings: readonly Ring[], azimuth: number): P3[] {
  const angle = rad(azimuth);
  return spline3(rings.map(([y, radius, z = 0]): P3 => [Math.sin(angle) * radius * 0.945, y, Math.cos(angle) * radius * 1.025 - 0.06 + z]), 5); // prettier-ignore
}
