import { PipelineError } from '../error';
import { matchRing } from './match-ring';
import { cropPicture, type PixelBox } from '../image/crop-picture';
import type { Picture } from '../image/picture';
import { resizePicture } from '../image/resize-picture';
import { toGrey, toRgb } from '../image/to-grey';

/** What a region's colours may be moved by to meet the rim, in CIELAB units: going through a model shifts that much. */
const MOST_SHIFT = 10;

/**
 * Lays a drawn part into the picture that it was made for: brought to the box's size, its colours matched to the
 * picture's in the feather band, and mixed by the mask. The bytes of every pixel where the mask is 0 stay as they are,
 * and so does alpha.
 * @param part any size, of the box's proportions
 * @param o.mask grey, of the whole picture's size; 255 takes the part
 * @param o.box where the part lies
 * @returns the whole picture, of the same size and channels
 * @throws PipelineError `mask-mismatch` when the mask has another size, or reaches beyond the box
 */
export async function placePart(
  part: Picture,
  o: { readonly picture: Picture; readonly mask: Picture; readonly box: PixelBox; readonly matchesRim: boolean },
): Promise<Picture> {
  const { picture, mask, box } = o;
  checkMask(mask, picture, box);
  const fitted = toRgb(await resizePicture(part, box));
  const inBox = cropPicture(mask, box);
  const share = Float32Array.from(inBox.data, (value) => value / 255);
  const original = toRgb(cropPicture(picture, box));
  const matched = o.matchesRim ? matchRing(fitted, { original, mask: share, most: MOST_SHIFT }) : fitted;
  return mixByMask(picture, { part: matched, mask: inBox, box });
}

/**
 * byte + mask / 255 * (new - byte), rounded, where the mask is not 0.
 * @param o.part RGB, of the box's size
 * @param o.mask grey, of the box's size
 */
export function mixByMask(
  picture: Picture,
  o: { readonly part: Picture; readonly mask: Picture; readonly box: PixelBox },
): Picture {
  const { box, mask } = o;
  const { channels } = picture;
  const part = channels === 1 ? toGrey(o.part) : o.part;
  const colours = channels === 1 ? 1 : 3;
  const data = picture.data.slice();
  for (let i = 0; i < mask.data.length; i++) {
    const share = mask.data[i]! / 255;
    if (share === 0) continue;
    const column = i % box.widthPx;
    const to = ((box.yPx + (i - column) / box.widthPx) * picture.widthPx + box.xPx + column) * channels;
    for (let c = 0; c < colours; c++) {
      const byte = data[to + c]!;
      data[to + c] = Math.round(byte + share * (part.data[i * part.channels + c]! - byte));
    }
  }
  return { ...picture, data };
}

function checkMask(mask: Picture, picture: Picture, box: PixelBox): void {
  if (mask.widthPx !== picture.widthPx || mask.heightPx !== picture.heightPx) {
    throw new PipelineError(
      'mask-mismatch',
      `The mask is ${mask.widthPx}x${mask.heightPx}, but the picture is ${picture.widthPx}x${picture.heightPx}.`,
    );
  }
  for (let i = 0; i < mask.data.length; i++) {
    if (mask.data[i] === 0) continue;
    const [x, y] = [i % mask.widthPx, Math.floor(i / mask.widthPx)];
    const isIn = x >= box.xPx && x < box.xPx + box.widthPx && y >= box.yPx && y < box.yPx + box.heightPx;
    if (!isIn) throw new PipelineError('mask-mismatch', 'The mask reaches beyond the part that was drawn.');
  }
}
