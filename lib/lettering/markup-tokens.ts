import type { Trouble, TroubleKind } from './trouble';

export type Token =
  | { readonly kind: 'letter'; readonly text: string }
  | { readonly kind: 'ruby'; readonly text: string; readonly reading: string }
  | { readonly kind: 'upright'; readonly text: string }
  | { readonly kind: 'dots' | 'dotsEnd' | 'stress' };

/** A sign of the source: a letter, or what may be a mark. */
interface Sign {
  readonly text: string;
  /** Where it begins in the source. */
  readonly from: number;
  readonly isMark: boolean;
}

/** Letters keep the marks and variation selectors behind them. */
const SIGN = /\\[\\|｜《》*^]|\^(?:\d{1,4}|[!?！？]{2,3}|[A-Za-z0-9]{2,4})\^|\n|[^\n]\p{M}*/gu;
const MARK = /^(?:[|｜《》*]|\^.+\^)$/u;
const HAN = /^[\p{Script=Han}々〆ヶ〇]\p{M}*$/u;
/** A letter or a digit of a script that parts its words by spaces. */
const WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]\p{M}*$/u;
/** How much of the text around a trouble is told. */
const AROUND = 12;

/** Marks with their partners; those without are letters, and troubles. */
export function marksOf(text: string): { readonly tokens: readonly Token[]; readonly troubles: readonly Trouble[] } {
  const signs = signsOf(text);
  const found = new Map<number, Token | null>();
  const bases = pairRuby(signs, found);
  pairDots(signs, found);
  pairStress(signs, found);
  const troubles: Trouble[] = [];
  const tokens: Token[] = [];
  signs.forEach((sign, index) => {
    const token = found.get(index);
    if (token !== undefined) {
      if (token !== null) tokens.push(token);
      return;
    }
    if (bases.has(index)) return;
    const kind = sign.isMark ? troubleOf(signs, index) : null;
    if (kind !== null) troubles.push({ kind, part: around(text, sign.from) });
    if (sign.isMark && sign.text.length > 1) tokens.push({ kind: 'upright', text: sign.text.slice(1, -1) });
    else tokens.push({ kind: 'letter', text: sign.text });
  });
  return { tokens, troubles };
}

function signsOf(text: string): Sign[] {
  return [...text.matchAll(SIGN)].map(({ 0: source, index }) => {
    const isEscaped = source.length === 2 && source.startsWith('\\');
    return { text: isEscaped ? source.slice(1) : source, from: index, isMark: MARK.test(source) };
  });
}

/** Readings with what they read; the signs between are theirs. */
function pairRuby(signs: readonly Sign[], found: Map<number, Token | null>): Set<number> {
  const taken = new Set<number>();
  for (let open = 0; open < signs.length; open += 1) {
    if (!isSign(signs[open], '《') || isSign(signs[open + 1], '《') || isSign(signs[open - 1], '《')) continue;
    const close = lettersFrom(signs, open + 1);
    const base = baseBefore(signs, open, taken);
    if (!isSign(signs[close], '》') || close === open + 1 || base === null) continue;
    const read = (from: number, to: number): string =>
      signs
        .slice(from, to)
        .map(({ text }) => text)
        .join('');
    for (let index = base.from; index <= close; index += 1) taken.add(index);
    found.set(base.from, { kind: 'ruby', text: read(base.letters, open), reading: read(open + 1, close) });
    for (let index = base.from + 1; index <= close; index += 1) found.set(index, null);
    open = close;
  }
  return taken;
}

/** Where the letters from here end, on the same line. */
function lettersFrom(signs: readonly Sign[], from: number): number {
  let index = from;
  while (index < signs.length && signs[index]?.isMark === false && signs[index]?.text !== '\n') index += 1;
  return index;
}

/** Letters behind a bar, or the Chinese characters just before. */
function baseBefore(
  signs: readonly Sign[],
  open: number,
  taken: ReadonlySet<number>,
): { readonly from: number; readonly letters: number } | null {
  const isFree = (index: number): boolean => {
    const sign = signs[index];
    return sign !== undefined && !sign.isMark && sign.text !== '\n' && !taken.has(index);
  };
  let letters = open;
  while (isFree(letters - 1)) letters -= 1;
  const bar = signs[letters - 1];
  if (letters < open && !taken.has(letters - 1) && (isSign(bar, '|') || isSign(bar, '｜'))) {
    return { from: letters - 1, letters };
  }
  let han = open;
  while (isFree(han - 1) && HAN.test(signs[han - 1]?.text ?? '')) han -= 1;
  return han < open ? { from: han, letters: han } : null;
}

function pairDots(signs: readonly Sign[], found: Map<number, Token | null>): void {
  const isPair = (index: number, mark: string): boolean =>
    isSign(signs[index], mark) && isSign(signs[index + 1], mark) && !found.has(index) && !found.has(index + 1);
  for (let open = 0; open < signs.length; open += 1) {
    if (!isPair(open, '《')) continue;
    let close = open + 2;
    while (close < signs.length && !isPair(close, '》') && !isPair(close, '《')) close += 1;
    if (!isPair(close, '》') || close === open + 2) continue;
    found.set(open, { kind: 'dots' }).set(open + 1, null);
    found.set(close, { kind: 'dotsEnd' }).set(close + 1, null);
    open = close + 1;
  }
}

/** Asterisks stand at the edges of words. */
function pairStress(signs: readonly Sign[], found: Map<number, Token | null>): void {
  const at = (index: number): string => signs[index]?.text ?? '';
  const isMark = (index: number): boolean => isStressMark(signs, index) && !found.has(index);
  for (let open = 0; open < signs.length; open += 1) {
    if (!isMark(open) || isBlank(at(open + 1))) continue;
    let close = open + 1;
    while (close < signs.length && !(isMark(close) && !isBlank(at(close - 1)))) close += 1;
    if (close >= signs.length || close === open + 1) continue;
    found.set(open, { kind: 'stress' }).set(close, { kind: 'stress' });
    open = close;
  }
}

/** Asterisks within words, rows of them, and those that stand free are letters: f***, d*mn, 2 * 3. */
function isStressMark(signs: readonly Sign[], index: number): boolean {
  const [sign, before, after] = [signs[index], signs[index - 1], signs[index + 1]];
  if (!isSign(sign, '*') || isSign(before, '*') || isSign(after, '*')) return false;
  const isWord = (one: Sign | undefined): boolean => one !== undefined && !one.isMark && WORD.test(one.text);
  return !(isWord(before) && isWord(after)) && !(isBlank(before?.text ?? '') && isBlank(after?.text ?? ''));
}

function troubleOf(signs: readonly Sign[], index: number): TroubleKind | null {
  const mark = signs[index]?.text ?? '';
  if (mark === '*') return isStressMark(signs, index) ? 'unpairedStress' : null;
  if (mark.length > 1) return null;
  const isDouble = isSign(signs[index - 1], mark) || isSign(signs[index + 1], mark);
  return isDouble && (mark === '《' || mark === '》') ? 'unpairedDots' : 'unpairedRuby';
}

function isSign(sign: Sign | undefined, mark: string): boolean {
  return sign !== undefined && sign.isMark && sign.text === mark;
}

function isBlank(text: string): boolean {
  return text === '' || /^\s$/u.test(text);
}

function around(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - AROUND), at + AROUND)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
