import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookFileName, fileTitle, namedByRule, pageFileName } from '@/lib/domain/export/file-names';

const PAGE = { last: 12, stage: 'finished', hasBleed: false, isBilevel: false, language: null } as const;

describe('names of exported files', () => {
  it('tell the book and the page, so that they sort as pages do', () => {
    const name = (number: number, last = 12) =>
      pageFileName({ ...PAGE, title: 'The umbrella', page: { number, isSpread: false }, last });
    expect(name(7)).toBe('The umbrella_007.png');
    expect(name(7, 1200)).toBe('The umbrella_0007.png');
    expect([name(10), name(9)].sort()).toEqual([name(9), name(10)]);
  });

  it('tell both pages of a spread, bleed, black and white, and the language', () => {
    const page = { number: 4, isSpread: true };
    expect(pageFileName({ ...PAGE, title: '傘', page, hasBleed: true, isBilevel: true, language: 'ja' })).toBe(
      '傘_004-005_bleed_black-and-white_ja.png',
    );
  });

  it('tell the chapter and the preset of a book', () => {
    const name = (chapter: number | null, preset: string, extension: string) =>
      bookFileName({ title: 'The umbrella', chapter, preset, language: null, extension });
    expect(name(2, 'storyboard', '.pdf')).toBe('The umbrella_chapter-2_storyboard.pdf');
    expect(name(null, 'proof', '.pdf')).toBe('The umbrella.pdf');
    expect(name(null, 'print-black', '.zip')).toBe('The umbrella_print-black.zip');
  });

  it('follow the rule of a preset', () => {
    const page = { title: 'A/B', page: 7, chapter: 2, last: 12 };
    expect(namedByRule('{title}_{chapter}-{page}', page)).toBe('A B_02-007');
    expect(namedByRule('honbun_{page}', { ...page, last: 1000 })).toBe('honbun_0007');
  });

  it('are names of files on every system, whatever the title is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const name = fileTitle(title);
        expect(name).not.toBe('');
        // eslint-disable-next-line no-control-regex
        expect(name).not.toMatch(/[\u0000-\u001f<>:"/\\|?*]|^[. ]|[. ]$/);
        expect(Array.from(name).length).toBeLessThanOrEqual(80);
      }),
    );
    expect(fileTitle('con')).toBe('Koma con');
    expect(fileTitle('../..')).toBe('Koma');
  });
});
