import { encodePng } from '../image/encode-picture';
import type { Picture } from '../image/picture';
import type { GenerationRequest } from '../request';
import { hashBytes } from '../models/hash-bytes';
import type { RedrawFace } from '../finish/repair-faces';
import type { ModelProfile } from '../models/opened-model';
import type { DrawOptions, DrawResult } from './draw-environment';

/**
 * Image-to-image with the request's own model and settings, for the finishing steps that redraw a part: a face gets
 * its own prompt, seed and size, no regions, no mask and no finishing of its own.
 */
export function redrawWith(
  { capabilities }: Pick<ModelProfile, 'capabilities'>,
  o: {
    readonly request: GenerationRequest;
    readonly signal: AbortSignal | undefined;
    readonly draw: (options: DrawOptions) => Promise<Pick<DrawResult, 'pictures'>>;
  },
): RedrawFace {
  const { request, signal, draw } = o;
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
      rough: rough && capabilities.rough ? await put(rough) : null,
      references: [],
      regions: [],
      controls: [],
      imagePrompts: [],
      layout: undefined,
      finish: [],
    };
    const { pictures } = await draw({ request: part, inputs, signal });
    const [first] = pictures;
    if (!first) throw new RangeError('a redrawing gives one picture');
    return first;
  };
}
