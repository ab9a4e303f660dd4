import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operations } from '@/lib/contracts/api';
import { openApiDocument } from '@/lib/server/http/openapi-document';

const operationSchema = z.object({
  operationId: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean() })),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), z.unknown()),
});
const responseSchema = z.object({ description: z.string(), content: z.record(z.string(), z.unknown()) });
const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});
const whole = openApiDocument();
const document = documentSchema.parse(whole);
const components = z
  .object({ schemas: z.record(z.string(), z.unknown()), responses: z.record(z.string(), z.unknown()) })
  .parse(whole.components);
const described = Object.values(document.paths).flatMap((methods) => Object.values(methods));
const update = described.find(({ operationId }) => operationId === 'updateProject');

type Described = (typeof described)[number];

/** An answer of an operation, wherever the document tells of it. */
function answerOf(operation: Described | undefined, status: number) {
  const answer = operation?.responses[status];
  const shared = /^#\/components\/responses\/(.+)$/.exec(String(Object(answer).$ref))?.[1];
  return responseSchema.parse(shared === undefined ? answer : components.responses[shared]);
}

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
    expect(answerOf(update, 412).description).toContain('revision-stale');
    expect(answerOf(update, 428).description).toContain('revision-required');
    expect(Object.keys(answerOf(update, 404).content)).toEqual(['application/problem+json']);
  });

  it('tells shared schemas once, so that it stays small, and refers to nothing that is not there', () => {
    const text = JSON.stringify(whole);
    const references = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference));
    // It grows with the operations that there are, and with nothing else.
    expect(text.length / Object.keys(operations).length).toBeLessThan(2000);
    const there = Object.entries(components).flatMap(([kind, all]) =>
      Object.keys(all).map((name) => `#/components/${kind}/${name}`),
    );
    expect([...references].sort()).toEqual(there.sort());
  });

  it('says what a query may be refused with, which files there are, and what keys look like', () => {
    const of = (id: string) => described.find(({ operationId }) => operationId === id);
    expect(answerOf(of('findPictures'), 400).description).toContain('cursor-invalid');
    expect(answerOf(of('compilePrompt'), 404).description).toContain('not-found');
    expect(Object.keys(answerOf(of('getLinesFile'), 200).content)).toHaveLength(3);
    expect(JSON.stringify(Object(whole.paths)['/api/projects/{projectId}/characters'])).toContain('{8,100}');
    expect(JSON.stringify(of('createInvitation')?.requestBody)).toContain('"format":"email"');
  });
});
