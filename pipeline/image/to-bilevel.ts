import { MOST_INK_LIGHT } from './deepen-ink';
import type { Picture } from './picture';
import { rowByRow } from './row-by-row';
import { dotLight } from './screen-tones';

/** Lighter than this is paper: dots of so few parts of a hundred would not print. */
const LEAST_PAPER_LIGHT = 250;

/**
 * A picture in black and white alone, as printers take line art: no pixel is between.
 * @param picture RGB
 * @param pitchPx between the dots by which greys and colours are screened; null takes what is darker than half as black,
 *   which keeps the edges of lines and of dots as they are
 * @param fromY the row of the dots' lattice that the picture's first row is, for a picture in bands
 * @returns one channel, 0 or 255
 * @throws RangeError for a picture that is not RGB
 */
export async function toBilevel(
  { widthPx, heightPx, channels, data }: Picture,
  pitchPx: number | null,
  fromY = 0,
): Promise<Picture> {
  if (channels !== 3) throw new RangeError('An RGB picture is needed.');
  const lightAt = pitchPx === null ? null : dotLight(pitchPx, true);
  const out = new Uint8Array(widthPx * heightPx);
  await rowByRow(heightPx, (y) => {
    for (let x = 0, at = y * widthPx; x < widthPx; x++, at++) {
      // Rec. 601 luma.
      const light = 0.299 * data[3 * at]! + 0.587 * data[3 * at + 1]! + 0.114 * data[3 * at + 2]!;
      const isPlain = lightAt === null || light <= MOST_INK_LIGHT || light >= LEAST_PAPER_LIGHT;
      const isWhite = isPlain ? light >= 128 : lightAt(x, y + fromY, light) >= 0.5;
      out[at] = isWhite ? 255 : 0;
    }
  });
  return { widthPx, heightPx, channels: 1, data: out };
}
