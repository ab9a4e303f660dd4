import type { Picture } from './picture';
import { rowByRow } from './row-by-row';
import type { Light } from './tone-screen';

/** Darker than this (of 255) nothing shows of a tone. */
const LEAST_LIGHT = 8;

/**
 * Prints tones over a picture, in place: black dots, between which it shows as it is. Lets others go on between bands of
 * rows.
 * @param picture RGB
 * @param o.flat the same picture without tones and before anything was screened, RGB
 * @param o.toned `flat` with the tones as thin black; where both are alike there is no tone
 * @param o.fromX the column of the screen that the picture's first column is, for a part of a picture
 * @param o.fromY the row of the screen that the picture's first row is
 * @throws RangeError when the pictures differ in size or are not RGB
 */
export async function layTone(
  picture: Picture,
  light: Light,
  { flat, toned, fromX = 0, fromY = 0 }: { flat: Picture; toned: Picture; fromX?: number; fromY?: number },
): Promise<void> {
  const { widthPx, heightPx, data } = picture;
  const isLike = (other: Picture): boolean =>
    other.channels === 3 && other.widthPx === widthPx && other.heightPx === heightPx;
  if (![picture, flat, toned].every(isLike)) throw new RangeError('RGB pictures of one size are needed to lay tones.');
  const [bare, dark] = [flat.data, toned.data];
  await rowByRow(heightPx, (y) => {
    for (let x = 0, at = y * widthPx * 3; x < widthPx; x++, at += 3) {
      const best = brightest(bare, at);
      if (bare[best] === dark[best] || bare[best]! < LEAST_LIGHT) continue;
      const left = light(x + fromX, y + fromY, (255 * dark[best]!) / bare[best]!);
      for (let k = at; k < at + 3; k++) data[k] = Math.round(data[k]! * left);
    }
  });
}

function brightest(data: Uint8Array, at: number): number {
  const second = data[at + 1]! > data[at]! ? at + 1 : at;
  return data[at + 2]! > data[second]! ? at + 2 : second;
}
