import { writePsdUint8Array, type Psd } from 'ag-psd';
import { MM_PER_INCH, type PageBox } from '@/lib/domain/layout/page-point';
import { areaPixels, smallerLayeredDpi } from '@/lib/domain/page/svg/page-pixels';
import { pageTree, type TreeNames } from '@/lib/domain/page/svg/page-tree';
import { pageRaster, type RasterPage, type RasterSource } from '../page-raster';
import { closePixels, opaque, packPixels } from './packed-pixels';
import { layersTooLarge, psdLayers } from './psd-layers';

/** A part of a page that becomes a PSD file. */
export interface PsdPart {
  /** What is drawn, in page millimetres. */
  readonly area: PageBox;
  /** Where it is cut, which gets guides. */
  readonly trim: PageBox;
  readonly dpi: number;
  readonly names: TreeNames;
  /** How the page was made; null says nothing of it. */
  readonly xmp: string | null;
  /** Stops between two layers. */
  readonly signal: AbortSignal;
}

/**
 * A part of a page as a PSD file, 8 bits a channel, RGB: its layers (see {@link pageTree}), the page as one picture, the
 * resolution, and guides at the trim. Balloons' letters are pixels in layers that are called by what they say.
 * @throws AppError `request-invalid` that names the largest resolution where the page is too large for the one asked for
 */
export async function psdPage(source: RasterSource, shown: RasterPage, o: PsdPart): Promise<Uint8Array> {
  const { area, dpi, signal } = o;
  const most = smallerLayeredDpi(area, dpi);
  if (most !== null) throw layersTooLarge(most);
  const { lettering, language, main, stage } = source;
  const { page, art } = shown;
  const size = areaPixels(area, dpi);
  const hasDrafts = stage === 'name';
  const tree = pageTree({ page, art, lettering, language, main, hasDrafts, dpi, names: o.names }, area);
  try {
    const children = await psdLayers(tree, { page: { area, dpi, ...size }, names: o.names, signal });
    const whole = await pageRaster(source, shown, { area, dpi, colour: 'colour', edges: 'smooth', layers: 'all' });
    signal.throwIfAborted();
    const { widthPx: width, heightPx: height } = size;
    const imageData = await packPixels(opaque(whole));
    return writePsdUint8Array(
      { width, height, children, imageData, imageResources: resources(o) },
      { noBackground: true },
    );
  } finally {
    closePixels();
  }
}

function resources({ area, trim, dpi, xmp }: PsdPart): NonNullable<Psd['imageResources']> {
  const at = (mm: number): number => (mm * dpi) / MM_PER_INCH;
  const guides = [
    { location: at(trim.left - area.left), direction: 'vertical' },
    { location: at(trim.right - area.left), direction: 'vertical' },
    { location: at(trim.top - area.top), direction: 'horizontal' },
    { location: at(trim.bottom - area.top), direction: 'horizontal' },
  ] as const;
  return {
    resolutionInfo: {
      horizontalResolution: dpi,
      horizontalResolutionUnit: 'PPI',
      widthUnit: 'Centimeters',
      verticalResolution: dpi,
      verticalResolutionUnit: 'PPI',
      heightUnit: 'Centimeters',
    },
    ...(xmp !== null && { xmpMetadata: xmp }),
    ...(trim.left !== area.left && { gridAndGuidesInformation: { guides: [...guides] } }),
  };
}
