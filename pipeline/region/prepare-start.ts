import { cropPicture, type PixelBox } from '../image/crop-picture';
import type { Picture } from '../image/picture';
import { resizeNearest } from '../image/resize-nearest';
import { resizePicture } from '../image/resize-picture';
import { toRgb } from '../image/to-grey';
import { fillSurroundings } from './fill-surroundings';
import { mixByMask } from '../finish/place-part';

/** What the inside of a mask is before a model draws; `noise` starts from noise alone, so it stays as it is. */
export type StartFill = 'rough' | 'original' | 'surroundings' | 'blank' | 'noise';

/** How a part of a picture is made ready to be drawn again. */
export interface StartPlan {
  readonly box: PixelBox;
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  readonly fill: StartFill;
}

/**
 * The part of a picture that a model starts from, at the size that it draws, its masked inside filled as asked.
 * @param o.mask grey, of the whole picture's size
 * @param o.paint the rough in colour, of the plan's size; for `rough`
 * @returns RGB, of the plan's size
 */
export async function prepareStart(
  picture: Picture,
  o: { readonly mask: Picture; readonly plan: StartPlan; readonly paint: Picture | null },
): Promise<Picture> {
  const { box, size, fill } = o.plan;
  const part = toRgb(cropPicture(picture, box));
  const mask = cropPicture(o.mask, box);
  if (fill === 'surroundings') return resizePicture(fillSurroundings(part, mask), size);
  const start = await resizePicture(part, size);
  const inside = await resizePicture(mask, size, 'linear');
  const whole = { xPx: 0, yPx: 0, ...size };
  if (fill === 'rough' && o.paint) return mixByMask(start, { part: toRgb(o.paint), mask: inside, box: whole });
  if (fill !== 'blank') return start;
  return mixByMask(start, { part: { ...start, data: start.data.map(() => 255) }, mask: inside, box: whole });
}

/** What a model may change of the part that it draws: white wherever the mask touches, of the plan's size. */
export function modelMask(mask: Picture, { box, size }: Pick<StartPlan, 'box' | 'size'>): Picture {
  const part = cropPicture(mask, box);
  const touched = { ...part, data: part.data.map((value) => (value > 0 ? 255 : 0)) };
  return resizeNearest(touched, size);
}
