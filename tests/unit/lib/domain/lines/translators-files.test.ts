import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Book, BookPage } from '@/lib/contracts/books';
import type { LinesFormat } from '@/lib/contracts/lines';
import { compareLines } from '@/lib/domain/lines/compare-lines';
import { LinesFileError } from '@/lib/domain/lines/lines-file';
import { readLines } from '@/lib/domain/lines/lines-formats';
import { matchLanguage } from '@/lib/domain/lines/match-language';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import { defaultLayers } from '@/lib/domain/page/layers/default-layers';

const ID = '01a20c72-e75b-873d-bbd8-d2256d4c8001';
const OTHER = '01a20c72-e75b-873d-bbd8-d2256d4c8002';
const PAGE = '01a20c72-e75b-873d-bbd8-d2256d4c8100';

function balloon(id: string, text: string) {
  return newBalloon({
    ...{ id, panelId: null, kind: 'speech', text, speaker: 'MIO', at: { x: 40, y: 30 }, widthMm: 30, heightMm: 18 },
    ...{ tail: null, face: null, sizeMm: null, direction: null, isAuto: true, translations: {} },
  });
}

function bookOf(text: string, languages: string[] = ['en', 'ja']): Pick<Book, 'pages' | 'languages'> {
  const page: BookPage = {
    ...{ id: PAGE, projectId: PAGE, number: 1, chapter: 1, template: null, isSpread: false, panels: [] },
    ...{ balloons: [balloon(ID, text), balloon(OTHER, 'Yes.')], layers: defaultLayers(PAGE), revision: 1 },
  };
  return { pages: [page], languages };
}

const ORIGINAL = 'Wait here. I will come back.';

/** What a file brings: languages with words, and troubles with what they name. */
function brought(file: string | Uint8Array, format: LinesFormat, book = bookOf(ORIGINAL)) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const { differences, troubles } = compareLines(book, readLines(bytes, format));
  return {
    changes: differences.map(({ language, after }) => [language, after]),
    troubles: troubles.map(({ kind, name }) => `${kind} ${name}`),
  };
}

const xliff2 = (unit: string, languages = 'srcLang="en" trgLang="ja"') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" ${languages}><file id="f1"><unit id="${ID}">${unit}</unit></file></xliff>`;
const xliff1 = (unit: string, languages = 'source-language="en" target-language="ja"') =>
  `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file ${languages} original="x" datatype="plaintext"><body>${unit}</body></file></xliff>`;
const segment = (source: string, target: string | null, attributes = '', order = '') =>
  `<segment ${attributes}><source>${source}</source>${target === null ? '' : `<target${order}>${target}</target>`}</segment>`;
const [FIRST, SECOND] = ['Wait here.', 'I will come back.'];
const BLANK = '<ignorable><source> </source><target> </target></ignorable>';

describe('A unit of several segments', () => {
  it.each([
    [segment(FIRST, 'Warte hier.') + BLANK + segment(SECOND, 'Ich komme zurück.'), 'Warte hier. Ich komme zurück.'],
    [
      `${segment(FIRST, 'Warte hier.')}<ignorable><source> </source></ignorable>${segment(SECOND, 'Ich komme zurück.')}`,
      'Warte hier. Ich komme zurück.',
    ],
    [
      segment(FIRST, 'Warte hier.', 'id="1"', ' order="3"') +
        '<ignorable><source> </source></ignorable>' +
        segment(SECOND, 'Ich komme zurück.', 'id="2"', ' order="1"'),
      'Ich komme zurück. Warte hier.',
    ],
    [
      `${segment(FIRST, '待って。')}<ignorable><source> </source><target/></ignorable>${segment(SECOND, 'すぐ戻る。')}`,
      '待って。すぐ戻る。',
    ],
    [
      `<notes><note>Mio says so</note></notes>${segment(ORIGINAL, '待って。', 'state="final" subState="x:ok"')}`,
      '待って。',
    ],
    [
      `<originalData><data id="d1">*</data></originalData><segment><source>${ORIGINAL}</source><target><ph id="1" dataRef="d1"/>待<mrk id="m" type="comment">っ</mrk>て<ph id="2" dataRef="d1"/><ph id="3" equiv="。"/></target></segment>`,
      '*待って*。',
    ],
    [`<segment><source>${ORIGINAL}</source><target><pc id="1">待って</pc>&#x3002;</target></segment>`, '待って。'],
  ])('comes back whole, in its order (%#)', (unit, words) => {
    expect(brought(xliff2(unit), 'xliff')).toEqual({ changes: [['ja', words]], troubles: [] });
  });

  it('is not taken where half of it is translated, and that is told', () => {
    const half = segment(FIRST, 'Warte hier.') + BLANK + segment(SECOND, null, 'state="initial"');
    expect(brought(xliff2(half), 'xliff')).toEqual({ changes: [], troubles: [`half-translated ${ID}`] });
    const empty = segment(FIRST, '', 'state="initial"') + BLANK + segment(SECOND, '戻る。');
    expect(brought(xliff2(empty), 'xliff')).toEqual({ changes: [], troubles: [`half-translated ${ID}`] });
  });

  it('is silent where nobody translated anything, also where the source was copied', () => {
    expect(brought(xliff2(segment(FIRST, null) + BLANK + segment(SECOND, null)), 'xliff')).toEqual({
      changes: [],
      troubles: [],
    });
    expect(brought(xliff2(segment(ORIGINAL, ORIGINAL, 'state="initial"')), 'xliff').changes).toEqual([]);
  });

  it('tells that the original was changed only where its letters are others', () => {
    expect(brought(xliff2(segment('Wait  here.\nI will come back.', '待って。')), 'xliff').troubles).toEqual([]);
    expect(brought(xliff2(segment('Wait there.', '待って。')), 'xliff').troubles).toEqual([`original-changed ${ID}`]);
    const german = xliff2(segment('Warte hier.', '待って。'), 'srcLang="de" trgLang="ja"');
    expect(brought(german, 'xliff').troubles).toEqual([]);
  });

  it('gives each part of it back, whatever the parts and their order are', () => {
    const words = fc.stringMatching(/^[a-zà-ÿあ-ん ]{1,8}$/).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 6 }), fc.boolean(), (parts, isTurned) => {
        const count = parts.length;
        const unit = parts.map(([source, target], index) =>
          segment(source, target, '', isTurned ? ` order="${count - index}"` : ''),
        );
        const targets = parts.map(([, target]) => target);
        const said = (isTurned ? targets.toReversed() : targets).join('');
        const original = parts.map(([source]) => source).join('');
        const found = brought(xliff2(unit.join('')), 'xliff', bookOf(original));
        expect(found).toEqual({ changes: [['ja', said]], troubles: [] });
      }),
      { numRuns: 60 },
    );
  });
});

describe('XLIFF 1.2', () => {
  const unit = (inner: string, attributes = '') => `<trans-unit id="${ID}" ${attributes}>${inner}</trans-unit>`;
  it.each([
    [unit(`<source>${ORIGINAL}</source><target>待って。</target>`)],
    [
      unit(
        `<source>${ORIGINAL}</source><target state="translated" xml:lang="ja-JP">待って。</target>`,
        'approved="yes"',
      ),
    ],
    [
      `<group><group>${unit(`<source>${ORIGINAL}</source><target>待って。</target><alt-trans><source>Wait</source><target>待つ</target></alt-trans><note>so</note>`)}</group></group>`,
    ],
    [
      unit(
        `<source>${ORIGINAL}</source><seg-source><mrk mtype="seg" mid="0">${FIRST}</mrk> <mrk mtype="seg" mid="1">${SECOND}</mrk></seg-source><target><mrk mtype="seg" mid="0">待</mrk><mrk mtype="seg" mid="1">って。</mrk></target>`,
      ),
    ],
    [
      unit(
        `<source>${ORIGINAL}</source><target><g id="1">待</g><bpt id="2"></bpt>って<x id="3" equiv-text="。"/></target>`,
      ),
    ],
    [`<trans-unit id="tu1" resname="${ID}"><source>${ORIGINAL}</source><target>待って。</target></trans-unit>`],
  ])('is read as programs write it (%#)', (body) => {
    expect(brought(xliff1(body), 'xliff')).toEqual({ changes: [['ja', '待って。']], troubles: [] });
  });

  it('tells of what is half translated or marked so, and takes no copy of the source', () => {
    const half = `<source>${ORIGINAL}</source><seg-source><mrk mtype="seg" mid="0">${FIRST}</mrk> <mrk mtype="seg" mid="1">${SECOND}</mrk></seg-source><target><mrk mtype="seg" mid="0">待って。</mrk> <mrk mtype="seg" mid="1"></mrk></target>`;
    expect(brought(xliff1(unit(half)), 'xliff')).toEqual({ changes: [], troubles: [`half-translated ${ID}`] });
    const marked = `<source>${ORIGINAL}</source><target state="needs-translation">待つ?</target>`;
    expect(brought(xliff1(unit(marked)), 'xliff')).toEqual({ changes: [], troubles: [`not-translated ${ID}`] });
    const copied = `<source>${ORIGINAL}</source><target state="new">${ORIGINAL}</target>`;
    expect(brought(xliff1(unit(copied)), 'xliff')).toEqual({ changes: [], troubles: [] });
  });

  it('may have a file for each language', () => {
    const body = unit(`<source>${ORIGINAL}</source><target>Attends.</target>`);
    const file = xliff1(body, 'source-language="en-US" target-language="fr-CA"');
    expect(brought(file, 'xliff', bookOf(ORIGINAL, ['en', 'ja', 'fr']))).toEqual({
      changes: [['fr', 'Attends.']],
      troubles: [],
    });
  });
});

describe('Codes of languages', () => {
  it.each([
    ['ja-JP', ['en', 'ja'], 'ja'],
    ['JA', ['en', 'ja'], 'ja'],
    ['ja_JP', ['en', 'ja'], 'ja'],
    ['ja_JP.UTF-8', ['en', 'ja'], 'ja'],
    ['jpn', ['en', 'ja'], 'ja'],
    ['PT-br', ['pt-BR', 'pt-PT'], 'pt-BR'],
    ['pt', ['pt-BR', 'pt-PT'], 'pt-BR'],
    ['pt-AO', ['pt-BR', 'pt-PT'], null],
    ['en-GB', ['en', 'ja'], 'en'],
    ['en-US', ['en-GB', 'en'], 'en'],
    ['zh-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh-HK', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh_cn', ['zh-Hans', 'zh-Hant'], 'zh-Hans'],
    ['zh-Hant-TW', ['zh-Hant'], 'zh-Hant'],
    ['zh-TW', ['zh-Hans'], null],
    ['sr-Latn', ['sr'], null],
    ['iw', ['he'], 'he'],
    ['fr', ['en', 'ja'], null],
    ['', ['en', 'ja'], null],
    ['not a code', ['en'], null],
  ])('%s in a book in %j is %s', (code, languages, language) => {
    expect(matchLanguage(code, languages)?.language ?? null).toBe(language);
  });

  it('are taken with a region, in capitals and with strokes, in tables and in XLIFF', () => {
    const right = { changes: [['ja', '待って。']], troubles: [] };
    expect(brought(`id,en-US,ja-JP\r\n${ID},${ORIGINAL},待って。\r\n`, 'csv')).toEqual(right);
    expect(brought(`id,EN,JA\r\n${ID},${ORIGINAL},待って。\r\n`, 'csv')).toEqual(right);
    expect(brought(`id,en_us,ja_jp\r\n${ID},${ORIGINAL},待って。\r\n`, 'csv')).toEqual(right);
    const file = xliff2(segment(ORIGINAL, '待って。'), 'srcLang="en-US" trgLang="ja-JP"');
    expect(brought(file, 'xliff')).toEqual(right);
    const json = JSON.stringify({ lines: [{ id: ID, words: { 'en-US': ORIGINAL, JA: '待って。' } }] });
    expect(brought(json, 'json')).toEqual(right);
  });

  it('that mean the same language: the nearest counts, and the other is told', () => {
    expect(brought(`id,ja-JP,ja\n${ID},違う,待って。\n`, 'csv')).toEqual({
      changes: [['ja', '待って。']],
      troubles: ['unknown-language ja-JP'],
    });
  });
});

describe('Tables of spreadsheets', () => {
  const right = { changes: [['ja', '待って。']], troubles: [] };
  const rows = (by: string): string => [`id${by}en${by}ja`, `${ID}${by}"${ORIGINAL}"${by}待って。`, ''].join('\r\n');
  it.each([
    ['sep=;', `sep=;\r\n${rows(';')}`],
    ['"sep=;"', `"sep=;"\r\n${rows(';')}`],
    ['SEP=;', `SEP=;\n${rows(';')}`],
    ['sep=,', `sep=,\r\n${rows(',')}`],
    ['sep of a tab', `sep=\t\r\n${rows('\t')}`],
    ['sep of a named tab', `sep=\\t\r\n${rows('\t')}`],
    ['sep=|', `sep=|\r\n${rows('|')}`],
    ['sep=~', `sep=~\r\n${rows('~')}`],
    ['sep behind a mark of byte order', `\uFEFFsep=;\r\n${rows(';')}`],
    ['semicolons', rows(';')],
    ['tabs', rows('\t')],
    ['strokes', rows('|')],
    ['quoted names', `"id";"en";"ja"\n"${ID}";"x";"待って。"\n`.replace('"x"', `"${ORIGINAL}"`)],
    ['empty lines above', `\r\n\r\n${rows(',')}`],
    ['old line ends', rows(',').replaceAll('\r\n', '\r')],
  ])('part their cells by %s', (_, text) => {
    expect(brought(text, 'csv')).toEqual(right);
    expect(brought(Uint8Array.from(Buffer.from(text, 'utf16le')), 'csv')).toEqual(right);
    expect(brought(Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()), 'csv')).toEqual(right);
  });

  it('may have line breaks, quotes and delimiters within quotes', () => {
    const text = `sep=;\r\nid;ja\r\n${ID};"待って。\n""すぐ""；戻る;ね"\r\n`;
    expect(brought(text, 'csv').changes).toEqual([['ja', '待って。\n"すぐ"；戻る;ね']]);
  });

  it('are read as Windows writes Japanese and Western letters', () => {
    const shifted = [...Buffer.from(`id,ja\r\n${ID},`), 0x91, 0xd2, 0x82, 0xc1, 0x82, 0xc4, 0x81, 0x42, 0x0d, 0x0a];
    expect(brought(Uint8Array.from(shifted), 'csv')).toEqual(right);
    const western = [...Buffer.from(`id;ja\r\n${ID};caf`), 0xe9, 0x0d, 0x0a];
    expect(brought(Uint8Array.from(western), 'csv').changes).toEqual([['ja', 'café']]);
  });

  it('name the row that is passed over as a spreadsheet counts it', () => {
    const bytes = new TextEncoder().encode(`id;ja\r\n;x\r\nnobody;y\r\n`);
    const { troubles } = compareLines(bookOf(ORIGINAL), readLines(bytes, 'csv'));
    expect(troubles.map(({ kind, row, name }) => [kind, row, name])).toEqual([
      ['no-id', 2, ''],
      ['unknown-id', 3, 'nobody'],
    ]);
  });
});

describe('Any bytes', () => {
  it.each<LinesFormat>(['csv', 'xliff', 'json'])('are read as %s or refused in a sentence', (format) => {
    const piece = fc.constantFrom(
      ...[
        '<xliff version="2.1">',
        '<xliff version="1.2">',
        '<unit id="a">',
        '<segment>',
        '<target order="-1">',
        '</target>',
      ],
      ...[
        '<trans-unit id="a">',
        '</trans-unit>',
        '<file>',
        '&x;',
        '&#x110000;',
        '<!DOCTYPE',
        'sep=',
        'id',
        ',ja',
        ';',
        '"',
        '\n',
      ],
      ...['{"lines":', '[', '{"id":"a","words":{"__proto__":"x"}}', ']', '}', '\u0000', '\uFEFF'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.uint8Array({ maxLength: 8 }), (pieces, more) => {
        const bytes = Uint8Array.from([...new TextEncoder().encode(pieces.join('')), ...more]);
        try {
          const file = readLines(bytes, format);
          expect(compareLines(bookOf(ORIGINAL), file).differences.length).toBeLessThanOrEqual(4);
        } catch (error) {
          expect(error).toBeInstanceOf(LinesFileError);
        }
      }),
      { numRuns: 150 },
    );
  });
});
