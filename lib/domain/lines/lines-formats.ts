import type { LinesFormat } from '@/lib/contracts/lines';
import { readLinesCsv, writeLinesCsv } from './lines-csv';
import { LinesFileError, type LinesToWrite, type ReadFile } from './lines-file';
import { readLinesJson, writeLinesJson } from './lines-json';
import { readLinesXliff, writeLinesXliff } from './lines-xliff';

/** A book's lines as a file's text. */
export function writeLines(book: LinesToWrite, format: LinesFormat): string {
  switch (format) {
    case 'csv':
      return writeLinesCsv(book);
    case 'xliff':
      return writeLinesXliff(book);
    case 'json':
      return writeLinesJson(book);
    default:
      return format satisfies never;
  }
}

/**
 * The rows of a file that somebody sends: whatever is in it, it is only read.
 * @throws LinesFileError for what is no file of lines
 */
export function readLines(bytes: Uint8Array, format: LinesFormat): ReadFile {
  const text = decode(bytes);
  switch (format) {
    case 'csv':
      return readLinesCsv(text);
    case 'xliff':
      return readLinesXliff(text);
    case 'json':
      return readLinesJson(text);
    default:
      return format satisfies never;
  }
}

/** UTF-8, or UTF-16 where the file begins by saying so, as spreadsheets write "Unicode text". */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new LinesFileError('The file is not UTF-8. Save it again as UTF-8.', { cause });
  }
}
