import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { damagedBlob } from './blob-store';

/** SHA-256 in hex and size of a file, read piece by piece. */
export async function hashFile(path: string): Promise<{ sha256: string; byteSize: number }> {
  const hash = createHash('sha256');
  let byteSize = 0;
  for await (const part of chunksOf(createReadStream(path))) {
    hash.update(part);
    byteSize += part.byteLength;
  }
  return { sha256: hash.digest('hex'), byteSize };
}

/** What is read, as a stream that breaks at its end when the bytes are not those of the name. */
export function checkedStream(source: Readable, sha256: string): ReadableStream<Uint8Array> {
  const hash = createHash('sha256');
  const parts = chunksOf(source);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done !== true) {
        hash.update(value);
        controller.enqueue(value);
      } else if (hash.digest('hex') === sha256) controller.close();
      else controller.error(damagedBlob(sha256));
    },
    cancel: () => void source.destroy(),
  });
}

async function* chunksOf(source: Readable): AsyncGenerator<Uint8Array, undefined> {
  for await (const part of source) if (part instanceof Uint8Array) yield part;
  return undefined;
}
