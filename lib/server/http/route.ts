import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Access, Operation } from '@/lib/contracts/operation';
import { revisionSchema } from '@/lib/contracts/page';
import { scopeOf } from '@/lib/domain/access/operation-scopes';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import type { Prisma } from '../generated/client';
import { getCaller } from './get-caller';
import { idempotencyKey, once } from './idempotency';
import { problemResponse } from './problem-response';
import { readBytes, readJson } from './read-body';

const DEFAULT_MAX_BODY_BYTES = 1024 * 1024;

/** What a handler is called with: everything parsed, the caller known. */
export interface Call<Params, Query, Body, Who extends Access> {
  readonly actor: Who extends 'anybody' ? Actor | null : Actor;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The body of operations that take `bytes`; empty with others. */
  readonly bytes: Uint8Array;
  /** The revision that `If-Match` named; 0 with operations that need none. */
  readonly revision: number;
  readonly request: Request;
  /** Headers to send with the answer. */
  readonly answer: Headers;
}

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };
type Handler = (request: Request, context?: RouteContext) => Promise<Response>;

/**
 * The route handler of one operation: same origin or an access token, signed in, parsed, called, serialised by the operation's contract;
 * every failure a problem document. A handler that answers a `Response` (pictures, event streams) has it passed on.
 */
export function route<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Result extends z.ZodType,
  Who extends Access,
>(
  operation: Operation<Params, Query, Body, Result, Who>,
  handle: (call: Call<z.output<Params>, z.output<Query>, z.output<Body>, Who>) => Promise<z.input<Result> | Response>,
): Handler {
  return routeInTwoSteps(operation, async (call) => () => handle(call));
}

/**
 * As {@link route}, for what computes or stores files before it writes. `prepare` gives the function that writes; with an
 * `Idempotency-Key` only that one runs in the transaction that keeps the answer, so it must be queries alone.
 */
export function routeInTwoSteps<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Result extends z.ZodType,
  Who extends Access,
>(
  operation: Operation<Params, Query, Body, Result, Who>,
  prepare: (
    call: Call<z.output<Params>, z.output<Query>, z.output<Body>, Who>,
  ) => Promise<() => Promise<z.input<Result> | Response>>,
): Handler {
  return async (request, context) => {
    const requestId = randomUUID();
    try {
      const actor = await admit(request, operation);
      const given = (await context?.params) ?? {};
      const read = await readBody(request, operation);
      const call = {
        actor,
        params: parseParams(operation.params, given),
        query: parse(operation.query, Object.fromEntries(new URL(request.url).searchParams), 'query'),
        body: parse(operation.body, read.value, 'body'),
        bytes: read.bytes,
        revision: operation.revision === true ? readRevision(request) : 0,
        request,
        answer: new Headers({ 'Cache-Control': 'private, no-store' }),
      } as Call<z.output<Params>, z.output<Query>, z.output<Body>, Who>;
      const prepared = async () => {
        const write = await prepare(call);
        return async () => {
          const result = await write();
          return result instanceof Response ? result : serialise(operation, result);
        };
      };
      const key = operation.repeatable === true && actor !== null ? idempotencyKey(request) : null;
      if (key === null || actor === null) {
        return respond(operation, await (await prepared())(), call.answer, requestId);
      }
      const words = `${new URL(request.url).pathname}\n${read.text}`;
      const result = await once(actor, { key, operation: operation.id, words }, async () => {
        const write = await prepared();
        return async () => asJson(await write());
      });
      return respond(operation, result, call.answer, requestId);
    } catch (error) {
      return problemResponse(error, requestId);
    }
  };
}

async function admit(request: Request, { id, access }: Operation): Promise<Actor | null> {
  const actor = await getCaller(request, scopeOf(id));
  if (access === 'anybody') return actor;
  if (actor === null) {
    throw new AppError('not-signed-in', 'You are not signed in, or your session expired.', {
      action: 'Sign in again.',
    });
  }
  if (access === 'admin') requireAdmin(actor);
  return actor;
}

async function readBody(request: Request, operation: Operation) {
  const max = operation.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES;
  if (operation.bytes !== undefined) {
    const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
    if (!operation.bytes.includes(mediaType)) {
      throw new AppError('media-type-unsupported', `Unsupported file type: ${mediaType || 'none given'}.`, {
        action: `Use one of: ${operation.bytes.join(', ')}.`,
      });
    }
    const bytes = operation.isStreamed === true ? new Uint8Array() : await readBytes(request, max);
    return { bytes, text: '', value: undefined };
  }
  if (operation.body === undefined) return { bytes: new Uint8Array(), text: '', value: undefined };
  return { bytes: new Uint8Array(), ...(await readJson(request, max)) };
}

/** An id that cannot be one names nothing, so it answers like a missing thing. */
function parseParams(schema: z.ZodType | undefined, given: Record<string, unknown>): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw notFound('page');
}

function parse(schema: z.ZodType | undefined, given: unknown, where: string): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  const first = fields[0];
  throw new AppError('request-invalid', `The ${where} is invalid: ${first?.path ?? ''} ${first?.message ?? ''}`, {
    fields,
    action: 'Correct the named fields, then try again.',
  });
}

function readRevision(request: Request): number {
  const given = request.headers.get('if-match');
  if (given === null) {
    throw new AppError('revision-required', 'The If-Match header with the revision is missing.', {
      action: 'Send the revision in If-Match, as in If-Match: "3".',
    });
  }
  const parsed = revisionSchema.safeParse(Number(given.replaceAll(/^(W\/)?"|"$/g, '')));
  if (parsed.success) return parsed.data;
  throw new AppError('request-invalid', 'If-Match must hold one revision, as in If-Match: "3".');
}

function serialise(operation: Operation, result: unknown): unknown {
  return operation.result === undefined ? null : operation.result.parse(result);
}

function asJson(value: unknown): Prisma.InputJsonValue {
  if (value instanceof Response) throw new Error('A repeatable operation must answer JSON.');
  const copy: Prisma.InputJsonValue = JSON.parse(JSON.stringify(value));
  return copy;
}

const withRevision = z.object({ revision: revisionSchema });

function respond(operation: Operation, result: unknown, answer: Headers, requestId: string): Response {
  if (result instanceof Response) {
    result.headers.set('X-Request-Id', requestId);
    return result;
  }
  answer.set('X-Request-Id', requestId);
  const revised = withRevision.safeParse(result);
  if (revised.success) answer.set('ETag', `"${revised.data.revision}"`);
  if (operation.status === 204) return new Response(null, { status: 204, headers: answer });
  answer.set('Content-Type', 'application/json');
  return new Response(JSON.stringify(result), { status: operation.status, headers: answer });
}
