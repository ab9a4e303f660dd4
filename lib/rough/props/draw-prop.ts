import { canvasOf } from '../framing';
import { INK } from '../ink';
import type { Random } from '../random';
import { CLOTH_PAINT, type Hex } from '../vocabulary';
import { createPen } from './pen';
import type { Prop } from './prop-schema';
import type { PropTag } from './prop-vocabulary';
import { THINGS } from './things';

/** The colour of outlines in scenes, of which line art makes faint lines. */
export const SCENE_INK: Hex = '#3a3040';
const SCENE_LINE = 2.4;
const FRONT_LINE = 3.2;

/**
 * A thing as SVG elements in the drawing units of a picture of this size (its shorter side is 512). The same numbers
 * from `random` give the same bytes.
 */
export function drawProp(
  prop: Prop,
  picture: { readonly size: { readonly widthPx: number; readonly heightPx: number }; readonly random: Random },
): string {
  const { width, height } = canvasOf(picture.size);
  const isFront = prop.layer === 'front';
  return drawThing(prop.tag, {
    foot: [prop.x * width, prop.y * height],
    side: prop.scale * height,
    isMirrored: prop.isMirrored ?? false,
    outline: isFront ? { colour: INK, width: FRONT_LINE } : { colour: SCENE_INK, width: SCENE_LINE },
    tone: (colour) => colour,
    mainColour: prop.colour === undefined ? undefined : CLOTH_PAINT[prop.colour],
    random: picture.random,
  });
}

/** Where and how a thing is drawn, in drawing units. */
export interface ThingPlace {
  /** The middle of the lower edge of its box. */
  readonly foot: readonly [x: number, y: number];
  /** The side of its box. */
  readonly side: number;
  readonly isMirrored?: boolean;
  /** How things that are this large or larger are outlined; small ones have thinner lines. */
  readonly outline: { readonly colour: Hex; readonly width: number };
  readonly tone: (colour: Hex) => Hex;
  readonly mainColour?: Hex | undefined;
  readonly random: Random;
}

/** Things from this side (drawing units) on have lines of full width. */
const FULL_LINES_FROM = 130;

/** A thing as SVG elements. */
export function drawThing(tag: PropTag, place: ThingPlace): string {
  const { foot, side, isMirrored = false, outline, tone, mainColour, random } = place;
  const width = outline.width * Math.max(0.35, Math.min(1, side / FULL_LINES_FROM));
  const placement = { left: foot[0] - side / 2, top: foot[1] - side, unit: side / 100, isMirrored };
  return THINGS[tag](createPen({ placement, outline: { ...outline, width }, tone, mainColour, random }));
}
