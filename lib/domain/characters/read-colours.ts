import type { CharacterTraits, OutfitTraits, Palette } from '@/lib/contracts/characters';
import { CLOTH_PAINT, HAIR_PAINT, SKIN_PAINT, type Hex } from '@/lib/rough/vocabulary';

/** Pixels as a canvas gives them: red, green, blue, alpha, row by row. */
export interface PixelPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8ClampedArray;
}

/** What a picture says of somebody, where it says anything. */
export interface ReadColours {
  readonly traits: Partial<Pick<CharacterTraits, 'hairColour' | 'skin'>>;
  readonly outfit: Partial<Pick<OutfitTraits, 'clothColour'>>;
  /** The colours themselves, the most frequent first. */
  readonly palette: Palette;
}

type Rgb = readonly [red: number, green: number, blue: number];

/** A part of the picture, in shares: where hair and clothes are in a portrait. */
interface Window {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const HAIR: Window = { left: 0.25, top: 0.06, right: 0.75, bottom: 0.4 };
const FACE: Window = { left: 0.32, top: 0.3, right: 0.68, bottom: 0.62 };
const CLOTHES: Window = { left: 0.28, top: 0.74, right: 0.72, bottom: 1 };
/** Steps of each colour channel that count as one colour. */
const STEP = 24;
/** Corners that are this much of one colour are the ground, not the person. */
const GROUND_SHARE = 0.5;
const GROUND_REACH = 40;

/**
 * Reads the colours of hair, skin and clothes from a portrait: the most frequent in the parts where they are, the ground
 * left out. It is a beginning that a person corrects.
 */
export function readColours(picture: PixelPicture): ReadColours {
  const ground = groundOf(picture);
  const isGround = (colour: Rgb): boolean => ground !== null && distance(colour, ground) < GROUND_REACH;
  const skin = frequent(picture, FACE, (colour) => isSkin(colour))[0];
  const hair = frequent(picture, HAIR, (colour) => !isGround(colour) && !isSkin(colour))[0];
  const [cloth, accent] = frequent(picture, CLOTHES, (colour) => !isGround(colour) && !isSkin(colour));
  const entries: readonly (readonly [Palette[number]['part'], Rgb | undefined])[] = [
    ['hair', hair],
    ['skin', skin],
    ['cloth', cloth],
    ['accent', accent],
  ];
  return {
    traits: {
      ...(hair ? { hairColour: nearest(hair, HAIR_PAINT) } : {}),
      ...(skin ? { skin: nearest(skin, SKIN_PAINT) } : {}),
    },
    outfit: cloth ? { clothColour: nearest(cloth, CLOTH_PAINT) } : {},
    palette: entries.flatMap(([part, colour]) => (colour ? [{ part, colour: toHex(colour) }] : [])),
  };
}

/** Colours of a part that pass, the most frequent first; outlines, which are nearly black everywhere, count last. */
function frequent({ widthPx, heightPx, data }: PixelPicture, part: Window, passes: (colour: Rgb) => boolean): Rgb[] {
  const bins = new Map<number, { count: number; sum: [number, number, number] }>();
  for (let y = Math.floor(part.top * heightPx); y < Math.floor(part.bottom * heightPx); y++) {
    for (let x = Math.floor(part.left * widthPx); x < Math.floor(part.right * widthPx); x++) {
      const at = (y * widthPx + x) * 4;
      const colour: Rgb = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      if ((data[at + 3] ?? 0) < 128 || !passes(colour)) continue;
      const key = colour.reduce((sum, channel) => sum * 16 + Math.floor(channel / STEP), 0);
      const bin = bins.get(key) ?? { count: 0, sum: [0, 0, 0] };
      bin.count += 1;
      bin.sum = [bin.sum[0] + colour[0], bin.sum[1] + colour[1], bin.sum[2] + colour[2]];
      bins.set(key, bin);
    }
  }
  return [...bins.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ count, sum }): Rgb => [sum[0] / count, sum[1] / count, sum[2] / count]);
}

/** The colour of the corners, where they agree. */
function groundOf(picture: PixelPicture): Rgb | null {
  const corners: readonly Window[] = [
    { left: 0, top: 0, right: 0.08, bottom: 0.08 },
    { left: 0.92, top: 0, right: 1, bottom: 0.08 },
  ];
  const [first, second] = corners.map((corner) => frequent(picture, corner, () => true)[0]);
  const area = picture.widthPx * picture.heightPx * GROUND_SHARE;
  return first && second && area > 0 && distance(first, second) < GROUND_REACH ? first : null;
}

/** Warm, light and not too colourful: as skin is painted. */
function isSkin([red, green, blue]: Rgb): boolean {
  return red > 120 && red >= green && green >= blue - 6 && red - blue > 14 && red - blue < 120 && green > red * 0.55;
}

function distance(a: Rgb, b: Rgb): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function nearest<Name extends string>(colour: Rgb, paints: Readonly<Record<Name, Hex>>): Name {
  const names = Object.keys(paints) as Name[];
  const far = (name: Name): number => distance(colour, fromHex(paints[name]));
  return names.reduce((best, name) => (far(name) < far(best) ? name : best));
}

function fromHex(hex: Hex): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function toHex(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
