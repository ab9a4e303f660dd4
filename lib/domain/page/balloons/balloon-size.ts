import { USUAL_TYPE, type BalloonType } from '@/lib/contracts/balloon-look';
import type { Balloon, BalloonKind } from '@/lib/contracts/balloons';
import type { Language } from '@/lib/contracts/languages';
import { usualFace } from '@/lib/lettering/faces';
import {
  isTextHeld,
  measureFit,
  type MeasuredText,
  type TextToFit,
  type Lettering,
  type LetterRoom,
  setWords,
} from '@/lib/lettering';
import { balloonBody, CAPTION } from './balloon-body';
import { smallestWidth } from './smallest-width';

/** Letters of a page when nobody says, in millimetres: capitals' height of English, the square of Japanese. */
export const USUAL_LETTER_MM = 4.2;

/** Words that want a balloon. */
export interface WordsToHold {
  readonly text: string;
  readonly kind: BalloonKind;
  readonly letterMm?: number;
  readonly face?: string | null;
  readonly direction?: Balloon['direction'];
  readonly type?: BalloonType;
  readonly language?: Language | null;
}

export interface BalloonExtent {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Japanese is set in columns. */
export function isSetVertically(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
}

/** Width to height of balloons that a letterer would try. */
const PROPORTIONS = { rows: [1.4, 1.9], columns: [0.62, 0.84] } as const;
const CAPTION_PROPORTIONS = { rows: [2, 3.2, 6], columns: [0.2, 0.4, 0.7] } as const;
/** Balloons are sized for letters this many times as large, so that these stand in air. */
const AIR = 1.12;
/** Sounds are this many times as large as talk. */
const SOUND = 2.6;
const MOST_MM = 400;

/**
 * The smallest balloon that holds words in letters of a size, measured in the letters themselves.
 * @param lettering null while typefaces are still on their way to the browser: then it is guessed by counting letters,
 * so that a balloon can be put down before they came
 */
export function balloonSize(words: WordsToHold, lettering: Lettering | null): BalloonExtent {
  if (lettering === null || words.text.trim() === '') return guessedSize(words);
  const mine = known.get(lettering) ?? new Map<string, BalloonExtent>();
  known.set(lettering, mine);
  const { text, kind, letterMm, face, direction, type, language } = words;
  const key = JSON.stringify([text, kind, letterMm, face, direction, type, language]);
  const size = mine.get(key) ?? measuredSize(words, lettering);
  if (mine.size >= MOST_KNOWN) mine.clear();
  mine.set(key, size);
  return size;
}

/** Sizes that are kept, because arranging a page asks for the same ones again. */
const MOST_KNOWN = 2000;
const known = new WeakMap<Lettering, Map<string, BalloonExtent>>();

function measuredSize(words: WordsToHold, lettering: Lettering): BalloonExtent {
  if (words.kind === 'sfx') return soundSize(words, lettering);
  if (words.kind === 'narration') return captionSize(words, lettering);
  let best: BalloonExtent | null = null;
  for (const proportion of PROPORTIONS[wayOf(words)]) {
    const most: number = best === null ? Infinity : areaOf(best);
    best = sizeOfProportion(words, lettering, { proportion, most }) ?? best;
  }
  return best === null ? guessedSize(words) : roundedUp(best);
}

function captionSize(words: WordsToHold, lettering: Lettering): BalloonExtent {
  const tried = CAPTION_PROPORTIONS[wayOf(words)].flatMap((proportion) => {
    const size = sizeOfProportion(words, lettering, { proportion, most: Infinity });
    return size === null ? [] : [hugged(words, lettering, size)];
  });
  const [best] = tried.sort((a, b) => areaOf(a) - areaOf(b));
  return best ?? guessedSize(words);
}

function areaOf({ widthMm, heightMm }: BalloonExtent): number {
  return widthMm * heightMm;
}

/** How words are set that nobody set otherwise. */
export function directionOf({ text, kind, direction }: Pick<WordsToHold, 'text' | 'kind' | 'direction'>) {
  return direction ?? (isSetVertically(text) && kind !== 'sfx' ? 'vertical' : 'horizontal');
}

function wayOf(words: WordsToHold): 'rows' | 'columns' {
  return directionOf(words) === 'vertical' ? 'columns' : 'rows';
}

/** The smallest size of a proportion that holds the words; null if it would have more than the area `most`. */
function sizeOfProportion(
  words: WordsToHold,
  lettering: Lettering,
  { proportion, most }: { readonly proportion: number; readonly most: number },
): BalloonExtent | null {
  const { kind } = words;
  const widest = Math.min(MOST_MM, Math.sqrt(most * proportion));
  const letterMm = (words.letterMm ?? USUAL_LETTER_MM) * (kind === 'narration' ? 1 : AIR);
  // Columns may part a phrase, rows part no word where the balloon can still be made to hold it.
  const mayPart = wayOf(words) === 'columns';
  const width = smallestWidth({
    guess: Math.sqrt(areaOf(guessedSize(words)) * proportion),
    widest,
    roomAt: (widthMm) => keptRoom(kind, proportion, widthMm),
    holds: (room) => isTextHeld(lettering, textIn({ ...words, letterMm }, room), mayPart),
  });
  if (width === null && most < Infinity) return null;
  return { widthMm: width ?? widest, heightMm: (width ?? widest) / proportion };
}

/** Rooms of balloons that words try, since all words try the same widths; when there are so many, all are forgotten. */
const MOST_ROOMS = 300;
const rooms = new Map<string, LetterRoom>();

function keptRoom(kind: BalloonKind, proportion: number, widthMm: number): LetterRoom {
  const key = `${kind} ${proportion} ${widthMm}`;
  const found = rooms.get(key);
  if (found !== undefined) return found;
  if (rooms.size >= MOST_ROOMS) rooms.clear();
  const made = roomOf(kind, { widthMm, heightMm: widthMm / proportion });
  rooms.set(key, made);
  return made;
}

function roomOf(kind: BalloonKind, size: BalloonExtent): LetterRoom {
  const { room } = balloonBody({ kind, ...size, shape: null, seed: 1 });
  return { outline: room.map(([x, y]) => ({ x, y })) };
}

/** The words in a balloon of a size, in letters of the wished size. */
function setIn(words: WordsToHold, lettering: Lettering, size: BalloonExtent): MeasuredText {
  return measureFit(lettering, textIn(words, roomOf(words.kind, size)));
}

function textIn(words: WordsToHold, room: LetterRoom): Omit<TextToFit, 'warp'> {
  const { text, kind, letterMm = USUAL_LETTER_MM, type = USUAL_TYPE, language = null } = words;
  const face = words.face ?? usualFace(text, kind === 'sfx');
  const sizeMm = { most: letterMm, least: letterMm };
  return { text, face, direction: directionOf(words), room, sizeMm, type, language };
}

/** A caption's border runs close round its words. */
function hugged(words: WordsToHold, lettering: Lettering, size: BalloonExtent): BalloonExtent {
  const { extent } = setIn(words, lettering, size);
  const { letterMm = USUAL_LETTER_MM } = words;
  const air = letterMm * 0.12;
  const close = {
    widthMm: extent.widthMm + 2 * (CAPTION.x + air),
    heightMm: Math.max(extent.heightMm, letterMm) + 2 * (CAPTION.y + air),
  };
  return roundedUp(setIn(words, lettering, close).overflows ? size : close);
}

function soundSize(words: WordsToHold, lettering: Lettering): BalloonExtent {
  const { text, letterMm = USUAL_LETTER_MM } = words;
  const size = letterMm * SOUND;
  const lines = text.split('\n');
  const face = words.face ?? usualFace(text, true);
  const direction = directionOf(words);
  const isVertical = direction === 'vertical';
  const lengths = lines.map((line) => setWords(lettering, { text: line, face, direction }).length);
  const along = Math.max(...lengths) * size * 1.03;
  const across = lines.length * size * 1.15;
  return roundedUp({ widthMm: isVertical ? across : along, heightMm: isVertical ? along : across });
}

/** How much of a balloon's box its letters can fill, about. */
const FILL: Readonly<Record<BalloonKind, number>> = {
  speech: 0.55,
  thought: 0.5,
  shout: 0.46,
  whisper: 0.55,
  narration: 0.82,
  radio: 0.5,
  sfx: 0.9,
};
const LINE_HEIGHT = 1.25;
/** Width of a Latin letter beside its size, about. */
const LATIN_WIDTH = 0.56;

function guessedSize(words: WordsToHold): BalloonExtent {
  const { text, kind, letterMm = USUAL_LETTER_MM } = words;
  const letters = Math.max(1, [...text].length);
  if (kind === 'sfx') return { widthMm: Math.max(10, letters * letterMm * 1.35), heightMm: letterMm * 3 };
  const isVertical = directionOf(words) === 'vertical';
  const area = letters * letterMm * letterMm * LINE_HEIGHT * (isVertical ? 1.05 : LATIN_WIDTH);
  const longest = Math.max(...text.split(/\s+/).map((word) => [...word].length)) * letterMm * LATIN_WIDTH;
  const proportion = isVertical ? 0.72 : kind === 'narration' ? 2.4 : 1.35;
  const box = area / FILL[kind];
  const least = isVertical ? letterMm * 2.6 : Math.max(letterMm * 4, longest / 0.78);
  const widthMm = Math.max(least, Math.sqrt(box * proportion));
  const heightMm = Math.max(letterMm * (isVertical ? 4 : 2.6), isVertical ? widthMm / proportion : box / widthMm);
  return roundedUp({ widthMm, heightMm });
}

function roundedUp({ widthMm, heightMm }: BalloonExtent): BalloonExtent {
  return { widthMm: Math.ceil(widthMm * 10) / 10, heightMm: Math.ceil(heightMm * 10) / 10 };
}
