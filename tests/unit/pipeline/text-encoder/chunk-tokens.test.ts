import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkTokens, padChunks } from '@/pipeline/text-encoder/chunk-tokens';
import { openTokenizer } from '@/pipeline/text-encoder/open-tokenizer';
import { parseEmphasis } from '@/pipeline/prompt/parse-emphasis';
import { weighTokens } from '@/pipeline/text-encoder/weigh-tokens';
import { goldenPath } from '@/tests/golden/open-runtime';

const tokenizer = await openTokenizer(goldenPath('parity/models/sd15/tokenizer'));
const chunk = (text: string) => chunkTokens(tokenizer, parseEmphasis(text));

describe('chunkTokens', () => {
  it('an empty prompt is one empty chunk', () => {
    expect(chunk('')).toEqual([{ ids: [], weights: [] }]);
  });

  it('BREAK ends a chunk', () => {
    expect(chunk('smile BREAK sky').map(({ ids }) => ids)).toEqual([
      tokenizer.encode('smile'),
      tokenizer.encode('sky'),
    ]);
  });

  it('BREAK at the very end adds no empty chunk', () => {
    expect(chunk('smile BREAK')).toEqual(chunk('smile'));
    expect(chunk('BREAK')).toHaveLength(1);
  });

  it('a full chunk is broken after its last comma, when that is near', () => {
    const [first, second] = chunk(`${'girl '.repeat(65)}, ${'smile '.repeat(20)}`);
    expect(first?.ids.at(-1)).toBe(tokenizer.commaId);
    expect(second?.ids).toHaveLength(20);
  });

  it('no chunk is longer than 75, and no id is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('girl', ',', 'smile', '(sky:1.2)', 'x'), { maxLength: 300 }), (words) => {
        const text = words.join(' ');
        const chunks = chunk(text);
        expect(Math.max(...chunks.map(({ ids }) => ids.length))).toBeLessThanOrEqual(75);
        const plain = parseEmphasis(text).flatMap((each) => (each.kind === 'text' ? tokenizer.encode(each.text) : []));
        expect(chunks.flatMap(({ ids }) => ids)).toEqual(plain);
      }),
    );
  });

  it('10,000 tokens are refused with their number', () => {
    expect(() => chunk('girl '.repeat(10_000))).toThrow(/10000 tokens/);
  });

  it('padding adds empty chunks', () => {
    expect(padChunks(chunk('sky'), 3).map(({ ids }) => ids.length > 0)).toEqual([true, false, false]);
  });
});

describe('weighTokens', () => {
  it('multiplies a token and restores the mean of its chunk', () => {
    const states = Float32Array.of(1, 1, 2, 2, 3, 3, 4, 4);
    weighTokens(states, [{ ids: [7], weights: [1.5] }], { width: 2, length: 4 });
    expect(states[2]! / states[0]!).toBeCloseTo(3, 5);
    expect(states.reduce((sum, value) => sum + value, 0)).toBeCloseTo(20, 4);
  });

  it('weights of one change no bit', () => {
    const states = Float32Array.of(0.1, 0.2, 0.3, 0.4);
    weighTokens(states, [{ ids: [1], weights: [1] }], { width: 2, length: 2 });
    expect([...states]).toEqual([...Float32Array.of(0.1, 0.2, 0.3, 0.4)]);
  });
});
