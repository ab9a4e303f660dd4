import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '@/lib/domain/comments/excerpt';
import { parseMarkdown, type MarkdownBlock, type MarkdownSpan, plainWords } from '@/lib/domain/comments/markdown';
import { findMentions } from '@/lib/domain/comments/mentions';
import { readPageRanges } from '@/lib/domain/comments/page-ranges';

function spansOf(block: MarkdownBlock): readonly (readonly MarkdownSpan[])[] {
  if (block.kind === 'code') return [];
  return block.kind === 'list' ? block.items : block.lines;
}

describe('Markdown-light', () => {
  it('has bold, italics, strikethrough, code, addresses, lists, quotes and blocks of code', () => {
    const text = '**b** *i* ~~s~~ `c` https://a.example/x?y=1.\n- one\n2. two\n> said\n```\n<b>\n```';
    expect(parseMarkdown(text)).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            { kind: 'strong', text: 'b' },
            { kind: 'text', text: ' ' },
            { kind: 'emphasis', text: 'i' },
            { kind: 'text', text: ' ' },
            { kind: 'strike', text: 's' },
            { kind: 'text', text: ' ' },
            { kind: 'code', text: 'c' },
            { kind: 'text', text: ' ' },
            { kind: 'link', text: 'https://a.example/x?y=1' },
            { kind: 'text', text: '.' },
          ],
        ],
      },
      { kind: 'list', isOrdered: false, items: [[{ kind: 'text', text: 'one' }]] },
      { kind: 'list', isOrdered: true, items: [[{ kind: 'text', text: 'two' }]] },
      { kind: 'quote', lines: [[{ kind: 'text', text: 'said' }]] },
      { kind: 'code', text: '<b>' },
    ]);
  });

  it('leaves HTML and addresses of scripts as the text that they are', () => {
    const hostile =
      '<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)> javascript:alert(1)';
    expect(parseMarkdown(hostile)).toEqual([{ kind: 'paragraph', lines: [[{ kind: 'text', text: hostile }]] }]);
  });

  it('links to http and https alone, whatever is written', () => {
    const piece = fc.constantFrom(
      'javascript:',
      'http://',
      'https://',
      '<a>',
      '**',
      '`',
      '*',
      '\n',
      '> ',
      '- ',
      'a.b',
      '"',
      "'",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const spans = parseMarkdown(pieces.join('')).flatMap(spansOf).flat();
        const links = spans.filter(({ kind }) => kind === 'link');
        expect(links.every(({ text }) => /^https?:\/\/[^\s<>"']+$/.test(text))).toBe(true);
      }),
    );
  });

  it('is read in time however it is written', () => {
    for (const piece of ['*', '**a', '`', '~~', '> ', '- ', 'http://', '.'] as const) {
      expect(parseMarkdown(piece.repeat(10_000 / piece.length)).length).toBeGreaterThan(0);
    }
  });
});

describe('A mention', () => {
  const people = ['Mio', 'Mio Sato', 'Ren', '佐藤'].map((name) => ({ name }));
  const named = (text: string) => findMentions(text, people).map(({ person }) => person.name);

  it('is @ and a whole name in whatever case, the longest of those that begin alike', () => {
    expect(named('@mio sato, @Mio and @REN!')).toEqual(['Mio Sato', 'Mio', 'Ren']);
    expect(named('@佐藤さん')).toEqual(['佐藤']);
  });

  it('is no part of a word, nor of an address', () => {
    expect(named('@Miori, a@Ren.example, @@ @')).toEqual([]);
  });
});

describe('An excerpt', () => {
  it('is one line of at most 140 characters', () => {
    expect(excerptOf('  a\n\n b ')).toBe('a b');
    expect(plainWords('**Closer**, `x`\n\n- one\n- *two*\n\n<script>')).toBe('Closer, x one two <script>');
    expect([...excerptOf('界'.repeat(500))]).toHaveLength(140);
  });
});

describe('Page ranges', () => {
  it('are numbers and ranges, in either width', () => {
    expect(readPageRanges('3, 1-2', 5)).toEqual([1, 2, 3]);
    expect(readPageRanges('１〜３、５', 5)).toEqual([1, 2, 3, 5]);
  });

  it('name pages that are there', () => {
    for (const wrong of ['', 'a', '0', '6', '4-2', '1-99', '1,,2', '-1']) expect(readPageRanges(wrong, 5)).toBeNull();
  });
});
