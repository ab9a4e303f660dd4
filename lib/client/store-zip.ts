import { zipSync } from 'fflate';

/** A file of an archive. */
export interface ZipFile {
  readonly name: string;
  readonly data: Uint8Array;
}

/** The earliest moment that a ZIP can name: archives of the same files are the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/** A ZIP archive of files as they are: pictures are compressed already. Names are unique, at most 4 GB in all. */
export function storeZip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files.map(({ name, data }) => [name, data])), { level: 0, mtime: NO_DATE });
}
