import type { Mat } from '../../geometry/geometry';
import { matrixOf } from '../orientation';

/** The turn back: what a turn did, it undoes. */
export const transpose = (m: Mat): Mat => matrixOf(m[0], m[1], m[2]);
