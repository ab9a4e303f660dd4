import type { P3 } from '../geometry/geometry';

/** What a surface of a picture is; a segmentation colours it by that. */
export const SURFACE_KINDS = [
  'sky',
  'ceiling',
  'wall',
  'floor',
  'building',
  'road',
  'earth',
  'grass',
  'sand',
  'water',
  'mountain',
  'rock',
  'tree',
  'plant',
  'window',
  'door',
  'curtain',
  'painting',
  'rug',
  'table',
  'desk',
  'counter',
  'chair',
  'bench',
  'sofa',
  'bed',
  'shelf',
  'cabinet',
  'box',
  'column',
  'stairs',
  'fence',
  'lamp',
  'signboard',
  'car',
  'boat',
  'bicycle',
  'person',
  'animal',
  'thing',
] as const;
export type SurfaceKind = (typeof SURFACE_KINDS)[number];

/** How a flat surface lies before the eye. */
export interface Facing {
  /** Its inverse depth (1 / metres) at a point of the picture is `a x + b y + c`, x and y in drawing units. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** Of length 1: x right, y up, z to the viewer. */
  readonly normal: P3;
}

/** A surface at one depth that faces the viewer. @param metres along the line of sight */
export const uprightAt = (metres: number): Facing => ({ a: 0, b: 0, c: 1 / Math.max(0.1, metres), normal: [0, 0, 1] });

/** Keeps the surfaces that a drawing consists of, in the order in which they are painted over one another. */
export interface Surfaces {
  fill: (path: string, facing: Facing, kind: SurfaceKind) => void;
}
