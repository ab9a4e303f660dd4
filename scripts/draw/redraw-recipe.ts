import type { Recipe } from '@/pipeline/deliver/recipe';
import type { DrawEvent } from '@/pipeline/draw/draw-event';
import type { DrawEnvironment } from '@/pipeline/draw/draw-environment';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import { comparePictures } from '@/pipeline/image/compare-pictures';
import { decodePicture } from '@/pipeline/image/decode-picture';
import type { Picture } from '@/pipeline/image/picture';

/** A picture drawn again, beside the one that the recipe was in. */
export interface Redrawn {
  readonly picture: Picture;
  readonly differing: number;
  readonly of: number;
  /** The largest difference of a channel, 0 to 255. */
  readonly largest: number;
}

/**
 * Draws a picture again from its recipe and counts the pixels that differ.
 * @param bytes the file of the picture
 * @throws PipelineError whatever the pipeline refuses, `picture-unreadable` for `bytes`
 */
export async function redrawRecipe(
  bytes: Uint8Array,
  recipe: Recipe,
  environment: DrawEnvironment,
  o: { readonly signal: AbortSignal; readonly onEvent?: ((event: DrawEvent) => void) | undefined },
): Promise<Redrawn> {
  const { request, inputs, indexInBatch } = recipe;
  const { pictures } = await drawPicture(environment, { request, inputs, ...o });
  const picture = pictures[indexInBatch];
  if (!picture) throw new Error(`The recipe's batch has no picture ${indexInBatch + 1}.`);
  const { differing, largest } = comparePictures(await decodePicture(bytes, { channels: 3 }), picture);
  return { picture, differing, largest, of: picture.widthPx * picture.heightPx };
}
