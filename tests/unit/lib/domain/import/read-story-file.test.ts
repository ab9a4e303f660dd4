import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readStoryFile } from '@/lib/domain/import/read-story-file';
import { bookFile, finalDraftFile, wordFile } from './story-files';

const read = (text: string, name: string) => readStoryFile(strToU8(text), name);
const actionOf = (bytes: Uint8Array, name: string): unknown => {
  try {
    readStoryFile(bytes, name);
    return null;
  } catch (error) {
    return error;
  }
};

describe('A Word document', () => {
  it('gives its title, its author, and chapters by the styles of its headings', () => {
    const source = readStoryFile(
      wordFile([
        { text: 'One', heading: 1 },
        { text: 'Rain & <wind>.' },
        { text: 'Two', heading: 1 },
        { text: 'Sun.' },
      ]),
      'lamp.docx',
    );
    expect(source).toEqual({
      format: 'word',
      title: 'The Lamp',
      author: 'A. Writer',
      blocks: [
        { kind: 'chapter', title: 'One' },
        { kind: 'text', text: 'Rain & <wind>.' },
        { kind: 'chapter', title: 'Two' },
        { kind: 'text', text: 'Sun.' },
      ],
    });
  });

  it('is read as what it is, whatever its name says', () => {
    expect(readStoryFile(wordFile([{ text: 'Rain.' }]), 'story.txt').format).toBe('word');
  });

  it('that is locked or too old is refused by name', () => {
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(actionOf(bytes, 'a.docx')).toMatchObject({ message: expect.stringContaining('password') });
    expect(actionOf(bytes, 'a.doc')).toMatchObject({ message: expect.stringContaining('.doc') });
  });

  it('that unpacks to far more than it is, is not opened', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) }, { level: 6 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(actionOf(bomb, 'a.docx')).toMatchObject({ message: expect.stringMatching(/unpacks to \d+ times its size/) });
    const parts = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}`, new Uint8Array(0)]));
    expect(actionOf(zipSync(parts), 'a.docx')).toMatchObject({ message: expect.stringContaining('5000 parts') });
  });

  it('that is cut off is told to be damaged', () => {
    expect(actionOf(wordFile([{ text: 'Rain.' }]).slice(0, 300), 'a.docx')).toMatchObject({
      message: 'This file is damaged or incomplete.',
    });
  });

  it('loads nothing that its entities name', () => {
    const xml =
      '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>A &x; B</w:t></w:r></w:p></w:body></w:document>';
    const { blocks } = readStoryFile(zipSync({ 'word/document.xml': strToU8(xml) }), 'a.docx');
    expect(blocks).toEqual([{ kind: 'text', text: 'A &x; B' }]);
  });
});

describe('A book', () => {
  it('is read in the order of its spine, without readings over words', () => {
    const source = readStoryFile(
      bookFile([
        '<h1>一</h1><p><ruby>雨<rt>あめ</rt></ruby>が降る。</p><hr/><p>止んだ。</p>',
        '<h1>二</h1><p>「やあ」</p>',
      ]),
      'sea.epub',
    );
    expect(source).toEqual({
      format: 'epub',
      title: 'The Sea',
      author: 'B. Writer',
      blocks: [
        { kind: 'chapter', title: '一' },
        { kind: 'text', text: '雨が降る。' },
        { kind: 'break' },
        { kind: 'text', text: '止んだ。' },
        { kind: 'chapter', title: '二' },
        { kind: 'text', text: '「やあ」' },
      ],
    });
  });

  it('with copy protection is refused; one whose fonts alone are scrambled is read', () => {
    const encryption = (algorithm: string) =>
      `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`;
    const closed = bookFile(['<p>x</p>'], {
      'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc'),
    });
    expect(actionOf(closed, 'a.epub')).toMatchObject({ message: expect.stringContaining('copy protection') });
    const fonts = bookFile(['<p>x</p>'], {
      'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding'),
    });
    expect(readStoryFile(fonts, 'a.epub').blocks).toHaveLength(1);
  });
});

describe('A script of Final Draft', () => {
  it('gives headings, action and speeches with how they are said', () => {
    const text = finalDraftFile([
      ['Scene Heading', 'INT. TRAM - NIGHT'],
      ['Action', 'Rain on the panes.'],
      ['Character', 'MIO (V.O.)'],
      ['Dialogue', 'Late again.'],
      ['Character', 'REN'],
      ['Parenthetical', '(whispering)'],
      ['Dialogue', 'Sorry.'],
      ['Transition', 'CUT TO:'],
    ]);
    expect(read(text, 'a.fdx')).toEqual({
      format: 'final-draft',
      title: 'Umbrella Weather',
      author: 'C. Writer',
      blocks: [
        { kind: 'scene', side: 'inside', place: 'TRAM', when: 'NIGHT' },
        { kind: 'text', text: 'Rain on the panes.' },
        { kind: 'speech', speaker: 'MIO', say: 'narration', text: 'Late again.' },
        { kind: 'speech', speaker: 'REN', say: 'whisper', text: 'Sorry.' },
      ],
    });
    expect(actionOf(strToU8(text.slice(0, 200)), 'a.fdx')).toMatchObject({
      message: expect.stringContaining('damaged'),
    });
  });
});

describe('Other files', () => {
  it('are refused by name, each with what to do', () => {
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ['%PDF-1.7', 'a.pdf', /PDF/],
      ['{\\rtf1 x}', 'a.rtf', /RTF/],
      ['<!DOCTYPE html><html></html>', 'a.html', /HTML/],
      ['', 'a.txt', /empty/],
      [' \n\n ', 'a.txt', /empty/],
      ['\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008', 'a.txt', /no text/],
    ];
    for (const [text, name, message] of cases) {
      expect(actionOf(strToU8(text), name)).toMatchObject({
        name: 'StoryFileError',
        message: expect.stringMatching(message),
        action: expect.stringMatching(/\w/),
      });
    }
    const odt = zipSync({ 'content.xml': strToU8('x'), 'META-INF/manifest.xml': strToU8('x') });
    expect(actionOf(odt, 'a.odt')).toMatchObject({ message: expect.stringContaining('OpenDocument') });
  });
});

describe('Plain text', () => {
  it('joins lines that were broken at a width, and leaves the frame of Project Gutenberg out', () => {
    const text = [
      'Title: The Lamp',
      'Author: A. Writer',
      '*** START OF THE PROJECT GUTENBERG EBOOK THE LAMP ***',
      'CHAPTER I.',
      '',
      'It rained on the lamp and on the harbour for the whole of the',
      'night, and nobody slept in the _old_ house at the end of the',
      'road until the wind went down.',
      '',
      '* * *',
      '',
      '“Late,” said the keeper who stood at the door of the lamp room',
      'with a cup of tea.',
      '*** END OF THE PROJECT GUTENBERG EBOOK THE LAMP ***',
    ].join('\n');
    expect(read(text, 'lamp.txt')).toMatchObject({
      title: 'The Lamp',
      author: 'A. Writer',
      blocks: [
        { kind: 'chapter', title: 'CHAPTER I.' },
        {
          kind: 'text',
          text: expect.stringMatching(/^It rained .* whole of the night, and nobody slept in the old house .* down\.$/),
        },
        { kind: 'break' },
        { kind: 'text', text: expect.stringMatching(/^“Late,”.*tea\.$/) },
      ],
    });
  });

  it('of Aozora Bunko loses its readings and notes', () => {
    const text =
      '夜の橋\n作家\n\n第一章　雨\n\n　｜傘《かさ》を差《さ》した。［＃改ページ］\n「やあ」\n\n底本：「夜の橋」';
    expect(read(text, 'a.txt')).toMatchObject({
      title: '夜の橋',
      author: '作家',
      blocks: [
        { kind: 'chapter', title: '第一章 雨' },
        { kind: 'text', text: '傘を差した。' },
        { kind: 'text', text: '「やあ」' },
      ],
    });
  });

  it('in Markdown has its headings as chapters and its rules as breaks', () => {
    const text = '---\ntitle: The Lamp\n---\n\n# One\n\nA *dim* [room](http://x.test).\n\n---\n\nB.\n\nTwo\n===\n\nC.';
    expect(read(text, 'a.md')).toMatchObject({
      title: 'The Lamp',
      blocks: [
        { kind: 'chapter', title: 'One' },
        { kind: 'text', text: 'A dim room.' },
        { kind: 'break' },
        { kind: 'text', text: 'B.' },
        { kind: 'chapter', title: 'Two' },
        { kind: 'text', text: 'C.' },
      ],
    });
  });
});
