import type { ExportSettings } from '@/lib/contracts/export-settings';
import type { ExportSource } from './export-source';
import type { ExportWriter } from './export-writer';
import { pdfWriter } from './pdf/pdf-writer';
import { pictureWriter } from './picture-writer';
import { psdWriter } from './psd/psd-writer';
import { cbzWriter } from './readers/cbz-writer';
import { epubWriter } from './readers/epub-writer';
import { webtoonWriter } from './readers/webtoon-writer';

/** What writes a book with these settings. @param source the book, on which it may depend what kind of file comes of it */
export function writerFor(settings: ExportSettings, source: ExportSource): ExportWriter {
  switch (settings.format) {
    case 'pdf':
      return pdfWriter(settings);
    case 'pictures':
      return pictureWriter(settings);
    case 'psd':
      return psdWriter(settings, source);
    case 'epub':
      return epubWriter(settings);
    case 'cbz':
      return cbzWriter(settings);
    case 'webtoon':
      return webtoonWriter(settings);
    default:
      return settings satisfies never;
  }
}
