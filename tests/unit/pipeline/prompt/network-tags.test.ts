import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loraOfTag, readNetworkTags, writeLoraTag } from '@/pipeline/prompt/network-tags';

const loraOf = (text: string) => {
  const [tag] = readNetworkTags(text).tags;
  return tag ? loraOfTag(tag) : undefined;
};

describe('network tags of a prompt', () => {
  it.each([
    ['<lora:ink:0.8>', { name: 'ink', strength: 0.8 }],
    ['<lora:ink>', { name: 'ink', strength: 1 }],
    ['<lora:ink:0.8:0.6>', { name: 'ink', strength: 0.6, textStrength: 0.8 }],
    ['<lyco:Soft Tone:-.5>', { name: 'Soft Tone', strength: -0.5 }],
    ['<LORA:ink:te=0.2:unet=1>', { name: 'ink', strength: 1, textStrength: 0.2 }],
    ['<lora:ink:1:lbw=1,0,0.5>', { name: 'ink', strength: 1, blocks: [1, 0, 0.5] }],
    ['<lora:ink:1:lbw=MIDD>', { name: 'ink', strength: 1 }],
    ['<lora:ink:strong>', { name: 'ink', strength: 1 }],
    ['<hypernet:old:1>', null],
    ['<segment:face:0.3>', null],
    ['<setvar[coat]:red>', null],
  ])('%s is read as A1111 reads it, and leaves no text', (text, expected) => {
    expect(readNetworkTags(text).text).toBe('');
    expect(loraOf(text)).toEqual(expected);
  });

  it.each([
    ['1girl, <lora:ink:1>, smile', '1girl, smile'],
    ['1girl <lora:ink:1>', '1girl'],
    ['<lora:ink:1> 1girl, smile <lyco:a:1><lora:b:1>', '1girl, smile'],
    ['a cat <lora:ink:1> in the rain', 'a cat in the rain'],
    ['<3, a < b, >:<, 1girl', '<3, a < b, >:<, 1girl'],
  ])('%s leaves %s', (prompt, text) => {
    expect(readNetworkTags(prompt).text).toBe(text);
  });

  it('are written so that they are read back', () => {
    const number = fc.integer({ min: -200, max: 200 }).map((value) => value / 10);
    const lora = fc.record({
      name: fc.stringMatching(/^[a-z][a-z0-9_ -]{0,20}[a-z]$/),
      strength: number,
      textStrength: number,
      blocks: fc.array(number, { minLength: 12, maxLength: 12 }),
    });
    fc.assert(
      fc.property(lora, (each) => {
        const { textStrength, ...same } = each;
        const expected = textStrength === each.strength ? same : each;
        expect(loraOf(writeLoraTag(each))).toEqual(expected);
      }),
    );
  });

  it('leave nothing behind, whatever stands around them', () => {
    const parts = fc.array(fc.constantFrom('<lora:a:1>', '<x:y>', ', ', 'cat', ' ', '(', ')', '\n', '<', '>'));
    fc.assert(
      fc.property(parts, (pieces) => {
        const { tags } = readNetworkTags(pieces.join(''));
        expect(tags.length).toBeGreaterThanOrEqual(pieces.filter((piece) => piece === '<x:y>').length);
      }),
    );
  });
});
