import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Scope } from '@/lib/contracts/access-tokens';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { bearerToken, getTokenActor } from '../auth/get-token-actor';
import { withScope } from '../http/get-caller';
import { toAppError } from '../http/problem-response';
import { readJson } from '../http/read-body';

/** Two pictures of 32 MB as base64. */
const MAX_BODY_BYTES = 96 * 2 ** 20;

/** What an A1111 handler is called with. */
export interface SdCall<Body> {
  readonly actor: Actor;
  readonly body: Body;
  readonly query: URLSearchParams;
  /** Raised when the program hung up. */
  readonly signal: AbortSignal;
}

type Handler = (request: Request) => Promise<Response>;

/**
 * The route handler of one A1111 endpoint: an access token, as `Authorization: Bearer` or as the password of basic
 * authorization; the body parsed; failures told as A1111 tells them (`detail`), with the HTTP status of Koma's API.
 */
export function sdRoute<Body = null>(
  scope: Scope,
  schema: z.ZodType<Body> | null,
  handle: (call: SdCall<Body>) => Promise<object | string | null>,
): Handler {
  return async (request) => {
    try {
      const actor = await admit(request, scope);
      const body = await readBody(request, schema);
      const query = new URL(request.url).searchParams;
      return json(200, await handle({ actor, body, query, signal: request.signal }));
    } catch (error) {
      return refuse(error);
    }
  };
}

async function admit({ headers }: Request, scope: Scope): Promise<Actor> {
  const token = bearerToken(headers) ?? basicToken(headers);
  if (token !== null) return withScope(await getTokenActor(token, headers), scope);
  throw new AppError('not-signed-in', 'Send an access token of Koma as the password of basic authorization.', {
    action: 'Create one in the settings, with the scope “draw”.',
  });
}

/** The password of `Authorization: Basic`: clients of A1111 send a user's name with it, which is nobody's here. */
function basicToken(headers: Headers): string | null {
  const encoded = /^Basic +([\w+/=-]{1,600}) *$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (encoded === undefined) return null;
  const [, password = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  return password;
}

async function readBody<Body>(request: Request, schema: z.ZodType<Body> | null): Promise<Body> {
  if (schema === null) return null as never;
  const { value } = await readJson(request, MAX_BODY_BYTES);
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new AppError(
    'request-invalid',
    `The request is invalid: ${fields[0]?.path ?? ''} ${fields[0]?.message ?? ''}`,
    {
      fields,
    },
  );
}

/** What A1111 answers where it can't carry out a request: 422 with the fields, else one sentence. */
function refuse(thrown: unknown): Response {
  const error = toAppError(thrown, randomUUID());
  const { fields, action, retryAfterSeconds } = error.details;
  const sentence = action === undefined ? error.message : `${error.message} ${action}`;
  const isUnprocessable = error.status === 400 || error.status === 422;
  const detail =
    isUnprocessable && fields !== undefined
      ? fields.map(({ path, message }) => ({ loc: ['body', ...path.split('.')], msg: message, type: 'value_error' }))
      : sentence;
  const headers = {
    ...(error.status === 401 ? { 'WWW-Authenticate': 'Basic realm="Koma"' } : {}),
    ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }),
  };
  const status = isUnprocessable ? 422 : error.status;
  return json(status, { error: error.code, detail, body: '', errors: sentence }, headers);
}

function json(status: number, value: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store', ...headers },
  });
}
