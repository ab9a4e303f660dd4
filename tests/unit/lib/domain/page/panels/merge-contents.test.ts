import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panelContentSchema, type PanelContent } from '@/lib/contracts/books';
import { castMemberSchema } from '@/lib/contracts/staging';
import { emptyContent } from '@/lib/domain/page/panels/empty-content';
import { mergedContent } from '@/lib/domain/page/panels/merge-contents';

const idOf = (number: number) => `01890000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
const [ONE, TWO] = [idOf(1), idOf(2)];

function showing(people: readonly number[], part: Partial<PanelContent> = {}): PanelContent {
  const content = emptyContent(1);
  const cast = people.map((number, index) =>
    castMemberSchema.parse({ characterId: idOf(number), at: { x: 0.1 + index * 0.1, y: 0.3, depth: 0, scale: 1 } }),
  );
  return { ...content, ...part, staging: { ...content.staging, cast } };
}

const peopleOf = ({ staging }: PanelContent) => staging.cast.map(({ characterId }) => characterId);

describe('two panels that become one', () => {
  it('show the people and say the words of both, as they are read', () => {
    const first = { id: ONE, content: showing([11], { action: 'He waits.', words: 'rain', alt: 'A boy.' }) };
    const second = { id: TWO, content: showing([12, 11], { action: 'She comes.', words: 'night' }) };
    const merged = mergedContent([first, second], TWO);
    expect(peopleOf(merged)).toEqual([idOf(11), idOf(12)]);
    expect(merged).toMatchObject({
      action: 'He waits.\nShe comes.',
      words: 'rain, night',
      alt: 'A boy.',
      mergedFrom: [ONE],
    });
  });

  it('keep the place of people where nobody joins them', () => {
    const merged = mergedContent(
      [
        { id: ONE, content: showing([11]) },
        { id: TWO, content: showing([]) },
      ],
      ONE,
    );
    expect(merged.staging.cast[0]?.at).toEqual({ x: 0.1, y: 0.3, depth: 0, scale: 1 });
  });

  it('remember every panel that was merged before', () => {
    const second = { id: TWO, content: showing([], { mergedFrom: [idOf(3)] }) };
    expect(mergedContent([{ id: ONE, content: showing([]) }, second], ONE).mergedFrom).toEqual([TWO, idOf(3)]);
  });

  it('are a panel that can be saved, and hold everybody that there is room for', () => {
    const people = fc.uniqueArray(fc.integer({ min: 10, max: 30 }), { maxLength: 7 });
    fc.assert(
      fc.property(people, people, fc.string(), fc.string(), (left, right, action, words) => {
        const first = { id: ONE, content: showing(left, { action, words }) };
        const second = { id: TWO, content: showing(right) };
        const merged = mergedContent([first, second], ONE);
        expect(panelContentSchema.safeParse(merged).success).toBe(true);
        expect(peopleOf(merged)).toEqual([...new Set([...left, ...right])].slice(0, 8).map(idOf));
      }),
    );
  });
});
