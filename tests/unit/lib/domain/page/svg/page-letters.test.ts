import { describe, expect, it } from 'vitest';
import type { Balloon } from '@/lib/contracts/balloons';
import { tightBalloon, grownBalloon, withRoomForWords } from '@/lib/domain/page/balloons/balloon-grow';
import { balloonLetters, letteringIssues, LEAST_LETTER_MM } from '@/lib/domain/page/balloons/balloon-letters';
import { BALLOON_PRESETS, lookOf, presetOf } from '@/lib/domain/page/balloons/balloon-presets';
import { balloonSize } from '@/lib/domain/page/balloons/balloon-size';
import { linkBalloons, linkedWith, unlinkBalloon } from '@/lib/domain/page/balloons/link-balloons';
import { pageLetters } from '@/lib/domain/page/svg/page-letters';
import { boxedLettering } from '../../../lettering/boxed-lettering';
import { sampleBalloon, samplePage } from '../sample-balloons';

const lettering = boxedLettering();
const paint = (balloons: readonly Balloon[], language: string | null = null) =>
  pageLetters({ balloons, lettering, language, main: 'en' });
const joined = (to: Balloon, kind: 'joined' | 'linked' = 'joined') => ({ link: { to: to.id, kind } });
const contours = (d: string): number => d.split('M').length - 1;

describe('What letters paint', () => {
  it('is outline below letters, with shadow and rim between', () => {
    const [last] = paint(samplePage().slice(-1));
    expect(last?.marks.map(({ role }) => role)).toEqual(['shape', 'shadow', 'outline', 'letters']);
  });

  it('of balloons that did not change is the very same as before, so that moving one paints one', () => {
    const page = samplePage();
    const before = paint(page);
    const moved = page.map((one, index) => (index === 2 ? { ...one, at: { x: one.at.x + 4, y: one.at.y } } : one));
    const after = paint(moved);
    expect(after.filter((piece, index) => piece !== before[index]).map(({ ids }) => ids)).toEqual([[page[2]?.id]]);
  });

  it('sets no letter anew for a balloon that only moved', () => {
    const balloon = sampleBalloon(9, { tail: { x: 60, y: 70 } });
    const letters = balloonLetters({ balloon, lettering, language: 'en' });
    const moved = { ...balloon, at: { x: 90, y: 90 }, turnDeg: 20, tail: { x: 80, y: 120 } };
    expect(balloonLetters({ balloon: moved, lettering, language: 'en' })).toBe(letters);
  });

  it('has outlines alone until typefaces are open', () => {
    const [piece] = pageLetters({ balloons: [sampleBalloon(1)], lettering: null, language: null, main: 'en' });
    expect(piece?.marks.map(({ role }) => role)).toEqual(['shape']);
  });

  it('in another language has its words in its own place, and nothing where nobody wrote any', () => {
    const place = { at: { x: 80, y: 60 }, widthMm: 30, heightMm: 40 };
    const said = sampleBalloon(1, { translations: { ja: { text: '来たんだ', place } } });
    const [first, second] = paint([said, sampleBalloon(2)], 'ja');
    expect(first?.at).toEqual(place.at);
    expect(first?.marks.some(({ role }) => role === 'letters')).toBe(true);
    expect(second?.marks.map(({ role }) => role)).toEqual(['shape']);
  });
});

describe('Balloons that hang together', () => {
  const first = sampleBalloon(1, { at: { x: 40, y: 40 } });
  const second = sampleBalloon(2, { at: { x: 66, y: 52 }, ...joined(first) });
  const third = sampleBalloon(3, { at: { x: 130, y: 60 }, ...joined(second, 'linked') });

  it('share one outline and keep their own letters', () => {
    const [piece, ...others] = paint([first, second]);
    expect(others).toEqual([]);
    expect(piece?.marks.filter(({ role }) => role === 'shape').map(({ d }) => contours(d))).toEqual([1]);
    expect(piece?.marks.filter(({ role }) => role === 'letters')).toHaveLength(2);
  });

  it('are chains too, bridged where they stand apart', () => {
    const [piece] = paint([first, second, third]);
    expect(piece?.ids).toEqual([first.id, second.id, third.id]);
    expect(contours(piece?.marks[0]?.d ?? '')).toBe(1);
    const [bare] = paint([first, second, { ...third, ...joined(second) }]);
    expect(contours(bare?.marks[0]?.d ?? '')).toBe(2);
  });

  it('may hang on each other in a circle, and on nothing that is gone, a sound, or themselves', () => {
    const circle = [{ ...first, ...joined(third) }, second, third];
    expect(paint(circle)).toHaveLength(1);
    const odd = [
      sampleBalloon(4, { link: { to: '00000000-0000-4000-8000-999999999999', kind: 'joined' } }),
      sampleBalloon(5, { link: { to: sampleBalloon(5).id, kind: 'linked' } }),
      sampleBalloon(6, { kind: 'sfx', text: 'BAM' }),
      sampleBalloon(7, joined(sampleBalloon(6))),
    ];
    expect(paint(odd).map(({ ids }) => ids.length)).toEqual([1, 1, 1, 1]);
  });

  it('are linked from the later one, and parted on both sides', () => {
    const [a, b, c] = [sampleBalloon(1), sampleBalloon(2), sampleBalloon(3)];
    const one = linkBalloons([a, b, c], { a: a.id, b: b.id, kind: 'joined' });
    expect(one[1]?.link).toEqual({ to: a.id, kind: 'joined' });
    const two = linkBalloons(one, { a: c.id, b: b.id, kind: 'linked' });
    expect(linkedWith(two, b.id).map(({ id }) => id)).toEqual([a.id, c.id]);
    expect(unlinkBalloon(two, b.id).every(({ link }) => link === null)).toBe(true);
  });
});

describe('Room for words', () => {
  const many = 'I have been waiting here for over an hour in the rain, and you did not even call me once!';

  it('is made by smaller letters, and what can’t be read any more is said', () => {
    const small = sampleBalloon(1, { text: many });
    const letters = balloonLetters({ balloon: small, lettering, language: 'en' });
    expect(letters?.overflows).toBe(false);
    expect(letters?.sizeMm).toBeLessThan(4);
    const full = sampleBalloon(1, { text: many.repeat(6) });
    expect(balloonLetters({ balloon: full, lettering, language: 'en' })?.sizeMm).toBeCloseTo(LEAST_LETTER_MM, 6);
    const troubles = letteringIssues({ balloon: full, lettering, language: 'en' }).map(({ kind }) => kind);
    expect(troubles).toContain('overflow');
  });

  it('is made by a larger balloon where that is wished, about its middle and in its proportions', () => {
    const balloon = sampleBalloon(1, { text: many, fit: 'grow', sizeMm: 4 });
    const grown = grownBalloon({ balloon, lettering, language: 'en' });
    expect(grown.at).toEqual(balloon.at);
    expect(grown.widthMm).toBeGreaterThan(balloon.widthMm);
    expect(grown.widthMm / grown.heightMm).toBeCloseTo(balloon.widthMm / balloon.heightMm, 1);
    expect(balloonLetters({ balloon: grown, lettering, language: 'en' })?.sizeMm).toBeCloseTo(4, 2);
    expect(grownBalloon({ balloon: grown, lettering, language: 'en' })).toBe(grown);
    expect(grownBalloon({ balloon: { ...balloon, fit: 'shrink' }, lettering, language: 'en' }).widthMm).toBe(40);
  });

  it('comes with a change of words alone, not with one of colour', () => {
    const balloon = sampleBalloon(1, { fit: 'grow', sizeMm: 4 });
    const o = { lettering, language: 'en' };
    expect(withRoomForWords(balloon, { text: many }, o).widthMm).toBeGreaterThan(40);
    const paler = { paint: { fill: null, line: '#16130f', lineMm: 0.2 } };
    expect(withRoomForWords(balloon, paler, o)).toBe(paler);
  });

  it('is no more than words need, of any kind and in any language, and captions run close round theirs', () => {
    for (const [text, kind] of [
      ['Huh?', 'speech'],
      [many, 'thought'],
      ['来てくれたんだ、ありがとう', 'shout'],
      ['That evening, in the rain', 'narration'],
    ] as const) {
      const size = balloonSize({ text, kind }, lettering);
      const letters = balloonLetters({ balloon: sampleBalloon(1, { text, kind, ...size }), lettering, language: null });
      expect(letters?.sizeMm).toBeCloseTo(4.2, 1);
      const least = { widthMm: size.widthMm * 0.72, heightMm: size.heightMm * 0.72 };
      const cramped = balloonLetters({
        balloon: sampleBalloon(1, { text, kind, ...least }),
        lettering,
        language: null,
      });
      expect(cramped?.sizeMm).toBeLessThan(4.2);
    }
    const caption = balloonSize({ text: 'That evening', kind: 'narration' }, lettering);
    expect(caption.heightMm).toBeLessThan(9);
  });

  it('is taken away again by fitting to the words, of an own outline in its own form', () => {
    const wide = sampleBalloon(1, { widthMm: 120, heightMm: 90, text: 'Huh?' });
    expect(tightBalloon({ balloon: wide, lettering, language: 'en' }).widthMm).toBeLessThan(30);
    const [own] = samplePage().filter(({ shape }) => shape !== null);
    const large = { ...wide, shape: own?.shape ?? null };
    const tight = tightBalloon({ balloon: large, lettering, language: 'en' });
    expect(tight.widthMm).toBeLessThan(60);
    expect(tight.widthMm / tight.heightMm).toBeCloseTo(120 / 90, 1);
  });
});

describe('Looks', () => {
  it('are known again, unless somebody changed them', () => {
    for (const preset of BALLOON_PRESETS) expect(presetOf(lookOf(preset))).toBe(preset);
    expect(presetOf({ ...lookOf('black'), sizeMm: 7 })).toBeNull();
  });
});
