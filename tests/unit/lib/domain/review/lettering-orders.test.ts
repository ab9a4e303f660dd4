import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { balloonSchema, type Balloon } from '@/lib/contracts/balloons';
import type { LetteringMark } from '@/lib/contracts/lettering-orders';
import { isOrderDone, orderProblem, withOrder } from '@/lib/domain/review/lettering-orders';
import { plainText } from '@/lib/lettering/markup';

function balloonOf(text: string): Balloon {
  return balloonSchema.parse({
    id: '01900000-0000-7000-8000-000000000001',
    panelId: null,
    kind: 'speech',
    text,
    speaker: 'Mia',
    at: { x: 50, y: 50 },
    widthMm: 30,
    heightMm: 20,
    tail: null,
    face: null,
    sizeMm: null,
    direction: null,
    isAuto: true,
  });
}

const MARKS: readonly (readonly [string, LetteringMark, string])[] = [
  ['Never again!!', { kind: 'emphasis', part: 'again', look: 'stress' }, 'Never *again*!!'],
  ['もう二度と', { kind: 'emphasis', part: '二度', look: 'dots' }, 'もう《《二度》》と'],
  ['待て!!', { kind: 'upright', part: '!!' }, '待て^!!^'],
  ['本気か', { kind: 'ruby', part: '本気', reading: 'マジ' }, '|本気《マジ》か'],
  ['Go home now', { kind: 'break', after: 'home' }, 'Go home\nnow'],
];

describe('A lettering order', () => {
  it.each(MARKS)('on “%s” is carried out in the words', (text, mark, expected) => {
    const balloon = balloonOf(text);
    expect(orderProblem(balloon, mark)).toBeNull();
    const after = withOrder(balloon, mark);
    expect(after?.text).toBe(expected);
    expect(after !== null && isOrderDone(after, mark)).toBe(true);
  });

  it('on size, font and place is carried out on the balloon', () => {
    const balloon = balloonOf('Go');
    expect(withOrder(balloon, { kind: 'size', sizeMm: 4 })).toMatchObject({ sizeMm: 4 });
    expect(withOrder(balloon, { kind: 'font', face: 'bangers' })).toMatchObject({ face: 'bangers' });
    expect(withOrder(balloon, { kind: 'move', to: { x: 10, y: 20 } })).toMatchObject({ at: { x: 10, y: 20 } });
  });

  it('says what can’t be done: letters that are not there, words too long to stand across, what is so already', () => {
    const balloon = balloonOf('Go *home*');
    expect(orderProblem(balloon, { kind: 'ruby', part: 'away', reading: 'x' })).toBe('not-there');
    expect(orderProblem(balloon, { kind: 'upright', part: 'ome' })).toBeNull();
    expect(orderProblem(balloon, { kind: 'upright', part: 'o*h' })).toBe('not-there');
    expect(orderProblem(balloon, { kind: 'emphasis', part: 'home', look: 'stress' })).toBe('done');
  });

  it('keeps every letter, and changes nothing when it is carried out again', () => {
    const words = fc.array(fc.constantFrom('go', '家', '*now*', '《《今》》', '!!', ' '), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.constantFrom('go', '家', '今', '!!'), (parts, part) => {
        const balloon = balloonOf(parts.join(''));
        const mark: LetteringMark = { kind: 'emphasis', part, look: 'dots' };
        const once = withOrder(balloon, mark) ?? balloon;
        expect(plainText(once.text)).toBe(plainText(balloon.text));
        expect(withOrder(once, mark) ?? once).toEqual(once);
      }),
    );
  });
});
