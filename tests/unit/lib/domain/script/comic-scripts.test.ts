import { describe, expect, it } from 'vitest';
import { withBlock, withBlockBehind, withoutBlocks } from '@/lib/domain/script/edit-script';
import { withLineText } from '@/lib/domain/script/line-text';
import { numberOf } from '@/lib/domain/script/number-words';
import { outlineReport } from '@/lib/domain/script/outline-report';
import { parseScript, writeScript } from '@/lib/domain/script/parse-script';

/** Pages of a script as their panels, each as what is seen and what is said. */
function pagesOf(text: string) {
  return outlineReport(text).pages.map(({ label, numbers, panels }) => ({
    label,
    numbers,
    panels: panels.map(({ actions, lines }) => [
      ...actions,
      ...lines.map(({ speaker, say, text: said }) => `${speaker} (${say}): ${said}`),
    ]),
  }));
}

const kinds = (text: string): string[] => parseScript(text).map(({ kind }) => kind);

describe('A script of a comic', () => {
  it('has pages and panels without marks, with what is seen in the same line', () => {
    const text =
      'PAGE ONE (two panels)\n\nPANEL 1. The bridge in the rain.\n\nMIO: Late again.\n\nPANEL 2. Ren runs.\n';
    expect(pagesOf(text)).toEqual([
      {
        label: 'PAGE ONE',
        numbers: [1],
        panels: [['The bridge in the rain.', 'MIO (speech): Late again.'], ['Ren runs.']],
      },
    ]);
  });

  it('needs no empty lines, and knows captions, sounds, thoughts and who is off', () => {
    const text = `PAGES 2-3 (spread)
Panel 1: The harbour at dawn.
CAP: Years ago.
CAPTION (MIO): I was small.
1. MIO (OP): Hey!
2. REN (thinks): Her?
MIO (burst)
RUN!
SFX: KRAKK
Panel 2 – Ships.
REN (whisper): Quiet.
`;
    expect(pagesOf(text)).toEqual([
      {
        label: 'PAGES 2-3',
        numbers: [2, 3],
        panels: [
          [
            'The harbour at dawn.',
            'CAP (narration): Years ago.',
            'CAPTION (narration): I was small.',
            'MIO (speech): Hey!',
            'REN (thought): Her?',
            'MIO (shout): RUN!',
            'SFX (sfx): KRAKK',
          ],
          ['Ships.', 'REN (whisper): Quiet.'],
        ],
      },
    ]);
    expect(outlineReport(text).speakers).toEqual(['MIO', 'REN']);
    expect(outlineReport(text).lines.find(({ text: said }) => said === 'Hey!')?.isOff).toBe(true);
  });

  it('is read in Japanese as well', () => {
    const text = `１ページ

コマ１\u3000雨の橋。
ミオ「また遅刻だ」
SE：ザーッ

2コマ目
レン（心の声）：急げ。

【2頁】
【1コマ目】教室。
ナレーション「翌朝」

P3

1コマ目：空。
`;
    expect(pagesOf(text)).toEqual([
      {
        label: '１ページ',
        numbers: [1],
        panels: [['雨の橋。', 'ミオ (speech): また遅刻だ', 'SE (sfx): ザーッ'], ['レン (thought): 急げ。']],
      },
      { label: '2頁', numbers: [2], panels: [['教室。', 'ナレーション (narration): 翌朝']] },
      { label: 'P3', numbers: [3], panels: [['空。']] },
    ]);
  });

  it.each([
    ['PAGE 1', 'page'],
    ['Page Twenty-One', 'page'],
    ['PAGE 4 OF 22', 'page'],
    ['PAGE 5 - SPLASH', 'page'],
    ['PAGES TWO AND THREE', 'page'],
    ['**PAGE TWO**', 'page'],
    ['Pg. 7', 'page'],
    ['# Page 1', 'page'],
    ['P12', 'page'],
    ['p.12', 'page'],
    ['ページ 3', 'page'],
    ['ページ３（見開き）', 'page'],
    ['第2ページ', 'page'],
    ['2-3頁', 'page'],
    ['十二ページ', 'page'],
    ['PANEL 1', 'panel'],
    ['PANEL ONE.', 'panel'],
    ['Panel 2A (close-up)', 'panel'],
    ['## Panel 3', 'panel'],
    ['コマ2', 'panel'],
    ['二コマ目', 'panel'],
    ['【コマ４】', 'panel'],
  ])('%s is a heading', (line, kind) => {
    expect(kinds(`${line}\n\n`)).toEqual([kind]);
    expect(kinds(`Rain.\n\n${line}\n\nMio.`)).toEqual(['action', kind, 'action']);
  });

  it.each([
    'Page 4 of the diary lies open.',
    'Pages 2 and 3 are torn out.',
    'Page one: she reads it aloud to nobody at all.',
    'Panel 3 shows nothing.',
    'A page turns.',
    'Panel beating is loud.',
    'P.S. I love you.',
    'Case 3 was closed.',
    'Cases of beer stand about.',
    'Bild zu Bild.',
    'Seiten fallen.',
    'Quadro de luz.',
    '3コマ使って走る。',
    '4コマ漫画を読む。',
    '3ページ目を開く。',
    'ページをめくる。',
  ])('%s is what is seen', (line) => {
    expect(kinds(line)).toEqual(['action']);
  });

  it('numbers its panels without the word, but not its balloons', () => {
    const text = `PAGE 2 (SPLASH)

1. Mio jumps.
REN (WHISPER)
No...

1. MIO: Hey!
2 REN: Quiet.
2 COPS: Freeze!
2. Black.
It is 3. 5 of them.
3.) Ren.

PAGE 3

Panel 1. A list:
1. Milk
`;
    expect(pagesOf(text).map(({ panels }) => panels)).toEqual([
      [
        [
          'Mio jumps.',
          'REN (whisper): No...',
          'MIO (speech): Hey!',
          'REN (speech): Quiet.',
          '2 COPS (speech): Freeze!',
        ],
        ['Black.\nIt is 3. 5 of them.'],
        ['Ren.'],
      ],
      [['A list:\n1. Milk']],
    ]);
    expect(outlineReport(text).pages[0]?.panels.map(({ label }) => label)).toEqual(['1', '2', '3']);
    expect(writeScript(parseScript(text))).toBe(text);
    expect(pagesOf('1ページ\n①橋の上。\n② ミオ「遅刻だ」\n')[0]?.panels).toEqual([
      ['橋の上。'],
      ['ミオ (speech): 遅刻だ'],
    ]);
  });

  it('says how something is said before its words, in bold, in other languages, with marks at the end', () => {
    const text = `## PAGE 1 ##
**Panel 1:** Rain.
REN: (shouting) Hey!
MIO: (sad) Oh. (What?)
MIO: (That's it.) Fine.
ミオ：（小声で）待って
`;
    expect(pagesOf(text)).toEqual([
      {
        label: 'PAGE 1',
        numbers: [1],
        panels: [
          [
            'Rain.',
            'REN (shout): Hey!',
            'MIO (speech): Oh. (What?)',
            "MIO (speech): (That's it.) Fine.",
            'ミオ (whisper): 待って',
          ],
        ],
      },
    ]);
    const counts = (script: string) => pagesOf(script).map(({ numbers, panels }) => [numbers, panels.length]);
    const others = `PÁGINA 1\n\nVIÑETA 1. Plano general.\nViñeta 2: Lluvia.\n\nPLANCHE 2\n\nCASE 1 : Mio court.\n
SEITE 3\n\nBILD 1: Der Turm.\nBild 2\n\nTAVOLA 4\n\nVIGNETTA 1 - La torre.`;
    expect(counts(others)).toEqual([
      [[1], 2],
      [[2], 1],
      [[3], 2],
      [[4], 1],
    ]);
  });

  it('knows boxes, devices, signs, and where nobody speaks', () => {
    const text = `PAGE 1

Panel 1. Mio at the window.
NARRATION BOX: Long ago.
RADIO (jagged): kssh
SFX - CRASH
SIGN: NO ENTRY
CROWD: Boo!
No dialogue.

Panel 2. Same.
(NO COPY)
`;
    expect(pagesOf(text)[0]?.panels).toEqual([
      [
        'Mio at the window.',
        'SIGN: NO ENTRY',
        'NARRATION BOX (narration): Long ago.',
        'RADIO (radio): kssh',
        'SFX (sfx): CRASH',
        'CROWD (speech): Boo!',
      ],
      ['Same.'],
    ]);
    expect(outlineReport(text).uncarried).toEqual([{ kind: 'note', line: 9, text: 'No dialogue.' }]);
    expect(writeScript(parseScript(text))).toBe(text);
  });

  it('may name the page with each panel', () => {
    const text = 'PAGE 1, PANEL 1. Rain.\n\nPAGE 1, PANEL 2: Mio.\nMIO: Late.\n\nPAGE 2 - PANEL 1\n\nRen.\n';
    expect(pagesOf(text)).toEqual([
      { label: 'PAGE 1', numbers: [1], panels: [['Rain.'], ['Mio.', 'MIO (speech): Late.']] },
      { label: 'PAGE 2', numbers: [2], panels: [['Ren.']] },
    ]);
    expect(pagesOf('1ページ 1コマ目：雨。\nコマ2【アップ】ミオ。')[0]?.panels).toEqual([['雨。'], ['ミオ。']]);
    expect(writeScript(parseScript(text))).toBe(text);
  });

  it('has the place of a heading in the panel that it stands in', () => {
    const { pages } = outlineReport('PAGE 1\n\nPANEL 1\n\nEXT. BRIDGE - DAY\n\nRain.\n\nPANEL 2\n\nMio.');
    expect(pages[0]?.panels.map(({ place, when }) => [place, when])).toEqual([
      ['BRIDGE', 'DAY'],
      ['BRIDGE', 'DAY'],
    ]);
  });

  it.each([
    ['1', 1],
    ['１２', 12],
    ['twelve', 12],
    ['Forty-two', 42],
    ['ninety', 90],
    ['十', 10],
    ['二十一', 21],
    ['百三', 103],
    ['2A', 2],
    ['many', null],
  ])('numbers %s as %s', (words, number) => {
    expect(numberOf(words)).toBe(number);
  });
});

describe('What is not laid out', () => {
  it('is told with its line', () => {
    const text =
      'Title: Rain\r\n\r\n= They meet.\r\n\r\nMIO\r\nAre you [[softer]] there?\r\n\r\nCUT TO:\r\n\r\n===\r\n\r\n/* REN\r\nNo. */\r\n\r\n~La\r\n';
    expect(outlineReport(text).uncarried).toEqual([
      { kind: 'synopsis', line: 3, text: 'They meet.' },
      { kind: 'note', line: 6, text: 'softer' },
      { kind: 'transition', line: 8, text: 'CUT TO:' },
      { kind: 'page-break', line: 10, text: '' },
      { kind: 'cut', line: 12, text: 'REN\r\nNo.' },
      { kind: 'lyrics', line: 15, text: 'La' },
    ]);
  });
});

describe('A block that is changed', () => {
  it('keeps its notes, its emphasis and its cue', () => {
    const changed = (text: string, to: string) => {
      const [block] = parseScript(text);
      return block?.kind === 'line' ? (withLineText(block, to)?.raw ?? null) : null;
    };
    expect(changed('MIO (O.S.)\nAre you [[softer]] there?\n\n', 'Are you [there]?')).toContain('[[softer]]');
    expect(changed('MIO (O.S.)\nAre you [[softer]] there?\n\n', 'Is she there?')).toMatch(
      /^MIO \(O\.S\.\)\n.*\[\[softer\]\]/,
    );
    expect(changed('MIO\nI **do** not say that.\n', 'I *do* not say this.')).toBe('MIO\nI **do** not say this.\n');
    expect(changed('MIO\nOne.\n  \nTwo.\n', 'One.\n\nThree.')).toBe('MIO\nOne.\n  \nThree.\n');
    expect(changed('ミオ「また遅刻だ」\n', 'また雨だ')).toBe('ミオ「また雨だ」\n');
    expect(changed('MIO\nYes.\n', '[[hidden]]')).toBeNull();
  });

  it('leaves headings that what is seen stood behind in lines of their own', () => {
    const text = 'PANEL 1. Rain.\nMIO: Late.\n\nPANEL 2. Ren.\n';
    const blocks = parseScript(text);
    expect(writeScript(withoutBlocks(blocks, [1]))).toBe('PANEL 1.\n\nMIO: Late.\n\nPANEL 2. Ren.\n');
    expect(writeScript(withBlock(blocks, 1, { kind: 'action', text: 'Snow.' }))).toBe(text.replace('Rain.', 'Snow.'));
    const more = withBlockBehind(blocks, 1, { kind: 'line', speaker: 'REN', say: 'speech', text: 'Hey.' });
    expect(kinds(writeScript(more))).toEqual(['panel', 'action', 'line', 'line', 'panel', 'action']);
  });
});
