import { wearsRobe } from './figure/headwear';
import type { Random } from './random';
import type { Person, RoughSpecification } from './specification';
import type { AnyShot } from './vocabulary';

/** The picture in drawing units: its shorter side is 512. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Drawing units in one pixel of the picture. */
  readonly unitsPerPixel: number;
}

/** Where a figure is on the canvas: figure units times `scale`, moved by x, y. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A rectangle in figure units. */
export interface FigureBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A rectangle in shares of the picture's width and height; parts outside the picture are below 0 or above 1. */
export interface PictureBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The head from chin to forehead and between the ears. */
export const HEAD: FigureBox = { left: 150, top: 120, right: 362, bottom: 372 };
/** Between a head that is kept inside and the picture's edge, as a share of the picture. */
export const HEAD_MARGIN = 0.02;

/** What a shot shows, in figure units. */
interface Span {
  readonly topY: number;
  readonly bottomY: number;
  readonly width: number;
}

/** What each shot shows of an upright person. */
export const SPANS: Readonly<Record<AnyShot, Span>> = {
  'close-up': { topY: 64, bottomY: 404, width: 330 },
  portrait: { topY: 22, bottomY: 500, width: 380 },
  upper_body: { topY: 10, bottomY: 690, width: 420 },
  cowboy_shot: { topY: 4, bottomY: 900, width: 460 },
  full_body: { topY: -4, bottomY: 1190, width: 500 },
  wide_shot: { topY: -560, bottomY: 1250, width: 640 },
  very_wide_shot: { topY: -1700, bottomY: 1330, width: 900 },
};
/** Further room above the head, in figure units. */
const POINTED_HAT_ROOM = 60;
const RAISED_ARMS_ROOM = 20;
/** Boys stand a little higher beside somebody. */
const BOYS_RISE = -14;

/** The canvas that a picture of this size is drawn on. */
export function canvasOf({ widthPx, heightPx }: RoughSpecification['size']): Canvas {
  const unitsPerPixel = 512 / Math.min(widthPx, heightPx);
  return { width: widthPx * unitsPerPixel, height: heightPx * unitsPerPixel, unitsPerPixel };
}

/** Who is seen, and in which shot. */
interface FramedPeople {
  readonly people: readonly Person[];
  readonly shot: AnyShot;
}

/** Where the person at `index` (from the left) is, with the seed's small variations: three draws. */
export function placeFigure(
  specification: Pick<RoughSpecification, 'size' | 'place' | 'keepsHeadsInside'> & FramedPeople,
  index: number,
  person: Person,
  random: Random,
): Placement {
  const { shot, people, size } = specification;
  const { width, height } = canvasOf(size);
  const span = SPANS[shot];
  const fit = Math.min(
    height / (span.bottomY - span.topY + headroom(shot, person)),
    (width / people.length / span.width) * 1.12,
  );
  const scale = fit * (0.94 + random() * 0.12);
  const x = width * axisShare(specification, index) - 256 * scale + ((random() - 0.5) * width * 0.07) / people.length;
  const rise = people.length === 2 && person.who.sex === 'boy' ? BOYS_RISE : 0;
  const placement = { x, y: figureY(shot, height, scale, random) + (isTrunkShot(shot) ? rise : 0), scale };
  return specification.keepsHeadsInside ? withHeadInside(placement, width, height) : placement;
}

function withHeadInside({ x, y, scale }: Placement, width: number, height: number): Placement {
  const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
  return {
    x: between(x, width * HEAD_MARGIN - HEAD.left * scale, width * (1 - HEAD_MARGIN) - HEAD.right * scale),
    y: between(y, height * HEAD_MARGIN - HEAD.top * scale, height * (1 - HEAD_MARGIN) - HEAD.bottom * scale),
    scale,
  };
}

/** A box of a placed figure as part of the picture. */
export function toPictureBox(box: FigureBox, { x, y, scale }: Placement, { width, height }: Canvas): PictureBox {
  return {
    left: (x + box.left * scale) / width,
    top: (y + box.top * scale) / height,
    right: (x + box.right * scale) / width,
    bottom: (y + box.bottom * scale) / height,
  };
}

/** Feet stand on the lower edge. */
export function isStandingShot(shot: AnyShot): boolean {
  return shot === 'full_body' || shot === 'wide_shot' || shot === 'very_wide_shot';
}

function isTrunkShot(shot: AnyShot): boolean {
  return shot !== 'close-up' && !isStandingShot(shot);
}

function headroom(shot: AnyShot, person: Person): number {
  const hasPointedHat = person.who.accessories.includes('hat') && wearsRobe(person);
  const hatRoom = hasPointedHat && shot !== 'close-up' ? POINTED_HAT_ROOM : 0;
  return hatRoom + (person.how.arms === 'arms_up' && shot === 'full_body' ? RAISED_ARMS_ROOM : 0);
}

/** Where the body's axis is, as a share of the width. */
function axisShare({ people, place }: Pick<RoughSpecification, 'place'> & FramedPeople, index: number): number {
  if (people.length === 2) return index === 0 ? 0.28 : 0.72;
  if (people.length > 2) return (index + 0.5) / people.length;
  if (place === 'on_left') return 0.27;
  return place === 'on_right' ? 0.73 : 0.5;
}

/** A full body stands on the lower edge, a close-up is centred on the face, the others hang from the upper edge. */
function figureY(shot: AnyShot, height: number, scale: number, random: Random): number {
  const { topY, bottomY } = SPANS[shot];
  if (isStandingShot(shot)) return height - bottomY * scale - random() * 8;
  if (shot === 'close-up') return height / 2 - 234 * scale + (random() - 0.5) * 24;
  return Math.max(height - bottomY * scale, height * 0.02 - topY * scale) + (random() - 0.5) * 16;
}
