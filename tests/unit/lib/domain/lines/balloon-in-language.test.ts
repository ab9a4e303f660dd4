import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Balloon } from '@/lib/contracts/balloons';
import {
  balloonIn,
  isUntranslated,
  keptIn,
  withPlace,
  withWords,
  wordsIn,
} from '@/lib/domain/lines/balloon-in-language';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';

const balloon: Balloon = newBalloon({
  id: '0193a0f0-0000-7000-8000-000000000001',
  panelId: null,
  kind: 'speech',
  text: 'You came after all!',
  speaker: 'Ren',
  at: { x: 40, y: 30 },
  widthMm: 30,
  heightMm: 18,
  tail: { x: 50, y: 60 },
  face: null,
  sizeMm: null,
  direction: null,
  isAuto: true,
});
const place = { at: { x: 12, y: 14 }, widthMm: 20, heightMm: 40 };

describe('a balloon in a language', () => {
  it('is itself in the language that the book is written in, named or not', () => {
    expect(balloonIn(balloon, null, 'en')).toBe(balloon);
    expect(balloonIn(balloon, 'en', 'en')).toBe(balloon);
    expect(withWords(balloon, null, 'Yes')).toEqual({ ...balloon, text: 'Yes' });
    expect(withPlace(balloon, null, place)).toEqual({ ...balloon, ...place });
  });

  it('has no words and says so where nobody translated it', () => {
    expect(balloonIn(balloon, 'ja', 'en')).toEqual({ ...balloon, text: '' });
    expect(isUntranslated(balloon, 'ja', 'en')).toBe(true);
    expect(isUntranslated(balloon, null, 'en')).toBe(false);
    expect(isUntranslated({ ...balloon, text: ' ' }, 'ja', 'en')).toBe(false);
  });

  it('follows the original until somebody moves it there', () => {
    const worded = withWords(balloon, 'ja', '来たんだ！');
    expect(balloonIn({ ...worded, at: { x: 99, y: 9 } }, 'ja', 'en')).toMatchObject({
      text: '来たんだ！',
      at: { x: 99, y: 9 },
    });
    const moved = withPlace(worded, 'ja', place);
    expect(balloonIn({ ...moved, at: { x: 99, y: 9 } }, 'ja', 'en')).toMatchObject({ text: '来たんだ！', ...place });
    expect(balloonIn(moved, null, 'en')).toMatchObject({ text: balloon.text, at: balloon.at });
  });

  it('loses a translation with neither words nor a place, and keeps a place without words', () => {
    expect(withWords(withWords(balloon, 'ja', 'あ'), 'ja', '')).toEqual(balloon);
    const placed = withPlace(balloon, 'ja', place);
    expect(isUntranslated(placed, 'ja', 'en')).toBe(true);
    expect(withPlace(placed, 'ja', null)).toEqual(balloon);
  });

  it('reads back what was written, in each language alone (any text)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const both = withWords(withWords(balloon, 'ja', one), 'fr', other);
        expect(wordsIn(both, 'ja', 'en')).toBe(one);
        expect(wordsIn(both, 'fr', 'en')).toBe(other);
        expect(both.text).toBe(balloon.text);
      }),
    );
  });

  it('writes a changed view back to where it came from', () => {
    const view = balloonIn(withWords(balloon, 'ja', 'うん'), 'ja', 'en');
    const stored = withWords(balloon, 'ja', 'うん');
    expect(keptIn(stored, 'ja', view)).toEqual(stored);
    const turned = keptIn(stored, 'ja', { ...view, turnDeg: 12, text: 'ううん' });
    expect(turned).toMatchObject({
      turnDeg: 12,
      text: balloon.text,
      translations: { ja: { text: 'ううん', place: null } },
    });
    const moved = keptIn(stored, 'ja', { ...view, ...place });
    expect(moved).toMatchObject({ at: balloon.at, widthMm: 30, translations: { ja: { text: 'うん', place } } });
    expect(keptIn(stored, null, { ...balloon, text: 'No' }).text).toBe('No');
  });
});
