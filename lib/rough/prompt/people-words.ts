import type { Sex } from '../vocabulary';
import { BODY_SEX_WORDS } from './kind-words';
import type { WordTable } from './word-table';

const girls = (count: number): Sex[] => Array.from({ length: count }, () => 'girl');
const boys = (count: number): Sex[] => Array.from({ length: count }, () => 'boy');

const others = (count: number): Sex[] => Array.from({ length: count }, () => 'other');

function numbered(count: number, word: string): (readonly [string, readonly Sex[]])[] {
  const named = (sex: string): string[] => [`${count}${sex}`, `${count} ${sex}`, `${word} ${sex}`];
  return [
    ...['girls', 'women'].flatMap(named).map((each) => [each, girls(count)] as const),
    ...['boys', 'men'].flatMap(named).map((each) => [each, boys(count)] as const),
    ...named('others').map((each) => [each, others(count)] as const),
  ];
}

/** Words that bring people into the picture. */
export const PEOPLE_WORDS: WordTable<readonly Sex[]> = new Map<string, readonly Sex[]>([
  ...['1girl', 'girl', 'woman', 'female', 'lady', 'one girl'].map((word) => [word, girls(1)] as const),
  ...['1boy', 'boy', 'man', 'male', 'guy', 'one boy'].map((word) => [word, boys(1)] as const),
  ...['1other', 'one other'].map((word) => [word, others(1)] as const),
  ...numbered(2, 'two'),
  ...numbered(3, 'three'),
  ...numbered(4, 'four'),
  ...numbered(5, 'five'),
  ...numbered(6, 'six'),
  ['6+girls', girls(6)],
  ['6+boys', boys(6)],
]);

/** Words that say "several" without a number: met where two or more are drawn, and ask for these where nothing else does. */
export const SEVERAL_WORDS: WordTable<readonly Sex[]> = new Map<string, readonly Sex[]>([
  ['multiple girls', girls(2)],
  ['multiple boys', boys(2)],
  ['multiple others', others(2)],
  ['couple', ['girl', 'boy']],
  ['everyone', girls(2)],
]);

/** Words that make a picture's only person a girl or a boy where nothing else says so. */
export const SEX_WORDS: WordTable<Sex> = new Map<string, Sex>([
  ['male focus', 'boy'],
  ['female focus', 'girl'],
  ['other focus', 'other'],
  ['androgynous', 'other'],
  ['ambiguous gender', 'other'],
  ...BODY_SEX_WORDS,
]);

export const SOLO_WORDS: ReadonlySet<string> = new Set(['solo', 'alone', 'solo focus', 'one person']);
export const NOBODY_WORDS: ReadonlySet<string> = new Set(['no humans', 'nobody', 'no people']);
/** Names a picture for its place; nobody is in it unless somebody is named. */
export const SCENERY_WORDS: ReadonlySet<string> = new Set(['scenery', 'landscape', 'establishing shot']);
export const LEFT_WORDS: ReadonlySet<string> = new Set(['on left', 'on the left', 'left side']);
export const RIGHT_WORDS: ReadonlySet<string> = new Set(['on right', 'on the right', 'right side']);
