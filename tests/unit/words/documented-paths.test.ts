import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Folders whose files documents name in backquotes. */
const NAMED = /`((?:app|components|docs|lib|messages|models|pipeline|prisma|scripts|tests)\/[\w./()[\]-]*)`/g;

/** Paths in a document that are not in the repository; names in capitals are placeholders. */
function missingIn(file: string): readonly string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const named = [...text.matchAll(NAMED)].map(([, found = '']) => found);
  return named.filter((found) => !/[A-Z]{4}/.test(found) && !existsSync(path.join(ROOT, found)));
}

describe('Files that documents name', () => {
  it.each(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/script.md', 'docs/lettering.md'])(
    'exist: %s',
    (file) => {
      expect(missingIn(file)).toEqual([]);
    },
  );
});
