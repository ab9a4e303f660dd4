import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { repositoryPath } from '@/tests/golden/open-runtime';

const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });
const read = (path: string) => packageSchema.parse(JSON.parse(readFileSync(repositoryPath(path), 'utf8'))).dependencies;
const files = readdirSync(repositoryPath('pipeline'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(ts|mjs)$/.test(name),
);
const imported = files.flatMap((name) => {
  const text = readFileSync(join(repositoryPath('pipeline'), name), 'utf8');
  return [...text.matchAll(/(?:from|import) '([^'.][^']*)'/g)].map(([, specifier = '']) => specifier);
});
const packages = new Set(
  imported.filter((name) => !name.startsWith('node:')).map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name),
);

describe('the pipeline could be published alone', () => {
  it('everything that it imports is among its own dependencies', () => {
    expect([...packages].sort()).toEqual(Object.keys(read('pipeline/package.json')).sort());
  });

  it('in the versions that are tested here', () => {
    expect(read('package.json')).toMatchObject(read('pipeline/package.json'));
  });
});
