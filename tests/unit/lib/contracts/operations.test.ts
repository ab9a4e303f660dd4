import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { operations } from '@/lib/contracts/api';
import type { Operation } from '@/lib/contracts/operation';

const API = path.resolve('app/api');
const all = Object.entries<Operation>(operations);
/** next-auth's own routes and the document itself stand in no contract. */
const OUTSIDE = ['/auth/[...nextauth]', '/openapi.json'];

function routeFiles(): string[] {
  return readdirSync(API, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'route.ts')
    .map((entry) => `/${path.relative(API, entry.parentPath)}`)
    .filter((route) => !OUTSIDE.includes(route));
}

const folderOf = (operation: Operation) => operation.path.replaceAll('{', '[').replaceAll('}', ']');

describe('The contract of the API', () => {
  it.each(all)('%s is answered by the handler that names it', (id, operation) => {
    const file = path.join(API, folderOf(operation), 'route.ts');
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toMatch(
      new RegExp(`export const ${operation.method} = route(?:InTwoSteps)?\\(\\s*\\w+\\.${id}\\b`),
    );
  });

  it('has an operation for every handler', () => {
    const known = new Set(all.map(([, operation]) => folderOf(operation)));
    expect(routeFiles().filter((route) => !known.has(route))).toEqual([]);
  });

  it('names every operation by its key, once', () => {
    expect(all.map(([key, operation]) => [key, operation.id]).filter(([key, id]) => key !== id)).toEqual([]);
  });

  it('needs a revision for every update and takes a key for every create of something new', () => {
    const patches = all.filter(([, { method }]) => method === 'PATCH').filter(([, each]) => each.revision !== true);
    // What each of these sets stands alone, or the stored state decides whether it may be set.
    expect(patches.map(([key]) => key).sort()).toEqual([
      'updateDevice',
      'updateLetteringOrder',
      'updateMember',
      'updateModel',
      'updateReview',
    ]);
    const creates = all.filter(([, { status }]) => status === 201).filter(([, each]) => each.repeatable !== true);
    // A token's secret is stored nowhere, so no answer can be kept for a key; files are too large
    // to be sent for a comparison; what else a lost answer doubles is seen in its list.
    expect(creates.map(([key]) => key)).toEqual([
      'createAccessToken',
      'createStoryImport',
      'createTypeface',
      'createReviewComment',
      'createModelUpload',
      'createEngine',
      'createShare',
      'createPicture',
    ]);
  });
});
