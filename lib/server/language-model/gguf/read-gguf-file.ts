import { open } from 'node:fs/promises';
import { GgufError } from './gguf-reader';
import { parseGguf, type GgufHeader } from './parse-gguf';

/** Vocabularies of a quarter million tokens take about ten. */
const MOST_HEADER_BYTES = 64 * 1024 * 1024;
const FIRST_BYTES = 1024 * 1024;

export interface GgufFile extends GgufHeader {
  readonly byteSize: number;
}

/** The header of a GGUF file; little is read where it is short. @throws GgufError with what is wrong with the file */
export async function readGgufFile(path: string): Promise<GgufFile> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new GgufError(`The file can’t be opened: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
  try {
    const { size } = await file.stat();
    for (let length = FIRST_BYTES; ; length *= 8) {
      const bytes = new Uint8Array(Math.min(length, size, MOST_HEADER_BYTES));
      const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, 0);
      const isAll = bytes.byteLength === size || bytes.byteLength === MOST_HEADER_BYTES;
      try {
        return { ...parseGguf(bytes.subarray(0, bytesRead)), byteSize: size };
      } catch (error) {
        if (isAll || bytesRead < bytes.byteLength || !(error instanceof GgufError)) throw error;
      }
    }
  } finally {
    await file.close();
  }
}
