import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Book, BookPage } from '@/lib/contracts/books';
import { LINES_FORMATS, type LinesFormat } from '@/lib/contracts/lines';
import { bookLines } from '@/lib/domain/lines/book-lines';
import { compareLines } from '@/lib/domain/lines/compare-lines';
import { LinesFileError } from '@/lib/domain/lines/lines-file';
import { readLines, writeLines } from '@/lib/domain/lines/lines-formats';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import { defaultLayers } from '@/lib/domain/page/layers/default-layers';

const id = (number: number): string => `0193a0f0-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** A book whose balloons say these words in English and Japanese, ten on a page. */
function bookOf(said: readonly (readonly [en: string, ja: string])[]): Pick<Book, 'pages' | 'languages'> {
  const balloons = said.map(([text, ja], index) =>
    newBalloon({
      id: id(index + 1),
      panelId: null,
      kind: 'speech',
      text,
      speaker: index % 2 === 0 ? '=Ren' : 'Yuki <"&">',
      at: { x: 40, y: 30 },
      widthMm: 30,
      heightMm: 18,
      tail: null,
      face: null,
      sizeMm: null,
      direction: null,
      isAuto: true,
      translations: ja === '' ? {} : { ja: { text: ja, place: null } },
    }),
  );
  const count = Math.max(1, Math.ceil(balloons.length / 10));
  const pages = Array.from({ length: count }, (_, index): BookPage => {
    const pageId = id(1000 + index);
    return {
      id: pageId,
      projectId: id(900),
      number: index + 1,
      chapter: 1,
      template: null,
      isSpread: false,
      panels: [],
      balloons: balloons.slice(10 * index, 10 * index + 10),
      layers: defaultLayers(pageId),
      revision: 4 + index,
    };
  });
  return { pages, languages: ['en', 'ja'] };
}

function written(book: Pick<Book, 'pages' | 'languages'>, format: LinesFormat): string {
  const lines = bookLines(book).map((line) => ({ ...line, picture: '' }));
  return writeLines(
    { title: 'Rain <on> "Kanda" & more\u0001', languages: book.languages, lines, target: 'ja' },
    format,
  );
}

const read = (text: string, format: LinesFormat) => readLines(new TextEncoder().encode(text), format);

/** Any text that a balloon can hold, with what breaks files in it more often than by chance. */
const nasty = fc.constantFrom(
  '"',
  "'",
  '=1+1',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '<b>',
  '&amp;',
  ']]>',
  '\u202Eאב',
  '👩‍🎤',
  ';',
  ',',
  '\u0007',
  ' ',
  '{漢字|かんじ}',
  '＝',
  '\uFEFF',
);
const words = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 6 })
  .map((parts) => parts.join('').replaceAll('\0', ''));

describe('files of lines', () => {
  it.each(LINES_FORMATS)('%s gives every line back as it was, whatever is in it', (format) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 14 }), (said) => {
        const book = bookOf(said);
        const compared = compareLines(book, read(written(book, format), format));
        expect(compared).toMatchObject({ rowCount: said.length, differences: [], troubles: [] });
      }),
      { numRuns: 150 },
    );
  });

  it.each(LINES_FORMATS)('%s brings translations into a book that has none, letter by letter', (format) => {
    fc.assert(
      fc.property(words, (ja) => {
        const kept = ja.replaceAll(/\r\n?/g, '\n');
        const file = read(written(bookOf([['Hm', kept]]), format), format);
        const [found] = compareLines(bookOf([['Hm', '']]), file).differences;
        expect(found?.after ?? '').toBe(kept);
      }),
      { numRuns: 100 },
    );
  });

  it('tell spreadsheets no formula and no wrong encoding', () => {
    const text = written(
      bookOf([
        ['=HYPERLINK("x")', '+1'],
        ['-2', "'=x"],
      ]),
      'csv',
    );
    expect(text.startsWith('\uFEFFid,page,panel,speaker,voice,picture,en,ja\r\n')).toBe(true);
    const cells = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
      .data.slice(1)
      .flatMap((row) => [row[3], row[6], row[7]]);
    expect(cells).toEqual(["'=Ren", '\'=HYPERLINK("x")', "'+1", 'Yuki <"&">', "'-2", "''=x"]);
  });

  it('read tables of other spreadsheets: semicolons, tabs, UTF-16, columns in another order', () => {
    const book = bookOf([['Hm', '']]);
    const found = (bytes: Uint8Array) =>
      compareLines(book, readLines(bytes, 'csv')).differences.map(({ after }) => after);
    const utf8 = (text: string) => new TextEncoder().encode(text);
    expect(found(utf8(`ja;id\n"うん;そう";${id(1)}\n`))).toEqual(['うん;そう']);
    expect(found(utf8(`id\tja\r\n${id(1).toUpperCase()}\tうん\r\n`))).toEqual(['うん']);
    expect(found(Uint8Array.from(Buffer.from(`\uFEFFid\tja\r\n${id(1)}\tうん`, 'utf16le')))).toEqual(['うん']);
  });

  it('name what they can’t take by row, and take the rest', () => {
    const book = bookOf([
      ['One', ''],
      ['Two', ''],
      ['Three', ''],
    ]);
    const text = `id,ja,fr,picture\n${id(1)},${'あ'.repeat(5000)},,\nnobody,x,,\n${id(2)},に,,\n${id(2)},二,,\n,x,,\n${id(3)},,trois,\n`;
    const { differences, troubles, revisions } = compareLines(book, read(text, 'csv'));
    expect(differences).toMatchObject([{ balloonId: id(2), language: 'ja', before: '', after: 'に' }]);
    expect(troubles).toEqual(
      expect.arrayContaining([
        { kind: 'too-long', row: 2, name: 'ja', length: 5000 },
        { kind: 'unknown-id', row: 3, name: 'nobody', length: null },
        { kind: 'twice', row: 5, name: id(2), length: null },
        { kind: 'no-id', row: 6, name: '', length: null },
        { kind: 'unknown-language', row: null, name: 'fr', length: null },
      ]),
    );
    expect(troubles).toHaveLength(5);
    expect(revisions).toEqual({ [id(1000)]: 4 });
  });

  it('never take words away by an empty cell', () => {
    const book = bookOf([['One', 'いち']]);
    expect(compareLines(book, read(`id,en,ja\n${id(1)},,\n`, 'csv')).differences).toEqual([]);
  });

  it('say in XLIFF when the original was changed since, and do not change it back', () => {
    const text = written(bookOf([['Hello', 'やあ']]), 'xliff');
    const compared = compareLines(bookOf([['Hello there', '']]), read(text, 'xliff'));
    expect(compared.differences).toMatchObject([{ language: 'ja', after: 'やあ' }]);
    expect(compared.troubles).toMatchObject([{ kind: 'original-changed', row: 1 }]);
  });

  it('are XLIFF 2.1 with notes, and XLIFF of other programs reads too', () => {
    const text = written(bookOf([['Hello', 'やあ']]), 'xliff');
    expect(text).toContain(
      '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="ja">',
    );
    expect(text).toContain('<note category="speaker">=Ren</note>');
    const other = `<?xml version="1.0"?><x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ja"><x:file id="f"><x:unit id="${id(1)}"><x:segment><x:source>Hel<x:pc id="1">lo</x:pc></x:source><x:target>や<x:mrk id="2">あ</x:mrk>&#x3042;<![CDATA[<b>]]></x:target></x:segment></x:unit></x:file></x:xliff>`;
    expect(compareLines(bookOf([['Hello', '']]), read(other, 'xliff')).differences).toMatchObject([
      { after: 'やああ<b>' },
    ]);
  });

  it.each<[string, LinesFormat, string | Uint8Array, RegExp]>([
    ['a table without ids', 'csv', 'name,ja\nx,y\n', /no column “id”. Its columns are: name, ja/],
    ['a table without a language', 'csv', 'id,words\nx,y\n', /no language column/],
    ['an open quotation mark', 'csv', 'id,ja\nx,"y\n', /unclosed quotation mark/],
    ['nothing', 'csv', '', /no column “id”. Its columns are: none/],
    ['bytes that are no text', 'csv', Uint8Array.from([0x69, 0x64, 0x2c, 0x00, 0xff, 0x01, 0x82]), /not UTF-8/],
    ['a picture', 'json', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), /not UTF-8/],
    ['words that are no JSON', 'json', '{', /not valid JSON/],
    ['other JSON', 'json', '{"pages":[]}', /not a Koma dialogue file/],
    ['no XML', 'xliff', 'hello', /not valid XML|not XLIFF/],
    ['other XML', 'xliff', '<html></html>', /element “xliff” is missing/],
    ['XLIFF 3', 'xliff', '<xliff version="3.0"></xliff>', /Unsupported XLIFF version: 3.0/],
    ['no units of XLIFF 1.2', 'xliff', '<xliff version="1.2"></xliff>', /no units/],
    ['no units', 'xliff', '<xliff version="2.1"><file/></xliff>', /no units/],
    ['a billion laughs', 'xliff', '<!DOCTYPE a [<!ENTITY b "c">]><xliff version="2.1">&b;</xliff>', /document type/],
    ['outer entities', 'xliff', '<!doctype a SYSTEM "file:///etc/passwd"><xliff/>', /document type/],
    [
      'a deep well',
      'xliff',
      `<xliff version="2.1">${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</xliff>`,
      /not valid XML/,
    ],
  ])('refuse %s in words', (_, format, file, words) => {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
    expect(() => readLines(bytes, format)).toThrow(LinesFileError);
    expect(() => readLines(bytes, format)).toThrow(words);
  });
});
