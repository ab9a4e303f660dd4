import type { PlaceScene } from '@/lib/contracts/places';
import type { StandingThing } from '@/lib/rough/specification';
import { PROP_WORDS, type PropTag } from '@/lib/rough/vocabulary';
import { textBefore } from '../script/words/colour-words';
import type { SaidWord } from './read-place-words';

type SaidThing = Extract<SaidWord, { kind: 'thing' }>;

/** Where things stand that nobody puts anywhere, one after another, in metres to the right and away. */
const FREE: readonly (readonly [right: number, away: number])[] = [
  [1.7, 1.4],
  [-1.8, 1.3],
  [0.4, 2.6],
  [-3, 2.4],
  [2.9, 2.6],
  [-0.9, 3.4],
  [1.6, 3.8],
  [-2.2, 4.2],
];
/** Turned a little to the viewer, in degrees. */
const TURN = 14;
/** Places with walls at both hands, and how much of the usual width they have. */
const NARROW: readonly PlaceScene[] = [
  ...(['alley', 'school_hallway', 'train_interior', 'bus_interior', 'airplane_interior', 'staircase'] as const),
  ...(['elevator', 'tent_interior', 'car_interior', 'prison_cell', 'ship_cabin', 'bridge', 'pier'] as const),
];
const NARROW_WIDTH = 0.5;
const MOST_OF_A_KIND = 4;
/** Things smaller than this stand on a table, if there is one. */
const SMALL_METRES = 0.6;
/** Heights of what they stand on, in metres. */
const TABLE_TOPS: Readonly<Partial<Record<PropTag, number>>> = { table: 0.72, round_table: 0.72, desk: 0.7 };

/**
 * The things of a description in the place: where it says (left, right, middle, back, front, a corner), as many and as large;
 * else beside the people, the next farther away.
 * @param o.hasBlossom adds two cherry trees
 */
export function putThings(
  text: string,
  said: readonly SaidThing[],
  { scene, hasBlossom }: { readonly scene: PlaceScene; readonly hasBlossom: boolean },
): StandingThing[] {
  const things: StandingThing[] = [];
  const width = NARROW.includes(scene) ? NARROW_WIDTH : 1;
  for (const one of said) {
    const where = whereOf(text, one);
    const size = sizeOf(one.value);
    const count = countOf(text, one);
    const [freeRight, freeAway] = FREE[things.length % FREE.length] ?? [0, 2];
    for (let index = 0; index < count; index++) {
      const away = where.away ?? freeAway;
      const gap = Math.max(0.7, size * 1.15) * width;
      const right = (where.right ?? freeRight) * width + (count > 1 ? (index - (count - 1) / 2) * gap : 0);
      const table = size < SMALL_METRES ? tableFor(things) : undefined;
      things.push({
        tag: one.value,
        right: rounded(table ? table.right + (index - (count - 1) / 2) * 0.3 : right),
        up: table ? topOf(table) : 0,
        // Large things stand behind people, or they would be all that is seen.
        away: rounded(table ? table.away : away + Math.max(0, size - 2) * 0.5),
        scale: scaleOf(text, one),
        turnDegrees: right > 0.3 ? TURN : right < -0.3 ? -TURN : 0,
        ...(one.colour ? { colour: one.colour.colour } : {}),
      });
    }
  }
  if (!hasBlossom || said.some(({ value }) => value === 'cherry_tree')) return things;
  const trees = [
    [-3.2, 3.4],
    [3.6, 5],
  ] as const;
  return [
    ...things,
    ...trees.map(([right, away]) => ({ tag: 'cherry_tree', right, up: 0, away, scale: 1, turnDegrees: 0 }) as const),
  ];
}

const rounded = (metres: number): number => Math.round(metres * 100) / 100;

function sizeOf(tag: PropTag): number {
  return PROP_WORDS.find((one) => one.tag === tag)?.size ?? 1;
}

function topOf({ tag, scale }: StandingThing): number {
  return rounded((TABLE_TOPS[tag] ?? 0) * scale);
}

function tableFor(things: readonly StandingThing[]): StandingThing | undefined {
  return things.find(({ tag }) => TABLE_TOPS[tag] !== undefined);
}

/** The words about a thing: from the thing before to the next, within its clause. */
function around(text: string, { from, to }: SaidThing): { before: string; after: string } {
  const before =
    text
      .slice(0, from)
      .split(/[,.;:、。\n]|\band\b|と(?=[^、]{2})/i)
      .at(-1) ?? '';
  const after = text.slice(to).split(/[,.;:、。\n]|\band\b|と(?=[^、]{2})/i)[0] ?? '';
  return { before, after };
}

function whereOf(text: string, said: SaidThing): { readonly right?: number; readonly away?: number } {
  const { before, after } = around(text, said);
  const words = `${before} ${after}`;
  const isCorner = /\bcorner\b|隅|角に/i.test(words);
  const right = /\bleft\b|左/i.test(words)
    ? -2
    : /\bright\b|右/i.test(words)
      ? 2
      : /\b(?:middle|centre|center)\b|真ん中|中央/i.test(words)
        ? 0
        : isCorner
          ? 2.4
          : undefined;
  const away = /\b(?:back|background|far|end|behind)\b|奥|遠く|後ろ/i.test(words)
    ? 4.5
    : /\b(?:foreground|front)\b|手前/i.test(words)
      ? 0.4
      : isCorner
        ? 3.2
        : /\b(?:middle|centre|center)\b|真ん中|中央/i.test(words)
          ? 2
          : undefined;
  return { ...(right === undefined ? {} : { right }), ...(away === undefined ? {} : { away }) };
}

const COUNTS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:two|2|a pair of|a couple of)\s+(?:\p{L}+\s+)?$|[二２2](?:つ|本|台|個|脚|匹|羽)の?$/iu, 2],
  [/\b(?:three|3|several|some|a few)\s+(?:\p{L}+\s+)?$|(?:[三３3](?:つ|本|台|個|脚|匹|羽)|いくつか)の?$/iu, 3],
  [/\b(?:four|4|many|rows? of|lots of)\s+(?:\p{L}+\s+)?$|(?:[四４4](?:つ|本|台|個|脚|匹|羽)|たくさん)の?$/iu, 4],
];
const ALWAYS_SEVERAL: readonly PropTag[] = ['glasses', 'curtains', 'scissors', 'chopsticks', 'closed_book', 'grass'];

function countOf(text: string, said: SaidThing): number {
  const before = textBefore(text, said.from, said.colour);
  const told = COUNTS.find(([pattern]) => pattern.test(before))?.[1];
  if (told !== undefined) return Math.min(MOST_OF_A_KIND, told);
  const isPlural = /[a-z](?<!s)s$|(?:sh|ch|x|ss)es$/i.test(said.words) && !ALWAYS_SEVERAL.includes(said.value);
  return isPlural ? 2 : 1;
}

function scaleOf(text: string, { from, colour }: SaidThing): number {
  const before = textBefore(text, from, colour);
  if (/\b(?:huge|giant|enormous)\s+(?:\p{L}+\s+)?$|巨大な$/iu.test(before)) return 1.8;
  if (/\b(?:big|large|tall)\s+(?:\p{L}+\s+)?$|大きな$|大きい$/iu.test(before)) return 1.3;
  if (/\b(?:small|tiny|little)\s+(?:\p{L}+\s+)?$|小さな$|小さい$/iu.test(before)) return 0.7;
  return 1;
}
