import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkup, plainText, printMarkup } from '@/lib/lettering/markup';

const shown = (text: string): string =>
  parseMarkup(text)
    .pieces.map(
      ({ text: letters, reading, isDotted, isStressed, isUpright }) =>
        `${isStressed ? '!' : ''}${isDotted ? '.' : ''}${isUpright ? '^' : ''}${letters}${reading === null ? '' : `<${reading}>`}`,
    )
    .join(' ');
const troubles = (text: string): string[] => parseMarkup(text).troubles.map(({ kind }) => kind);

const signs = fc.constantFrom(
  '|',
  '｜',
  '《',
  '》',
  '*',
  '^',
  '\\',
  '漢',
  '字',
  'か',
  'a',
  'B',
  '1',
  '2',
  ' ',
  '\n',
  '!',
  '。',
);
const texts = fc.array(signs, { maxLength: 40 }).map((letters) => letters.join(''));

describe('Marks of a text', () => {
  it.each([
    ['漢字《かんじ》を', '漢字<かんじ> を'],
    ['|お前《まえ》だ', 'お前<まえ> だ'],
    ['漢《かん》字《じ》', '漢<かん> 字<じ>'],
    ['これは《《強》》い', 'これは .強 い'],
    ['《《漢字《かんじ》》》！', '.漢字<かんじ> ！'],
    ['No *way*!', 'No  !way !'],
    ['第^12^話', '第 ^12 話'],
    ['what the f***, you d*mn b*stard', 'what the f***, you d*mn b*stard'],
    ['(^o^) 2 * 3', '(^o^) 2 * 3'],
    [String.raw`\*not\* \|a\《b\》`, '*not* |a《b》'],
  ])('are read: %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
    expect(troubles(text)).toEqual([]);
  });

  it.each([
    ['漢字《かんじ', ['unpairedRuby']],
    ['かな《かな》', ['unpairedRuby', 'unpairedRuby']],
    ['|base', ['unpairedRuby']],
    ['《《強い', ['unpairedDots', 'unpairedDots']],
    ['so *loud', ['unpairedStress']],
  ])('without a partner stay letters, and are told: %s', (text, expected) => {
    expect(plainText(text)).toBe(text);
    expect(troubles(text)).toEqual(expected);
  });

  it('tell where the trouble is', () => {
    expect(parseMarkup('A long first line, then 《 stands alone').troubles[0]?.part).toContain('《 stands');
  });

  it('print as text that reads back as the same, without trouble, whatever was written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { pieces } = parseMarkup(text);
        expect(parseMarkup(printMarkup(pieces))).toEqual({ pieces, troubles: [] });
      }),
      { numRuns: 600 },
    );
  });

  it('lose no letter: all that is no mark is in a piece or a reading, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const kept = parseMarkup(text)
          .pieces.map(({ text: letters, reading }) => letters + (reading ?? ''))
          .join('');
        const bare = (all: string): string => all.replaceAll(/[|｜《》*^\\]/g, '');
        expect(bare(kept)).toBe(bare(text));
      }),
      { numRuns: 600 },
    );
  });
});
