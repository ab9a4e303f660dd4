import type { EpubSettings } from '@/lib/contracts/reader-export-settings';
import { EPUB_MIMETYPE, epubDocuments, epubImagePath } from '@/lib/domain/publish/epub/epub-documents';
import type { PublishedSheet } from '@/lib/domain/publish/published-book';
import type { ExportSource } from '../export-source';
import type { ExportTarget, ExportWriter } from '../export-writer';
import { writeZipFile, type ZipFile } from '../zip-file';
import { publishedBook, sheetsToWrite } from './published-source';
import { MEDIA_TYPES, sheetPictures } from './sheet-picture';

/** Writes an EPUB 3 with fixed layout: pages as pictures of one size, with words, panels and contents. */
export function epubWriter(settings: EpubSettings): ExportWriter {
  return {
    extension: '.epub',
    mediaType: 'application/epub+zip',
    write: (source, target) => writeZipFile(target.path, (zip) => writeEpub(source, settings, { zip, target })),
  };
}

async function writeEpub(
  source: ExportSource,
  settings: EpubSettings,
  { zip, target }: { readonly zip: ZipFile; readonly target: ExportTarget },
): Promise<void> {
  const mediaType = MEDIA_TYPES[settings.file];
  await zip.add(EPUB_MIMETYPE.path, Buffer.from(EPUB_MIMETYPE.text), { isStored: true });
  const sheets = sheetsToWrite(source, 'split');
  const pictures = sheetPictures(source, settings);
  const written: PublishedSheet[] = [];
  for (const [at, sheet] of sheets.entries()) {
    target.signal.throwIfAborted();
    const { bytes, widthPx, heightPx } = await pictures.draw(sheet);
    const path = epubImagePath(settings, { mediaType }, { at, count: sheets.length });
    await zip.add(path, bytes, { isStored: true });
    written.push({ ...sheet.told, fileName: path, mediaType, widthPx, heightPx });
    target.onPage(pagesDone(source, sheets, at), source.pages.length);
  }
  for (const { path, text } of epubDocuments(await publishedBook(source), written, settings)) {
    await zip.add(path, Buffer.from(text));
  }
}

/** How many pages are written with the sheet at a place: a spread is when both halves are. */
function pagesDone(source: ExportSource, sheets: ReturnType<typeof sheetsToWrite>, at: number): number {
  const next = sheets[at + 1]?.part.page;
  const page = sheets[at]?.part.page;
  const index = source.pages.findIndex(({ id }) => id === page?.id);
  return next?.id === page?.id ? index : index + 1;
}
