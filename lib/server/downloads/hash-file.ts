import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

const READ_BYTES = 4 * 2 ** 20;

/** The size and SHA-256 of a file. */
export async function hashFile(
  path: string,
  o: {
    readonly signal: AbortSignal;
    readonly onProgress?: (progress: { step: 'checking'; doneBytes: number; bytes: number }) => void;
  },
): Promise<{ bytes: number; sha256: string }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const hash = createHash('sha256');
    for (let at = 0; at < size;) {
      o.signal.throwIfAborted();
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(READ_BYTES), 0, READ_BYTES, at);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(0, bytesRead));
      at += bytesRead;
      o.onProgress?.({ step: 'checking', doneBytes: at, bytes: size });
    }
    return { bytes: size, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}
