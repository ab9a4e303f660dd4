import type { Picture } from './picture';
import { rowByRow } from './row-by-row';
import { type Light, toneLight } from './tone-screen';

/** Below this part of a pixel (of 255) a tone's level can't be told from rounding. */
const LEAST = 6;
/** Rows of dots, as screentone is sold. */
const ANGLE_DEG = 45;

/** A picture in the ways that tones are screened from: RGB, all of one size. */
export interface TonedPictures {
  /** Tones as greys (g, g, g), and tones without paper as thin black over what is under them. */
  readonly flat: Picture;
  /** The same without the tones that have no paper. */
  readonly bare: Picture;
  /** The same as `bare`, with tones as (255, g, 0). */
  readonly marked: Picture;
}

/** How dots are laid over a picture. */
interface ToneLattice {
  readonly fromX?: number;
  readonly fromY?: number;
  readonly isHard?: boolean;
  readonly isBlank?: boolean;
}

/**
 * Turns flat greys into dots of one size each, in rows at 45 degrees, as screentone is: black dots on paper up to half
 * black, white dots on black beyond. All tones of a picture share one lattice, so that one over another gives a darker
 * tone. Dots are round and antialiased; everything that is no tone stays as it is. Lets others go on between bands of rows.
 * @param pitchPx between neighbouring dots, in pixels
 * @param lattice.fromX the column of the lattice that the picture's first column is, for a part of a picture
 * @param lattice.fromY the row of the lattice that the picture's first row is, for a picture in bands
 * @param lattice.isBlank tones without their dots: white paper, with what lies over and under them
 * @param lattice.isHard dots of black and white alone, without antialiasing
 * @returns RGB
 * @throws RangeError when the pictures differ in size or are not RGB
 */
export async function screenTones(
  pictures: TonedPictures,
  pitchPx: number,
  { fromX = 0, fromY = 0, isHard = false, isBlank = false }: ToneLattice = {},
): Promise<Picture> {
  const { widthPx, heightPx, channels } = pictures.flat;
  if (channels !== 3 || [pictures.bare, pictures.marked].some((other) => !isLike(other, pictures.flat))) {
    throw new RangeError('RGB pictures of one size are needed to screen tones.');
  }
  const data = new Uint8Array(pictures.bare.data);
  const dots = isBlank ? null : dotLight(pitchPx, isHard);
  const lightAt: Light = (x, y, grey) => (dots === null ? 1 : dots(x + fromX, y + fromY, grey));
  await rowByRow(heightPx, (y) => screenRow(data, y, pictures, lightAt));
  return { widthPx, heightPx, channels, data };
}

function isLike(a: Picture, b: Picture): boolean {
  return a.channels === b.channels && a.widthPx === b.widthPx && a.heightPx === b.heightPx;
}

function screenRow(data: Uint8Array, y: number, { flat, bare, marked }: TonedPictures, lightAt: Light): void {
  const { widthPx } = flat;
  const [whole, base, mark] = [flat.data, bare.data, marked.data];
  for (let x = 0, at = y * widthPx * 3; x < widthPx; x++, at += 3) {
    const grey = base[at + 2]! - mark[at + 2]!;
    const covered = grey + mark[at]! - base[at]!;
    const isToned = covered >= LEAST;
    // What thin black leaves of the light, from 0 to 1.
    const left = base[at + 1] === whole[at + 1] ? 1 : whole[at + 1]! / Math.max(1, base[at + 1]!);
    if (!isToned && left === 1) continue;
    const toned = isToned ? covered * lightAt(x, y, (255 * left * grey) / covered) : 0;
    const rest = left === 1 ? 1 : lightAt(x, y, 255 * left);
    const under = isToned ? grey : 0;
    for (let k = at; k < at + 3; k++) {
      data[k] = Math.min(255, Math.max(0, Math.round((base[k]! - under) * rest + toned)));
    }
  }
}

/** The dots of screentone at its usual angle. @param pitchPx between neighbouring ones, in pixels */
export function dotLight(pitchPx: number, isHard: boolean): Light {
  return toneLight({ shape: 'dot', pitchPx, angleDeg: ANGLE_DEG }, { isHard });
}
