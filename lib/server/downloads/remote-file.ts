import type { IncomingHttpHeaders } from 'node:http';
import { AppError } from '../app-error';
import { openRequest, type AddressRule, type OutgoingResponse } from '../outgoing/open-request';

/** A file of the web as its server describes it. */
export interface RemoteFile {
  /** Null for a server that says no size. */
  readonly bytes: number | null;
  readonly hasRanges: boolean;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** As the server calls it. */
  readonly name: string | null;
}

/** How a source is asked. */
export interface Remote {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly rule: AddressRule;
}

/** What another attempt may mend: a broken connection, a busy server. */
export class TransientError extends Error {
  readonly retryAfterMs: number | null;
  constructor(message: string, o: { readonly cause?: unknown; readonly retryAfterMs?: number | null } = {}) {
    super(message, { cause: o.cause });
    this.retryAfterMs = o.retryAfterMs ?? null;
  }
}

/** The source has another file at this address than before. */
export class SourceChanged extends Error {}

/** Asks for one byte, to learn what a server would give. @throws AppError `download-refused`, TransientError */
export async function describeRemote(remote: Remote, signal: AbortSignal): Promise<RemoteFile> {
  const response = await ask(remote, { Range: 'bytes=0-0' }, signal);
  response.body.destroy();
  const total = contentRange(response.headers)?.total;
  const hasRanges = response.status === 206 && total !== undefined;
  return {
    bytes: response.status === 416 ? 0 : hasRanges ? total : contentLength(response.headers),
    hasRanges,
    etag: response.headers.etag ?? null,
    lastModified: response.headers['last-modified'] ?? null,
    name: dispositionName(response.headers['content-disposition'] ?? ''),
  };
}

/**
 * Sends a request, and sorts what came into what can be used and what can't.
 * @throws AppError `download-refused`, `address-private`; TransientError for what may pass
 */
export async function ask(
  { url, headers, rule }: Remote,
  more: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<OutgoingResponse> {
  const response = await openRequest(url, { rule, signal, headers: { ...headers, ...more } }).catch(
    (cause: unknown) => {
      if (signal.aborted || cause instanceof AppError) throw cause;
      throw new TransientError(`${hostOf(url)} can’t be reached.`, { cause });
    },
  );
  if ([200, 206, 416].includes(response.status)) return response;
  response.body.destroy();
  throw refusalOf(response, hostOf(url));
}

function refusalOf({ status, headers }: OutgoingResponse, host: string): Error {
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const seconds = Number(headers['retry-after']);
    const retryAfterMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
    return new TransientError(`${host} is busy (${status}).`, { retryAfterMs });
  }
  if (status === 401 || status === 403) {
    return new AppError('download-refused', `${host} gives this file only to those it knows (${status}).`, {
      action: 'Accept the model’s terms on its page, create an access token there, and enter it in the settings.',
    });
  }
  if (status === 404 || status === 410) {
    return new AppError('download-refused', `${host} does not have this file (any more) (${status}).`, {
      action: 'Check the address. The model may have been renamed or removed.',
    });
  }
  return new AppError('download-refused', `${host} refused the download with ${status}.`, {
    action: 'Try again later, or use another source.',
  });
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url.slice(0, 100);
}

/** `bytes 0-99/1234`. */
export function contentRange(headers: IncomingHttpHeaders): { from: number; total: number } | undefined {
  const [, from, total] = /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
  return total === undefined ? undefined : { from: Number(from ?? 0), total: Number(total) };
}

function contentLength(headers: IncomingHttpHeaders): number | null {
  const bytes = Number(headers['content-length'] ?? Number.NaN);
  return Number.isSafeInteger(bytes) ? bytes : null;
}

function dispositionName(header: string): string | null {
  const [, extended] = /filename\*=(?:utf-8|UTF-8)''([^;]+)/.exec(header) ?? [];
  const [, quoted, bare] = /filename=(?:"([^"]+)"|([^;]+))/.exec(header) ?? [];
  try {
    return extended === undefined ? (quoted ?? bare?.trim() ?? null) : decodeURIComponent(extended);
  } catch {
    return quoted ?? null;
  }
}
