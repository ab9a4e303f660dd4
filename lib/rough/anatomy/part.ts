import type { Mat } from '../geometry/geometry';

/** What looks: a turned camera at `dist` units from the world's origin, which it shows at (x, y) with `s` px a unit. */
export interface View {
  cam: Mat;
  dist: number;
  x: number;
  y: number;
  s: number;
}

/** A surface of a figure: what it belongs to, what it is made of, and when its border is inked. */
export interface Part {
  name: string;
  /** Index of the figure. */
  who: number;
  /** Material index, or a choice by surface coordinates (u about -1 to 1 with 0 in front, v along). */
  mat: number | ((u: number, v: number) => number);
  /** Jump of depth in units from which its edge over another part is inked; 0.12 without. */
  thr?: number;
  /** Open cloth: its inner side shows with this material. */
  inside?: number;
  /** Between parts of one family there is always a line (fingers). */
  crease?: number;
  /** Its border is always inked, even where it lies flat on something. */
  edge?: boolean;
  /** Never casts or takes shadows. */
  plain?: boolean;
  /** Goes over the head in any case (a scarf). */
  front?: boolean;
  /** Ends there along v: what lies beyond is left out (a sleeve over a stump). */
  until?: number;
  /** The first of the parts that make one thing with it: lines on any of them may run on over the others. */
  solid?: number;
}

/** A line traced from the buffer: points in the picture with a weight each, and what lies at its sides at each step. */
export interface Chain {
  /** x and y in turn, in the picture: the middles of the steps, and both ends of an open line. */
  xy: Float64Array;
  /** Weight at each point, 0 to about 1.4. */
  w: Float32Array;
  /** At each step: the part in front, its material, the material behind (255: nothing), whether two figures meet. */
  own: Int16Array;
  front: Uint8Array;
  behind: Uint8Array;
  isBetween: Uint8Array;
  isFreeAtStart: boolean;
  isFreeAtEnd: boolean;
  isClosed: boolean;
  /** Share of it that is outline against nothing. */
  outline: number;
}
