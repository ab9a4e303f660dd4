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
  thr?: number | undefined;
  /** Open cloth: its inner side shows with this material. */
  inside?: number | undefined;
  /** Between parts of one family there is always a line (fingers). */
  crease?: number | undefined;
  /** Its border is always inked, even where it lies flat on something. */
  edge?: boolean | undefined;
  /** Never casts or takes shadows. */
  plain?: boolean | undefined;
  /** Goes over the head in any case (a scarf). */
  front?: boolean | undefined;
  /** Ends there along v: what lies beyond is left out (a sleeve over a stump). */
  until?: number | undefined;
  /** The first of the parts that make one thing with it: lines on any of them may run on over the others. */
  solid?: number | undefined;
}

/** The same part with every field in one order, so that loops over many parts read them all alike. */
export const evenPart = (part: Part): Part => ({
  name: part.name,
  who: part.who,
  mat: part.mat,
  thr: part.thr,
  inside: part.inside,
  crease: part.crease,
  edge: part.edge,
  plain: part.plain,
  front: part.front,
  until: part.until,
  solid: part.solid,
});

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
