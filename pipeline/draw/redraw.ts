import { encodePng } from '../image/encode-picture';
import type { Picture } from '../image/picture';
import type { GenerationRequest } from '../request';
import { hashBytes } from '../models/hash-bytes';
import type { RedrawFace } from '../finish/repair-faces';
import type { DrawEnvironment, DrawOptions, DrawResult } from './draw-environment';

/**
 * Image-to-image with the request's own model and settings, for the finishing steps that redraw a part: a face gets
 * its own prompt, seed and size, no regions, no mask and no finishing of its own.
 */
export function redrawWith(
  env: DrawEnvironment,
  request: GenerationRequest,
  signal: AbortSignal | undefined,
  draw: (env: DrawEnvironment, options: DrawOptions) => Promise<DrawResult>,
): RedrawFace {
  return async ({ picture, prompt, strength, seed, rough }) => {
    const { widthPx, heightPx } = picture;
    const inputs = new Map<string, Uint8Array>();
    const put = async (each: Picture) => {
      const png = await encodePng(each);
      const sha256 = hashBytes(png);
      inputs.set(sha256, png);
      return { sha256, widthPx: each.widthPx, heightPx: each.heightPx };
    };
    const part: GenerationRequest = {
      ...request,
      prompt: { ...request.prompt, source: prompt, text: prompt },
      size: { widthPx, heightPx },
      seed: { ...request.seed, value: seed, variation: null },
      batch: { count: 1, seeds: 'consecutive' },
      sizeConditioning: null,
      image: { picture: await put(picture), strength },
      mask: null,
      rough: rough && env.model.capabilities.rough ? await put(rough) : null,
      references: [],
      regions: [],
      controls: [],
      imagePrompts: [],
      finish: [],
    };
    const { pictures } = await draw(env, { request: part, inputs, signal });
    const [first] = pictures;
    if (!first) throw new RangeError('a redrawing gives one picture');
    return first;
  };
}
