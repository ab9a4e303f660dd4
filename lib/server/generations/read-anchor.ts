import type { Crop } from '@/lib/contracts/characters';
import { cropPicture, decodePicture, encodePng } from '@/pipeline/image';
import { readBlob } from '../storage/studio-blobs';

/** The part of an anchor's file that shows the person, square, so that nothing is stretched when the model looks at it. */
export async function readAnchor(anchor: { readonly sha256: string; readonly crop: Crop | null }): Promise<Uint8Array> {
  const picture = await decodePicture(await readBlob(anchor.sha256), { channels: 3 });
  const { widthPx, heightPx } = picture;
  const crop = anchor.crop ?? { left: 0, top: 0, right: 1, bottom: 1 };
  const longer = Math.max((crop.right - crop.left) * widthPx, (crop.bottom - crop.top) * heightPx);
  const side = Math.max(1, Math.min(widthPx, heightPx, Math.round(longer)));
  // A whole picture is cut like a portrait: from its upper edge.
  const middleY = anchor.crop ? ((crop.top + crop.bottom) / 2) * heightPx : side / 2;
  const within = (middle: number, whole: number): number =>
    Math.round(Math.max(0, Math.min(whole - side, middle - side / 2)));
  const xPx = within(((crop.left + crop.right) / 2) * widthPx, widthPx);
  const box = { xPx, yPx: within(middleY, heightPx), widthPx: side, heightPx: side };
  return encodePng(cropPicture(picture, box));
}
