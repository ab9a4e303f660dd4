import { marksOf, type Token } from './markup-tokens';
import type { Trouble } from './trouble';

/** Part of a text that is set in one way. */
export interface Piece {
  readonly text: string;
  /** Ruby: how it is read, in small letters beside it. */
  readonly reading: string | null;
  /** Emphasis dots beside each letter. */
  readonly isDotted: boolean;
  /** Said louder: leaning, bold letters. */
  readonly isStressed: boolean;
  /** Set across in a column, however it would be set by itself. */
  readonly isUpright: boolean;
}

export interface Markup {
  readonly pieces: readonly Piece[];
  readonly troubles: readonly Trouble[];
}

/**
 * Text with marks, as pieces: ruby `|base《reading》` and `漢字《かんじ》` (as Aozora Bunko writes it), emphasis dots
 * `《《text》》`, stress `*word*`, letters across a column `^12^`, and a backslash before a mark that is meant as a letter.
 * Marks without their partner stay letters, and are told as troubles; no letter is lost.
 */
export function parseMarkup(text: string): Markup {
  const { tokens, troubles } = marksOf(text);
  const pieces: Piece[] = [];
  let style = { isDotted: false, isStressed: false };
  const add = (letters: string, more: Partial<Piece> = {}): void => {
    const last = pieces.at(-1);
    const piece: Piece = { text: letters, reading: null, isUpright: false, ...style, ...more };
    if (last !== undefined && isPlain(last) && isPlain(piece) && isAlike(last, piece)) {
      pieces[pieces.length - 1] = { ...last, text: last.text + letters };
    } else pieces.push(piece);
  };
  for (const token of tokens) {
    if (token.kind === 'letter') add(token.text);
    else if (token.kind === 'ruby') add(token.text, { reading: token.reading });
    else if (token.kind === 'upright') add(token.text, { isUpright: true });
    else style = restyled(style, token.kind);
  }
  return { pieces, troubles };
}

function restyled<S extends { isDotted: boolean; isStressed: boolean }>(style: S, kind: Token['kind']): S {
  if (kind === 'stress') return { ...style, isStressed: !style.isStressed };
  return { ...style, isDotted: kind === 'dots' };
}

/** Pieces as text that parses back into them. */
export function printMarkup(pieces: readonly Piece[]): string {
  let text = '';
  let style = { isDotted: false, isStressed: false };
  const restyle = (to: typeof style): void => {
    if (style.isStressed && !to.isStressed) text += '*';
    if (style.isDotted && !to.isDotted) text += '》》';
    if (!style.isDotted && to.isDotted) text += '《《';
    if (!style.isStressed && to.isStressed) text += '*';
    style = to;
  };
  for (const piece of pieces) {
    restyle({ isDotted: piece.isDotted, isStressed: piece.isStressed });
    if (piece.reading !== null) text += `|${escaped(piece.text)}《${escaped(piece.reading)}》`;
    else text += piece.isUpright ? `^${piece.text}^` : escaped(piece.text);
  }
  restyle({ isDotted: false, isStressed: false });
  return text;
}

/** What is read aloud: the words without marks and readings. */
export function plainText(text: string): string {
  return parseMarkup(text)
    .pieces.map((piece) => piece.text)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\|｜《》*^]/g, String.raw`\$&`);
}

function isPlain({ reading, isUpright }: Piece): boolean {
  return reading === null && !isUpright;
}

function isAlike(a: Piece, b: Piece): boolean {
  return a.isDotted === b.isDotted && a.isStressed === b.isStressed;
}
