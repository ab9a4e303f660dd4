import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEmphasis } from '@/pipeline/prompt/parse-emphasis';
import { parseAnd, promptAtStep, promptSchedule } from '@/pipeline/prompt/parse-prompt';

const weights = (text: string) =>
  parseEmphasis(text).map((segment) =>
    segment.kind === 'break' ? 'BREAK' : [segment.text, Number(segment.weight.toFixed(4))],
  );

describe('parseEmphasis', () => {
  it.each([
    ['normal text', [['normal text', 1]]],
    [
      'an (important) word',
      [
        ['an ', 1],
        ['important', 1.1],
        [' word', 1],
      ],
    ],
    ['(unbalanced', [['unbalanced', 1.1]]],
    ['\\(literal\\]', [['(literal]', 1]]],
    ['(unnecessary)(parens)', [['unnecessaryparens', 1.1]]],
    [
      'a (((house:1.3)) [on] a (hill:0.5), sun, (((sky))).',
      [
        ['a ', 1],
        ['house', 1.573],
        [' ', 1.1],
        ['on', 1],
        [' a ', 1.1],
        ['hill', 0.55],
        [', sun, ', 1.1],
        ['sky', 1.4641],
        ['.', 1.1],
      ],
    ],
    ['a BREAK b', [['a', 1], 'BREAK', ['b', 1]]],
    ['BREAKFAST', [['BREAKFAST', 1]]],
    ['[low]', [['low', 0.9091]]],
    ['(x:.5)', [['x', 0.5]]],
    ['', [['', 1]]],
    [')', [[')', 1]]],
    [']', [[']', 1]]],
    [
      '(a [b) c]',
      [
        ['a ', 1.1],
        ['b', 1],
        [' c', 0.9091],
      ],
    ],
    [
      '(a (b:2',
      [
        ['a ', 1.1],
        ['b:2', 1.21],
      ],
    ],
    ['(a : 1.5 )', [['a ', 1.5]]],
    ['(a:-1)', [['a', -1]]],
    ['(a:x)', [['a:x', 1.1]]],
    ['(a:1.2.3)', [['a:1.2.3', 1.1]]],
    ['(a BREAK b:1.3) c', [['a', 1.3], 'BREAK', ['b', 1.3], [' c', 1]]],
    ['a\nBREAK\n\nb', [['a', 1], 'BREAK', ['b', 1]]],
    ['\\\\ \\x', [['\\ \\x', 1]]],
  ])('%s', (text, expected) => {
    expect(weights(text)).toEqual(expected);
  });

  it('never throws and loses no letter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('(', ')', '[', ']', ':1.2)', '\\', 'a', ' ', 'BREAK', ':', '\\(')),
        (parts) => {
          const text = parts.join('');
          const kept = parseEmphasis(text)
            .map((segment) => (segment.kind === 'text' ? segment.text : 'BREAK'))
            .join('');
          const letters = (value: string) => (value.match(/a/g) ?? []).length;
          expect(letters(kept)).toBe(letters(text));
        },
      ),
    );
  });
});

describe('promptAtStep', () => {
  it.each([
    ['[a:b:0.4]', 3, 'a'],
    ['[a:b:0.4]', 4, 'b'],
    ['[a:b:4]', 3, 'a'],
    ['[a:b:4]', 4, 'b'],
    ['[b:0.5]', 4, ''],
    ['[b:0.5]', 5, 'b'],
    ['[a::0.5]', 5, ''],
    ['[a|b]', 0, 'a'],
    ['[a|b]', 1, 'b'],
    ['[a|b|c]', 5, 'c'],
    ['[low]', 0, '[low]'],
    ['x [a:[c|d]:0.2] y', 3, 'x d y'],
    ['[unclosed', 0, '[unclosed'],
    ['(a:1.2) [x:(y:1.3):2]', 2, '(a:1.2) (y:1.3)'],
    ['a[b:[c:d:2]:1]e', 0, 'abe'],
    ['a[b:[c:d:2]:1]e', 1, 'ace'],
    ['a[b:[c:d:2]:1]e', 2, 'ade'],
    ['[fe|]male', 1, 'male'],
    ['[fe|||]male', 4, 'female'],
    ['[a|(b:1.1)]', 1, '(b:1.1)'],
    ['a [[[b]]:2]', 2, 'a [[b]]'],
    ['((a][:b:c [d:3]', 3, '((a][:b:c d'],
    ['(a [b:c:2]', 2, '(a c'],
    ['[a\\:b:c:3]', 0, 'a\\:b'],
    ['[a:b:-1]', 0, 'b'],
    ['[a:b:+2]', 1, 'a'],
    ['[a:b:1e0]', 1, 'b'],
    ['[a:1.5]', 9, ''],
    ['[ [a|b] : [c|d] : 2 ]', 3, ' d '],
  ])('%s at step %i of 10', (text, step, expected) => {
    expect(promptAtStep(text, step, 10)).toBe(expected);
  });

  // What the grammar of A1111 can't read it takes as it is written, the schedules beside it too.
  it.each([
    ['[a:b:c:0.5]'],
    ['a | [b:c:0.5]'],
    ['(a|b) [c:2]'],
    ['[a|b:c] [d:2]'],
    ['[a:b:2] x\\'],
    ['[(a:b:c):d:2]'],
    ['[a) b:c:2]'],
    ['[a: ]'],
  ])('%s stays as it is written', (text) => {
    expect(promptSchedule(text, 4)).toEqual([{ untilStep: 4, text }]);
  });

  it('a schedule has one entry for each run of steps with the same text', () => {
    expect(promptSchedule('[a:b:0.5] c', 10)).toEqual([
      { untilStep: 5, text: 'a c' },
      { untilStep: 10, text: 'b c' },
    ]);
    expect(promptSchedule('plain', 10)).toEqual([{ untilStep: 10, text: 'plain' }]);
  });

  it('the deepest nesting is read, not a crash', () => {
    const deep = `${'['.repeat(20_000)}a${':1]'.repeat(20_000)}`;
    expect(promptAtStep(deep, 0, 4)).toBe('');
    expect(promptAtStep(deep, 1, 4)).toBe('a');
    expect(promptAtStep('['.repeat(20_000), 0, 4)).toBe('['.repeat(20_000));
  });

  it('text without signs of a schedule is never changed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('(', ')', '[', ']', ':1.2)', '\\', 'a', ' ')), (parts) => {
        const text = parts.join('');
        expect(promptSchedule(text, 6).every((entry) => entry.text === text)).toBe(true);
      }),
    );
  });
});

describe('parseAnd', () => {
  it.each([
    ['a', [{ text: 'a', weight: 1 }]],
    [
      'a AND b:0.5',
      [
        { text: 'a', weight: 1 },
        { text: 'b', weight: 0.5 },
      ],
    ],
    [
      'sand AND land',
      [
        { text: 'sand', weight: 1 },
        { text: 'land', weight: 1 },
      ],
    ],
    [
      'a :1.2 AND b :-1',
      [
        { text: 'a', weight: 1.2 },
        { text: 'b', weight: -1 },
      ],
    ],
    ['time 12:30', [{ text: 'time 12:30', weight: 1 }]],
    ['SAND at 12:30', [{ text: 'SAND at 12:30', weight: 1 }]],
  ])('%s', (text, expected) => {
    expect(parseAnd(text)).toEqual(expected);
  });
});
