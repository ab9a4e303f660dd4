import type { PromptSegment } from './prompt-segment';

const ROUND = 1.1;
const SQUARE = 1 / 1.1;
const TOKENS = /\\[()[\]\\]?|\(|\[|:\s*[+-]?[.\d]+\s*\)|\)|\]|[^\\()[\]:]+|:/g;

interface Piece {
  readonly text: string | null;
  weight: number;
}

/**
 * A prompt's emphasis as the A1111 web UI reads it: `(x)` weighs 1.1, `[x]` 1/1.1, `(x:1.2)` what it says, each times
 * what is around it; `\(` is a bracket itself; BREAK ends a chunk; brackets left open reach to the end.
 * @returns at least one segment
 */
export function parseEmphasis(text: string): PromptSegment[] {
  const pieces: Piece[] = [];
  const round: number[] = [];
  const square: number[] = [];
  const multiply = (from: number | undefined, by: number) => {
    for (let i = from ?? pieces.length; i < pieces.length; i++) pieces[i]!.weight *= by;
  };
  for (const [token] of text.matchAll(TOKENS)) {
    const weight = weightOf(token);
    if (token.startsWith('\\')) pieces.push({ text: token.slice(1) || '\\', weight: 1 });
    else if (token === '(') round.push(pieces.length);
    else if (token === '[') square.push(pieces.length);
    else if (weight !== null && round.length > 0) multiply(round.pop(), weight);
    else if (token === ')' && round.length > 0) multiply(round.pop(), ROUND);
    else if (token === ']' && square.length > 0) multiply(square.pop(), SQUARE);
    else pieces.push(...splitBreaks(token));
  }
  for (const from of round) multiply(from, ROUND);
  for (const from of square) multiply(from, SQUARE);
  return mergePieces(pieces);
}

/** The weight of a `:1.2)` token; null for any other, or when it is no number. */
function weightOf(token: string): number | null {
  if (!token.startsWith(':') || !token.endsWith(')')) return null;
  const weight = Number(token.slice(1, -1).trim());
  return Number.isFinite(weight) ? weight : null;
}

function splitBreaks(text: string): Piece[] {
  return text
    .split(/\s*\bBREAK\b\s*/)
    .flatMap((part, index): Piece[] => [
      ...(index > 0 ? [{ text: null, weight: 1 }] : []),
      ...(part === '' ? [] : [{ text: part, weight: 1 }]),
    ]);
}

function mergePieces(pieces: readonly Piece[]): PromptSegment[] {
  const segments: PromptSegment[] = [];
  for (const { text, weight } of pieces) {
    const last = segments.at(-1);
    if (text === null) segments.push({ kind: 'break' });
    else if (last?.kind === 'text' && last.weight === weight) {
      segments[segments.length - 1] = { kind: 'text', text: last.text + text, weight };
    } else segments.push({ kind: 'text', text, weight });
  }
  return segments.length === 0 ? [{ kind: 'text', text: '', weight: 1 }] : segments;
}
