import { JAPANESE_DENIAL, JAPANESE_WORDS } from './japanese-words';

/** A word of a description in lower case English, with the part of the text that it was read from. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。，．・！？「」]/u;
const LONGEST_JAPANESE = Math.max(...[...JAPANESE_WORDS.keys()].map((word) => word.length));
const AGE = /^(?:(\d{1,3})[- ]years?[- ]olds?\b|aged? (\d{1,3})\b|(\d{1,3}) ?[歳才](?:の)?)/i;
const LATIN = /^[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/u;
/** "red-haired": the adjective of a thing that somebody has. */
const HAVING = /^(.+)-(hair|eye|skin|beard|ear|tail|wing|horn|leg|arm|moustache|mustache)(?:e?d)$/;
const PLURAL: Readonly<Record<string, string>> = { eye: 'eyes', ear: 'ears', wing: 'wings', horn: 'horns' };

/** The words of a text in English or Japanese, one after another; what says nothing to us stays as it was written. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const age = AGE.exec(rest);
    const read = age ? readAge(age) : JAPANESE.test(rest[0] ?? '') ? readJapanese(rest) : readLatin(rest);
    const span = { from: at, to: at + read.length };
    if (read.isDenial === true) denyLast(words, span);
    else words.push(...read.texts.map((one) => ({ text: one, ...span })));
    at += Math.max(1, read.length);
  }
  return words;
}

interface Read {
  readonly length: number;
  readonly texts: readonly string[];
  readonly isDenial?: boolean;
}

function readAge(found: RegExpExecArray): Read {
  const years = Number(found[1] ?? found[2] ?? found[3]);
  const age = years < 13 ? 'child' : years < 20 ? 'teen' : years < 62 ? 'adult' : 'elder';
  return { length: found[0].length, texts: [age] };
}

function readJapanese(rest: string): Read {
  const denial = JAPANESE_DENIAL.exec(rest);
  if (denial) return { length: denial[0].length, texts: [], isDenial: true };
  for (let length = Math.min(LONGEST_JAPANESE, rest.length); length > 0; length--) {
    const english = JAPANESE_WORDS.get(rest.slice(0, length));
    if (english !== undefined) return { length, texts: english.split(' ') };
  }
  const unknown = /^(?:[\p{Script=Katakana}ー]+|[\p{Script=Han}][\p{Script=Hiragana}]{0,2}|.)/u.exec(rest)?.[0] ?? '';
  // A known word may begin inside what is not known.
  for (let length = 1; length < unknown.length; length++) {
    const isKnown = [4, 3, 2].some((next) => JAPANESE_WORDS.has(rest.slice(length, length + next)));
    if (isKnown) return { length, texts: [unknown.slice(0, length)] };
  }
  return { length: unknown.length, texts: [unknown] };
}

function readLatin(rest: string): Read {
  const word = LATIN.exec(rest)?.[0];
  if (word === undefined) {
    const sign = rest[0] ?? '';
    return { length: 1, texts: sign.trim() === '' ? [] : [sign] };
  }
  const plain = word.toLowerCase().replaceAll('’', "'");
  const having = HAVING.exec(plain);
  const [, what, thing] = having ?? [];
  if (what !== undefined && thing !== undefined && what !== 'one')
    return { length: word.length, texts: [...what.split('-'), PLURAL[thing] ?? thing] };
  return { length: word.length, texts: [plain] };
}

/** 「眼鏡なし」: what was told last is not there. */
function denyLast(words: Word[], span: { readonly from: number; readonly to: number }): void {
  const last = words.at(-1);
  if (last === undefined) return;
  const start = words.findIndex(({ from }) => from === last.from);
  words.splice(start, 0, { text: 'without', from: last.from, to: last.from });
  words.push({ text: ',', ...span });
}
