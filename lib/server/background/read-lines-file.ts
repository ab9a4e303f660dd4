import type { LinesFormat } from '@/lib/contracts/lines';
import { LinesFileError, type ReadFile } from '@/lib/domain/lines/lines-file';
import { readLines } from '@/lib/domain/lines/lines-formats';
import { AppError } from '../app-error';

/** The rows of a file of lines. @throws AppError `lines-unreadable` with what is wrong with the file */
export function readLinesFile({
  bytes,
  format,
}: {
  readonly bytes: Uint8Array;
  readonly format: LinesFormat;
}): ReadFile {
  try {
    return readLines(bytes, format);
  } catch (cause) {
    if (!(cause instanceof LinesFileError)) throw cause;
    throw new AppError('lines-unreadable', cause.message, {
      cause,
      action: 'Export the dialogue again and change only its text.',
    });
  }
}
