import { expect, it } from 'vitest';
import { findCircles } from '@/scripts/lint/import-circles.mjs';
import { repositoryPath } from '@/tests/golden/open-runtime';

it('finds a circle of types between two files, and one between folders', () => {
  expect(findCircles(repositoryPath('tests/unit/lint/fixtures/circles'), ['files', 'folders'])).toEqual({
    files: [['files/one.ts', 'files/two.ts']],
    folders: [['folders/left', 'folders/right']],
  });
});

it('no files and no folders of the product import one another in a circle', () => {
  expect(findCircles(repositoryPath(''), ['app', 'components', 'lib', 'pipeline'])).toEqual({ files: [], folders: [] });
});
