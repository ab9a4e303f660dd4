import { expect, it } from 'vitest';
import type { RegionEdit } from '@/lib/contracts/region-edits';
import { editTrees, treeRows } from '@/lib/domain/region/edit-tree';

type Part = Pick<RegionEdit, 'parentId' | 'basePictureId' | 'state'>;

function edit(id: string, part: Partial<Part> = {}): RegionEdit {
  return {
    id,
    projectId: 'project',
    pageId: 'page',
    panelId: 'panel',
    batchId: id,
    parentId: null,
    input: { pictureId: 'base', sha256: '' },
    basePictureId: 'base',
    author: null,
    isSuggestion: false,
    state: 'accepted',
    region: { shapes: [], isInverted: false, growMm: 0, featherMm: 1 },
    work: { kind: 'redraw', prompt: '' },
    settings: { strength: null, fill: null, padding: null, candidates: 1, seed: null, modelId: null, steps: null },
    generationId: null,
    part: null,
    after: { inkEdits: [], frame: null },
    candidates: [
      { pictureId: `picture-${id}`, sha256: '', widthPx: 8, heightPx: 8, seed: null, seam: 0, tryNumber: 1 },
    ],
    chosen: 0,
    failure: null,
    word: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    decidedAt: null,
    ...part,
  };
}

it('steps that go straight on stay in their column, and branches stand beside them', () => {
  const [tree] = editTrees([
    edit('a'),
    edit('b', { parentId: 'a' }),
    edit('c', { parentId: 'b' }),
    edit('d', { parentId: 'a' }),
    edit('e', { parentId: 'a', state: 'discarded' }),
  ]);
  const rows = tree ? treeRows(tree).map(({ node, depth }) => [node.edit?.id ?? node.pictureId, depth]) : [];
  expect(rows).toEqual([
    ['base', 0],
    ['a', 0],
    ['d', 1],
    ['b', 0],
    ['c', 0],
  ]);
});

it('each picture that edits began from has a tree, the newest first', () => {
  const trees = editTrees([edit('a'), edit('b', { basePictureId: 'later' })]);
  expect(trees.map(({ pictureId, children }) => [pictureId, children.map(({ pictureId: id }) => id)])).toEqual([
    ['later', ['picture-b']],
    ['base', ['picture-a']],
  ]);
});

it('there is no tree without an accepted edit', () => {
  expect(editTrees([edit('a', { state: 'suggested' }), edit('b', { state: 'drawing' })])).toEqual([]);
});
