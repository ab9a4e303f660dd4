import { z } from 'zod';
import { resolveReferences } from './resolve-references';

const contentSchema = z.record(z.string(), z.object({ schema: z.unknown().optional() }));

const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string().default(''),
  tags: z.array(z.string()).default([]),
  security: z.array(z.unknown()).optional(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        description: z.string().optional(),
        schema: z.unknown().optional(),
      }),
    )
    .default([]),
  requestBody: z.object({ content: contentSchema }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string().default(''), content: contentSchema.optional() })),
});

const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});

/** One operation as the page shows it. */
export interface ApiOperation extends z.infer<typeof operationSchema> {
  readonly method: string;
  readonly path: string;
  /** Anybody may call it, signed in or not. */
  readonly isOpen: boolean;
}

/** The operations of an OpenAPI document, by tag, in the document's order. */
export function readApiDocument(document: unknown): ReadonlyMap<string, readonly ApiOperation[]> {
  const byTag = new Map<string, ApiOperation[]>();
  for (const [path, methods] of Object.entries(documentSchema.parse(resolveReferences(document)).paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? '';
      const isOpen = operation.security?.length === 0;
      byTag.set(tag, [...(byTag.get(tag) ?? []), { ...operation, method: method.toUpperCase(), path, isOpen }]);
    }
  }
  return byTag;
}
