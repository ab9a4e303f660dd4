import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operations } from '@/lib/contracts/api';
import { openApiDocument } from '@/lib/server/http/openapi-document';

const operationSchema = z.object({
  operationId: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean() })),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: z.record(z.string(), z.unknown()) })),
});
const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});
const document = documentSchema.parse(openApiDocument());
const described = Object.values(document.paths).flatMap((methods) => Object.values(methods));
const update = described.find(({ operationId }) => operationId === 'updateProject');

describe('The OpenAPI document', () => {
  it('describes every operation once', () => {
    const ids = described.map(({ operationId }) => operationId);
    expect(ids.sort()).toEqual(Object.keys(operations).sort());
  });

  it('declares every parameter that a path holds', () => {
    const missing = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ parameters }) =>
        [...path.matchAll(/\{(\w+)\}/g)].filter(
          ([, name]) => !parameters.some((each) => each.name === name && each.required),
        ),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('says what an update needs and what it may be refused with', () => {
    expect(update?.parameters).toContainEqual(
      expect.objectContaining({ name: 'If-Match', in: 'header', required: true }),
    );
    expect(update?.responses['412']?.description).toContain('revision-stale');
    expect(update?.responses['428']?.description).toContain('revision-required');
    expect(Object.keys(update?.responses['404']?.content ?? {})).toEqual(['application/problem+json']);
  });

  it('can be read as JSON without references into nowhere', () => {
    const text = JSON.stringify(openApiDocument());
    const references = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference));
    expect([...references].filter((reference) => !reference?.startsWith('#/components/schemas/Problem'))).toEqual([]);
  });
});
