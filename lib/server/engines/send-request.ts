import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import { AppError } from '../app-error';
import type { EngineAccess } from './engine-client';
import { engineFailure } from './engine-failure';

/** What an engine is asked: a body goes out as it is. */
export interface EngineRequest {
  /** Below the engine's address. */
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: { readonly bytes: Uint8Array; readonly mediaType: string };
  /** What is read of the answer at most; the rest makes it invalid. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

export interface RawAnswer {
  readonly status: number;
  readonly bytes: Uint8Array;
}

/**
 * Asks an engine once. Redirections are not followed, so that key and pictures go to the address that an admin named and
 * nowhere else. A drawing may take longer to answer than `fetch` waits for headers, so this is Node's own client.
 * @throws AppError `engine-unreachable`, `engine-answer-invalid` for an answer that is too large or breaks off; the signal's
 * reason when it is raised
 */
export async function sendRequest(engine: EngineAccess, asked: EngineRequest): Promise<RawAnswer> {
  const { signal, body, maxBytes } = asked;
  signal.throwIfAborted();
  try {
    const response = await open(engine, asked);
    return { status: response.statusCode ?? 0, bytes: await readAll(response, { engine, maxBytes, signal }) };
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof AppError) throw cause;
    const sentence = `The engine “${engine.name}” can’t be reached${body ? ', or closed the connection' : ''}.`;
    throw engineFailure('engine-unreachable', sentence, cause);
  }
}

function open(engine: EngineAccess, { path, method = 'GET', body, signal }: EngineRequest): Promise<IncomingMessage> {
  const url = new URL(`${engine.url.replace(/\/+$/, '')}${path}`);
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const headers = {
      Accept: 'application/json, image/*',
      'User-Agent': 'Koma',
      ...authorization(engine.key),
      ...(body && { 'Content-Type': body.mediaType, 'Content-Length': body.bytes.byteLength }),
    };
    const sent = send(url, { method, headers, signal, agent: false }, resolve);
    sent.on('error', reject);
    sent.end(body?.bytes);
  });
}

/** A key with a colon is a user's name and password, as A1111's `--api-auth` has them; another one is a token. */
function authorization(key: string): { Authorization?: string } {
  if (key === '') return {};
  return { Authorization: key.includes(':') ? `Basic ${Buffer.from(key).toString('base64')}` : `Bearer ${key}` };
}

async function readAll(
  response: IncomingMessage,
  o: { readonly engine: EngineAccess; readonly maxBytes: number; readonly signal: AbortSignal },
): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let byteSize = 0;
  try {
    for await (const part of response) {
      if (!(part instanceof Uint8Array)) continue;
      byteSize += part.byteLength;
      if (byteSize > o.maxBytes) break;
      parts.push(Buffer.from(part));
    }
  } catch (cause) {
    o.signal.throwIfAborted();
    throw engineFailure('engine-answer-invalid', `The engine “${o.engine.name}” broke off half way.`, cause);
  } finally {
    response.destroy();
  }
  if (byteSize <= o.maxBytes) return Buffer.concat(parts);
  throw engineFailure('engine-answer-invalid', `The engine “${o.engine.name}” answered more than a picture can be.`);
}
