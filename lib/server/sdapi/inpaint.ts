import { decodePicture, encodePng, resizePicture, toGrey, type Picture, type PixelBox } from '@/pipeline/image';
import { maskBox, modelMask, prepareStart } from '@/pipeline/region';
import { blurMask } from './blur-mask';
import { cropForMask } from './crop-for-mask';
import { fitTo } from './fit-to';
import type { ImageToImage } from './sd-request';
import { refuseField } from './unsupported-fields';

type Size = { readonly widthPx: number; readonly heightPx: number };

/** A picture whose masked part is drawn again: what the model starts from, and how the part is laid back. */
export interface Inpainting {
  /** PNG, of the drawing's size. */
  readonly start: Uint8Array;
  /** PNG, grey, of the drawing's size: white is drawn again. */
  readonly drawn: Uint8Array;
  /** PNG: what the part is laid into. */
  readonly whole: Uint8Array;
  /** PNG, grey, of the whole picture's size: black keeps its pixels. */
  readonly mask: Uint8Array;
  /** Where the part lies in the whole. */
  readonly box: PixelBox;
}

/**
 * Prepares inpainting as A1111 does it: the mask inverted and blurred as asked; the whole picture at the drawing's size, or
 * the part around the mask at that size (`inpaint_full_res`); its inside as it is, or filled from its surroundings. The
 * pixels outside the mask stay as they are.
 * @param o.picture RGB, of any size
 * @param o.mask a picture file, of any size
 * @param o.size of the drawing
 * @throws AppError `request-invalid` for an empty mask, and for what Koma can't do
 */
export async function prepareInpainting(
  request: ImageToImage,
  o: { readonly picture: Picture; readonly mask: Uint8Array; readonly size: Size },
): Promise<Inpainting> {
  const { size } = o;
  const fill = fillOf(request);
  const given = await readMask(request, o.mask, o.picture);
  const isWhole = request.inpaint_full_res === false;
  const whole = isWhole ? await fitTo(size, o.picture, request.resize_mode ?? 0) : o.picture;
  const mask = blurMask(isWhole ? toGrey(await fitTo(size, given, request.resize_mode ?? 0)) : given, blurOf(request));
  const touched = maskBox(mask);
  if (touched === null) return refuseField('mask', 'The mask is black everywhere: nothing would be drawn.');
  const box = isWhole
    ? { xPx: 0, yPx: 0, widthPx: whole.widthPx, heightPx: whole.heightPx }
    : cropForMask(touched, { padding: request.inpaint_full_res_padding ?? 0, picture: whole, size });
  return {
    start: await encodePng(await prepareStart(whole, { mask, plan: { box, size, fill }, paint: null })),
    drawn: await encodePng(modelMask(mask, { box, size })),
    whole: await encodePng(whole),
    mask: await encodePng(mask),
    box,
  };
}

function fillOf({ inpainting_fill: fill }: ImageToImage): 'surroundings' | 'original' {
  switch (fill ?? 0) {
    case 0:
      return 'surroundings';
    case 1:
      return 'original';
    default:
      return refuseField('inpainting_fill', 'Koma fills with the surroundings (0) or the original (1).');
  }
}

function blurOf({ mask_blur: blur, mask_blur_x: across, mask_blur_y: down }: ImageToImage): number {
  const [x, y] = [across ?? blur ?? 4, down ?? blur ?? 4];
  return x === y ? x : refuseField('mask_blur_x', 'Koma blurs a mask alike in both directions.');
}

/** White where the picture is drawn again: what is transparent counts where there is any, as in A1111. */
async function readMask(request: ImageToImage, bytes: Uint8Array, whole: Picture): Promise<Picture> {
  const given = await decodePicture(bytes, { channels: 4 });
  const alpha = Uint8Array.from({ length: given.widthPx * given.heightPx }, (_, i) => given.data[i * 4 + 3] ?? 255);
  const grey = alpha.every((value) => value === 255)
    ? toGrey(given)
    : { widthPx: given.widthPx, heightPx: given.heightPx, channels: 1 as const, data: alpha };
  const isInverted = request.inpainting_mask_invert === 1 || request.inpainting_mask_invert === true;
  const turned = isInverted ? { ...grey, data: grey.data.map((value) => 255 - value) } : grey;
  const sized =
    turned.widthPx === whole.widthPx && turned.heightPx === whole.heightPx
      ? turned
      : await resizePicture(turned, { widthPx: whole.widthPx, heightPx: whole.heightPx });
  return request.mask_round === false ? sized : { ...sized, data: sized.data.map((value) => (value > 127 ? 255 : 0)) };
}
