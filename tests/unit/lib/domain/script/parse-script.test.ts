import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withBlock, withBlockBehind, withoutBlocks } from '@/lib/domain/script/edit-script';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript, writeScript } from '@/lib/domain/script/parse-script';
import { LINE_KINDS, type ScriptBlock } from '@/lib/domain/script/script-block';
import { writeBlock, type BlockWords } from '@/lib/domain/script/write-block';

const word = fc.constantFrom(
  'Yuki',
  'the rain',
  'turns around',
  'ユキ',
  '傘を持って',
  'late',
  '…',
  'Kanda',
  'YES',
  'a “sign”',
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const notes = fc.uniqueArray(fc.constantFrom('close-up', 'from below', 'big', 'アップ'), { maxLength: 2 });
const speaker = fc.constantFrom('YUKI', 'Ren', 'ユキ', 'OLD MAN', 'Dr. Who');
const block: fc.Arbitrary<BlockWords> = fc.oneof(
  words.map((title): BlockWords => ({ kind: 'chapter', title })),
  fc
    .tuple(fc.constantFrom('page' as const, 'panel' as const), fc.nat(40), notes)
    .map(([kind, number, list]): BlockWords => ({ kind, label: `Part ${number}`, notes: list })),
  fc
    .tuple(fc.constantFrom('inside' as const, 'outside' as const, null), word, fc.constantFrom('', 'DUSK, RAIN'))
    .map(([side, place, when]): BlockWords => ({ kind: 'scene', side, place: `AT ${place}`, when })),
  words.map((text): BlockWords => ({ kind: 'action', text })),
  fc
    .tuple(speaker, fc.constantFrom('speech' as const, 'thought' as const, 'shout' as const, 'whisper' as const), words)
    .map(([name, say, text]): BlockWords => ({ kind: 'line', speaker: name, say, text })),
);
/** A script as Koma writes one, behind a title so that nothing reads as one. */
const script = fc
  .array(block, { minLength: 1, maxLength: 30 })
  .map((list) => [writeBlock({ kind: 'title', entries: [{ key: 'Title', value: 'Rain' }] }), ...list.map(writeBlock)]);

describe('A script', () => {
  it('comes back from its text, block by block, for 200 scripts', () => {
    fc.assert(
      fc.property(script, (blocks) => {
        expect(parseScript(writeScript(blocks))).toEqual(blocks);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same text again whatever it holds, for 200 texts of lines', () => {
    const line = fc.oneof(
      words,
      fc.constantFrom(
        '',
        '',
        '# C',
        '## Page',
        '### Panel (x)',
        'INT. A - B',
        '.HERE',
        '> CUT TO:',
        '[[note',
        ']]',
        '/*',
        '*/',
        '= synopsis',
        'YUKI',
        '@x (y)',
        'SFX: BAM',
        '(softly)',
        '\t',
        'Title: x',
      ),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        expect(writeScript(parseScript(text))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps notes, boneyards, synopses and transitions as they are', () => {
    const text = '# One\n\n/* not yet\n\nYUKI\nHello */\n\n[[ask Ren]]\n\n= They meet.\n\n> CUT TO:\n';
    const kinds = parseScript(text).map(({ kind }) => kind);
    expect(kinds).toEqual(['chapter', 'other', 'other', 'other', 'other']);
  });

  it('says who speaks and how, in two lines or in one, in English and in Japanese', () => {
    const text =
      'Yes: no\n\nYUKI (shout)\nRun!\n\nREN: Wait.\n\n@ユキ（心の声）\nあれ？\n\nSFX\nBAM\n\nCAPTION: Later.\n\nOLD MAN\n(whisper)\nHush.\n\nHQ (radio): Come in.\n';
    const lines = parseScript(text).filter((one): one is Extract<ScriptBlock, { kind: 'line' }> => one.kind === 'line');
    expect(lines.map(({ speaker: who, say, text: said }) => [who, say, said])).toEqual([
      ['YUKI', 'shout', 'Run!'],
      ['REN', 'speech', 'Wait.'],
      ['ユキ', 'thought', 'あれ？'],
      ['SFX', 'sfx', 'BAM'],
      ['CAPTION', 'narration', 'Later.'],
      ['OLD MAN', 'whisper', 'Hush.'],
      ['HQ', 'radio', 'Come in.'],
    ]);
    expect(new Set(lines.map(({ say }) => say)).size).toBe(LINE_KINDS.length);
  });

  it('is a tree of chapters, pages and panels, and what has no heading gets one', () => {
    const text =
      'INT. ROOM - NIGHT\n\nSomebody sleeps.\n\n# Two\n\n## Page 1\n\n### Panel 1 (wide)\n\nMorning.\n\nYUKI\nOh.\n\n### Panel 2\n';
    const { chapters, speakers } = outlineOf(parseScript(text));
    expect(chapters.map(({ title, pages }) => [title, pages.map(({ panels }) => panels.length)])).toEqual([
      ['', [1]],
      ['Two', [2]],
    ]);
    const [first] = chapters[0]?.pages[0]?.panels ?? [];
    expect(first).toMatchObject({ opensScene: true, scene: { side: 'inside', place: 'ROOM', when: 'NIGHT' } });
    expect(chapters[1]?.pages[0]?.panels[0]).toMatchObject({ notes: ['wide'], opensScene: false });
    expect(speakers).toEqual(['YUKI']);
  });

  it('is changed block by block without touching the rest', () => {
    const text = '# One\n\n## Page 1\n\n### Panel 1\n\nRain.\n\n[[keep me]]\n\nYUKI\nOh';
    const blocks = parseScript(text);
    const line = blocks.findIndex(({ kind }) => kind === 'line');
    const longer = withBlockBehind(blocks, line, { kind: 'line', speaker: 'REN', say: 'shout', text: 'Run!' });
    expect(writeScript(longer)).toBe(`${text}\n\nREN (shout)\nRun!\n\n`);
    expect(parseScript(writeScript(longer)).at(-1)).toMatchObject({ kind: 'line', speaker: 'REN', say: 'shout' });
    const changed = withBlock(blocks, line, { kind: 'line', speaker: 'YUKI', say: 'thought', text: 'Oh no' });
    expect(writeScript(changed)).toBe(text.replace('YUKI\nOh', 'YUKI (thought)\nOh no\n\n'));
    expect(writeScript(withoutBlocks(longer, [line + 1]))).toBe(`${text}\n\n`);
  });
});
