import type { Cell } from './cell';
import { columnText, uprightForms } from './column-signs';
import { CLOSES, OPENS } from './japanese';
import type { ShapedCluster } from './shaped-cluster';
import { boundsOf, compose, moved, type Affine, type PlacedPath } from './path';
import { spansWithin, type Copy } from './prepare-copy';
import { rowCells } from './row-cells';

/** How letters stand in a column: each upright, a few side by side in one square, a word on its side, or nothing. */
type Stand = 'upright' | 'across' | 'turned' | 'blank';

interface ColumnPart {
  readonly stand: Stand;
  readonly text: string;
  readonly from: number;
}

/** What stands upright in columns (UTR 50, orientation U): Japanese, Chinese, Korean, full-width forms. */
const UPRIGHT = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u30FF\uFF01-\uFF60`;
/** Letters of other scripts lie on their side, and so do digits. */
const LYING = String.raw`(?:(?![${UPRIGHT}])[\p{L}\p{Nd}])`;
const KEYCAP = String.raw`[0-9#*]\uFE0F?\u20E3`;
const WORD = String.raw`${LYING}(?:[\p{M}'’.,:&/@%+-]|${LYING})*`;
const PARTS = new RegExp(
  String.raw`${KEYCAP}|[°º][CF](?!${LYING})|[!?！？]{3}(?![!?！？])|[!?！？]{2}|${WORD}(?: +${WORD})*|\s+|[\s\S]`,
  'gu',
);
/** Signs that lie on their side as well (UTR 50, orientation R): quotation marks that are not Japanese, comparisons. */
const LYING_SIGN = /^(?:["'“”‘’„‚«»‹›=<>|_≠≒≡≤≥≦≧≪≫±÷∥‖]|[＜＞｜＿])$/u;
/** Short numbers, signs and initials stand side by side (tate-chu-yoko, JLREQ 3.2.5). */
const ACROSS = /^(?:\d{1,3}|[!?！？]{2,3}|\p{Lu}{1,2}|[°º][CF])$/u;
/** Lines and dots that run along the column (UTR 50, orientation Tr). */
const LINES = /^[ー―—–‒─━…‥⋯〜～∼＝゠\-‐‑−－]$/u;
/** Dots stand in the middle of the column. */
const DOTS = /^[…‥⋯]$/u;
/** Signs that turn with the column; a face without such forms has them turned here. */
const TURNS = /^[：；（）「」『』【】〈〉《》〔〕［］｛｝〝〟]$/u;
/** Between a bracket and the end of its square. */
const EDGE = 0.05;
const BLANK_ADVANCE = 0.4;
/** Across a column: what stands side by side may be as wide. */
const SQUARE = 0.98;
/** The middle of a square above the base, where faces have ideographs. */
const SQUARE_MIDDLE = 0.38;

/** Letters of a column from the top. */
export function columnCells(copy: Copy, from: number, to: number): Cell[] {
  return spansWithin(copy, from, to).flatMap(({ index, ...span }) => {
    const [start, end] = [Math.max(span.from, from), Math.min(span.to, to)];
    if (start >= end) return [];
    if (span.isUpright) return [acrossCell(copy, copy.text.slice(start, end), index)];
    return partsOf(columnText(copy).slice(start, end), start).flatMap((part) => partCells(copy, part, index));
  });
}

function partsOf(text: string, start: number): ColumnPart[] {
  const parts: ColumnPart[] = [];
  // Word joiners keep the places of the letters behind.
  for (const { 0: letters, index } of text.replaceAll('...', '…\u2060\u2060').matchAll(PARTS)) {
    const stand = standOf(letters);
    const last = parts.at(-1);
    // Letters that stand upright are shaped together, so that marks and pairs find each other.
    if (stand === 'upright' && last?.stand === 'upright') {
      parts[parts.length - 1] = { ...last, text: last.text + letters };
    } else parts.push({ stand, text: letters, from: start + index });
  }
  return parts;
}

function standOf(letters: string): Stand {
  if (/^[^\S\u3000]+$/u.test(letters)) return 'blank';
  if (ACROSS.test(letters)) return 'across';
  if (new RegExp(`^${KEYCAP}$`, 'u').test(letters)) return 'upright';
  return LYING_SIGN.test(letters) || new RegExp(`^${LYING}`, 'u').test(letters) ? 'turned' : 'upright';
}

function partCells(copy: Copy, { stand, text, from }: ColumnPart, span: number): Cell[] {
  const empty = { text, glyphs: [], span, isJoined: false };
  switch (stand) {
    case 'blank':
      return [{ ...empty, advance: BLANK_ADVANCE }];
    case 'across':
      return [acrossCell(copy, text, span)];
    case 'turned':
      return turnedCells(copy, from, from + text.length);
    case 'upright':
      return uprightCells(copy, text, span);
    default:
      return stand satisfies never;
  }
}

/** Side by side in one square, as narrow as they must be. */
function acrossCell(copy: Copy, text: string, span: number): Cell {
  const letters = text.replaceAll('！', '!').replaceAll('？', '?');
  const isStressed = copy.spans[span]?.isStressed ?? false;
  let pen = 0;
  const glyphs = copy.shape({ text: letters, pen: 'right', isStressed }).flatMap((cluster): PlacedPath[] => {
    const at = pen;
    pen += cluster.advance;
    return cluster.glyphs.map((glyph) => ({ ...glyph, at: compose(moved(at, 0), glyph.at) }));
  });
  const narrowed = Math.min(1, SQUARE / Math.max(0.01, pen));
  const box = boundsOf(glyphs);
  const middle = box === null ? -SQUARE_MIDDLE : (box.top + box.bottom) / 2;
  const place: Affine = [narrowed, 0, 0, 1, (-pen * narrowed) / 2, 0.5 - middle];
  return {
    text,
    glyphs: glyphs.map(({ path, at }) => ({ path, at: compose(place, at) })),
    advance: 1,
    span,
    isJoined: false,
  };
}

function turnedCells(copy: Copy, from: number, to: number): Cell[] {
  const { capHeight, xHeight } = copy.lettering.metrics(copy.face);
  return rowCells(copy, from, to).map((cell) => ({
    ...cell,
    glyphs: cell.glyphs.map((glyph) => turned(glyph, (capHeight + xHeight) / 4)),
  }));
}

/** By a quarter, clockwise, about a height above the base. */
function turned({ path, at }: PlacedPath, middle: number): PlacedPath {
  return { path, at: compose([0, 1, -1, 0, -middle, 0], at) };
}

function uprightCells(copy: Copy, text: string, span: number): Cell[] {
  const isStressed = copy.spans[span]?.isStressed ?? false;
  return copy.shape({ text: uprightForms(text), pen: 'down', isStressed }).map((cluster): Cell => {
    const lying = TURNS.test(cluster.text) ? lyingForm(copy, cluster) : null;
    const glyphs = lying ?? cluster.glyphs;
    return {
      text: cluster.text,
      glyphs: LINES.test(cluster.text) ? alongColumn(cluster, standing(glyphs)) : inSquare(cluster, glyphs),
      advance: cluster.advance,
      span,
      isJoined: false,
    };
  });
}

/** A row's form on its side where the face has none for columns. */
function lyingForm(copy: Copy, { text, glyphs }: ShapedCluster): readonly PlacedPath[] | null {
  const row = copy.shape({ text, pen: 'right', isStressed: false })[0];
  if (row === undefined || row.glyphs[0]?.path !== glyphs[0]?.path) return null;
  return row.glyphs.map((glyph) => turned(glyph, SQUARE_MIDDLE));
}

/** A line that lies across the column is turned about its middle. */
function standing(glyphs: readonly PlacedPath[]): readonly PlacedPath[] {
  const box = boundsOf(glyphs);
  if (box === null || box.right - box.left <= box.bottom - box.top) return glyphs;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return glyphs.map(({ path, at }) => ({ path, at: compose([0, 1, -1, 0, y, 0.5 - x], at) }));
}

/** A dash is as long as its square; dots stand in the middle of theirs. */
function alongColumn({ text, advance }: ShapedCluster, glyphs: readonly PlacedPath[]): readonly PlacedPath[] {
  const box = boundsOf(glyphs);
  if (box === null) return glyphs;
  const move = (to: Affine) => glyphs.map(({ path, at }) => ({ path, at: compose(to, at) }));
  if (/^[―—─━]$/u.test(text)) {
    const stretch = advance / Math.max(0.1, box.bottom - box.top);
    return move([1, 0, 0, stretch, 0, -box.top * stretch]);
  }
  if (!DOTS.test(text)) return glyphs;
  return move(moved(-(box.left + box.right) / 2, (advance - box.top - box.bottom) / 2));
}

/** Some faces' forms for columns stand beside their square, or in its middle where brackets belong to an end. */
function inSquare({ text, advance }: ShapedCluster, glyphs: readonly PlacedPath[]): readonly PlacedPath[] {
  const box = boundsOf(glyphs);
  if (box === null) return glyphs;
  const [width, edge] = [box.right - box.left, SQUARE / 2];
  const across =
    width >= SQUARE ? 0 : box.right > edge ? edge - EDGE - box.right : box.left < -edge ? EDGE - edge - box.left : 0;
  const down =
    OPENS.test(text) && Math.abs(box.bottom - advance + EDGE) > EDGE
      ? advance - EDGE - box.bottom
      : CLOSES.test(text) && box.top > 2 * EDGE + 0.03
        ? EDGE - box.top
        : 0;
  if (across === 0 && down === 0) return glyphs;
  return glyphs.map(({ path, at }) => ({ path, at: compose(moved(across, down), at) }));
}
