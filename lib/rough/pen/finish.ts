import type { Finish } from '../vocabulary/pictures';
import { INK } from './material';

/** The pencil of the storyboard. */
export const PENCIL = '#3b6fb5';

/** The colour of lines in a finish. */
export function lineColour(finish: Finish): string {
  return finish === 'storyboard' ? PENCIL : finish === 'lines' ? '#000000' : INK;
}

/** Flat washes of the storyboard in place of tones, by their share of black. */
export function washOf(share: number): string {
  if (share < 0.14) return '#ffffff';
  if (share < 0.34) return '#e9f1fb';
  if (share < 0.6) return '#d3e3f6';
  return share < 0.93 ? '#b9d1ef' : '#9dbfe8';
}
