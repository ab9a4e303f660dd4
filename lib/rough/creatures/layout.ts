import type { Box } from '../anatomy/depth-buffer';

/** Where a creature is at one px a metre, with the middle of its ground at 0, 0: left, top, width, height. */
export interface Layout {
  readonly head: Box;
  readonly extent: Box;
  readonly heightMetres: number;
}
