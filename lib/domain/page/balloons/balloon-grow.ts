import type { Balloon } from '@/lib/contracts/balloons';
import { balloonLetters, wishedSize, type BalloonToSet } from './balloon-letters';
import { balloonSize, USUAL_LETTER_MM, type BalloonExtent } from './balloon-size';

/** No balloon gets larger, in millimetres. */
const MOST_MM = 2000;
const LEAST_MM = 4;
const STEPS = 8;

/**
 * A balloon whose size gives way to its words: it keeps its middle and proportions, and grows until letters of the
 * wished size fit. Others, sounds, and those that hold their words already come back as they are.
 * @param balloon as it is seen in the language
 */
export function grownBalloon(o: BalloonToSet): Balloon {
  const { balloon } = o;
  if (balloon.fit !== 'grow' || balloon.kind === 'sfx' || fitsAt(o, 1)) return balloon;
  const most = MOST_MM / Math.max(balloon.widthMm, balloon.heightMm);
  let large = Math.min(most, 1.25);
  while (large < most && !fitsAt(o, large)) large = Math.min(most, large * 1.4);
  return { ...balloon, ...scaled(balloon, smallestThatFits(o, 1, large)) };
}

/**
 * A balloon that is just as large as its words need: of its own outline where somebody drew one, else in the
 * proportions that a letterer would choose.
 */
export function tightBalloon(o: BalloonToSet): Balloon {
  const { balloon, lettering, language } = o;
  if (balloon.text.trim() === '') return balloon;
  if (balloon.shape === null || balloon.kind === 'sfx') {
    const { text, kind, face, direction, type, sizeMm } = balloon;
    const letterMm = sizeMm ?? USUAL_LETTER_MM;
    return { ...balloon, ...balloonSize({ text, kind, face, direction, type, letterMm, language }, lettering) };
  }
  const least = LEAST_MM / Math.min(balloon.widthMm, balloon.heightMm);
  let large = 1;
  const most = MOST_MM / Math.max(balloon.widthMm, balloon.heightMm);
  while (large < most && !fitsAt(o, large)) large = Math.min(most, large * 1.4);
  return { ...balloon, ...scaled(balloon, smallestThatFits(o, Math.min(1, least), large)) };
}

function smallestThatFits(o: BalloonToSet, from: number, to: number): number {
  let [small, large] = [from, to];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (small + large) / 2;
    if (fitsAt(o, middle)) large = middle;
    else small = middle;
  }
  return large;
}

function fitsAt(o: BalloonToSet, scale: number): boolean {
  const letters = balloonLetters({ ...o, balloon: { ...o.balloon, ...scaled(o.balloon, scale) } });
  return letters === null || (!letters.overflows && letters.sizeMm >= wishedSize(o.balloon) * 0.999);
}

function scaled({ widthMm, heightMm }: BalloonExtent, scale: number): BalloonExtent {
  return { widthMm: Math.ceil(widthMm * scale * 10) / 10, heightMm: Math.ceil(heightMm * scale * 10) / 10 };
}

/** What of a balloon decides how much room its words need. */
const NEEDS_ROOM: readonly (keyof Balloon)[] = ['text', 'kind', 'face', 'sizeMm', 'direction', 'type', 'shape', 'fit'];

/** A change of a balloon, with the size that its words need after it where its size gives way to them. */
export function withRoomForWords(
  before: Balloon,
  part: Partial<Balloon>,
  o: { readonly lettering: BalloonToSet['lettering'] | null; readonly language: BalloonToSet['language'] },
): Partial<Balloon> {
  const { lettering, language } = o;
  if (lettering === null || !NEEDS_ROOM.some((key) => key in part)) return part;
  const { widthMm, heightMm } = grownBalloon({ balloon: { ...before, ...part }, lettering, language });
  return widthMm === before.widthMm && heightMm === before.heightMm ? part : { ...part, widthMm, heightMm };
}
