import { upscalePicture } from '../finish/upscale';
import { cropPicture } from '../image/crop-picture';
import type { Picture } from '../image/picture';
import { resizeNearest } from '../image/resize-nearest';
import { toRgb } from '../image/to-grey';
import type { InferenceRuntime } from '../runtime/inference-runtime';
import { mixByMask } from '../finish/place-part';
import { grownBox, maskBox } from './soft-mask';

/** Around the mask, for the network to see. */
const CONTEXT_PX = 24;

/**
 * The picture with `factor` times as many pixels on each side: where the mask is 0 each pixel is a block of equal ones, so
 * that nothing of it changes; inside, a network for drawings makes them. The mask is enlarged in blocks too.
 * @param mask grey, of the picture's size
 * @throws PipelineError as `upscalePicture`
 */
export async function enlargeRegion(
  picture: Picture,
  o: {
    readonly mask: Picture;
    readonly factor: 2 | 4;
    readonly network: 'animevideo-x4' | 'anime-6b-x4';
    readonly runtime: InferenceRuntime;
    /** Of the networks. */
    readonly folder: string;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Picture> {
  const { factor, network, runtime, folder, signal } = o;
  const blocks = inBlocks(picture, factor);
  const touched = maskBox(o.mask);
  if (touched === null) return blocks;
  const box = grownBox(touched, picture, CONTEXT_PX);
  const step = { kind: 'upscale', network, factor, tilePx: 192 } as const;
  const part = await upscalePicture(toRgb(cropPicture(picture, box)), { step, runtime, folder, signal });
  const inBox = cropPicture(o.mask, box);
  return mixByMask(blocks, {
    part,
    mask: resizeNearest(inBox, part),
    box: {
      xPx: box.xPx * factor,
      yPx: box.yPx * factor,
      widthPx: part.widthPx,
      heightPx: part.heightPx,
    },
  });
}

/** A picture in blocks of equal pixels, as `enlargeRegion` leaves what it does not change. */
export function inBlocks(picture: Picture, factor: number): Picture {
  return resizeNearest(picture, { widthPx: picture.widthPx * factor, heightPx: picture.heightPx * factor });
}
