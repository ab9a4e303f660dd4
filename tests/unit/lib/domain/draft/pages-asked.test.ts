import { describe, expect, it } from 'vitest';
import { draftStory } from '@/lib/domain/draft/draft-story';
import { pagesAsked } from '@/lib/domain/draft/story-form';

describe('The pages that a premise asks for', () => {
  it.each([
    ['A two-page story about a baker who loses her cat.', 2],
    ['A 6-page manga: a boy finds a dragon’s egg.', 6],
    ['パン屋の少女と猫の話。3ページ。', 3],
    ['A four-panel strip about a lazy cat.', 1],
  ])('%s', (premise, pages) => {
    const language = /[ぁ-ん]/.test(premise) ? 'ja' : 'en';
    expect(pagesAsked(premise)).toBe(pages);
    // Whatever the slider says.
    expect(draftStory({ premise, language, seed: 1, pageCount: 9 }).pages).toHaveLength(pages);
  });

  it('are left open by others, also by a number of panels', () => {
    expect(pagesAsked('A baker loses her cat.')).toBeNull();
    expect(pagesAsked('A baker loses her cat, in 12 panels.')).toBeNull();
    expect(pagesAsked('She reads page 3 of a 300-page novel.')).toBeNull();
  });
});
