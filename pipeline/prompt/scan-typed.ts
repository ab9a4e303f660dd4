import { NETWORK, type PromptPart } from './scan-prompt';

const MARKS = /\\[()[\]\\]|[()[\],]|\b(?:BREAK|AND)\b/gu;
const WEIGHT = /:\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*$/;
const SCHEDULE_SIGN = /[:|]/;
const CHUNK_WORD = /\b(?:BREAK|AND)\b/;
/** Brackets nested deeper are left as they are. */
const MOST_DEPTH = 40;

/**
 * Cuts a prompt at commas, BREAK and AND, for a model of open vocabulary. Brackets around whole phrases, `(a, b:1.2)`, are
 * syntax; what has brackets between its words, `a [red|blue] coat`, is one piece that stays as it was typed, as does what
 * changes with the steps. Brackets that don't close are letters.
 */
export function scanTyped(text: string): PromptPart[] {
  const parts: PromptPart[] = [];
  const words = text.replace(new RegExp(NETWORK, 'gu'), (network) => {
    parts.push({ kind: 'network', text: network });
    return ' ';
  });
  scanList(words, 0, parts);
  return parts;
}

function scanList(text: string, depth: number, parts: PromptPart[]): void {
  const hasParts = depth === 0 && /\bAND\b/.test(text);
  const pairs = pairBrackets(text);
  let from = 0;
  const flush = (to: number, endsPart: boolean) => {
    const weight = hasParts && endsPart ? WEIGHT.exec(text.slice(from, to)) : null;
    scanPiece(text.slice(from, weight ? from + weight.index : to), depth, parts);
    if (weight) parts.push({ kind: 'syntax', text: weight[0].replace(/\s+/g, ''), role: 'close' });
  };
  let insideUntil = 0;
  for (const { 0: token, index } of text.matchAll(MARKS)) {
    if (index < insideUntil) continue;
    insideUntil = pairs.get(index) ?? index;
    if (token === ',') flush(index, false);
    else if (CHUNK_WORD.test(token)) {
      flush(index, token === 'AND');
      parts.push({ kind: 'syntax', text: token, role: 'word' });
    } else continue;
    from = index + token.length;
  }
  flush(text.length, true);
}

/** Where brackets of one kind open and close; those that cross or don't close are in no pair. */
function pairBrackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly at: number; readonly closes: string }[] = [];
  for (const { 0: token, index } of text.matchAll(MARKS)) {
    if (token === '(') open.push({ at: index, closes: ')' });
    else if (token === '[') open.push({ at: index, closes: ']' });
    else if (token === ')' || token === ']') {
      const found = open.findLastIndex(({ closes }) => closes === token);
      const bracket = open[found];
      if (!bracket) continue;
      pairs.set(bracket.at, index);
      open.length = found;
    }
  }
  return pairs;
}

/** What stands between two commas. */
function scanPiece(text: string, depth: number, parts: PromptPart[]): void {
  const piece = text.trim();
  if (piece === '') return;
  const group = depth < MOST_DEPTH ? readGroup(piece) : null;
  if (group) {
    parts.push({ kind: 'syntax', text: group.open, role: 'open' });
    scanList(group.inner, depth + 1, parts);
    parts.push({ kind: 'syntax', text: group.close, role: 'close' });
  } else parts.push({ kind: hasBrackets(piece) ? 'verbatim' : 'phrase', text: piece, depth });
}

/** Brackets around all of a piece, with their weight; null where there are none, or they hold more than phrases. */
function readGroup(piece: string): { open: string; inner: string; close: string } | null {
  const open = piece[0] ?? '';
  if (!'(['.includes(open) || pairBrackets(piece).get(0) !== piece.length - 1) return null;
  const inside = piece.slice(1, -1);
  const weight = open === '(' ? WEIGHT.exec(inside) : null;
  const inner = weight ? inside.slice(0, weight.index) : inside;
  if (inner.trim() === '' || CHUNK_WORD.test(inner) || (open === '[' && SCHEDULE_SIGN.test(inner))) return null;
  return { open, inner, close: weight ? `:${weight[1] ?? ''})` : open === '(' ? ')' : ']' };
}

function hasBrackets(piece: string): boolean {
  return /[()[\]]/.test(piece.replace(/\\[()[\]\\]/g, ''));
}
