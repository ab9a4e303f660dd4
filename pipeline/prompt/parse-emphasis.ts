import type { PromptSegment } from './prompt-segment';

const ROUND = 1.1;
const SQUARE = 1 / 1.1;
const TOKENS = /\\[()[\]\\]?|\(|\[|:\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*\)|\)|\]|[^\\()[\]:]+|:/g;

/** A run of letters, or null where a chunk ends. */
type Piece = string | null;

/** Brackets around the pieces from `from` until before `to`. */
interface Bracket {
  readonly from: number;
  to: number;
  factor: number;
}

/**
 * A prompt's emphasis as the A1111 web UI reads it: `(x)` weighs 1.1, `[x]` 1/1.1, `(x:1.2)` what it says, each times
 * what is around it; `\(` is a bracket itself; BREAK ends a chunk; brackets left open reach to the end.
 * @returns at least one segment
 */
export function parseEmphasis(text: string): PromptSegment[] {
  const pieces: Piece[] = [];
  const round = new Nesting(ROUND);
  const square = new Nesting(SQUARE);
  for (const [token] of text.matchAll(TOKENS)) {
    const weight = weightOf(token);
    if (token.startsWith('\\')) pieces.push(token.slice(1) || '\\');
    else if (token === '(') round.open(pieces.length);
    else if (token === '[') square.open(pieces.length);
    else if (weight !== null && round.isOpen) round.close(pieces.length, weight);
    else if (token === ')' && round.isOpen) round.close(pieces.length);
    else if (token === ']' && square.isOpen) square.close(pieces.length);
    else pieces.push(...splitBreaks(token));
  }
  const ofRound = round.weights(pieces.length);
  const ofSquare = square.weights(pieces.length);
  return mergePieces(pieces, (index) => ofRound[index]! * ofSquare[index]!);
}

/** Brackets of one kind: they nest among themselves, but cross those of the other kind freely. */
class Nesting {
  readonly #all: Bracket[] = [];
  readonly #open: Bracket[] = [];
  readonly #usual: number;

  constructor(usual: number) {
    this.#usual = usual;
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  open(from: number): void {
    const bracket = { from, to: Infinity, factor: this.#usual };
    this.#all.push(bracket);
    this.#open.push(bracket);
  }

  close(to: number, factor = this.#usual): void {
    const bracket = this.#open.pop();
    if (bracket) Object.assign(bracket, { to, factor });
  }

  /** The product of all brackets around each piece, in one pass however deep they nest. */
  weights(count: number): Float64Array {
    const weights = new Float64Array(count);
    const around: { to: number; product: number }[] = [];
    let next = 0;
    for (let i = 0; i < count; i++) {
      while (around.length > 0 && around[around.length - 1]!.to <= i) around.pop();
      for (; next < this.#all.length && this.#all[next]!.from <= i; next++) {
        const { to, factor } = this.#all[next]!;
        if (to > i) around.push({ to, product: (around.at(-1)?.product ?? 1) * factor });
      }
      weights[i] = around.at(-1)?.product ?? 1;
    }
    return weights;
  }
}

/** The weight of a `:1.2)` token; null for any other. */
function weightOf(token: string): number | null {
  return token.startsWith(':') && token.endsWith(')') ? Number(token.slice(1, -1)) : null;
}

function splitBreaks(text: string): Piece[] {
  return text.split(/\bBREAK\b/).flatMap((part, index, parts): Piece[] => {
    // The space around BREAK belongs to it.
    const start = index > 0 ? part.trimStart() : part;
    const words = index < parts.length - 1 ? start.trimEnd() : start;
    return [...(index > 0 ? [null] : []), ...(words === '' ? [] : [words])];
  });
}

function mergePieces(pieces: readonly Piece[], weightAt: (index: number) => number): PromptSegment[] {
  const segments: ({ kind: 'text'; text: string; weight: number } | { kind: 'break' })[] = [];
  for (const [index, text] of pieces.entries()) {
    const weight = weightAt(index);
    const last = segments.at(-1);
    if (text === null) segments.push({ kind: 'break' });
    else if (last?.kind === 'text' && last.weight === weight) last.text += text;
    else segments.push({ kind: 'text', text, weight });
  }
  return segments.length === 0 ? [{ kind: 'text', text: '', weight: 1 }] : segments;
}
