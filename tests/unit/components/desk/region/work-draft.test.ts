import { describe, expect, it } from 'vitest';
import { useWorkDraft, workOf } from '@/components/desk/region/work-draft';
import { regionWorkSchema } from '@/lib/contracts/region-edits';

const { draft } = useWorkDraft.getInitialState();

describe('what is said about a change', () => {
  it.each(['redraw', 'remove', 'face', 'hand', 'recolour', 'upscale'] as const)(
    'is enough for %s as it begins',
    (kind) => {
      expect(regionWorkSchema.parse(workOf({ ...draft, kind }))).toMatchObject({ kind });
    },
  );

  it.each(['attribute', 'add', 'extend'] as const)('is not enough for %s as it begins', (kind) => {
    expect(workOf({ ...draft, kind })).toBeNull();
  });

  it('exchanges what of somebody is named, and tags', () => {
    const work = workOf({
      ...draft,
      kind: 'attribute',
      characterId: '0192f0c4-7d1a-7000-8000-000000000001',
      person: { eyeColour: 'red_eyes', wear: [], takeOff: ['glasses'] },
      addTags: ' angry,  rain、wind ,',
      removeTags: 'smile',
    });
    expect(regionWorkSchema.parse(work)).toMatchObject({
      characterId: '0192f0c4-7d1a-7000-8000-000000000001',
      change: { eyeColour: 'red_eyes', takeOff: ['glasses'] },
      background: null,
      addTags: ['angry', 'rain', 'wind'],
      removeTags: ['smile'],
    });
  });

  it('puts something in, and goes on over an edge, once that is said', () => {
    expect(workOf({ ...draft, kind: 'add', prompt: 'a cat' })).toMatchObject({ kind: 'add', prompt: 'a cat' });
    const edgesMm = { ...draft.edgesMm, left: 12 };
    expect(regionWorkSchema.parse(workOf({ ...draft, kind: 'extend', edgesMm }))).toMatchObject({ edgesMm });
  });
});
