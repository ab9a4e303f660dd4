import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { chapterState } from '@/lib/domain/review/chapter-state';
import { roundOutcome } from '@/lib/domain/review/round-outcome';

const asked = { reviewerIds: ['a', 'b'], ownerIds: ['o'] };
const said = (reviewerId: string, verdict: 'approve' | 'changes') => ({ reviewerId, verdict });

describe('What comes of a page in a round', () => {
  it('waits until all who are asked have approved', () => {
    expect(roundOutcome([said('a', 'approve')], asked)).toBe('waiting');
    expect(roundOutcome([said('a', 'approve'), said('b', 'approve')], asked)).toBe('approved');
  });

  it('is changes as soon as one asks for them, and approved by an owner who was not asked', () => {
    expect(roundOutcome([said('a', 'approve'), said('b', 'changes')], asked)).toBe('changes');
    expect(roundOutcome([said('o', 'approve')], asked)).toBe('approved');
  });

  it('counts no reviewer who was removed', () => {
    const left = { reviewerIds: ['a'], ownerIds: ['o'] };
    expect(roundOutcome([said('b', 'changes'), said('a', 'approve')], left)).toBe('approved');
    expect(roundOutcome([said('b', 'approve')], { reviewerIds: [], ownerIds: ['o'] })).toBe('waiting');
  });

  it('does not depend on who spoke first', () => {
    const verdict = fc.record({
      reviewerId: fc.constantFrom('a', 'b', 'c', 'o'),
      verdict: fc.constantFrom('approve' as const, 'changes' as const),
    });
    fc.assert(
      fc.property(fc.array(verdict, { maxLength: 5 }), (verdicts) => {
        expect(roundOutcome([...verdicts].reverse(), asked)).toBe(roundOutcome(verdicts, asked));
      }),
    );
  });
});

describe('A chapter', () => {
  it('is as far as the page that is farthest behind, and says where changes or verdicts are waited for', () => {
    expect(chapterState([])).toBeNull();
    expect(chapterState(['draft', 'approved'])).toBe('draft');
    expect(chapterState(['approved', 'review', 'draft'])).toBe('review');
    expect(chapterState(['review', 'changes'])).toBe('changes');
    expect(chapterState(['approved', 'published'])).toBe('approved');
    expect(chapterState(['published'])).toBe('published');
  });
});
