import { z } from 'zod';
import type { EngineAccess } from './engine-client';
import { engineFailure } from './engine-failure';
import { type EngineRequest, type RawAnswer, sendRequest } from './send-request';

/** A list of models or settings is smaller. */
const MOST_LIST_BYTES = 8 * 2 ** 20;
/** Of a refusal's own words, people see so many letters. */
const MOST_WORDS = 200;

/** What is asked of an engine, where JSON goes out. */
export interface JsonRequest {
  readonly path: string;
  readonly json?: string;
  readonly maxBytes?: number;
  readonly signal: AbortSignal;
}

/**
 * What an engine answers as JSON, by a schema.
 * @throws AppError as `sendRequest`, `engine-refused`, `engine-busy`, `engine-answer-invalid` for what is no such answer
 */
export async function askJson<Schema extends z.ZodType>(
  engine: EngineAccess,
  schema: Schema,
  { path, json, maxBytes = MOST_LIST_BYTES, signal }: JsonRequest,
): Promise<z.output<Schema>> {
  const body = json === undefined ? {} : jsonBody(json);
  return parseAnswer(engine, schema, await askBytes(engine, { path, maxBytes, signal, ...body }));
}

/** As {@link askJson}; null where the engine has no such address. */
export async function findJson<Schema extends z.ZodType>(
  engine: EngineAccess,
  schema: Schema,
  { path, signal }: Pick<JsonRequest, 'path' | 'signal'>,
): Promise<z.output<Schema> | null> {
  const answer = await sendRequest(engine, { path, maxBytes: MOST_LIST_BYTES, signal });
  return answer.status === 404 || answer.status === 405 ? null : readJson(engine, schema, answer);
}

/** An answer as JSON, by a schema. @throws AppError as `askJson` */
export function readJson<Schema extends z.ZodType>(
  engine: EngineAccess,
  schema: Schema,
  answer: RawAnswer,
): z.output<Schema> {
  refuseStatus(engine, answer);
  return parseAnswer(engine, schema, answer.bytes);
}

/** The bytes that an engine answers. @throws AppError as `askJson` */
export async function askBytes(engine: EngineAccess, request: EngineRequest): Promise<Uint8Array> {
  const answer = await sendRequest(engine, request);
  refuseStatus(engine, answer);
  return answer.bytes;
}

/** A body of JSON, for {@link askBytes}. */
export function jsonBody(json: string): Pick<EngineRequest, 'method' | 'body'> {
  return { method: 'POST', body: { bytes: Buffer.from(json), mediaType: 'application/json' } };
}

function parseAnswer<Schema extends z.ZodType>(
  engine: EngineAccess,
  schema: Schema,
  bytes: Uint8Array,
): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (cause) {
    const sentence = `The engine “${engine.name}” answered something else than ${PROGRAMS[engine.kind]} does.`;
    throw engineFailure('engine-answer-invalid', sentence, cause);
  }
}

const PROGRAMS = {
  a1111: 'the A1111 web UI',
  comfyui: 'ComfyUI',
  openai: 'an OpenAI-compatible endpoint',
} as const;

/** @throws AppError for a status that is no success */
function refuseStatus(engine: EngineAccess, answer: RawAnswer): void {
  const { status } = answer;
  if (status >= 200 && status < 300) return;
  const name = `The engine “${engine.name}”`;
  if (status === 401 || status === 403) {
    throw engineFailure('engine-refused', `${name} refused the key (${status}).`);
  }
  if (status >= 300 && status < 400) {
    throw engineFailure('engine-refused', `${name} sends to another address (${status}). Enter that one.`);
  }
  if (status === 404) {
    const hint = engine.kind === 'a1111' ? ' Start it with --api.' : '';
    throw engineFailure('engine-refused', `${name} has no such address (404).${hint}`);
  }
  if (status === 429 || status === 502 || status === 503 || status === 504) {
    throw engineFailure('engine-busy', `${name} is not available at the moment (${status}).`);
  }
  const words = wordsOf(engine, answer.bytes);
  throw engineFailure('engine-refused', `${name} refused with ${status}${words === '' ? '.' : `: ${words}`}`);
}

const nodeErrorSchema = z.looseObject({
  class_type: z.string(),
  errors: z.array(z.looseObject({ message: z.string(), details: z.string().catch('') })),
});
const refusalSchema = z.looseObject({
  error: z.union([z.string(), z.looseObject({ message: z.string() })]).optional(),
  errors: z.string().optional(),
  detail: z.union([z.string(), z.array(z.looseObject({ msg: z.string() }))]).optional(),
  /** ComfyUI's: what is wrong with each node. */
  node_errors: z.record(z.string(), nodeErrorSchema).optional().catch(undefined),
});

/** What a refusal says, in one short line, without the key. */
function wordsOf({ key }: EngineAccess, bytes: Uint8Array): string {
  const parsed = refusalSchema.safeParse(parseOrNull(Buffer.from(bytes).toString('utf8')));
  if (!parsed.success) return '';
  const { error, errors, detail, node_errors: nodes = {} } = parsed.data;
  const ofError = typeof error === 'string' ? error : (error?.message ?? '');
  const ofDetail = typeof detail === 'string' ? detail : (detail ?? []).map(({ msg }) => msg).join('; ');
  const ofNodes = Object.values(nodes).flatMap((node) =>
    node.errors.map(({ message, details }) => `${node.class_type}: ${message} ${details}`),
  );
  return shortWords([ofError, ofDetail, errors ?? '', ...ofNodes].filter((one) => one !== '').join('; '), key);
}

/** An engine's own words in one short line, without the key. */
export function shortWords(text: string, key: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const safe = key === '' ? line : line.replaceAll(key, '…').replaceAll(Buffer.from(key).toString('base64'), '…');
  return safe.length > MOST_WORDS ? `${safe.slice(0, MOST_WORDS)}…` : safe;
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
