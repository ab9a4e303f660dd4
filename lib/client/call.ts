import type { z } from 'zod';
import type { Access, Operation } from '@/lib/contracts/operation';
import { problemSchema } from '@/lib/contracts/problem';
import { ProblemError } from './problem-error';

type Part<Name extends string, Schema extends z.ZodType> =
  undefined extends z.input<Schema>
    ? { readonly [Key in Name]?: undefined }
    : { readonly [Key in Name]: z.input<Schema> };

/** Query values that may all be left out may be left out together. */
type QueryPart<Schema extends z.ZodType> =
  undefined extends z.input<Schema>
    ? { readonly query?: undefined }
    : object extends z.input<Schema>
      ? { readonly query?: z.input<Schema> }
      : { readonly query: z.input<Schema> };

export type CallOptions<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = Part<
  'params',
  Params
> &
  QueryPart<Query> &
  Part<'body', Body> & {
    /** The file of an operation that takes one. */
    readonly bytes?: Blob;
    /** For updates: the revision that the change was made from. */
    readonly revision?: number;
    readonly signal?: AbortSignal;
    /** For creates: the same key never creates twice. */
    readonly idempotencyKey?: string;
    /** Is sent even when the tab is closed meanwhile. */
    readonly outlivesTab?: boolean;
  };

/** What is left of the options when the operation's own types are not needed. */
interface SentOptions {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly bytes?: Blob;
  readonly revision?: number;
  readonly signal?: AbortSignal;
  readonly idempotencyKey?: string;
  readonly outlivesTab?: boolean;
}

/** Where the API is, and what programs send with each request. */
export interface ApiAddress {
  /** As in `https://koma.example`; empty for the studio that the page is from. */
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
}

const HERE: ApiAddress = { origin: '', headers: {} };

/**
 * Calls an operation of the API and parses its answer by the operation's contract.
 * @throws ProblemError with the server's problem document, or `offline` when no answer came
 */
export async function call<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Result extends z.ZodType,
  Who extends Access,
>(
  operation: Operation<Params, Query, Body, Result, Who>,
  options: CallOptions<Params, Query, Body>,
  address: ApiAddress = HERE,
): Promise<z.output<Result>> {
  const response = await send(operation, options, address);
  if (!response.ok) throw await readProblem(response);
  if (operation.result === undefined) return undefined as z.output<Result>;
  return operation.result.parse(await response.json());
}

/** Calls an operation whose answer is a file. As {@link call}. */
export async function callForFile<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Result extends z.ZodType,
  Who extends Access,
>(
  operation: Operation<Params, Query, Body, Result, Who>,
  options: CallOptions<Params, Query, Body>,
  address: ApiAddress = HERE,
): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const response = await send(operation, options, address);
  if (!response.ok) throw await readProblem(response);
  const mediaType = response.headers.get('content-type')?.split(';')[0] ?? '';
  return { bytes: new Uint8Array(await response.arrayBuffer()), mediaType };
}

/** The address of an operation, for pictures, downloads and event streams. */
export function addressOf<Params extends z.ZodType, Query extends z.ZodType>(
  operation: Operation<Params, Query>,
  options: Part<'params', Params> & QueryPart<Query>,
): string {
  return writeAddress(operation.path, options);
}

function writeAddress(pattern: string, options: SentOptions): string {
  const params = new Map(Object.entries(options.params ?? {}));
  const path = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params.get(name))));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options.query ?? {}))
    if (value !== undefined) query.set(name, String(value));
  return `/api${path}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

/** A key that no other request has; `randomUUID` is missing on addresses without https. */
export function createIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function send(operation: Operation, options: SentOptions, address: ApiAddress): Promise<Response> {
  const { body, bytes, revision, signal, idempotencyKey } = options;
  const headers = new Headers({ Accept: 'application/json', ...address.headers });
  if (operation.body !== undefined) headers.set('Content-Type', 'application/json');
  if (bytes !== undefined) headers.set('Content-Type', bytes.type);
  if (revision !== undefined) headers.set('If-Match', `"${revision}"`);
  if (operation.repeatable === true) headers.set('Idempotency-Key', idempotencyKey ?? createIdempotencyKey());
  const sent = bytes ?? (operation.body === undefined ? undefined : JSON.stringify(body));
  try {
    return await fetch(`${address.origin}${writeAddress(operation.path, options)}`, {
      method: operation.method,
      headers,
      ...(sent === undefined ? {} : { body: sent }),
      ...(signal === undefined ? {} : { signal }),
      ...(options.outlivesTab === true ? { keepalive: true } : {}),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new ProblemError(null, { cause: error });
  }
}

/** What the server says of a request that it refused. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  return new ProblemError(parsed.success ? parsed.data : null);
}
