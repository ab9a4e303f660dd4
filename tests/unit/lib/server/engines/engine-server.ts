import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { engineOptionsSchema, type EngineFacts, type EngineKind, type EngineOptions } from '@/lib/contracts/engines';
import type { EngineAccess, EngineDrawing } from '@/lib/server/engines/engine-client';
import { encodePng } from '@/pipeline/image';
import { hashBytes } from '@/pipeline/models';
import { generationRequestSchema, type GenerationRequest } from '@/pipeline/request';

const addressSchema = z.object({ port: z.number() });

export interface AskedOfEngine {
  /** With its query. */
  readonly path: string;
  readonly text: string;
  /** The body, where it is JSON. */
  readonly body: Record<string, unknown>;
  readonly key: string | undefined;
}

export type EngineAnswers = (asked: AskedOfEngine, response: ServerResponse, request: IncomingMessage) => unknown;

export interface EngineServer {
  readonly url: string;
  readonly asked: AskedOfEngine[];
  readonly of: (path: string) => AskedOfEngine[];
  stop(): Promise<void>;
}

/** A program on the loopback that answers as a test says; what an answer returns is sent as JSON. */
export async function startEngineServer(answer: EngineAnswers): Promise<EngineServer> {
  const asked: AskedOfEngine[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString('latin1');
      const isJson = request.headers['content-type'] === 'application/json';
      const utf8 = Buffer.concat(parts).toString('utf8');
      const body = z.record(z.string(), z.unknown()).parse(isJson ? JSON.parse(utf8) : {});
      const one = { path: request.url ?? '', text: isJson ? utf8 : text, body, key: request.headers.authorization };
      asked.push(one);
      void Promise.resolve(answer(one, response, request)).then((value) => {
        if (value === undefined) return;
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify(value));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = addressSchema.parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    of: (path) => asked.filter((one) => one.path.split('?')[0] === path),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Sends a status with a body. */
export function refuse(response: ServerResponse, status: number, body: object = {}): undefined {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
  return undefined;
}

/** A PNG of one colour. */
export function png(widthPx: number, heightPx: number, grey = 128): Promise<Uint8Array> {
  const data = new Uint8Array(widthPx * heightPx * 3).fill(grey);
  return encodePng({ widthPx, heightPx, channels: 3, data });
}

export async function base64Png(widthPx: number, heightPx: number, grey?: number): Promise<string> {
  return Buffer.from(await png(widthPx, heightPx, grey)).toString('base64');
}

export function accessTo(
  kind: EngineKind,
  url: string,
  o: { key?: string; options?: Partial<EngineOptions> } = {},
): EngineAccess {
  return { kind, name: 'Workshop', url, key: o.key ?? '', options: engineOptionsSchema.parse(o.options ?? {}) };
}

export const FACTS: EngineFacts = {
  version: '',
  models: ['anything.safetensors'],
  currentModel: '',
  samplers: ['DPM++ 2M', 'Euler a'],
  schedules: ['Automatic', 'Karras'],
  controls: [],
  settings: ['sd_model_checkpoint'],
  layoutScript: '',
  defaults: null,
  lacks: [],
};

/** A request for an engine's model, with everything that a test does not care about. */
export function requestFor(change: Partial<GenerationRequest> = {}): GenerationRequest {
  return generationRequestSchema.parse({
    version: 1,
    model: { id: 'engine:1', hash: 'a'.repeat(64) },
    prompt: { source: 'a cat', text: 'a (cat:1.2), rain', negative: 'blurry', syntax: 'a1111' },
    size: { widthPx: 128, heightPx: 192 },
    seed: { value: '18446744073709551615', family: 'cpu', variation: null },
    batch: { count: 1, seeds: 'consecutive' },
    sampler: { name: 'dpmpp-2m', steps: 20, schedule: 'karras', spacing: null, eta: 0, config: {} },
    guidance: { scale: 6, rescale: 0, from: 0, to: 1 },
    clipSkip: null,
    sizeConditioning: null,
    image: null,
    mask: null,
    rough: null,
    references: [],
    regions: [],
    controls: [],
    imagePrompts: [],
    rules: 'koma',
    finish: [],
    ...change,
  });
}

/** A picture as an input of a request. */
export async function input(widthPx: number, heightPx: number, grey?: number) {
  const bytes = await png(widthPx, heightPx, grey);
  const sha256 = hashBytes(bytes);
  return { bytes, ref: { sha256, widthPx, heightPx } };
}

export function drawingOf(request: GenerationRequest, change: Partial<EngineDrawing> = {}): EngineDrawing {
  return {
    request,
    inputs: new Map(),
    model: 'anything.safetensors',
    facts: FACTS,
    drawingId: 'koma-1',
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...change,
  };
}

/** How an asynchronous refusal reads: its code and sentence; `none` when it was no refusal. */
export async function failureOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) =>
      error instanceof Error && 'code' in error ? `${String(error.code)}: ${error.message}` : String(error),
  );
}
