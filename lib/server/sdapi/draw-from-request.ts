import { decodePicture, encodePng } from '@/pipeline/image';
import type { FinishStep } from '@/pipeline/finish';
import { hashBytes } from '@/pipeline/models';
import type { GenerationInput } from '@/lib/contracts/generations';
import type { Actor } from '../auth/actor';
import { createPicture } from '../pictures/create-picture';
import { readUpload } from '../pictures/read-upload';
import { saveBlob } from '../storage/studio-blobs';
import { projectOfProgram } from './api-project';
import { drawingAnswer, type DrawingAnswer } from './drawing-answer';
import { fitTo } from './fit-to';
import { prepareInpainting } from './inpaint';
import { asField, decodeBase64 } from './read-picture';
import { runDrawing } from './run-drawing';
import { optionsFor } from './sd-options';
import {
  imageToImageSchema,
  textToImageSchema,
  type DrawRequest,
  type ImageToImage,
  type TextToImage,
} from './sd-request';
import { toGenerationInput } from './to-generation-input';
import { refuseField } from './unsupported-fields';

const DENOISING = 0.75;

/**
 * `POST /sdapi/v1/txt2img`: a drawing from words, in the project that takes the program's drawings.
 * @throws AppError `request-invalid` and what a drawing is refused for, `took-too-long`, `drawing-failed`
 */
export async function drawFromText(actor: Actor, request: TextToImage, signal: AbortSignal): Promise<DrawingAnswer> {
  const { input, projectId } = await readRequest(actor, request);
  const drawing = await runDrawing(actor, input, { projectId, signal, finish: [] });
  return drawingAnswer(request, drawing, ignoredFields(request, textToImageSchema.shape));
}

/**
 * `POST /sdapi/v1/img2img`: a drawing that starts from a picture, or of a masked part of it, whose other pixels stay.
 * As {@link drawFromText}.
 */
export async function drawFromPicture(
  actor: Actor,
  request: ImageToImage,
  signal: AbortSignal,
): Promise<DrawingAnswer> {
  const { input, projectId } = await readRequest(actor, request);
  const [encoded, ...others] = request.init_images;
  if (encoded === undefined || others.length > 0) refuseField('init_images', 'Send one picture to start from.');
  const init = await asField('init_images', async () => readUpload(decodeBase64(encoded, 'init_images')));
  const strength = request.denoising_strength ?? DENOISING;
  const upload = async (name: string, bytes: Uint8Array) => ({
    pictureId: (await createPicture(actor, { projectId, name, bytes })).id,
  });
  const mask = request.mask ?? null;
  if (mask !== null) {
    const { image, place, drawn } = await inpainting(request, { init: init.bytes, mask, size: input.size });
    const ask = {
      ...input,
      image: { ...(await upload('start.png', image)), strength },
      mask: await upload('mask.png', drawn),
    };
    const drawing = await runDrawing(actor, ask, { projectId, signal, finish: [place] });
    return drawingAnswer(request, drawing, ignoredFields(request, imageToImageSchema.shape));
  }
  const start = await fitted(request, { init: init.bytes, size: input.size });
  const ask = { ...input, image: { ...(await upload('start.png', start)), strength } };
  const drawing = await runDrawing(actor, ask, { projectId, signal, finish: [] });
  return drawingAnswer(request, drawing, ignoredFields(request, imageToImageSchema.shape));
}

async function readRequest(actor: Actor, request: DrawRequest) {
  const overrides = request.override_settings ?? {};
  const areKept = request.override_settings_restore_afterwards === false;
  const options = await optionsFor(actor, { overrides, areKept });
  const input = toGenerationInput(request, options);
  return { input, projectId: await projectOfProgram(actor, options.koma_project ?? null) };
}

async function fitted(
  request: ImageToImage,
  { init, size }: { readonly init: Uint8Array; readonly size: GenerationInput['size'] },
): Promise<Uint8Array> {
  if (size === null) return init;
  const picture = await decodePicture(init, { channels: 3 });
  if (picture.widthPx === size.widthPx && picture.heightPx === size.heightPx) return init;
  return encodePng(await fitTo(size, picture, request.resize_mode ?? 0));
}

async function inpainting(
  request: ImageToImage,
  o: { readonly init: Uint8Array; readonly mask: string; readonly size: GenerationInput['size'] },
): Promise<{ image: Uint8Array; drawn: Uint8Array; place: FinishStep }> {
  if (o.size === null) refuseField('width', 'Send width and height with a mask.');
  const { bytes: mask } = await asField('mask', async () => readUpload(decodeBase64(o.mask, 'mask')));
  const picture = await decodePicture(o.init, { channels: 3 });
  const made = await prepareInpainting(request, { picture, mask, size: o.size });
  for (const file of [made.whole, made.mask]) await saveBlob(file, { mediaType: 'image/png' });
  const place: FinishStep = {
    kind: 'place',
    picture: hashBytes(made.whole),
    mask: hashBytes(made.mask),
    box: made.box,
    matchesRim: false,
  };
  return { image: made.start, drawn: made.drawn, place };
}

/** Fields that no contract names: A1111 ignores them too, and the answer tells which they were. */
function ignoredFields(request: DrawRequest, known: object): string[] {
  return Object.keys(request).filter((name) => !(name in known) && !/^hr_/.test(name));
}
