import createBidi from 'bidi-js';
import type { Language } from './letter-style';

export interface Directions {
  /** Of each letter (UTF-16), by the Unicode Bidirectional Algorithm (UAX 9); null where all goes from left to right. */
  readonly levels: Uint8Array | null;
  /** Whether lines begin on the right. */
  readonly isRightToLeft: boolean;
}

const LETTERS =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200F\u202B\u202E\u2067]/u;
const LANGUAGES = /^(ar|fa|he|ur|yi|ps|sd|ug|dv|ckb)(-|$)/;
const bidi = createBidi();

/** Which way each letter of a text goes; a language that is written from the right begins its lines there. */
export function bidiLevels(text: string, language: Language | null): Directions {
  const isLanguage = language !== null && LANGUAGES.test(language);
  if (!isLanguage && !LETTERS.test(text)) return { levels: null, isRightToLeft: false };
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, isLanguage ? 'rtl' : 'auto');
  return { levels, isRightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1 };
}
