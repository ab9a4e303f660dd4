import type { IncomingMessage } from 'node:http';
import { AppError } from '../app-error';
import type { ByteRange } from './file-journal';
import { ask, contentRange, hostOf, SourceChanged, TransientError, type Remote } from './remote-file';

/** How a version of a file is told from another. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Of the whole file. */
  readonly bytes: number;
}

export interface StallLimits {
  /** A connection that gives less than `stallBytes` in this time is given up. */
  readonly stallMs: number;
  readonly stallBytes: number;
}

/**
 * Gets a part of a file, piece by piece. `If-Range` has the server send it only while the file is the same.
 * @param onBytes is awaited: what can't be written is not asked for
 * @throws SourceChanged; TransientError for a connection that broke or stalled; AppError `download-refused`
 */
export async function fetchRange(
  remote: Remote,
  o: ByteRange & {
    readonly validators: Validators;
    readonly stall: StallLimits;
    readonly signal: AbortSignal;
    readonly onBytes: (bytes: Buffer, at: number) => Promise<void>;
  },
): Promise<void> {
  const { validators, signal, from, to } = o;
  const condition = strongValidator(validators);
  const range = { Range: `bytes=${from}-${to - 1}` };
  const response = await ask(remote, condition === null ? range : { ...range, 'If-Range': condition }, signal);
  try {
    const place = contentRange(response.headers);
    const isSame = validators.etag === null || (response.headers.etag ?? validators.etag) === validators.etag;
    if (response.status !== 206 || !isSame || place?.total !== validators.bytes) throw new SourceChanged();
    if (place.from !== from) {
      throw new AppError(
        'download-refused',
        `${hostOf(remote.url)} sends other parts of the file than it is asked for.`,
      );
    }
    await readBody(response.body, { ...o, host: hostOf(remote.url) });
  } finally {
    response.body.destroy();
  }
}

/** Gets a whole file from a server that gives no parts. As {@link fetchRange}. @returns how many bytes came */
export async function fetchWhole(
  remote: Remote,
  o: {
    readonly bytes: number | null;
    readonly stall: StallLimits;
    readonly signal: AbortSignal;
    readonly onBytes: (bytes: Buffer, at: number) => Promise<void>;
  },
): Promise<number> {
  const response = await ask(remote, {}, o.signal);
  try {
    const to = o.bytes ?? Number.MAX_SAFE_INTEGER;
    return await readBody(response.body, { ...o, from: 0, to, isOpen: o.bytes === null, host: hostOf(remote.url) });
  } finally {
    response.body.destroy();
  }
}

async function readBody(
  body: IncomingMessage,
  o: ByteRange & {
    readonly stall: StallLimits;
    readonly signal: AbortSignal;
    readonly onBytes: (bytes: Buffer, at: number) => Promise<void>;
    /** Nobody said how long it is: it ends where the connection ends well. */
    readonly isOpen?: boolean;
    readonly host: string;
  },
): Promise<number> {
  let at = o.from;
  let seen = at;
  let isWriting = false;
  const watch = setInterval(() => {
    // A slow disk is no slow server.
    if (!isWriting && at - seen < o.stall.stallBytes) body.destroy(new Error('The connection stalled.'));
    seen = at;
  }, o.stall.stallMs);
  try {
    for await (const piece of body) {
      const chunk: unknown = piece;
      if (!Buffer.isBuffer(chunk)) continue;
      const bytes = chunk.subarray(0, o.to - at);
      isWriting = true;
      await o.onBytes(bytes, at);
      isWriting = false;
      at += bytes.byteLength;
      o.signal.throwIfAborted();
      if (at >= o.to) break;
    }
  } catch (cause) {
    if (o.signal.aborted || isWriting) throw cause;
    throw new TransientError(`The connection to ${o.host} broke.`, { cause });
  } finally {
    clearInterval(watch);
  }
  if (at < o.to && o.isOpen !== true) throw new TransientError(`${o.host} ended the file too early.`);
  return at;
}

/** What may stand in `If-Range`: a weak tag does not name bytes. */
function strongValidator({ etag, lastModified }: Validators): string | null {
  if (etag !== null && !etag.startsWith('W/')) return etag;
  return etag === null ? lastModified : null;
}
