import { channelsOf } from './colour';
import { INK } from './material';

/** How a drawing is finished. */
export const FINISHES = ['ink', 'colour', 'storyboard', 'lines'] as const;
/**
 * `ink`: black, white and screentone. `colour`: one flat, one shadow, one light. `storyboard`: a rough in blue pencil.
 * `lines`: nothing but lines, for control pictures.
 */
export type Finish = (typeof FINISHES)[number];

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

/** Whether a colour is that of ink, or ink a little tinted by what it outlines. */
export function isInk(colour: string): boolean {
  if (colour === INK) return true;
  const [red, green, blue] = channelsOf(colour);
  return red < 0x34 && green < 0x30 && blue < 0x36;
}
