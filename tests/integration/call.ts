import './environment';
import type { TestPerson } from './people';

type Handler = (request: Request, context?: { params: Promise<Record<string, string>> }) => Promise<Response>;

export interface TestCall {
  readonly method?: string;
  readonly path?: string;
  readonly as?: TestPerson;
  readonly params?: Record<string, string>;
  readonly body?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
}

/** Calls a route handler with the request that a browser on the studio's own page would send. */
export function call(handler: Handler, asked: TestCall = {}): Promise<Response> {
  const method = asked.method ?? (asked.body === undefined && asked.bytes === undefined ? 'GET' : 'POST');
  const headers = new Headers({ 'Sec-Fetch-Site': 'same-origin', Host: 'localhost:3000', ...asked.headers });
  if (asked.as !== undefined) headers.set('Cookie', asked.as.cookie);
  if (asked.body !== undefined && !headers.has('Content-Type')) headers.set('Content-Type', 'application/json');
  const body = asked.bytes ?? (asked.body === undefined ? null : JSON.stringify(asked.body));
  const request = new Request(`http://localhost:3000/api${asked.path ?? '/'}`, { method, headers, body });
  return handler(request, { params: Promise.resolve(asked.params ?? {}) });
}
