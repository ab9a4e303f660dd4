import type { Picture } from '../image/picture';
import { toGrey } from '../image/to-grey';

/**
 * The picture in monochrome, as manga is printed: luma alone, in `levels` flat tones evenly spread from ink to paper
 * (each pixel takes the nearest), or continuous with 0. Channels stay as many as they were, alpha stays.
 */
export function reduceTones(picture: Picture, levels: number): Picture {
  const last = levels - 1;
  const table = Uint8Array.from({ length: 256 }, (_, byte) =>
    levels === 0 ? byte : Math.round((Math.round((byte / 255) * last) / last) * 255),
  );
  const grey = toGrey(picture).data;
  const { channels } = picture;
  const data = picture.data.slice();
  for (let i = 0; i < grey.length; i++) {
    data.fill(table[grey[i]!]!, i * channels, i * channels + Math.min(3, channels));
  }
  return { ...picture, data };
}
