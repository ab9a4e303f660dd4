import type { PictureSettings } from '@/lib/contracts/export-settings';
import { FILE_ENDINGS, namedByRule } from '@/lib/domain/export/file-names';
import { pictureDpi } from '@/lib/domain/export/picture-dpi';
import { pageXmp } from '@/lib/domain/export/provenance/page-xmp';
import { expandedBox, sheetsOf, type SheetPart } from '@/lib/domain/export/sheets';
import { formatOf } from '@/lib/domain/layout/page-formats';
import { encodePageFile } from '@/pipeline/image';
import { loadSourcePage, type ExportSource, type SourcePage } from './export-source';
import type { ExportTarget, ExportWriter } from './export-writer';
import { pageRaster } from './page-raster';
import { writeZipFile, type ZipFile } from './zip-file';

/** Writes every page as a picture file into one zip. */
export function pictureWriter(settings: PictureSettings): ExportWriter {
  return {
    extension: '.zip',
    mediaType: 'application/zip',
    write: (source, target) => writeZipFile(target.path, (zip) => writePages(source, settings, { zip, target })),
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
  const dpi = pictureDpi(settings, paper);
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
    await zip.add(`${name}${FILE_ENDINGS[settings.file]}`, bytes, { isStored: true });
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
  // Pictures of a width in pixels are for screens, which scale them: dots would become patterns.
  const tones = settings.widthPx === null || colour === 'bilevel' ? 'screened' : 'flat';
  const picture = await pageRaster(source, shown, { area, dpi, colour, edges, layers: 'all', tones });
  return encodePageFile(picture, {
    file,
    quality,
    isBilevel: colour === 'bilevel',
    dpi: settings.widthPx === null ? dpi : null,
    xmp: settings.hasProvenance ? pageXmp(shown.page, source.sources, area) : null,
  });
}
