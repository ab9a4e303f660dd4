import type { CbzSettings } from '@/lib/contracts/reader-export-settings';
import { FILE_ENDINGS } from '@/lib/domain/export/file-names';
import { comicInfo } from '@/lib/domain/publish/comic-info';
import type { PublishedSheet } from '@/lib/domain/publish/published-book';
import type { ExportSource } from '../export-source';
import type { ExportTarget, ExportWriter } from '../export-writer';
import { writeZipFile, type ZipFile } from '../zip-file';
import { publishedBook, sheetsToWrite } from './published-source';
import { MEDIA_TYPES, sheetPictures } from './sheet-picture';

/** Writes a CBZ: pages as pictures in the order of their names, and ComicInfo.xml. */
export function cbzWriter(settings: CbzSettings): ExportWriter {
  return {
    extension: '.cbz',
    mediaType: 'application/vnd.comicbook+zip',
    write: (source, target) => writeZipFile(target.path, (zip) => writeCbz(source, settings, { zip, target })),
  };
}

async function writeCbz(
  source: ExportSource,
  settings: CbzSettings,
  { zip, target }: { readonly zip: ZipFile; readonly target: ExportTarget },
): Promise<void> {
  const sheets = sheetsToWrite(source, settings.spreads);
  const pictures = sheetPictures(source, settings);
  const digits = Math.max(3, String(sheets.length).length);
  const written: (PublishedSheet & { byteSize: number })[] = [];
  for (const [at, sheet] of sheets.entries()) {
    target.signal.throwIfAborted();
    const { bytes, widthPx, heightPx } = await pictures.draw(sheet);
    const fileName = `${String(at + 1).padStart(digits, '0')}${FILE_ENDINGS[settings.file]}`;
    await zip.add(fileName, bytes, { isStored: true });
    const mediaType = MEDIA_TYPES[settings.file];
    written.push({ ...sheet.told, fileName, mediaType, widthPx, heightPx, byteSize: bytes.byteLength });
    target.onPage(Math.floor(((at + 1) * source.pages.length) / sheets.length), source.pages.length);
  }
  await zip.add('ComicInfo.xml', Buffer.from(comicInfo(await publishedBook(source), written)));
}
