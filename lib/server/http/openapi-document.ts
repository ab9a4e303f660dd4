import { z } from 'zod';
import { operations } from '@/lib/contracts/api';
import type { Operation } from '@/lib/contracts/operation';
import { PROBLEM_STATUS, problemSchema, type ProblemCode } from '@/lib/contracts/problem';
import { version } from '@/package.json';

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
  const header = (name: string, required: boolean, description: string) => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  });
  return [
    ...(operation.repeatable ? [header('Idempotency-Key', false, 'The same key answers the same result again.')] : []),
    ...(operation.revision ? [header('If-Match', true, 'The revision the change was made from: "3".')] : []),
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
    const { mediaType, event } = operation.stream;
    return { [mediaType]: event === undefined ? {} : { schema: toSchema(event, 'output') } };
  }
  return operation.result === undefined ? {} : { 'application/json': { schema: toSchema(operation.result, 'output') } };
}

/** The failures that follow from what an operation is, and those it names itself. */
function problemCodes(operation: Operation): ProblemCode[] {
  return [
    ...(operation.access === 'anybody' ? [] : (['not-signed-in'] as const)),
    ...(operation.access === 'admin' ? (['role-missing'] as const) : []),
    ...(operation.params === undefined ? [] : (['not-found'] as const)),
    ...(operation.method === 'GET' ? [] : (['cross-origin', 'request-invalid', 'body-too-large'] as const)),
    ...(operation.revision ? (['revision-stale', 'revision-required'] as const) : []),
    ...(operation.repeatable ? (['idempotency-key-reused'] as const) : []),
    ...(operation.problems ?? []),
    'internal',
    'database-unreachable',
  ];
}

function problemResponses(operation: Operation): Json {
  const codes = problemCodes(operation);
  const statuses = new Set(codes.map((code) => PROBLEM_STATUS[code]));
  const schema = { $ref: '#/components/schemas/Problem' };
  return Object.fromEntries(
    [...statuses].map((status) => [
      String(status),
      {
        description: codes.filter((code) => PROBLEM_STATUS[code] === status).join(', '),
        content: { 'application/problem+json': { schema } },
      },
    ]),
  );
}

function describeOperation(operation: Operation): Json {
  const body = requestBody(operation);
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [operation.tag],
    security: operation.access === 'anybody' ? [] : [{ session: [] }],
    parameters: [
      ...parameters(operation.params, 'path'),
      ...parameters(operation.query, 'query'),
      ...headerParameters(operation),
    ],
    ...(body === null ? {} : { requestBody: body }),
    responses: {
      [operation.status]: { description: operation.summary, content: content(operation) },
      ...problemResponses(operation),
    },
  };
}

/** The API as an OpenAPI 3.1 document, made from the contracts that the handlers parse by. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of Object.values<Operation>(operations)) {
    const path = (paths[`/api${operation.path}`] ??= {});
    path[operation.method.toLowerCase()] = describeOperation(operation);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Koma',
      version,
      description:
        'Failures are problem documents (RFC 9457). Requests that change something must come from the same origin.',
    },
    paths,
    components: {
      schemas: { Problem: toSchema(problemSchema, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'koma.session' } },
    },
  };
}
