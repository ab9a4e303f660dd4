import { AppError } from '../app-error';
import { ask, hostOf, TransientError, type Remote } from './remote-file';

const MOST_BYTES = 32 * 2 ** 20;

/** What a source's API answers. @throws AppError `download-refused`, `download-interrupted`, `address-private` */
export async function readRemoteJson(remote: Remote, signal: AbortSignal): Promise<unknown> {
  const bytes = await readRemoteBytes(remote, { accept: 'application/json', mostBytes: MOST_BYTES, signal });
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return value;
  } catch (cause) {
    throw new AppError('download-refused', `${hostOf(remote.url)} did not answer with a list of files.`, { cause });
  }
}

/**
 * A small answer, whole.
 * @throws AppError `download-refused` also for one of more than `mostBytes`, `download-interrupted`, `address-private`
 */
export async function readRemoteBytes(
  remote: Remote,
  { accept, mostBytes, signal }: { readonly accept: string; readonly mostBytes: number; readonly signal: AbortSignal },
): Promise<Buffer> {
  const host = hostOf(remote.url);
  try {
    const { body } = await ask(remote, { Accept: accept }, signal);
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const piece of body) {
      const chunk: unknown = piece;
      if (!Buffer.isBuffer(chunk)) continue;
      length += chunk.byteLength;
      if (length > mostBytes) throw new AppError('download-refused', `${host} answers more than was to be expected.`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (cause) {
    if (cause instanceof AppError || signal.aborted) throw cause;
    const sentence = cause instanceof TransientError ? cause.message : `The connection to ${host} broke.`;
    throw new AppError('download-interrupted', sentence, {
      action: 'Check the connection and the address, then try again.',
      cause,
    });
  }
}
