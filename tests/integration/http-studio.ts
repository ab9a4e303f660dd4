import './environment';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import path from 'node:path';
import { z } from 'zod';
import { operations } from '@/lib/contracts/api';
import type { Operation } from '@/lib/contracts/operation';
import { sdHandler } from './sdapi/ask-sdapi';

const routeSchema = z.record(z.string(), z.unknown());
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

interface Found {
  readonly handler: Handler;
  readonly params: Record<string, string>;
}

/** The API of this process's studio on a port, for programs: the route handlers, without pages. */
export async function startHttpStudio(): Promise<{ origin: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => void answer(request, response, server));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: originOf(server), stop };
}

function originOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}

async function answer(request: IncomingMessage, response: ServerResponse, server: Server): Promise<void> {
  const hangUp = new AbortController();
  response.once('close', () => hangUp.abort());
  const url = new URL(request.url ?? '/', originOf(server));
  const found = await findHandler(request.method ?? 'GET', url.pathname);
  if (found === null) return void response.writeHead(404).end();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const asked = new Request(url, {
    method: request.method ?? 'GET',
    headers,
    signal: hangUp.signal,
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  });
  const given = await found.handler(asked, { params: Promise.resolve(found.params) });
  response.writeHead(given.status, Object.fromEntries(given.headers));
  if (given.body === null) return void response.end();
  Readable.fromWeb(given.body as Parameters<typeof Readable.fromWeb>[0]).pipe(response);
}

async function findHandler(method: string, pathname: string): Promise<Found | null> {
  if (pathname.startsWith('/sdapi/v1/')) {
    const handler = await sdHandler(method, pathname.replace('/sdapi/v1/', '')).catch(() => null);
    return handler && { handler, params: {} };
  }
  for (const operation of Object.values<Operation>(operations)) {
    const pattern = operation.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const match = operation.method === method ? new RegExp(`^/api${pattern}$`).exec(pathname) : null;
    if (match === null) continue;
    const folder = operation.path.replaceAll('{', '[').replaceAll('}', ']');
    const file = path.resolve(import.meta.dirname, `../../app/api${folder}/route.ts`);
    const handler = routeSchema.parse(await import(file))[method];
    return { handler: handler as Handler, params: { ...match.groups } };
  }
  return null;
}
