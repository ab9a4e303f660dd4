import type { ExportSource } from './export-source';

/** Where an export is written to. */
export interface ExportTarget {
  /** A file that does not exist yet; whoever asks removes it when writing fails. */
  readonly path: string;
  /** Cancels: the writer stops within a page and throws the signal's reason. */
  readonly signal: AbortSignal;
  /** Called after each page with how many are written. */
  readonly onPage: (done: number, of: number) => void;
}

/**
 * Writes a book in one format. One for each member of `ExportSettings`; a new one is a schema in
 * `lib/contracts/export-settings.ts`, a case in `export-writers.ts`, and presets in `lib/domain/export/presets`.
 */
export interface ExportWriter {
  /** Of the file, with a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /**
   * Writes the source's pages one after another, so that memory does not grow with them.
   * @throws AppError for what the book or the store lacks; the signal's reason when cancelled
   */
  write(source: ExportSource, target: ExportTarget): Promise<void>;
}
