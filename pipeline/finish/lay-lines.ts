import type { Picture } from '../image/picture';
import { resizePicture } from '../image/resize-picture';
import { toRgb } from '../image/to-grey';

/**
 * A line drawing laid over a picture as ink: each colour times the lines' own (white leaves it, black is ink).
 * @param lines black on white; brought to the picture's size when it is of another
 * @param amount 0..1, 1 full ink
 */
export async function layLines(picture: Picture, lines: Picture, amount: number): Promise<Picture> {
  if (amount === 0) return picture;
  const ink = toRgb(await resizePicture(lines, picture)).data;
  const { channels } = picture;
  const data = picture.data.slice();
  for (let pixel = 0; pixel * channels < data.length; pixel++) {
    for (let c = 0; c < Math.min(3, channels); c++) {
      const share = 1 - amount * (1 - ink[pixel * 3 + c]! / 255);
      data[pixel * channels + c] = Math.round(data[pixel * channels + c]! * share);
    }
  }
  return { ...picture, data };
}
