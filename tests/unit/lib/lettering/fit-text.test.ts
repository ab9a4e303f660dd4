import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { USUAL_TYPE } from '@/lib/contracts/balloon-look';
import { BASE_FACES, FACE_NAMES, neededFaces } from '@/lib/lettering/faces';
import { findBreaks } from '@/lib/lettering/find-breaks';
import { plainText } from '@/lib/lettering/markup';
import { loadHyphenator } from '@/lib/lettering/hyphenate';
import type { Lettering } from '@/lib/lettering/open-lettering';
import { prepareCopy } from '@/lib/lettering/prepare-copy';
import { isInsidePolygon } from '@/lib/geometry';
import type { LetterRoom } from '@/lib/lettering/room';
import { fitIn, openFaces, oval, pointsOf, rectangle } from './open-faces';

let lettering: Lettering;
beforeAll(() => {
  lettering = openFaces();
});

const ENGLISH = [
  'You',
  'came',
  'after',
  'all',
  'waiting',
  'unfortunately,',
  'the',
  'train--',
  'was',
  'late...',
  'Extraordinary!',
  'I',
];
const JAPANESE = [
  '来てくれた',
  'んだ、',
  '「えっ、',
  '本当？」',
  '嘘《うそ》',
  'じゃないよね！？',
  '……',
  'って、',
  'ラーメン',
  '――',
  '12時',
  '《《絶対》》',
  'OK',
  '。',
];
const english = fc.array(fc.constantFrom(...ENGLISH), { minLength: 1, maxLength: 16 }).map((words) => words.join(' '));
const japanese = fc.array(fc.constantFrom(...JAPANESE), { minLength: 1, maxLength: 10 }).map((words) => words.join(''));
/** Star-shaped rooms: crooked, notched, never crossing themselves. */
const rooms = fc
  .array(fc.double({ min: 0.55, max: 1, noNaN: true }), { minLength: 5, maxLength: 14 })
  .map((reaches): LetterRoom => ({
    outline: reaches.map((reach, index) => {
      const angle = (index / reaches.length) * 2 * Math.PI;
      return { x: 30 * reach * Math.cos(angle), y: 26 * reach * Math.sin(angle) };
    }),
  }));

describe('Letters in a room', () => {
  it.each([
    ['rows', english, 'horizontal'],
    ['rows of Japanese', japanese, 'horizontal'],
    ['columns', japanese, 'vertical'],
  ] as const)('are all inside its own shape: %s', (_, texts, direction) => {
    fc.assert(
      fc.property(texts, rooms, fc.constantFrom(null, 'start', 'centre', 'end'), (text, room, align) => {
        const { d, overflows } = fitIn(lettering, { text, room, direction, type: { ...USUAL_TYPE, align } });
        const outside = overflows ? [] : pointsOf(d).filter(([x, y]) => !isInsidePolygon({ x, y }, grown(room, 0.01)));
        expect(outside).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('lose no word, whatever the room', () => {
    fc.assert(
      fc.property(
        fc.oneof(english, japanese),
        rooms,
        fc.constantFrom('horizontal', 'vertical'),
        (text, room, direction) => {
          const { lines } = fitIn(lettering, { text, room, direction, type: { ...USUAL_TYPE, isHyphenated: false } });
          expect(lines.join('').replaceAll(/\s/g, '')).toBe(plainText(text).replaceAll(/\s/g, ''));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('are as long in the middle as the balloon, and leave no short word alone at the end', () => {
    const { lines } = fitIn(lettering, {
      text: 'Did I keep you waiting? I am so sorry, the train was late again, so I ran all the way from there.',
      room: oval(48, 34),
    });
    const lengths = lines.map((line) => line.length);
    expect(lengths[0]).toBeLessThan(Math.max(...lengths));
    expect(lengths.at(-1)).toBeLessThan(Math.max(...lengths));
    expect(lines.at(-1)?.split(' ').length).toBeGreaterThan(1);
  });

  it('break where the writer broke', () => {
    expect(fitIn(lettering, { text: 'One\nTwo' }).lines).toEqual(['One', 'Two']);
  });

  it('get smaller rather than stick out, and say when not even the smallest fit', () => {
    const small = fitIn(lettering, { text: 'Just a few more words than there is room for', room: oval(24, 16) });
    expect(small.sizeMm).toBeLessThan(4);
    expect(small.overflows).toBe(false);
    expect(fitIn(lettering, { text: 'word '.repeat(400), room: oval(10, 6) })).toMatchObject({
      overflows: true,
      sizeMm: 1.5,
    });
  });

  it('are the same outlines every time, on other faces opened alike', () => {
    const { d } = fitIn(lettering, { text: 'Again' });
    expect(fitIn(openFaces(['comic', 'wide']), { text: 'Again' }).d).toBe(d);
  });
});

describe('Words', () => {
  const narrow = { text: 'That was uncharacteristically rude.', room: oval(28, 26), sizeMm: { most: 4.2, least: 1.5 } };

  it('are parted by a hyphen only where the type says so and letters become much larger by it', () => {
    const parted = fitIn(lettering, narrow);
    const whole = fitIn(lettering, { ...narrow, type: { ...USUAL_TYPE, isHyphenated: false } });
    expect(parted.lines.some((line) => line.endsWith('-'))).toBe(true);
    expect(parted.isWhole).toBe(false);
    expect(whole.lines.some((line) => line.endsWith('-'))).toBe(false);
    expect(parted.sizeMm).toBeGreaterThan(whole.sizeMm * 1.15);
  });

  it.each(['Short other words', 'We met Christopher yesterday', 'couldn’t shouldn’t', 'He is an AMERICAN hero'])(
    'that are short, names, shortened or in capitals are not: %s',
    (text) => {
      expect(
        breaksOf(text, 'en')
          .filter(({ kind }) => kind === 'hyphen')
          .map(({ at }) => text.slice(0, at)),
      ).toEqual(text.includes('yesterday') ? ['We met Christopher yes', 'We met Christopher yester'] : []);
    },
  );

  it('of other languages are parted by their own patterns once these came, and not as English before', async () => {
    const hyphenate = await loadHyphenator('de');
    const german = lettering.withHyphenators({ de: hyphenate ?? (() => []) });
    expect(lettering.hyphenate('silbentrennung', 'de')).toEqual(['silbentrennung']);
    expect(german.hyphenate('silbentrennung', 'de')).toEqual(['sil', 'ben', 'tren', 'nung']);
    expect(await loadHyphenator('ja')).toBeNull();
  });

  it('without an end are cut, and the word is told', () => {
    const { lines, troubles, overflows } = fitIn(lettering, { text: `A${'R'.repeat(60)}GH!`, room: oval(30, 24) });
    expect(overflows).toBe(false);
    expect(lines.length).toBeGreaterThan(1);
    expect(troubles.map(({ kind }) => kind)).toEqual(['cutWord']);
  });
});

describe('Lines of Japanese', () => {
  it('begin and end with nothing that kinsoku forbids, in every column', () => {
    fc.assert(
      fc.property(japanese, rooms, (text, room) => {
        const { lines, troubles } = fitIn(lettering, { text: `あ${text}`, room, direction: 'vertical' });
        const isCut = troubles.some(({ kind }) => kind === 'cutWord');
        const bad = lines.filter(
          (line, index) => (index > 0 && /^[、。！？」っょー…]/u.test(line)) || /[「『（]$/u.test(line),
        );
        expect(isCut ? [] : bad).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('never parts a number from what it counts and says how many that is: 一枚だけ', () => {
    const number = fc.constantFrom('一', '二', '三', '十', '二十', '何', '数', '2', '１０');
    const counter = fc.constantFrom('枚', '人', '回', '本', '度', 'つ', 'か月');
    const limit = fc.constantFrom('だけ', 'しか', 'ずつ', 'ほど', '');
    const around = fc.constantFrom('', '写真は', 'もう', '残った', 'ください', '、', 'の秘密だ');
    fc.assert(
      fc.property(fc.tuple(number, counter, limit), around, around, (parts, before, after) => {
        const counted = parts.join('');
        const inside = breaksOf(`${before}${counted}${after}`, 'ja').filter(
          ({ at }) => at > before.length && at < before.length + counted.length,
        );
        expect(inside).toEqual([]);
      }),
    );
  });

  it('never part dashes, dots, a number set across, or letters with one reading', () => {
    const text = 'あの――それは……^12^と漢字《かんじ》';
    const plain = plainText(text);
    const ends = new Set(breaksOf(text, 'ja').map(({ at }) => at));
    for (const pair of ['――', '……', '12', '漢字']) expect(ends.has(plain.indexOf(pair) + 1)).toBe(false);
  });

  it('let a full stop hang beyond the column, so that its last letter stands where others end', () => {
    const room = rectangle(30, 60);
    const end = (text: string): number => fitIn(lettering, { text, room, direction: 'vertical' }).extent.heightMm;
    expect(end('そうだ。')).toBeCloseTo(end('そうだ'), 6);
  });
});

describe('What no face has', () => {
  it('is told with the face that lacks it, and seen as a box', () => {
    const { d, missing, face, lines } = fitIn(lettering, { text: 'Hi हि!', face: 'hand' });
    expect(missing).toEqual(['हि']);
    expect(face).toBe('hand');
    expect(lines.join(' ')).toBe('Hi हि!');
    const [box, two] = ['हि', 'ꦲ'].map((text) => fitIn(lettering, { text }).d);
    expect(box).toBe(two);
    expect(box).not.toBe('');
    expect(d.length).toBeGreaterThan(fitIn(lettering, { text: 'Hi !', face: 'hand' }).d.length);
  });

  it.each(['horizontal', 'vertical'] as const)('leaves its box inside the balloon: %s', (direction) => {
    const room = rectangle(20, 20);
    const { d, overflows } = fitIn(lettering, { text: '日हिꦲ本', room, direction });
    expect(overflows).toBe(false);
    expect(pointsOf(d).filter(([x, y]) => !isInsidePolygon({ x, y }, room.outline))).toEqual([]);
  });

  it.each(['', '   ', '\n\n', '\u200b'])('is nothing in %j', (text) => {
    expect(fitIn(lettering, { text })).toMatchObject({ d: '', overflows: false, missing: [] });
  });
});

describe('A face that lacks a letter', () => {
  it('is stood in for by the same one whichever others are open, once those that the text needs are', () => {
    const texts = ['Ω and Ж, ♥ → ♪', 'Привет! שלום', 'Wait… “no” 来て'];
    for (const text of texts) {
      const needed = openFaces([
        ...new Set([...BASE_FACES, ...FACE_NAMES.filter((name) => neededFaces(text, 'hand').includes(name))]),
      ]);
      const o = { text, face: 'hand' };
      expect(fitIn(needed, o)).toEqual(fitIn(lettering, o));
      expect(fitIn(needed, o).missing).toEqual([]);
    }
  });
});

describe('Both directions', () => {
  it('run as they are read: Hebrew from the right with Latin words and numbers within', () => {
    const copy = prepareCopy('שלום Koma 12', {
      lettering,
      face: 'wide',
      direction: 'horizontal',
      language: 'he',
      tracking: 0,
    });
    expect(copy.isRightToLeft).toBe(true);
    expect([...(copy.levels ?? [])]).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 1 + 1, 2, 2]);
  });

  it('join Arabic letters, and lose none of them to tracking', () => {
    const loose = fitIn(lettering, { text: 'مرحبا', type: { ...USUAL_TYPE, tracking: 0.5 } });
    expect(loose.d).toBe(fitIn(lettering, { text: 'مرحبا' }).d);
    expect(loose.missing).toEqual([]);
  });
});

describe('However much there is', () => {
  it.each([
    ['words', 'word and another one '],
    ['Japanese', 'あのね、それは本当のことなんだよ。'],
    ['one word', 'A'],
    ['readings', '漢字《かんじ》'],
    ['marks', '《|*'],
    ['spaces', ' '],
  ])('5000 letters of %s end soon', (_, part) => {
    const text = part.repeat(Math.ceil(5000 / part.length));
    const started = performance.now();
    fitIn(lettering, { text, room: oval(60, 60), direction: part.startsWith('あ') ? 'vertical' : 'horizontal' });
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

function breaksOf(text: string, language: string) {
  const copy = prepareCopy(text, { lettering, face: 'comic', direction: 'horizontal', language, tracking: 0 });
  return findBreaks(copy, { isHyphenated: true, isCut: false });
}

/** A room with a rim, for what is rounded. */
function grown({ outline }: LetterRoom, by: number): LetterRoom['outline'] {
  return outline.map(({ x, y }) => {
    const reach = Math.hypot(x, y);
    return { x: x * (1 + by / reach), y: y * (1 + by / reach) };
  });
}
