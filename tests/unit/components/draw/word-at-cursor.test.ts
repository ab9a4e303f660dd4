import { describe, expect, it } from 'vitest';
import { completeWord, wordAtCursor } from '@/components/draw/word-at-cursor';

const at = (text: string) => wordAtCursor(text, text.length)?.text ?? null;

describe('The word at the cursor', () => {
  it.each([
    ['cla', 'cla'],
    ['1girl, long ha', 'long ha'],
    ['1girl,', null],
    ['1girl, c', null],
    ['a girl with long silver ha', 'ha'],
    ['a girl with long silver ', null],
    ['(smile:1.2), [clo', 'clo'],
    ['教', '教'],
    ['女の子、猫', '猫'],
  ])('of %j is %j', (text, word) => {
    expect(at(text)).toBe(word);
  });

  it('is looked for where the cursor stands, not at the end', () => {
    expect(wordAtCursor('smi, classroom', 3)).toEqual({ text: 'smi', from: 0, to: 3 });
  });
});

describe('Completing', () => {
  it('puts the tag with a comma in the place of the word and leaves the rest', () => {
    const text = 'smi, classroom';
    const word = wordAtCursor(text, 3) ?? { text: '', from: 0, to: 0 };
    expect(completeWord(text, word, 'smile')).toEqual({ text: 'smile, classroom', cursor: 7 });
  });

  it('keeps the words of a sentence before the last', () => {
    const text = 'a girl with long silver ha';
    const word = wordAtCursor(text, text.length) ?? { text: '', from: 0, to: 0 };
    expect(completeWord(text, word, 'hair ribbon').text).toBe('a girl with long silver hair ribbon, ');
  });
});
