import type { ExportSettings } from '@/lib/contracts/export-settings';
import type { ExportWriter } from './export-writer';
import { pdfWriter } from './pdf/pdf-writer';
import { pictureWriter } from './picture-writer';
import { cbzWriter } from './readers/cbz-writer';
import { epubWriter } from './readers/epub-writer';
import { webtoonWriter } from './readers/webtoon-writer';

/** What writes a book with these settings. */
export function writerFor(settings: ExportSettings): ExportWriter {
  switch (settings.format) {
    case 'pdf':
      return pdfWriter(settings);
    case 'pictures':
      return pictureWriter(settings);
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
