import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server does with one request instead of answering well. */
export type Fault =
  | { readonly kind: 'break'; readonly afterBytes: number }
  | { readonly kind: 'stall'; readonly afterBytes: number }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  | { readonly kind: 'wrong-byte'; readonly at: number };

export interface ServedFile {
  bytes: Buffer;
  etag: string | null;
  hasRanges?: boolean;
  /** What it says the file has. */
  claimedBytes?: number;
  redirectTo?: string;
  /** Gives what goes wrong with a request; `number` counts requests for data from 1. */
  fault?: (o: { readonly number: number; readonly from: number }) => Fault | null;
}

export interface SourceServer {
  readonly url: string;
  /** Paths with what they give; may be changed at any time. */
  readonly files: Map<string, ServedFile>;
  /** Every request, as `path range if-range authorization`. */
  readonly requests: { readonly path: string; readonly range: string; readonly headers: IncomingMessage['headers'] }[];
  stop(): Promise<void>;
}

/** A source of models on this machine, with ranges, tags, and all that goes wrong with real ones. */
export async function startSourceServer(files: Record<string, ServedFile> = {}): Promise<SourceServer> {
  const served = new Map(Object.entries(files));
  const requests: SourceServer['requests'] = [];
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const range = request.headers.range ?? '';
    requests.push({ path, range, headers: request.headers });
    const file = served.get(path);
    if (file === undefined) return void response.writeHead(404).end('nothing here');
    if (file.redirectTo !== undefined) return void response.writeHead(302, { Location: file.redirectTo }).end();
    const isData = range !== 'bytes=0-0';
    if (isData) counts.set(path, (counts.get(path) ?? 0) + 1);
    answer({ file, request, response, number: isData ? (counts.get(path) ?? 0) : 0 });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    files: served,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(o: { file: ServedFile; request: IncomingMessage; response: ServerResponse; number: number }): void {
  const { file, request, response, number } = o;
  const total = file.claimedBytes ?? file.bytes.byteLength;
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const isSame = request.headers['if-range'] === undefined || request.headers['if-range'] === file.etag;
  const isPart = file.hasRanges !== false && first !== undefined && isSame;
  const from = isPart ? Number(first) : 0;
  const to = isPart
    ? Math.min(file.bytes.byteLength, Number(last === '' ? total - 1 : last) + 1)
    : file.bytes.byteLength;
  const fault = number === 0 ? null : (file.fault?.({ number, from }) ?? null);
  if (fault?.kind === 'status') return void response.writeHead(fault.status, fault.headers).end();
  const body = Buffer.from(file.bytes.subarray(from, to));
  if (fault?.kind === 'wrong-byte' && fault.at >= from && fault.at < to)
    body[fault.at - from] = (body[fault.at - from] ?? 0) ^ 0xff;
  response.writeHead(isPart ? 206 : 200, {
    'Content-Length': isPart ? to - from : total,
    ...(file.etag === null ? {} : { ETag: file.etag }),
    ...(isPart && { 'Content-Range': `bytes ${from}-${to - 1}/${total}` }),
  });
  if (fault?.kind === 'break') return void response.write(body.subarray(0, fault.afterBytes), () => response.destroy());
  if (fault?.kind === 'stall') return void response.write(body.subarray(0, fault.afterBytes));
  response.end(body);
}
