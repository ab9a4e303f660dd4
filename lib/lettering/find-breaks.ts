import { loadDefaultJapaneseParser } from 'budoux';
import LineBreaker from 'linebreak';
import { guillemets, mayBreakAtQuotes } from './guillemets';
import { INSEPARABLE, JAPANESE, NOT_FIRST, NOT_LAST } from './japanese';
import { lettersOf } from './letters-of';
import { spansWithin, type Copy } from './prepare-copy';
import { unspacedWordEnds } from './unspaced-words';

/**
 * Why a line may end: the writer ended it, words or phrases part there, a hyphen stands there already, between letters
 * of a phrase, between parts of a word with a hyphen that is added, or anywhere because nothing else is left.
 */
export type BreakKind = 'forced' | 'space' | 'phrase' | 'dash' | 'within' | 'hyphen' | 'cut';

export interface BreakPoint {
  /** Where the next line would begin (UTF-16). */
  readonly at: number;
  readonly kind: BreakKind;
}

const parser = loadDefaultJapaneseParser();
const HAN_ONLY = /^zh(-|$)/;
const HANGUL = /\p{Script=Hangul}/u;

/** Where lines may end, in order: by UAX 14, of Japanese by phrases (BudouX) and no finer than JIS X 4051 allows. */
export function findBreaks(
  copy: Copy,
  most: { readonly isHyphenated: boolean; readonly isCut: boolean },
): BreakPoint[] {
  const kinds = new Map<number, BreakKind>();
  for (const { at, kind } of unicodeBreaks(copy)) kinds.set(at, kind);
  for (const at of unspacedWordEnds(copy.text)) if (!kinds.has(at)) kinds.set(at, 'phrase');
  for (const at of ellipsisBreaks(copy.text)) if (!kinds.has(at)) kinds.set(at, 'dash');
  if (most.isHyphenated) for (const at of hyphenBreaks(copy)) if (!kinds.has(at)) kinds.set(at, 'hyphen');
  if (most.isCut) for (const at of cutsOf(copy.text)) if (!kinds.has(at)) kinds.set(at, 'cut');
  dropBesideQuotes(copy.text, kinds);
  for (const { from, to, reading, isUpright } of copy.spans) {
    if (reading === null && !isUpright) continue;
    for (let at = from + 1; at < to; at += 1) kinds.delete(at);
  }
  return [...kinds].map(([at, kind]) => ({ at, kind })).sort((a, b) => a.at - b.at);
}

function dropBesideQuotes(text: string, kinds: Map<number, BreakKind>): void {
  const roles = guillemets(text);
  if (roles.size === 0) return;
  for (const [at, kind] of kinds) if (kind !== 'forced' && !mayBreakAtQuotes(text, at, roles)) kinds.delete(at);
}

function unicodeBreaks({ text, language }: Copy): BreakPoint[] {
  const phrases = HAN_ONLY.test(language ?? '') ? null : phraseEnds(text);
  const counts = phrases === null ? [] : countsIn(text);
  const breaker = new LineBreaker(text);
  const points: BreakPoint[] = [];
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    const { position: at } = found;
    if (at >= text.length) break;
    const [before, after] = [letterBefore(text, at), letterAt(text, at)];
    if (before === '\n') points.push({ at, kind: 'forced' });
    else if (isAllowed(text, at, before, after) && !isInside(at, counts) && !isInNumber(before, after))
      points.push({ at, kind: kindOf(before, after, phrases?.has(at) ?? true) });
  }
  return points;
}

/** A number with what it counts, and the word that says how many that is: 一枚だけ, 三人しか, 二つずつ. */
const COUNTED =
  /[一二三四五六七八九十百千万何数\p{Nd}]+(?:[ヵヶカケか]?\p{Script=Han}|つ)(?:だけ|しか|ずつ|くらい|ぐらい|ほど|ぶり|きり)?/gu;

interface Span {
  readonly from: number;
  readonly to: number;
}

function countsIn(text: string): Span[] {
  return [...text.matchAll(COUNTED)].map(({ 0: { length }, index }) => ({ from: index, to: index + length }));
}

function isInside(at: number, spans: readonly Span[]): boolean {
  return spans.some(({ from, to }) => at > from && at < to);
}

/** Full-width digits too are one number. */
function isInNumber(before: string, after: string): boolean {
  return /\p{Nd}/u.test(before) && /\p{Nd}/u.test(after);
}

function kindOf(before: string, after: string, isPhrase: boolean): BreakKind {
  if (/\s/u.test(before)) return 'space';
  if (before === '\u00AD') return 'hyphen';
  if (JAPANESE.test(before) || JAPANESE.test(after) || /\p{P}/u.test(before + after)) {
    if (!/[\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u.test(before + after)) return 'dash';
    return isPhrase ? 'phrase' : 'within';
  }
  return HANGUL.test(before) ? 'within' : 'phrase';
}

/** Kinsoku, and dashes that stay with what they end. */
function isAllowed(text: string, at: number, before: string, after: string): boolean {
  if (/\s/u.test(before)) return !/^(?:--|[–—]|(?:\.\.+|…+)(?:\s|$))/u.test(text.slice(at, at + 8));
  if (/^[–—]$/u.test(after) || NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
  return !INSEPARABLE.test(before + after);
}

/** Where phrases of Japanese end (BudouX). */
function phraseEnds(text: string): Set<number> {
  const ends = new Set<number>();
  for (const { 0: line, index } of text.matchAll(/[^\n\s]+/gu)) {
    if (!JAPANESE.test(line)) continue;
    let at = index;
    for (const phrase of parser.parse(line)) {
      at += phrase.length;
      ends.add(at);
    }
  }
  return ends;
}

/** Behind three dots a line may end, before them never. */
function ellipsisBreaks(text: string): number[] {
  return [...text.matchAll(/(?<=[\p{L}\p{Nd}])(?:\.{3,}|…+|--+)(?=[\p{L}\p{Nd}])/gu)]
    .map(({ 0: dots, index }) => index + dots.length)
    .filter((at) => !JAPANESE.test(letterAt(text, at)));
}

/** Between the parts of words; names are whole, and so are words with an apostrophe or in capitals among small letters. */
function hyphenBreaks(copy: Copy): number[] {
  const { text, language, lettering } = copy;
  const hasSmall = /\p{Ll}/u.test(text);
  return [...text.matchAll(/[\p{L}\p{M}'’]+/gu)].flatMap(({ 0: word, index }) => {
    if (JAPANESE.test(word) || /['’]/u.test(word)) return [];
    const isCapital = /^\p{Lu}/u.test(word);
    const begins = index === 0 || /(?:^|[.!?…\n"“‘])\s*$/u.test(text.slice(Math.max(0, index - 3), index));
    if (hasSmall && isCapital && (!begins || /^\p{Lu}{2,}/u.test(word))) return [];
    // A word that is set in two ways is whole.
    if (spansWithin(copy, index, index + word.length).length > 1) return [];
    // Words without a language, and those in Japanese, are parted as English where they look like it.
    const isOther = language === null || /^(ja|zh|ko)(-|$)/.test(language);
    if (isOther && !/^[a-z]+$/i.test(word)) return [];
    let at = index;
    const parts = lettering.hyphenate(word.toLowerCase(), isOther ? 'en' : language);
    if (parts.join('').length !== word.length) return [];
    return parts.slice(0, -1).map((part) => (at += part.length));
  });
}

/** Anywhere between letters that kinsoku does not keep together, and within long rows of one sign. */
function cutsOf(text: string): number[] {
  let at = 0;
  return lettersOf(text)
    .slice(0, -1)
    .map((letter) => (at += letter.length))
    .filter((end) => !/\s/u.test(letterAt(text, end)))
    .filter((end) => isAllowed(text, end, letterBefore(text, end), letterAt(text, end)) || isInRow(text, end));
}

/** Two of the same sign are before and behind. */
function isInRow(text: string, at: number): boolean {
  return /(\P{M})\1\n\1\1/u.test(`${text.slice(Math.max(0, at - 4), at)}\n${text.slice(at, at + 4)}`);
}

function letterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 32);
}

/** Without its marks and variation selectors. */
function letterBefore(text: string, at: number): string {
  return /(\P{M})\p{M}*$/u.exec(text.slice(Math.max(0, at - 12), at))?.[1] ?? '';
}
