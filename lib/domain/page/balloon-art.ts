import type { Balloon } from '@/lib/contracts/balloons';
import { balloonOutline, type BalloonOutline } from '@/lib/lettering/balloon-outline';
import { usualFace } from '@/lib/lettering/faces';
import { fitText, type FittedText } from '@/lib/lettering/fit-text';
import type { Lettering } from '@/lib/lettering/open-lettering';
import { isSetVertically, USUAL_LETTER_MM } from './balloon-size';

/** A balloon as it is drawn: both are in millimetres about the balloon's middle. */
export interface BalloonArt {
  readonly outline: BalloonOutline;
  /** Null until typefaces are open. */
  readonly letters: FittedText | null;
}

/** Letters never get smaller than readers can read. */
const LEAST_MM = 1.7;
/** Sounds may be as large as they like. */
const LARGEST_SOUND_MM = 60;

/** Shape and letters of a balloon, the same in the browser, in pictures and in print. */
export function balloonArt(balloon: Balloon, lettering: Lettering | null): BalloonArt {
  const { kind, text, widthMm, heightMm, at, tail, sizeMm, direction } = balloon;
  const toTail = tail === null ? null : { x: tail.x - at.x, y: tail.y - at.y };
  const outline = balloonOutline({ kind, widthMm, heightMm, tail: toTail, seed: seedOf(balloon.id) });
  if (lettering === null || text.trim() === '') return { outline, letters: null };
  const face = faceOf(balloon);
  const isSound = kind === 'sfx';
  const most = sizeMm ?? (isSound ? LARGEST_SOUND_MM : USUAL_LETTER_MM);
  const letters = fitText(lettering, {
    text: face === 'comic' ? text.toUpperCase() : text,
    face,
    direction: direction ?? (isSetVertically(text) && !isSound ? 'vertical' : 'horizontal'),
    room: outline.room,
    sizeMm: { most, least: Math.min(LEAST_MM, most) },
    type: balloon.type,
    language: null,
    warp: balloon.warp,
  });
  return { outline, letters };
}

function faceOf({ face, text, kind }: Balloon): string {
  return face ?? usualFace(text, kind === 'sfx');
}

/** The same balloon has the same rays whenever it is drawn. */
function seedOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(-6), 16) || 1;
}
