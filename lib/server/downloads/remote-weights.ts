import type { ListedFile } from '@/lib/domain/models/sources/listed-file';
import type { FileChoice } from '@/lib/domain/models/sources/choose-files';
import { joinFiles, readSafetensorsHeader, type Safetensors } from '@/pipeline/models';
import { AppError } from '../app-error';
import { ask, contentRange, TransientError, type Remote } from './remote-file';

/** Most headers are shorter, so that one request is enough. */
const FIRST_BYTES = 512 * 1024;
/** Of a header that is read from afar; the format allows 100 MB. */
const MOST_HEADER_BYTES = 32 * 2 ** 20;

/**
 * The weights of a choice as their headers tell them, read by range requests: a few hundred kilobytes of gigabytes. Null for
 * one without `.safetensors`.
 * @throws PipelineError `model-unreadable` for a broken header; AppError, TransientError as the source answers
 */
export async function readRemoteWeights(
  { form, files, name }: FileChoice,
  o: { readonly remoteOf: (url: string) => Remote; readonly signal: AbortSignal },
): Promise<Safetensors | null> {
  const weights = files.filter(({ path, url }) => /\.safetensors$/i.test(path) && url !== null);
  const [only] = weights;
  if (only === undefined) return null;
  if (form === 'file') return readHeader(only, o);
  const parts = [];
  for (const file of weights) parts.push({ file: await readHeader(file, o), prefix: `${file.path.split('/')[0]}.` });
  return joinFiles({ path: name, name }, parts);
}

async function readHeader(
  { path, url }: ListedFile,
  { remoteOf, signal }: { readonly remoteOf: (url: string) => Remote; readonly signal: AbortSignal },
): Promise<Safetensors> {
  const remote = remoteOf(url ?? '');
  const first = await readStart(remote, FIRST_BYTES, signal);
  let bytes = first.bytes;
  const read = async (length: number, at: number) => {
    if (at + length > MOST_HEADER_BYTES)
      throw new AppError('download-refused', `${path} has a header too long to be read from afar.`);
    if (at + length > bytes.byteLength) bytes = (await readStart(remote, at + length, signal)).bytes;
    return bytes.subarray(at, at + length);
  };
  return readSafetensorsHeader({
    path,
    name: path,
    sizeBytes: first.total ?? Number.MAX_SAFE_INTEGER,
    modifiedMs: 0,
    read,
  });
}

/** The first bytes of a file, also from a server that would send all of it. */
async function readStart(
  remote: Remote,
  length: number,
  signal: AbortSignal,
): Promise<{ bytes: Buffer; total: number | null }> {
  const { body, headers } = await ask(remote, { Range: `bytes=0-${length - 1}` }, signal);
  const chunks: Buffer[] = [];
  let come = 0;
  try {
    for await (const piece of body) {
      const chunk: unknown = piece;
      if (!Buffer.isBuffer(chunk)) continue;
      chunks.push(chunk);
      come += chunk.byteLength;
      if (come >= length) break;
    }
  } catch (cause) {
    throw new TransientError('The connection broke.', { cause });
  } finally {
    body.destroy();
  }
  const whole = Number(headers['content-length'] ?? Number.NaN);
  const total = contentRange(headers)?.total ?? (Number.isSafeInteger(whole) ? whole : null);
  return { bytes: Buffer.concat(chunks).subarray(0, length), total };
}
