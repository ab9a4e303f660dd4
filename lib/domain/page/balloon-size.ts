import type { BalloonKind } from '@/lib/contracts/balloons';

/** Letters of a page when nobody says, in millimetres: capitals' height of English, the square of Japanese. */
export const USUAL_LETTER_MM = 4.2;
/** How much of a balloon's box its letters can fill. */
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
/** Width of a letter beside its size. */
const LATIN_WIDTH = 0.56;

/** Japanese is set in columns. */
export function isSetVertically(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
}

/** About how large a balloon is that holds a text in letters of a size. */
export function balloonSize(
  text: string,
  kind: BalloonKind,
  letterMm = USUAL_LETTER_MM,
): { readonly widthMm: number; readonly heightMm: number } {
  const isVertical = isSetVertically(text) && kind !== 'sfx';
  const letters = [...text].length;
  if (kind === 'sfx') return { widthMm: Math.max(10, letters * letterMm * 1.35), heightMm: letterMm * 3 };
  const area = letters * letterMm * letterMm * LINE_HEIGHT * (isVertical ? 1.05 : LATIN_WIDTH);
  const longest = Math.max(...text.split(/\s+/).map((word) => [...word].length)) * letterMm * LATIN_WIDTH;
  const proportion = isVertical ? 0.72 : kind === 'narration' ? 2.4 : 1.35;
  const box = area / FILL[kind];
  const least = isVertical ? letterMm * 2.6 : Math.max(letterMm * 4, longest / 0.78);
  const widthMm = Math.max(least, Math.sqrt(box * proportion));
  const heightMm = Math.max(letterMm * (isVertical ? 4 : 2.6), isVertical ? widthMm / proportion : box / widthMm);
  return { widthMm: Math.round(widthMm * 10) / 10, heightMm: Math.round(heightMm * 10) / 10 };
}
