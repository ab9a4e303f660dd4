import type { Region } from '@/lib/contracts/regions';
import type { PageBox, PagePolygon } from '@/lib/domain/layout/page-point';
import { type Picture, rasteriseSvg, toGrey } from '@/pipeline/image';
import { clipMask, softMask } from '@/pipeline/region';
import { regionSvg, seenSvg } from './region-svg';

export interface RegionMasks {
  /** Grey, of the picture's size: 255 is changed in full, 0 keeps its bytes. */
  readonly mask: Picture;
  /** Grey: what of the picture is seen in the panel. */
  readonly seen: Picture;
}

/**
 * A region of a page in the pixels of one panel's picture: rasterised there, turned inside out, grown, made soft, and cut
 * to what of the panel is seen.
 * @param o.place where the picture lies on the page
 * @param o.front panels that lie over this one
 * @returns null where nothing of the panel is touched
 */
export async function regionMasks(
  region: Region,
  o: {
    readonly polygon: PagePolygon;
    readonly front: readonly PagePolygon[];
    readonly place: PageBox;
    readonly size: { readonly widthPx: number; readonly heightPx: number };
  },
): Promise<RegionMasks | null> {
  const { place, size } = o;
  const grey = async (svg: string): Promise<Picture> => toGrey(await rasteriseSvg(svg, size));
  const drawn = await grey(regionSvg(region, place));
  const selected = region.isInverted ? { ...drawn, data: drawn.data.map((value) => 255 - value) } : drawn;
  const pxPerMm = Math.sqrt((size.widthPx / (place.right - place.left)) * (size.heightPx / (place.bottom - place.top)));
  const soft = softMask(selected, { growPx: region.growMm * pxPerMm, featherPx: region.featherMm * pxPerMm });
  const seen = await grey(seenSvg(o.polygon, { front: o.front, place, under: false }));
  const isTouched = clipMask(soft, seen).data.some((value) => value === 255);
  if (!isTouched) return null;
  return { mask: clipMask(soft, await grey(seenSvg(o.polygon, { front: o.front, place, under: true }))), seen };
}
