import type { PictureSettings } from '@/lib/contracts/export-settings';
import { namedByRule } from '@/lib/domain/export/file-names';
import { expandedBox, sheetsOf, type SheetPart } from '@/lib/domain/export/sheets';
import { formatOf } from '@/lib/domain/layout/page-formats';
import { encodePageFile } from '@/pipeline/image';
import { loadSourcePage, type ExportSource, type SourcePage } from './export-source';
import type { ExportTarget, ExportWriter } from './export-writer';
import { pageRaster } from './page-raster';
import { openZipFile, type ZipFile } from './zip-file';

const MM_PER_INCH = 25.4;
const ENDINGS = { png: 'png', jpeg: 'jpg', webp: 'webp', avif: 'avif', tiff: 'tif' } as const;

/** Writes every page as a picture file into one zip. */
export function pictureWriter(settings: PictureSettings): ExportWriter {
  return {
    extension: '.zip',
    mediaType: 'application/zip',
    async write(source, target) {
      const zip = await openZipFile(target.path);
      try {
        await writePages(source, settings, { zip, target });
        await zip.close();
      } finally {
        await zip.abandon();
      }
    },
  };
}

async function writePages(
  source: ExportSource,
  settings: PictureSettings,
  { zip, target }: { zip: ZipFile; target: ExportTarget },
): Promise<void> {
  const paper = formatOf(source.book.format);
  const sheets = sheetsOf(source.pages, { spreads: settings.spreads, direction: source.book.direction, paper });
  const last = Math.max(1, ...source.book.pages.map(({ number, isSpread }) => number + (isSpread ? 1 : 0)));
  const dpi = resolutionOf(settings, paper);
  let shown: SourcePage | null = null;
  let done = 0;
  for (const part of sheets.flatMap(({ parts }) => parts)) {
    target.signal.throwIfAborted();
    if (shown?.page.id !== part.page.id) {
      shown = await loadSourcePage(source, part.page, dpi);
      done += 1;
    }
    const name = namedByRule(settings.names, {
      title: source.title,
      page: part.number,
      chapter: part.page.chapter,
      last,
    });
    const bytes = await partFile(source, shown, { part, settings, dpi });
    await zip.add(`${name}.${ENDINGS[settings.file]}`, bytes, { isStored: true });
    target.onPage(done, source.pages.length);
  }
}

async function partFile(
  source: ExportSource,
  shown: SourcePage,
  { part, settings, dpi }: { part: SheetPart; settings: PictureSettings; dpi: number },
): Promise<Uint8Array> {
  const { colour, edges, file, quality } = settings;
  const area = expandedBox(part.trim, settings.area === 'bleed' ? shown.format.bleedMm : 0);
  const picture = await pageRaster(source, shown, { area, dpi, colour, edges, layers: 'all' });
  return encodePageFile(picture, {
    file,
    quality,
    isBilevel: colour === 'bilevel',
    dpi: settings.widthPx === null ? dpi : null,
    xmp: null,
  });
}

/** Pixels an inch, also where a page's width is given in pixels. */
function resolutionOf(
  { dpi, widthPx, area }: PictureSettings,
  { widthMm, bleedMm }: { readonly widthMm: number; readonly bleedMm: number },
): number {
  if (widthPx === null) return dpi;
  return (widthPx * MM_PER_INCH) / (widthMm + (area === 'bleed' ? 2 * bleedMm : 0));
}
