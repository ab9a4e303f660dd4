import { MM_PER_INCH } from '@/lib/domain/layout/page-point';
import { pageXmp } from '@/lib/domain/export/provenance/page-xmp';
import { encodePageFile, resizePicture, type Picture } from '@/pipeline/image';
import { loadSourcePage, type ExportSource, type SourcePage } from '../export-source';
import { pageRaster } from '../page-raster';
import type { SheetToWrite } from './published-source';

/** What the tables of e-book readers call each file. */
export const MEDIA_TYPES = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;
export type ReaderFile = keyof typeof MEDIA_TYPES;

/** How the pictures of a book for readers are written. */
export interface ReaderPictures {
  readonly file: ReaderFile;
  /** Of a page; a spread that stays whole is as high and twice as wide. */
  readonly heightPx: number;
  readonly quality: number;
  /** Whether they say how they were made. */
  readonly hasProvenance: boolean;
}

/** A sheet's file. */
export interface SheetPicture {
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Draws sheets one after another as files; a page whose halves are two sheets is loaded once.
 * @throws AppError `storage-unreachable`, `request-invalid` for a height that the paper is too large for
 */
export function sheetPictures(
  source: ExportSource,
  { file, heightPx, quality, hasProvenance }: ReaderPictures,
): { draw(sheet: SheetToWrite): Promise<SheetPicture> } {
  let shown: SourcePage | null = null;
  return {
    async draw({ part }) {
      const { trim, page } = part;
      const dpi = (heightPx * MM_PER_INCH) / (trim.bottom - trim.top);
      if (shown?.page.id !== page.id) shown = await loadSourcePage(source, page, dpi);
      const raster = { area: trim, dpi, colour: 'colour', edges: 'smooth', layers: 'all' } as const;
      const picture = await withHeight(await pageRaster(source, shown, raster), heightPx);
      const xmp = hasProvenance ? pageXmp(shown.page, source.sources, trim) : null;
      const bytes = await encodePageFile(picture, { file, quality, dpi: null, isBilevel: false, xmp });
      return { bytes, widthPx: picture.widthPx, heightPx: picture.heightPx };
    },
  };
}

/** The height is what was asked for, to the pixel: all pages have the same. */
async function withHeight(picture: Picture, heightPx: number): Promise<Picture> {
  return picture.heightPx === heightPx ? picture : resizePicture(picture, { widthPx: picture.widthPx, heightPx });
}
