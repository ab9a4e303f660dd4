import { cropPicture, decodePicture, encodePng, type Picture, resizePicture } from '@/pipeline/image';

type Size = { readonly widthPx: number; readonly heightPx: number };

/** The model's size that is nearest in its proportions to a picture's, the largest of equals. */
export function nearestSize(picture: Size, buckets: readonly (readonly [number, number])[]): Size | null {
  const offBy = ([widthPx, heightPx]: readonly [number, number]) =>
    Math.abs(Math.log((widthPx / heightPx) * (picture.heightPx / picture.widthPx)));
  const [best] = [...buckets].sort((a, b) => offBy(a) - offBy(b) || b[0] * b[1] - a[0] * a[1]);
  return best === undefined ? null : { widthPx: best[0], heightPx: best[1] };
}

/** A picture's file at a size: its middle in the size's proportions, scaled. A file that has the size stays as it is. */
export async function fitPicture(bytes: Uint8Array, size: Size): Promise<Uint8Array> {
  const picture = await decodePicture(bytes, { channels: 3 });
  if (picture.widthPx === size.widthPx && picture.heightPx === size.heightPx) return bytes;
  return encodePng(await fitPixels(picture, size));
}

/** The middle of a picture in a size's proportions, scaled to it. */
export async function fitPixels(picture: Picture, size: Size): Promise<Picture> {
  const scale = Math.min(picture.widthPx / size.widthPx, picture.heightPx / size.heightPx);
  const widthPx = Math.max(1, Math.round(size.widthPx * scale));
  const heightPx = Math.max(1, Math.round(size.heightPx * scale));
  const box = {
    xPx: Math.floor((picture.widthPx - widthPx) / 2),
    yPx: Math.floor((picture.heightPx - heightPx) / 2),
    widthPx,
    heightPx,
  };
  return resizePicture(cropPicture(picture, box), size);
}
