import { expect, it } from 'vitest';
import { readApiDocument } from '@/components/api-reference/read-api-document';
import { openApiDocument } from '@/lib/server/http/openapi-document';

it('shows what shared schemas and failures are, in their places', () => {
  const all = [...readApiDocument(openApiDocument()).values()].flat();
  const update = all.find(({ operationId }) => operationId === 'updateProject');
  expect(update?.responses['412']?.description).toContain('revision-stale');
  expect(Object(update?.responses['200']?.content?.['application/json']?.schema).type).toBe('object');
  expect(JSON.stringify(update)).not.toContain('$ref');
});
