import { generationInputSchema } from '@/lib/contracts/generations';
import { decodePicture, encodePng, type Picture } from '@/pipeline/image';
import { hashBytes } from '@/pipeline/models';
import type { Actor } from '../auth/actor';
import { chooseModel } from '../generations/enqueue-generation';
import { requireModel } from '../offered-models/require-model';
import { modelProfile } from '../models/model-profile';
import { readUpload } from '../pictures/read-upload';
import { saveBlob } from '../storage/studio-blobs';
import { projectOfProgram } from './api-project';
import { asField, decodeBase64 } from './read-picture';
import { runDrawing } from './run-drawing';
import { UPSCALER_NAMES } from './sd-names';
import { storedOptions } from './sd-options';
import type { ExtraImage } from './sd-request';
import { refuseField } from './unsupported-fields';

/** Drawn first, as small and short as a model can, and replaced by the picture. */
const LEAST_SIDE_PX = 64;

/** What A1111 answers an upscaling with. */
export interface UpscaleAnswer {
  readonly html_info: string;
  /** PNG as base64. */
  readonly image: string;
}

/**
 * `POST /sdapi/v1/extra-single-image`: a picture enlarged two or four times by one of Koma's upscalers. A worker does it, in the
 * queue of the drawings: the smallest drawing of one step, which the picture takes the place of before it is enlarged.
 * @throws AppError `request-invalid`, and what a drawing is refused for
 */
export async function upscaleImage(actor: Actor, request: ExtraImage, signal: AbortSignal): Promise<UpscaleAnswer> {
  const isFine = upscalerOf(request);
  const factor = factorOf(request);
  refuseOthers(request);
  const { bytes } = await asField('image', async () => readUpload(decodeBase64(request.image, 'image')));
  const picture = await decodePicture(bytes, { channels: 3 });
  const [whole, keepsAll] = [await encodePng(picture), await encodePng(blackMask(picture))];
  for (const file of [whole, keepsAll]) await saveBlob(file, { mediaType: 'image/png' });
  const projectId = await projectOfProgram(actor, (await storedOptions(actor)).koma_project ?? null);
  const { capabilities } = modelProfile(await requireModel(await chooseModel(projectId)));
  const sidePx = Math.ceil(LEAST_SIDE_PX / capabilities.multiplePx) * capabilities.multiplePx;
  const input = generationInputSchema.parse({
    prompt: '',
    compilePrompt: false,
    usesRough: false,
    size: { widthPx: sidePx, heightPx: sidePx },
    steps: 1,
    seed: 0,
  });
  const { widthPx, heightPx } = picture;
  const drawing = await runDrawing(actor, input, {
    projectId,
    signal,
    finish: [
      {
        kind: 'place',
        picture: hashBytes(whole),
        mask: hashBytes(keepsAll),
        box: { xPx: 0, yPx: 0, widthPx, heightPx },
        matchesRim: false,
      },
      { kind: 'upscale', network: isFine ? 'anime-6b-x4' : 'animevideo-x4', factor, tilePx: 192 },
    ],
  });
  const [first] = drawing.pictures;
  return { html_info: '', image: first === undefined ? '' : Buffer.from(first).toString('base64') };
}

function blackMask({ widthPx, heightPx }: Picture): Picture {
  return { widthPx, heightPx, channels: 1, data: new Uint8Array(widthPx * heightPx) };
}

function upscalerOf({ upscaler_1: name }: ExtraImage): boolean {
  const wanted = (name ?? 'None').toLowerCase();
  if (wanted === UPSCALER_NAMES.fine.toLowerCase()) return true;
  if (wanted === UPSCALER_NAMES.fast.toLowerCase()) return false;
  return refuseField('upscaler_1', `Upscaler not found. Use one of: ${Object.values(UPSCALER_NAMES).join(', ')}.`);
}

function factorOf({ upscaling_resize: factor, resize_mode: mode }: ExtraImage): 2 | 4 {
  if (mode === 1) refuseField('resize_mode', 'Koma enlarges by a factor (0), not to a size.');
  if (factor === 4 || (factor ?? 2) === 2) return factor === 4 ? 4 : 2;
  return refuseField('upscaling_resize', 'Koma enlarges 2 or 4 times.');
}

function refuseOthers(request: ExtraImage): void {
  const off = ['gfpgan_visibility', 'codeformer_visibility', 'extras_upscaler_2_visibility'] as const;
  const used = off.find((name) => (request[name] ?? 0) !== 0);
  if (used !== undefined) refuseField(used, 'Koma has none of this. Leave it at 0.');
}
