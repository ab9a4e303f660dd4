import type { LinesFormat } from '@/lib/contracts/lines';
import { readLinesCsv, writeLinesCsv } from './lines-csv';
import { declaredEncoding, decodeLines } from './decode-lines';
import type { LinesToWrite, ReadFile } from './lines-file';
import { readLinesJson, writeLinesJson } from './lines-json';
import { readLinesXliff } from './lines-xliff';
import { writeLinesXliff } from './write-xliff';

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
  switch (format) {
    case 'csv':
      return readLinesCsv(decodeLines(bytes));
    case 'xliff':
      return readLinesXliff(decodeLines(bytes, declaredEncoding(bytes)));
    case 'json':
      return readLinesJson(decodeLines(bytes, 'utf-8'));
    default:
      return format satisfies never;
  }
}
