import type { Picture } from './picture';

/** What is wrong with a picture that a model that works never gives. */
export type PictureFault = 'black' | 'flat';

/** Channels up to this value (0..255) look black. */
const BLACK_MOST = 12;
/** The smallest deviation of the brightness (0..255) that shows anything. */
const FLAT_MOST = 2;

/**
 * Says whether a picture shows nothing: all of it black (the usual sign of numbers that are not finite), or of one colour.
 * @returns null for one that shows something
 */
export function pictureFault({ data, channels }: Picture): PictureFault | null {
  const colours = channels === 1 ? 1 : 3;
  const pixels = data.length / channels;
  let largest = 0;
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < data.length; at += channels) {
    let bright = 0;
    for (let c = 0; c < colours; c++) {
      bright += data[at + c]! / colours;
      largest = Math.max(largest, data[at + c]!);
    }
    sum += bright;
    squares += bright * bright;
  }
  if (largest <= BLACK_MOST) return 'black';
  const mean = sum / pixels;
  const deviation = Math.sqrt(Math.max(0, squares / pixels - mean * mean));
  return deviation < FLAT_MOST ? 'flat' : null;
}
