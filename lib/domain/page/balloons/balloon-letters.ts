import type { Balloon } from '@/lib/contracts/balloons';
import type { Language } from '@/lib/contracts/languages';
import { faceFor } from '@/lib/lettering/faces';
import { fitText, type FittedText, type Lettering, type Trouble } from '@/lib/lettering';
import { letterRoomOf } from './balloon-outline';
import { directionOf, USUAL_LETTER_MM } from './balloon-size';

/** Letters never get smaller than readers can read. */
export const LEAST_LETTER_MM = 1.7;
/** Sounds may be as large as they like. */
const LARGEST_SOUND_MM = 60;
const MOST_KNOWN = 400;
const known = new WeakMap<Lettering, Map<string, FittedText>>();

/** A balloon in the words of one language, and which language that is. */
export interface BalloonToSet {
  readonly balloon: Balloon;
  readonly lettering: Lettering;
  readonly language: Language | null;
}

/**
 * A balloon's letters in its own room, in millimetres about its middle before it is turned; null where there are no
 * words. Kept, because moving a balloon, its tail or its colours does not set it anew.
 */
export function balloonLetters({ balloon, lettering, language }: BalloonToSet): FittedText | null {
  const { kind, text, sizeMm, direction, type, warp, widthMm, heightMm, shape, face } = balloon;
  if (text.trim() === '') return null;
  const { leading, tracking, align, isHyphenated } = type;
  const set = { leading, tracking, align, isHyphenated };
  const seed = kind === 'sfx' || kind === 'narration' ? '' : balloon.id;
  const key = JSON.stringify([
    kind,
    text,
    sizeMm,
    direction,
    set,
    warp,
    widthMm,
    heightMm,
    shape,
    face,
    language,
    seed,
  ]);
  const mine = known.get(lettering) ?? new Map<string, FittedText>();
  known.set(lettering, mine);
  const found = mine.get(key);
  if (found !== undefined) return found;
  const isSound = kind === 'sfx';
  const most = wishedSize(balloon);
  const setIn = faceFor(face, { text, isSound }, lettering.faces);
  const letters = fitText(lettering, {
    text,
    face: setIn,
    direction: directionOf(balloon),
    room: letterRoomOf(balloon),
    sizeMm: { most, least: Math.min(LEAST_LETTER_MM, most) },
    type,
    language,
    warp,
  });
  if (mine.size >= MOST_KNOWN) mine.clear();
  mine.set(key, letters);
  return letters;
}

/** How large letters are where there is room. */
export function wishedSize({ sizeMm, kind }: Pick<Balloon, 'sizeMm' | 'kind'>): number {
  return sizeMm ?? (kind === 'sfx' ? LARGEST_SOUND_MM : USUAL_LETTER_MM);
}

/** What a person should know of a balloon's letters. */
export type LetteringIssue =
  | { readonly kind: 'overflow' }
  /** `face` is what lacks the letters: of the box, or `own:ID`. */
  | { readonly kind: 'missing'; readonly part: string; readonly face: string }
  | Trouble;

export function letteringIssues(o: BalloonToSet): LetteringIssue[] {
  const letters = balloonLetters(o);
  if (letters === null) return [];
  return [
    ...(letters.overflows ? [{ kind: 'overflow' } as const] : []),
    ...(letters.missing.length > 0
      ? [{ kind: 'missing', part: letters.missing.join(' '), face: letters.face } as const]
      : []),
    ...letters.troubles,
  ];
}
