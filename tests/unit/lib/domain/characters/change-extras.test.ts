import { describe, expect, it } from 'vitest';
import { changeExtras } from '@/lib/domain/characters/change-extras';
import { paletteOf } from '@/lib/domain/characters/identity';
import { randomCharacter } from '@/lib/domain/characters/random-character';

describe('extras of a character', () => {
  it('change one by one', () => {
    expect(changeExtras({ headwear: 'beret' }, { tail: 'cat_tail' })).toEqual({ headwear: 'beret', tail: 'cat_tail' });
  });

  it('say nothing of what was taken away, so that they equal extras that never had it', () => {
    const extras = changeExtras({ headwear: 'beret', faceMarks: ['wrinkles'] }, { headwear: undefined, faceMarks: [] });
    expect(Object.keys(extras)).toEqual([]);
  });

  it('paint hair and skin in the palette', () => {
    const { traits, outfit } = randomCharacter(7);
    const named = paletteOf({ ...traits, extras: { skinTone: 'blue_skin', hairPaint: '#123456' } }, outfit);
    expect(named.filter(({ part }) => part === 'hair' || part === 'skin')).toEqual([
      { part: 'hair', colour: '#123456' },
      { part: 'skin', colour: '#8fb4dc' },
    ]);
    const own = paletteOf({ ...traits, extras: { skinTone: '#00ff00' } }, outfit);
    expect(own.find(({ part }) => part === 'skin')?.colour).toBe('#00ff00');
  });
});
