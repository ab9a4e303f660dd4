import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Balloon } from '@/lib/contracts/balloons';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import { outlineOf } from '@/lib/domain/script/outline';
import { sourceOf } from '@/lib/domain/script/panel-source';
import { parseScript } from '@/lib/domain/script/parse-script';
import { isSameWords, withSameChange } from '@/lib/domain/script/same-words';
import { wordsToBalloons, wordsToScript } from '@/lib/domain/telling/carry-words';

const SCRIPT = `# One

## Page 1

INT. KITCHEN - NIGHT

### Panel 1

Yuki looks up.

YUKI
You came after all.

REN (whisper)
I did.

### Panel 2

YUKI
...

### Panel 3

YUKI
...
`;

function toldIn(script: string) {
  return outlineOf(parseScript(script)).chapters.flatMap(({ pages }) => pages.flatMap(({ panels }) => panels));
}

function bookOf(script: string) {
  const told = toldIn(script);
  return told.map((panel, index) => ({ id: `panel-${index}`, source: sourceOf(panel) }));
}

function balloonsIn(script: string, change: (text: string) => string = (text) => text) {
  return (panelId: string): Balloon[] =>
    (toldIn(script)[Number(panelId.slice(6))]?.lines ?? []).map(({ speaker, text }, index) =>
      newBalloon({
        id: `${panelId}-${index}`,
        panelId,
        kind: 'speech',
        text: change(text),
        speaker,
        at: { x: 20, y: 20 },
        widthMm: 24,
        heightMm: 18,
        tail: null,
        face: null,
        sizeMm: null,
        direction: null,
        isAuto: true,
      }),
    );
}

describe('words that were changed in a balloon', () => {
  it('go into the line that it says, and nothing else of the script changes', () => {
    const carried = wordsToScript({
      script: SCRIPT,
      panels: bookOf(SCRIPT),
      changes: [{ panelId: 'panel-0', speaker: 'REN', before: 'I did.', after: 'I had to.' }],
      balloonsOf: balloonsIn(SCRIPT),
    });
    expect(carried.script).toBe(SCRIPT.replace('I did.', 'I had to.'));
    expect(carried.panels).toEqual([{ id: 'panel-0', source: bookOf(carried.script)[0]?.source }]);
  });

  it('go into their own panel where two say the same', () => {
    const { script } = wordsToScript({
      script: SCRIPT,
      panels: bookOf(SCRIPT),
      changes: [{ panelId: 'panel-2', speaker: 'YUKI', before: '...', after: 'Well.' }],
      balloonsOf: balloonsIn(SCRIPT),
    });
    expect(toldIn(script).map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      ['You came after all.', 'I did.'],
      ['...'],
      ['Well.'],
    ]);
  });

  it('leave the script as it is where only line breaks or marks changed, nothing is left, or it is no line of it', () => {
    const after = ['You came\nafter all.', 'You came *after* all.', '', '   '];
    for (const text of after) {
      const carried = wordsToScript({
        script: SCRIPT,
        panels: bookOf(SCRIPT),
        changes: [{ panelId: 'panel-0', speaker: 'YUKI', before: 'You came after all.', after: text }],
        balloonsOf: balloonsIn(SCRIPT),
      });
      expect(carried).toEqual({ script: SCRIPT, panels: [] });
    }
    const byHand = { panelId: 'panel-0', speaker: '', before: 'Text', after: 'BANG' };
    expect(
      wordsToScript({ script: SCRIPT, panels: bookOf(SCRIPT), changes: [byHand], balloonsOf: () => [] }).script,
    ).toBe(SCRIPT);
  });

  it('read back as they were written, whatever they are, or are not taken', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (after) => {
        const carried = wordsToScript({
          script: SCRIPT,
          panels: bookOf(SCRIPT),
          changes: [{ panelId: 'panel-0', speaker: 'YUKI', before: 'You came after all.', after }],
          balloonsOf: balloonsIn(SCRIPT),
        });
        const [first, ...others] = toldIn(carried.script);
        expect(others.map(sourceOf)).toEqual(toldIn(SCRIPT).slice(1).map(sourceOf));
        const said = first?.lines[0]?.text ?? '';
        expect(isSameWords(said, after) || said === 'You came after all.').toBe(true);
        expect(first?.lines).toHaveLength(2);
      }),
    );
  });
});

describe('words that were changed in the script', () => {
  const changed = SCRIPT.replace('You came after all.', 'You really came after all.');

  it('go into the balloons that say them, which keep their line breaks', () => {
    const withBreak = balloonsIn(SCRIPT, (text) => text.replace('came after', 'came\nafter'));
    const [carried, ...more] = wordsToBalloons({ script: changed, panels: bookOf(SCRIPT), balloonsOf: withBreak });
    expect(more).toEqual([]);
    expect(carried?.source).toBe(bookOf(changed)[0]?.source);
    expect(carried?.balloons.map(({ id, text }) => ({ id, text }))).toEqual([
      { id: 'panel-0-0', text: 'You really came\nafter all.' },
    ]);
  });

  it('leave a balloon that says something else already', () => {
    const other = balloonsIn(SCRIPT, () => 'Hm.');
    const [carried] = wordsToBalloons({ script: changed, panels: bookOf(SCRIPT), balloonsOf: other });
    expect(carried?.balloons).toEqual([]);
  });

  it('are left to laying out where more than words changed', () => {
    const staged = changed.replace('Yuki looks up.', 'Yuki looks down.');
    expect(wordsToBalloons({ script: staged, panels: bookOf(SCRIPT), balloonsOf: balloonsIn(SCRIPT) })).toEqual([]);
  });

  it('come back the same when they go to the balloon and the balloon is changed back', () => {
    const [to] = wordsToBalloons({ script: changed, panels: bookOf(SCRIPT), balloonsOf: balloonsIn(SCRIPT) });
    const back = wordsToScript({
      script: changed,
      panels: bookOf(changed),
      changes: [
        { panelId: 'panel-0', speaker: 'YUKI', before: to?.balloons[0]?.text ?? '', after: 'You came after all.' },
      ],
      balloonsOf: balloonsIn(changed),
    });
    expect(back.script).toBe(SCRIPT);
  });
});

describe('a change that is done to a text with other breaks', () => {
  it('keeps breaks where nothing was changed', () => {
    expect(withSameChange('Good\nmorning, Ren!', { from: 'Good morning, Ren!', to: 'Good morning, Yuki!' })).toBe(
      'Good\nmorning, Yuki!',
    );
    expect(withSameChange('今日は\nいい天気', { from: '今日はいい天気', to: '今日は悪い天気' })).toBe(
      '今日は\n悪い天気',
    );
    expect(withSameChange('Go\nnow', { from: 'Go now', to: 'Go right now' })).toBe('Go\nright now');
  });

  it('gives the words of the change', () => {
    const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, words, fc.nat(), (from, to, seed) => {
        const broken = from.map((word, index) =>
          index > 0 ? `${(seed >> index) % 2 === 0 ? ' ' : '\n'}${word}` : word,
        );
        const made = withSameChange(broken.join(''), { from: from.join(' '), to: to.join(' ') });
        expect(isSameWords(made, to.join(' '))).toBe(true);
      }),
    );
  });
});
