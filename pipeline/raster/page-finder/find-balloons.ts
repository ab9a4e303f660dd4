import { paperLevel, type GreyPage } from './grey-page';
import { labelAreas, type LabelledArea } from './label-areas';
import { opened } from './opened-mask';

/** A balloon found on a page, in the page's pixels. */
export interface FoundBalloon {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Whether it is a box, as narration stands in. */
  readonly isBox: boolean;
}

/** The page is {@link PAGE_MM} high, as for panels. */
const PAGE_MM = 257;
const LEAST_SIDE_MM = 6;
const MOST_PAGE_SHARE = 0.12;
const MOST_ASPECT = 6;
/** What is thinner than twice this is a tail, or a spike of a shout. */
const TAIL_MM = 1.6;
/** Between the ends of its rows, and of its columns: clouds have small dents, hair and cloth have large ones. */
const LEAST_SOLID = 0.93;
/** Of a balloon with its tail, and of the letters in it. */
const LEAST_BODY = 0.7;
const LEAST_INSIDE = 0.95;
/** Of its box: an ellipse has 0.79. */
const LEAST_FILLED = 0.6;
const BOX_FILLED = 0.93;
/** Letters take so much of a balloon. */
const INK_SHARE = { least: 0.025, most: 0.4 } as const;
const LEAST_LETTERS = 3;
/** A letter is no larger than this share of the balloon's shorter side, nor than this in millimetres. */
const MOST_LETTER_SHARE = 0.62;
const MOST_LETTER_MM = 9;
/** Letters are of one size: most of them are within this of the middle one. */
const ALIKE = 2.2;
const LEAST_ALIKE = 0.6;
/** Brighter than this below the paper's brightness is white. */
const WHITE_STEP = 40;

/**
 * Balloons on a drawn page: white areas that lines close all round, with ink in them that looks like letters: several pieces,
 * small, about as large as each other, and away from the balloon's edge. Words that touch the outline, black balloons and those
 * without an outline are not found.
 * @param page best about 800 pixels high or more
 */
export function findBalloons(page: GreyPage): FoundBalloon[] {
  const paper = paperLevel(page, 'light') ?? 255;
  const { widthPx, heightPx, data } = page;
  const white = Uint8Array.from(data, (value) => (value >= paper - WHITE_STEP ? 1 : 0));
  const pxPerMm = Math.max(heightPx, widthPx / 2) / PAGE_MM;
  return labelAreas({ widthPx, heightPx, data: white })
    .filter((area) => isOfSize(area, { widthPx, heightPx, pxPerMm }))
    .flatMap((area) => balloonOf(area, { white, widthPx, pxPerMm }) ?? []);
}

function isOfSize(
  { left, top, right, bottom, pixels }: LabelledArea,
  { widthPx, heightPx, pxPerMm }: { readonly widthPx: number; readonly heightPx: number; readonly pxPerMm: number },
): boolean {
  const [width, height] = [right - left, bottom - top];
  const isInside = left > 0 && top > 0 && right < widthPx && bottom < heightPx;
  const aspect = Math.max(width / height, height / width);
  return (
    isInside &&
    Math.min(width, height) >= LEAST_SIDE_MM * pxPerMm &&
    pixels <= widthPx * heightPx * MOST_PAGE_SHARE &&
    aspect <= MOST_ASPECT
  );
}

function balloonOf(
  area: LabelledArea,
  { white, widthPx, pxPerMm }: { readonly white: Uint8Array; readonly widthPx: number; readonly pxPerMm: number },
): FoundBalloon | null {
  const { left, top, right, bottom } = area;
  const [width, height] = [right - left, bottom - top];
  const { solid, holes } = filledArea(area, widthPx);
  const body = bodyOf({ widthPx: width, heightPx: height, data: solid }, Math.round(TAIL_MM * pxPerMm));
  if (body === null) return null;
  // What is in a hole and white is the inside of a letter.
  const ink = holes.map((isHole, at) =>
    isHole === 1 && white[(top + Math.floor(at / width)) * widthPx + left + (at % width)] === 0 ? 1 : 0,
  );
  const pieces = labelAreas({ widthPx: width, heightPx: height, data: ink });
  const inside = pieces.filter(({ left: x, top: y, right: endX, bottom: endY }) => {
    return x >= body.left && y >= body.top && endX <= body.right && endY <= body.bottom;
  });
  if (pixelsOf(inside) < pixelsOf(pieces) * LEAST_INSIDE) return null;
  const shorter = Math.min(body.right - body.left, body.bottom - body.top);
  if (!areLetters(pieces, { filled: body.pixels, shorter, pxPerMm })) return null;
  return {
    left: left + body.left,
    top: top + body.top,
    right: left + body.right,
    bottom: top + body.bottom,
    isBox: body.share >= BOX_FILLED,
  };
}

/** The largest part of an area without its tail; null for one that is no balloon by its shape. */
function bodyOf(mask: Parameters<typeof opened>[0], radiusPx: number) {
  const [body] = labelAreas(opened(mask, radiusPx)).sort((a, b) => b.pixels - a.pixels);
  if (body === undefined) return null;
  const share = body.pixels / ((body.right - body.left) * (body.bottom - body.top));
  const solid = mask.data.reduce((sum, value) => sum + value, 0);
  if (body.pixels < solid * LEAST_BODY) return null;
  return share < LEAST_FILLED || body.pixels < spansOf(body, mask.widthPx) * LEAST_SOLID ? null : { ...body, share };
}

/** An area with its holes filled, and the holes: the pixels of its box. */
function filledArea({ label, labels, left, top, right, bottom }: LabelledArea, widthPx: number) {
  const [width, height] = [right - left, bottom - top];
  const outside = new Uint8Array(width * height);
  const isOther = (at: number): boolean =>
    labels[(top + Math.floor(at / width)) * widthPx + left + (at % width)] !== label;
  const stack: number[] = [];
  const visit = (x: number, y: number): void => {
    const at = y * width + x;
    if (x < 0 || y < 0 || x >= width || y >= height || outside[at] === 1 || !isOther(at)) return;
    outside[at] = 1;
    stack.push(at);
  };
  for (let x = 0; x < width; x++) {
    visit(x, 0);
    visit(x, height - 1);
  }
  for (let y = 0; y < height; y++) {
    visit(0, y);
    visit(width - 1, y);
  }
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    visit(x - 1, y);
    visit(x + 1, y);
    visit(x, y - 1);
    visit(x, y + 1);
  }
  const holes = outside.map((isOutside, at) => (isOutside === 0 && isOther(at) ? 1 : 0));
  return { solid: outside.map((isOutside) => 1 - isOutside), holes };
}

/** How many pixels lie between the first and the last of each row, or of each column where that is more. */
function spansOf({ label, labels, left, top, right, bottom }: LabelledArea, widthPx: number): number {
  const span = (count: number, isOfArea: (index: number) => boolean): number => {
    let [first, last] = [count, -1];
    for (let index = 0; index < count; index++) {
      if (!isOfArea(index)) continue;
      first = Math.min(first, index);
      last = index;
    }
    return Math.max(0, last - first + 1);
  };
  let [rows, columns] = [0, 0];
  for (let y = top; y < bottom; y++) rows += span(right - left, (x) => labels[y * widthPx + left + x] === label);
  for (let x = left; x < right; x++) columns += span(bottom - top, (y) => labels[(top + y) * widthPx + x] === label);
  return Math.max(rows, columns);
}

function areLetters(
  pieces: readonly LabelledArea[],
  { filled, shorter, pxPerMm }: { readonly filled: number; readonly shorter: number; readonly pxPerMm: number },
): boolean {
  const sizes = pieces
    .filter(({ pixels }) => pixels >= 3)
    .map((piece) => ({ ...piece, size: Math.max(piece.right - piece.left, piece.bottom - piece.top) }))
    .sort((a, b) => a.size - b.size);
  const ink = pixelsOf(pieces) / filled;
  if (sizes.length < LEAST_LETTERS || ink < INK_SHARE.least || ink > INK_SHARE.most) return false;
  const largest = sizes.at(-1)?.size ?? 0;
  if (largest > Math.min(shorter * MOST_LETTER_SHARE, MOST_LETTER_MM * pxPerMm)) return false;
  const middle = sizes[Math.floor(sizes.length / 2)]?.size ?? 1;
  const alike = sizes.filter(({ size }) => size <= middle * ALIKE && size >= middle / ALIKE).length;
  return alike / sizes.length >= LEAST_ALIKE;
}

function pixelsOf(areas: readonly LabelledArea[]): number {
  return areas.reduce((sum, { pixels }) => sum + pixels, 0);
}
