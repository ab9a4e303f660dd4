import { drawPicture } from '../draw/draw-picture';
import type { DrawEnvironment } from '../draw/draw-environment';
import type { DrawEvent } from '../draw/draw-event';
import { PipelineError } from '../error';
import { cropPicture } from '../image/crop-picture';
import { decodePicture } from '../image/decode-picture';
import { encodePng } from '../image/encode-picture';
import type { Picture } from '../image/picture';
import { requestHashes, type RequestInputs } from '../request';
import { enlargeRegion } from './enlarge-region';
import { extendCanvas } from './extend-canvas';
import { fillSurroundings } from './fill-surroundings';
import { placePart } from '../finish/place-part';
import { prepareStart } from './prepare-start';
import { recolour } from './recolour';
import type { DrawTry, RegionMethod, RegionRecipe } from './region-recipe';
import { maskBox } from './soft-mask';

/** What region work stands on; a model is needed for `draw` alone. */
export type RegionEnvironment = Omit<DrawEnvironment, 'model'> & { readonly model: DrawEnvironment['model'] | null };

export interface RunRegionOptions {
  readonly recipe: RegionRecipe;
  /** The recipe's files but the picture, by SHA-256. */
  readonly inputs: RequestInputs;
  /** The whole picture that is changed: the recipe's own, or the same drawn again. */
  readonly picture: Picture;
  /** Of a drawing: which try, from 1. */
  readonly tryNumber?: number | undefined;
  readonly onEvent?: ((event: DrawEvent) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * An edit's pictures from its recipe, one of each candidate. What the model starts from is made anew of the given picture,
 * so that a chain of edits can be drawn again from its base.
 * @throws PipelineError `input-missing`, `request-invalid`, `cancelled`, and what drawing throws
 */
export async function runRegion(env: RegionEnvironment, o: RunRegionOptions): Promise<readonly Picture[]> {
  const { recipe } = o;
  const mask = await readGrey(o.inputs, recipe.mask.sha256);
  const picture = recipe.edges === null ? o.picture : extendCanvas(o.picture, recipe.edges).picture;
  return recipe.method.kind === 'draw'
    ? drawAgain(env, { ...o, picture, mask, method: recipe.method })
    : [await paint(env, { ...o, picture, mask, method: recipe.method })];
}

async function drawAgain(
  env: RegionEnvironment,
  o: RunRegionOptions & { readonly mask: Picture; readonly method: Extract<RegionMethod, { kind: 'draw' }> },
): Promise<readonly Picture[]> {
  const { model } = env;
  const chosen = o.method.tries[(o.tryNumber ?? 1) - 1];
  if (!chosen || model === null) {
    throw new PipelineError('request-invalid', 'The edit has no recipe for this attempt, or its model is missing.');
  }
  const inputs = await inputsFor(chosen, o);
  const { pictures } = await drawPicture({ ...env, model }, { ...o, request: chosen.request, inputs });
  return pictures;
}

/** The request's files, those that are made of the whole picture made again. */
async function inputsFor(
  { request, plan, paint: paintRef }: DrawTry,
  o: RunRegionOptions & { readonly mask: Picture },
): Promise<RequestInputs> {
  const inputs = new Map<string, Uint8Array>();
  for (const sha256 of requestHashes(request)) {
    const bytes = o.inputs.get(sha256);
    if (bytes) inputs.set(sha256, bytes);
  }
  const painted = paintRef && (await decodePicture(bytesOf(o.inputs, paintRef.sha256), { channels: 3 }));
  const start = await prepareStart(o.picture, { mask: o.mask, plan, paint: painted });
  if (request.image) inputs.set(request.image.picture.sha256, await encodePng(start));
  for (const step of request.finish) {
    if (step.kind === 'place') inputs.set(step.picture, await encodePng(o.picture));
  }
  return inputs;
}

async function paint(
  env: RegionEnvironment,
  o: RunRegionOptions & { readonly mask: Picture; readonly method: Exclude<RegionMethod, { kind: 'draw' }> },
): Promise<Picture> {
  const { picture, mask, method } = o;
  const box = maskBox(mask);
  if (box === null) return picture;
  switch (method.kind) {
    case 'recolour': {
      const part = recolour(cropPicture(picture, box), method);
      return placePart(part, { picture, mask, box, matchesRim: false });
    }
    case 'fill':
      return placePart(cropPicture(fillSurroundings(picture, mask), box), { picture, mask, box, matchesRim: false });
    case 'enlarge':
      return enlargeRegion(picture, {
        ...method,
        mask,
        runtime: env.runtime,
        folder: env.weights.upscalers,
        signal: o.signal,
      });
    default:
      return method satisfies never;
  }
}

async function readGrey(inputs: RequestInputs, sha256: string): Promise<Picture> {
  return decodePicture(bytesOf(inputs, sha256), { channels: 1 });
}

function bytesOf(inputs: RequestInputs, sha256: string): Uint8Array {
  const bytes = inputs.get(sha256);
  if (bytes) return bytes;
  throw new PipelineError('input-missing', `The picture ${sha256.slice(0, 12)} of the edit is missing.`);
}
