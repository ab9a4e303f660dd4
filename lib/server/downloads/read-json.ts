import { AppError } from '../app-error';
import { ask, hostOf, TransientError, type Remote } from './remote-file';

const MOST_BYTES = 32 * 2 ** 20;

/** What a source's API answers. @throws AppError `download-refused`, `download-interrupted`, `address-private` */
export async function readRemoteJson(remote: Remote, signal: AbortSignal): Promise<unknown> {
  const host = hostOf(remote.url);
  try {
    const { body } = await ask(remote, { Accept: 'application/json' }, signal);
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const piece of body) {
      const chunk: unknown = piece;
      if (!Buffer.isBuffer(chunk)) continue;
      length += chunk.byteLength;
      if (length > MOST_BYTES)
        throw new AppError('download-refused', `${host} answers more than any list of files is long.`);
      chunks.push(chunk);
    }
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return value;
  } catch (cause) {
    if (cause instanceof AppError || signal.aborted) throw cause;
    if (cause instanceof SyntaxError)
      throw new AppError('download-refused', `${host} did not answer with a list of files.`, { cause });
    const sentence = cause instanceof TransientError ? cause.message : `The connection to ${host} broke.`;
    throw new AppError('download-interrupted', sentence, {
      action: 'Check the connection and the address, then try again.',
      cause,
    });
  }
}
