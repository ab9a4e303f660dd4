import type { z } from 'zod';
import type { ProblemCode } from './problem';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call: anybody, anybody signed in, or admins alone. Membership in a project is checked by the function called. */
export type Access = 'anybody' | 'person' | 'admin';

/**
 * One operation of the API in one value: the route handler parses by it, the browser calls by it, the OpenAPI document
 * is written from it.
 */
export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
  Who extends Access = Access,
> {
  readonly id: string;
  readonly method: Method;
  /** Below `/api`, with `{name}` for parameters. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly tag: string;
  readonly access: Who;
  readonly status: 200 | 201 | 202 | 204;
  readonly params?: Params;
  readonly query?: Query;
  /** JSON body; absent when there is none, or when `bytes` says which media types are taken instead. */
  readonly body?: Body;
  readonly bytes?: readonly string[];
  /** The handler reads `bytes` from the request itself, since they are too many for memory. */
  readonly isStreamed?: true;
  /** JSON answer; absent with 204, and with `stream`. */
  readonly result?: Result;
  /** An answer that is no JSON: a picture, or server-sent events whose data follow `event`. */
  readonly stream?: { readonly mediaType: string; readonly others?: readonly string[]; readonly event?: z.ZodType };
  /** A create that takes an `Idempotency-Key`. */
  readonly repeatable?: true;
  /** An update that needs `If-Match` with the revision it was made from. */
  readonly revision?: true;
  readonly maxBodyBytes?: number;
  /** What it answers beside the failures that every operation shares. */
  readonly problems?: readonly ProblemCode[];
}

/** Keeps the exact contracts of an operation for the types of its handler and its callers. */
export function operation<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Result extends z.ZodType = z.ZodVoid,
  Who extends Access = Access,
>(definition: Operation<Params, Query, Body, Result, Who>): Operation<Params, Query, Body, Result, Who> {
  return definition;
}
