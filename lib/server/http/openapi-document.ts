import { z } from 'zod';
import { operations } from '@/lib/contracts/api';
import type { Operation } from '@/lib/contracts/operation';
import { PROBLEM_STATUS, problemSchema, type ProblemCode } from '@/lib/contracts/problem';
import { scopeOf } from '@/lib/domain/access/operation-scopes';
import { version } from '@/package.json';
import { IDEMPOTENCY_KEY } from './idempotency';
import { SharedSchemas } from './share-schemas';

type Json = Record<string, unknown>;

/** A contract as JSON Schema (2020-12, as OpenAPI 3.1 takes it); `io` tells what callers send from what they get. */
function toSchema(contract: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(contract, { io, unrepresentable: 'any' });
  return schema;
}

const propertiesSchema = z.object({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
});

function parameters(contract: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (contract === undefined) return [];
  const { properties, required } = propertiesSchema.parse(toSchema(contract, 'input'));
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}

function headerParameters(operation: Operation): Json[] {
  const header = (name: string, required: boolean, description: string, pattern: string) => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string', pattern },
  });
  return [
    ...(operation.repeatable
      ? [header('Idempotency-Key', false, 'The same key answers the same result again.', IDEMPOTENCY_KEY.source)]
      : []),
    ...(operation.revision
      ? [header('If-Match', true, 'The revision the change was made from: "3".', '^(W/)?"[0-9]+"$')]
      : []),
  ];
}

function requestBody(operation: Operation): Json | null {
  if (operation.bytes !== undefined) {
    return { required: true, content: Object.fromEntries(operation.bytes.map((type) => [type, {}])) };
  }
  if (operation.body === undefined) return null;
  return { required: true, content: { 'application/json': { schema: toSchema(operation.body, 'input') } } };
}

function content(operation: Operation): Json {
  if (operation.stream !== undefined) {
    const { mediaType, others = [], event } = operation.stream;
    const told = event === undefined ? {} : { schema: toSchema(event, 'output') };
    return Object.fromEntries([mediaType, ...others].map((type) => [type, told]));
  }
  return operation.result === undefined ? {} : { 'application/json': { schema: toSchema(operation.result, 'output') } };
}

/** What operations name that store files, at once or when what they queue is drawn. */
const STORES: readonly ProblemCode[] = ['queue-full', 'storage-full'];

/** The failures that follow from what an operation is, and those it names itself. */
function problemCodes(operation: Operation): ProblemCode[] {
  return [
    ...(operation.access === 'anybody' ? [] : (['not-signed-in', 'token-invalid', 'scope-missing'] as const)),
    ...(operation.access === 'admin' ? (['role-missing'] as const) : []),
    ...(operation.params === undefined ? [] : (['not-found'] as const)),
    ...(operation.method === 'GET' ? [] : (['cross-origin', 'request-invalid', 'body-too-large'] as const)),
    ...(operation.query === undefined ? [] : (['request-invalid'] as const)),
    ...(takesCursor(operation) ? (['cursor-invalid'] as const) : []),
    ...(operation.body === undefined && operation.bytes === undefined ? [] : (['media-type-unsupported'] as const)),
    ...(operation.revision ? (['revision-stale', 'revision-required'] as const) : []),
    ...(operation.repeatable ? (['idempotency-key-reused'] as const) : []),
    ...(operation.problems ?? []),
    ...(operation.problems?.some((code) => STORES.includes(code)) === true ? (['storage-limit-reached'] as const) : []),
    'internal',
    'database-unreachable',
  ];
}

function takesCursor({ query }: Operation): boolean {
  return query !== undefined && 'cursor' in propertiesSchema.parse(toSchema(query, 'input')).properties;
}

/** The codes of every status that an operation may fail with. */
function problemResponses(operation: Operation): Record<string, string> {
  const codes = [...new Set(problemCodes(operation))];
  const statuses = new Set(codes.map((code) => PROBLEM_STATUS[code]));
  return Object.fromEntries(
    [...statuses].map((status) => [String(status), codes.filter((code) => PROBLEM_STATUS[code] === status).join(', ')]),
  );
}

/** Failures with the same codes are told once. */
function failureName(status: string, codes: string): string {
  const words = codes.split(/[^a-z]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${status}${words.join('')}`;
}

function failureResponses(): Json {
  const schema = { $ref: '#/components/schemas/Problem' };
  const all = Object.values<Operation>(operations).flatMap((operation) => Object.entries(problemResponses(operation)));
  return Object.fromEntries(
    all.map(([status, description]) => [
      failureName(status, description),
      { description, content: { 'application/problem+json': { schema } } },
    ]),
  );
}

/** Who may call it, where that is not everybody with a session; a token with the scope that it needs. */
function security({ id, access }: Operation): Json {
  const scope = scopeOf(id);
  if (access === 'anybody') return { security: [] };
  return { security: [{ session: [] }, ...(scope === 'session' ? [] : [{ token: [scope] }])] };
}

const DONE = { 200: 'OK', 201: 'Created', 202: 'Accepted', 204: 'No content' } as const;

function describeOperation(operation: Operation): Json {
  const body = requestBody(operation);
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [operation.tag],
    ...security(operation),
    parameters: [
      ...parameters(operation.params, 'path'),
      ...parameters(operation.query, 'query'),
      ...headerParameters(operation),
    ],
    ...(body === null ? {} : { requestBody: body }),
    responses: {
      [operation.status]: { description: DONE[operation.status], content: content(operation) },
      ...Object.fromEntries(
        Object.entries(problemResponses(operation)).map(([status, codes]) => [
          status,
          { $ref: `#/components/responses/${failureName(status, codes)}` },
        ]),
      ),
    },
  };
}

const describedSchema = z.object({
  parameters: z.array(z.looseObject({ schema: z.unknown() })),
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({})) }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.looseObject({})).optional() })),
});

/** Does something with every schema of what an operation takes and answers. */
function withSchemas(described: Json, visit: (schema: unknown, name: string) => unknown): Json {
  const { parameters: given, requestBody, responses } = describedSchema.parse(described);
  const id = String(described.operationId);
  const title = id.charAt(0).toUpperCase() + id.slice(1);
  const inContent = (content: Json, name: string): Json =>
    Object.fromEntries(
      Object.entries(content).map(([type, one]) => {
        const { schema, ...rest } = z.looseObject({ schema: z.unknown().optional() }).parse(one);
        return [type, schema === undefined ? rest : { ...rest, schema: visit(schema, name) }];
      }),
    );
  return {
    ...described,
    parameters: given.map((one) => ({ ...one, schema: visit(one.schema, title) })),
    ...(requestBody && { requestBody: { ...requestBody, content: inContent(requestBody.content, `${title}Body`) } }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, one]) => [
        status,
        one.content === undefined ? one : { ...one, content: inContent(one.content, `${title}Result`) },
      ]),
    ),
  };
}

/** The API as an OpenAPI 3.1 document, made from the contracts that the handlers parse by. */
export function openApiDocument(): Json {
  const described = Object.values<Operation>(operations).map((operation) => ({
    operation,
    words: describeOperation(operation),
  }));
  const shared = new SharedSchemas(['Problem']);
  for (const { words } of described) {
    withSchemas(words, (schema) => {
      shared.count(schema);
      return schema;
    });
  }
  const paths: Record<string, Json> = {};
  for (const { operation, words } of described) {
    const path = (paths[`/api${operation.path}`] ??= {});
    path[operation.method.toLowerCase()] = withSchemas(words, (schema, name) => shared.share(schema, name));
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Koma',
      version,
      description:
        'Failures are problem documents (RFC 9457). Programs send an access token (Authorization: Bearer); what they need for an operation stands beside it. Without one, requests that change something must come from the same origin.',
    },
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas: { Problem: toSchema(problemSchema, 'output'), ...shared.schemas },
      responses: failureResponses(),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'koma.session' },
        token: { type: 'http', scheme: 'bearer', description: 'An access token, made in the settings' },
      },
    },
  };
}
