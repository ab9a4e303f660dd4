import '../environment';
import path from 'node:path';
import { z } from 'zod';

const routeSchema = z.record(z.string(), z.unknown());
type Handler = (request: Request) => Promise<Response>;

/** The handler of an endpoint. */
export async function sdHandler(method: string, endpoint: string): Promise<Handler> {
  const file = path.resolve(import.meta.dirname, `../../../app/sdapi/v1/${endpoint}/route.ts`);
  const found = routeSchema.parse(await import(file))[method];
  if (typeof found !== 'function') throw new Error(`${method} ${endpoint} has no handler`);
  return found as Handler;
}

/** Asks as a client of A1111 does: by basic authorization, from no page. */
export async function askSdapi(
  asked: { method: string; path: string; body?: unknown },
  o: { token?: string; signal?: AbortSignal } = {},
): Promise<Response> {
  const url = new URL(asked.path, 'http://localhost:3000');
  const handler = await sdHandler(asked.method, url.pathname.replace('/sdapi/v1/', ''));
  const headers = new Headers({ 'User-Agent': 'python-requests/2.32' });
  if (o.token !== undefined) headers.set('Authorization', `Basic ${btoa(`koma:${o.token}`)}`);
  if (asked.body !== undefined) headers.set('Content-Type', 'application/json');
  const request = new Request(url, {
    method: asked.method,
    headers,
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    ...(o.signal === undefined ? {} : { signal: o.signal }),
  });
  return handler(request);
}
