import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '@/lib/lettering/markup';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript, writeScript } from '@/lib/domain/script/parse-script';
import type { ScriptBlock } from '@/lib/domain/script/script-block';

type Told = Record<string, unknown>;

/** What a script says, block by block, without its text; the parts that are named alone. */
function told(text: string): Told[] {
  return parseScript(text).map(({ raw: _, ...block }) => block);
}
const said = (text: string): (string | boolean | undefined)[][] =>
  parseScript(text).flatMap((block) => (block.kind === 'line' ? [[block.speaker, block.say, block.text]] : []));
const kinds = (text: string): string[] => parseScript(text).map(({ kind }) => kind);
const scenes = (text: string) =>
  parseScript(text).flatMap((block) => (block.kind === 'scene' ? [[block.side, block.place, block.when]] : []));

describe('A title page', () => {
  it.each(['\n', '\r\n', '\r'])('is read whatever ends its lines: %j', (end) => {
    const text =
      'Title:\n\t_**UMBRELLA**_\n    Weather\nAuthors: A. Writer\nSeries: Rain\n\nEXT. BRIDGE - DAY\n\nRain.\n'.replaceAll(
        '\n',
        end,
      );
    expect(told(text)).toMatchObject([
      {
        entries: [
          { key: 'Title', value: 'UMBRELLA Weather' },
          { key: 'Authors', value: 'A. Writer' },
          { key: 'Series', value: 'Rain' },
        ],
      },
      { kind: 'scene', side: 'outside', place: 'BRIDGE', when: 'DAY' },
      { kind: 'action', text: 'Rain.' },
    ]);
    expect(outlineOf(parseScript(text)).title).toBe('UMBRELLA Weather');
    expect(writeScript(parseScript(text))).toBe(text);
  });

  it('may be in capitals, behind a mark of byte order, and in Japanese', () => {
    expect(outlineOf(parseScript('\uFEFFTITLE: RAIN\nDRAFT DATE: 2026\n\nMIO\nOh.')).title).toBe('RAIN');
    expect(outlineOf(parseScript('題名：雨の橋\n作者：青木\n\n雨。')).title).toBe('雨の橋');
  });

  it('is no direction, no speech and no action that has a colon', () => {
    expect(kinds('FADE IN:\n\nRain.')).toEqual(['other', 'action']);
    expect(kinds('CUT TO:\n\nRain.')).toEqual(['other', 'action']);
    expect(kinds('MIO: Late again.')).toEqual(['line']);
    expect(kinds('The sign: closed.')).toEqual(['action']);
    expect(kinds('Notes: it rains.')).toEqual(['action']);
    expect(kinds('INTERCUT WITH:\n\nRain.')).toEqual(['action', 'action']);
  });
});

describe('Headings', () => {
  it.each([
    ['INT./EXT. TRAM - NIGHT', [null, 'TRAM', 'NIGHT']],
    ['EXT./INT. TRAM - DAY', [null, 'TRAM', 'DAY']],
    ['INT/EXT TRAM', [null, 'TRAM', '']],
    ['INT/EXT. TRAM - DAY', [null, 'TRAM', 'DAY']],
    ['INT. / EXT. TRAM - DAY', [null, 'TRAM', 'DAY']],
    ['INT.-EXT. TRAM - DAY', [null, 'TRAM', 'DAY']],
    ['INT. TRAM - DAY # 12 #', ['inside', 'TRAM', 'DAY']],
    ['I/E. CAR - DUSK', [null, 'CAR', 'DUSK']],
    ['I./E. CAR – DUSK', [null, 'CAR', 'DUSK']],
    ['e/i car — dusk', [null, 'car', 'dusk']],
    ['EST. HARBOUR - DAWN, FOG', ['outside', 'HARBOUR', 'DAWN, FOG']],
    ['int kitchen - night - later', ['inside', 'kitchen', 'night, later']],
    ['INT. TRAM - DAY #1#', ['inside', 'TRAM', 'DAY']],
    ['INT. TRAM #2A#', ['inside', 'TRAM', '']],
    ['INT. TRAM. NIGHT.', ['inside', 'TRAM', 'NIGHT']],
    ['EXT. ST. JAMES, LATE AFTERNOON', ['outside', 'ST. JAMES', 'LATE AFTERNOON']],
    ['INT. NIGHT CLUB', ['inside', 'NIGHT CLUB', '']],
    ['INT. - DAY', ['inside', '', 'DAY']],
    ['.ROOFTOP #I-1-A#', [null, 'ROOFTOP', '']],
    ['EXT. ROOM #3 - DAY #110.a#', ['outside', 'ROOM #3', 'DAY']],
    ['**INT. KITCHEN - DAY**', ['inside', 'KITCHEN', 'DAY']],
    ['ＩＮＴ．教室 － 夜', ['inside', '教室', '夜']],
    ['INT. 教室（夜） #12#', ['inside', '教室', '夜']],
    ['○神社・境内（夜）', [null, '神社・境内', '夜']],
    ['Ｓ＃３　教室（昼）', [null, '教室', '昼']],
    ['○屋内　廊下（夕方）', ['inside', '廊下', '夕方']],
    ['INT. TRAM - DAY [[or night?]]', ['inside', 'TRAM', 'DAY']],
  ])('%s', (line, heading) => {
    expect(scenes(`${line}\n\nRain.`)).toEqual([heading]);
    expect(scenes(`Rain.\n\n${line}`)).toEqual([heading]);
  });

  it('keep their number beside the place', () => {
    expect(told('INT. TRAM - DAY #2A#')).toEqual([
      { kind: 'scene', side: 'inside', place: 'TRAM', when: 'DAY', number: '2A' },
    ]);
  });

  it.each([
    'MIO\nMy number is\next. 405, call me.',
    'MIO\nA\n.357 I think.',
    'REN\n.357 I think.\nint. ernet is down.',
    'Mio waits.\nINT. is written on the door.\nest. 1887',
    'ext. 405 is the number\nthat Ren calls.',
    '.357 in hand, he waits\nfor her.',
    '...and then nothing.',
    '@ユキ\n番号は\next. 405 です',
    '雨が降る。\nINT. と書いてある。',
  ])('are none within a speech or a paragraph: %j', (text) => {
    expect(scenes(text)).toEqual([]);
    expect(kinds(text)).toHaveLength(1);
  });

  it('stand before text that follows at once where they are written as headings', () => {
    expect(kinds('INT. TRAM - DAY\nRain falls.')).toEqual(['scene', 'action']);
  });
});

describe('Notes and cut text', () => {
  it.each([
    ['Mio opens the door. [[ask about her coat]] She waits.', ['Mio opens the door. She waits.']],
    ['MIO\nAre you [[softer]] there? /* anybody */', ['Are you there?']],
    ['The lamp goes out.\n/*\nREN\nNever said.\n*/', ['The lamp goes out.']],
    ['MIO\nAre you /* cut\n\nREN\ncut */ there?', ['Are you there?']],
    ['MIO\nOne.\n[[softer]]\nTwo.', ['One.\nTwo.']],
    ['MIO\nOne.\n/* cut\nlines */\nTwo.', ['One.\nTwo.']],
    ['MIO [[who?]]\nHello.', ['Hello.']],
    ['[[a note]]\nMIO\nHello.', ['Hello.']],
    ['[[a\n\nlong note]] Mio waits.', ['Mio waits.']],
    ['Rain.\n/*\nREN\nCut.\n*/\nMIO\nHello.', ['Rain.', 'Hello.']],
    ['MIO\nHello [[never closed\nat all\n\nREN\nYes.', ['Hello', 'Yes.']],
    ['MIO\nHello [[never closed\n\nREN\nYes. [[closed]]', ['Hello', 'Yes.']],
    ['MIO\nHello /* all of the rest\n\nREN\nNever.', ['Hello']],
    ['@ミオ\nねえ[[もっと小声で]]、いる？', ['ねえ、いる？']],
    ['雨の橋。[[幅は？]]ミオが待つ。', ['雨の橋。ミオが待つ。']],
    ['ミオ「ねえ[[小声]]、いる？」', ['ねえ、いる？']],
    ['MIO: Late [[why?]] again.', ['Late again.']],
    ['Rain [[how much?]], and wind [[no]].', ['Rain, and wind.']],
    ['PANEL 1. The bridge [[how wide?]] in the rain.', ['The bridge in the rain.']],
    ['/* # Cut\n\n## Page 1\n\nMIO\nNo. */\n\nRain.', ['Rain.']],
  ])('are kept, and neither lettered nor drawn: %j', (text, words) => {
    const blocks = parseScript(text);
    expect(blocks.flatMap((block) => ('text' in block ? [block.text] : []))).toEqual(words);
    expect(writeScript(blocks)).toBe(text);
  });
});

describe('A speech', () => {
  it('goes on over lines of two blanks', () => {
    expect(said('MIO\nOne.\n  \nTwo.\n\nRen nods.')).toEqual([['MIO', 'speech', 'One.\n\nTwo.']]);
    expect(said('MIO\r\nOne.\r\n  \r\nTwo.\r\n')).toEqual([['MIO', 'speech', 'One.\n\nTwo.']]);
    expect(said('@ミオ\nひとつ。\n　　\nふたつ。\n\n雨。')).toEqual([['ミオ', 'speech', 'ひとつ。\n\nふたつ。']]);
    expect(said('MIO: One.\n   \nTwo.')).toEqual([['MIO', 'speech', 'One.\n\nTwo.']]);
    expect(kinds('MIO\nOne.\n \nTwo.')).toEqual(['line', 'action']);
  });

  it.each([
    '10:30 in the morning. Mio wakes.',
    '6:00 p.m. The station.',
    '6 P.M.: The station.',
    '23\nbottles stand on the shelf.',
    '1984\nis a book.',
    '12.30: lunch.',
    '１０：３０\nミオが起きる。',
    '10時：ミオが起きる。',
    '三時：雨。',
    '午後6時：駅。',
    '翌朝：雨。',
    '1990S\nwere long.',
    '12KM: the harbour.',
    '場所：学校。',
    'CHAPTER 10: THE END',
    'THE SIGN READS: OPEN',
  ])('has a speaker with a letter, who is no time: %j', (text) => {
    expect(kinds(text)).toEqual(['action']);
  });

  it.each<[string, unknown[]]>([
    ['@mcCLANE\nYippee!', ['mcCLANE', 'speech', 'Yippee!']],
    ['MIO (V.O.)\nOnce.', ['MIO', 'narration', 'Once.']],
    ["MIO (CONT'D)\nAnd then.", ['MIO', 'speech', 'And then.']],
    ['MIO (on the phone) (CONT’D)\nYes.', ['MIO', 'radio', 'Yes.']],
    ['MR. O’NEIL & CO. #2\nYes.', ['MR. O’NEIL & CO. #2', 'speech', 'Yes.']],
    ['R2-D2\nBeep.', ['R2-D2', 'speech', 'Beep.']],
    ['MIO:\nLate again.', ['MIO', 'speech', 'Late again.']],
    ['**MIO:** Late again.', ['MIO', 'speech', 'Late again.']],
    ['МИО\nОпять.', ['МИО', 'speech', 'Опять.']],
    ['MIO\n(softly)\nHush.\n(beat)\nNow.', ['MIO', 'whisper', 'Hush.\nNow.']],
    ['MIO\n~La la la', ['MIO', 'speech', 'La la la']],
    ['ユキ：あれ？', ['ユキ', 'speech', 'あれ？']],
    ['ユキ（小声）：あれ？', ['ユキ', 'whisper', 'あれ？']],
    ['ユキ（心の声）\nあれ？', ['ユキ', 'thought', 'あれ？']],
    ['ユキ\n「あれ？」', ['ユキ', 'speech', 'あれ？']],
    ['ユキ「あれ？\n　雨だ」', ['ユキ', 'speech', 'あれ？\n雨だ']],
    ['ユキ「（小声）あれ」', ['ユキ', 'whisper', 'あれ']],
    ['ユキＭ「寒い」', ['ユキ', 'thought', '寒い']],
    ['N「その夜」', ['N', 'narration', 'その夜']],
    ['SE：ザーッ', ['SE', 'sfx', 'ザーッ']],
    ['유키: 안녕', ['유키', 'speech', '안녕']],
    ['阿明：你好', ['阿明', 'speech', '你好']],
  ])('says who and how: %j', (text, line) => {
    expect(said(text)).toEqual([line]);
  });

  it.each(['看板「本日休業」', 'ミオは「あれ？」', 'ミオの声がする。\n「あれ？」', '「あれ？」とミオ「が」言う'])(
    'is none where Japanese only quotes: %s',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );

  it('tells who is not in the picture, and what is said at once', () => {
    const flags = (text: string) =>
      parseScript(text).flatMap((block) => (block.kind === 'line' ? [[block.isOff, block.isDual]] : []));
    expect(flags('MIO (O.S.)\nHey.')).toEqual([[true, undefined]]);
    expect(flags('MIO (OP): Hey.')).toEqual([[true, undefined]]);
    expect(flags('MIO (off)\nHey.')).toEqual([[true, undefined]]);
    expect(flags('ミオ（画面外）：ねえ')).toEqual([[true, undefined]]);
    expect(flags('ミオの声「ねえ」')).toEqual([[true, undefined]]);
    expect(flags('MIO\nOne.\n\nREN ^\nTwo.')).toEqual([
      [undefined, undefined],
      [undefined, true],
    ]);
    expect(flags('REN (V.O.)^\nTwo.')).toEqual([[undefined, true]]);
  });
});

describe('Directions', () => {
  it.each([
    'CUT TO:',
    'SMASH CUT TO:',
    'DISSOLVE TO:',
    'FADE OUT.',
    'FADE TO BLACK.',
    '> FADE OUT.',
    '>CUT TO:',
    '= They meet.',
    '===',
    '=====',
    '~Sung by nobody',
    '[[note]]',
    '/* cut */',
    '#### Deep',
  ])('are kept and not laid out: %s', (line) => {
    expect(kinds(`Rain.\n\n${line}\n\nMio.`)).toEqual(['action', 'other', 'action']);
  });

  it('are not what is centred, forced or said', () => {
    expect(told('> THE END <')).toEqual([{ kind: 'action', text: 'THE END' }]);
    expect(told('!CUT TO:')).toEqual([{ kind: 'action', text: 'CUT TO:' }]);
    expect(told('!MIO\nwaits.')).toEqual([{ kind: 'action', text: 'MIO\nwaits.' }]);
    expect(said('MIO\nCUT TO:')).toEqual([['MIO', 'speech', 'CUT TO:']]);
  });
});

describe('Emphasis', () => {
  it.each([
    ['I _do_ not **ever** say *that*.', 'I *do* not *ever* say *that*.', 'I do not ever say that.'],
    ['***Now!***', '*Now!*', 'Now!'],
    ['_Yes, **really** now_', '*Yes, really now*', 'Yes, really now'],
    ['**bold *and* more**', '*bold and more*', 'bold and more'],
    [String.raw`\*no\* and \_no\_`, String.raw`\*no\* and _no_`, '*no* and _no_'],
    ['d*mn f*** 2 * 3 * 4', 'd*mn f*** 2 * 3 * 4', 'd*mn f*** 2 * 3 * 4'],
    ['snake_case_name', 'snake_case_name', 'snake_case_name'],
    ['“*Hm*,” he said', '“*Hm*,” he said', '“Hm,” he said'],
    ['これは**「本当」**だ', 'これは*「本当」*だ', 'これは「本当」だ'],
    ['_絶対_に*だめ*！', '*絶対*に*だめ*！', '絶対にだめ！'],
    ['**a***b*', 'ab', 'ab'],
    ['_open', '_open', '_open'],
    ['un*believ*able', 'un*believ*able', 'un*believ*able'],
  ])('%s', (written, marked, letters) => {
    const text =
      parseScript(`MIO\n${written}`).flatMap((block) => (block.kind === 'line' ? [block.text] : []))[0] ?? '';
    expect([text, plainText(text)]).toEqual([marked, letters]);
  });

  it('is left out of what is seen and of titles', () => {
    expect(told('# **One** _day_\n\nMio **runs** \\*fast\\*.')).toEqual([
      { kind: 'chapter', title: 'One day' },
      { kind: 'action', text: 'Mio runs *fast*.' },
    ]);
  });
});

describe('Any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        '[[',
        ']]',
        '/*',
        '*/',
        '*',
        '**',
        '_',
        '\\',
        '#',
        '##',
        '@',
        '!',
        '>',
        '<',
        '~',
        '=',
        '(',
        ')',
        '「',
        '」',
        '：',
      ],
      ...[
        'MIO',
        'REN: ',
        'INT. ',
        '.X',
        'PAGE 1',
        'PANEL 2. ',
        '1. ',
        '2) ',
        '①',
        '1コマ目',
        'ページ３',
        'P4',
        'Title: ',
        'CUT TO:',
        '^',
      ],
      ...['\n', '\n\n', '\r\n', '\r', '\n  \n', ' ', '　', '\u2028', 'words', 'ユキ', '。', '10', '6:30'],
    ),
    fc.string({ maxLength: 6 }),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('is its blocks again, byte for byte, and its outline names blocks that are there', () => {
    fc.assert(
      fc.property(text, (any) => {
        const blocks = parseScript(any);
        expect(writeScript(blocks)).toBe(any);
        expect(blocks.every(({ raw }) => raw !== '')).toBe(true);
        const panels = outlineOf(blocks).chapters.flatMap(({ pages }) => pages.flatMap((page) => page.panels));
        const named = panels.flatMap(({ lines, actions }) => [...lines, ...actions].map(({ block }) => block));
        expect(named.every((at) => blocks[at] !== undefined)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('letters no note, whatever is around it', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const words = parseScript(`${before}\n\n*/]]\n\n[[secret]]/*secret*/${after}`).flatMap((block: ScriptBlock) =>
          'text' in block ? [block.text] : [],
        );
        expect(words.join('\n')).not.toContain('secret');
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['notes that nobody closed', '[[\n\n'.repeat(60_000)],
    ['notes in one paragraph', '[[a]]'.repeat(60_000)],
    ['stars', '*a '.repeat(100_000)],
    ['a row of stars', '*'.repeat(300_000)],
    ['brackets of speech', `ユキ${'「'.repeat(200_000)}`],
    ['cues', 'MIO: a\n'.repeat(40_000)],
    ['empty lines', '\n'.repeat(300_000)],
    ['boneyards', '/**/'.repeat(75_000)],
  ])(
    'is read in time: %s',
    (_, hostile) => {
      // Were it looked at anew for each of its signs, it would take an hour.
      expect(writeScript(parseScript(hostile))).toBe(hostile);
    },
    60_000,
  );
});
