import { throwIfCancelled } from '../error';
import { cropPicture, type PixelBox } from '../image/crop-picture';
import type { Picture } from '../image/picture';
import { resizePicture } from '../image/resize-picture';
import { toRgb } from '../image/to-grey';
import { seedAfter, type Seed } from '../seed';
import type { FaceBox } from './detect-faces';
import { faceCrop, redrawSize } from './face-crop';
import { facePrompt } from './face-prompt';
import { blendPart, featherMask } from './feather-mask';
import type { FinishStep } from './finish-step';
import { matchRing } from './match-ring';

type FacesStep = Extract<FinishStep, { kind: 'faces' }>;

/**
 * Draws a picture again by image-to-image, at its own size.
 * @returns an RGB picture of that size
 */
export type RedrawFace = (o: {
  readonly picture: Picture;
  readonly prompt: string;
  /** How much may change, 0..1. */
  readonly strength: number;
  readonly seed: Seed;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The same part of the picture's rough, at the same size. */
  readonly rough?: Picture | undefined;
}) => Promise<Picture>;

export interface RepairFacesOptions {
  readonly step: FacesStep;
  readonly faces: readonly FaceBox[];
  readonly redraw: RedrawFace;
  /** The picture's own prompt and seed; face j from the left is drawn with seed + j. */
  readonly prompt: string;
  readonly seed: Seed;
  /** The square root of the pixels that the model is used to. */
  readonly nativeSidePx: number;
  /** The rough that the picture was drawn along, of the same proportions and any size. */
  readonly rough?: Picture | undefined;
  readonly onProgress?: ((progress: { readonly done: number; readonly of: number }) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Redraws each face at the model's own size and lays it back with a soft edge: small faces come out of a model badly,
 * large ones well. Pixels outside the feathers keep their bytes. A face whose part has more pixels than the model is
 * used to is left as it is: it would only lose detail.
 * @throws PipelineError `cancelled` between faces, and what `redraw` throws
 */
export async function repairFaces(picture: Picture, options: RepairFacesOptions): Promise<Picture> {
  const { step, redraw, nativeSidePx, onProgress, signal } = options;
  const faces = options.faces.toSorted((a, b) => a.xPx + a.widthPx / 2 - b.xPx - b.widthPx / 2 || a.yPx - b.yPx);
  let repaired = picture;
  for (const [place, face] of faces.entries()) {
    throwIfCancelled(signal);
    const crop = faceCrop(face, { padding: step.padding, picture });
    if (crop.widthPx * crop.heightPx <= nativeSidePx ** 2) {
      const size = redrawSize(crop, nativeSidePx);
      const original = cropPicture(toRgb(repaired), crop);
      const drawn = await redraw({
        picture: await resizePicture(original, size),
        prompt: step.prompt === '' ? facePrompt(options.prompt, { place, of: faces.length }) : step.prompt,
        strength: step.strength,
        seed: seedAfter(options.seed, place),
        ...size,
        rough: options.rough && (await cropRough(options.rough, { crop, picture, size })),
      });
      const part = await resizePicture(toRgb(drawn), crop);
      const mask = featherMask(face, { crop, featherPx: step.featherPx, picture });
      repaired = blendPart(repaired, { part: matchRing(part, { original, mask }), crop, mask });
    }
    onProgress?.({ done: place + 1, of: faces.length });
  }
  return repaired;
}

/** The rough's part at the same place, which may be of another size than the picture. */
async function cropRough(
  rough: Picture,
  o: { crop: PixelBox; picture: Picture; size: { widthPx: number; heightPx: number } },
): Promise<Picture> {
  const { crop, picture, size } = o;
  const scaleX = rough.widthPx / picture.widthPx;
  const scaleY = rough.heightPx / picture.heightPx;
  const xPx = Math.min(rough.widthPx - 1, Math.round(crop.xPx * scaleX));
  const yPx = Math.min(rough.heightPx - 1, Math.round(crop.yPx * scaleY));
  const box = {
    xPx,
    yPx,
    widthPx: Math.max(1, Math.min(rough.widthPx - xPx, Math.round(crop.widthPx * scaleX))),
    heightPx: Math.max(1, Math.min(rough.heightPx - yPx, Math.round(crop.heightPx * scaleY))),
  };
  return resizePicture(cropPicture(rough, box), size);
}
