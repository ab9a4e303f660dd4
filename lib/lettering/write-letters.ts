import { lettersOf } from './letters-of';

export interface WrittenLetters {
  readonly text: string;
  /** Letters, as people count them, that are to be had in no form. */
  readonly lacking: readonly string[];
}

/** A text with each letter as it can be written. @param writtenAs null for what can't; it stays as it is */
export function writeLetters(text: string, writtenAs: (letter: string) => string | null): WrittenLetters {
  const lacking: string[] = [];
  let written = '';
  let isNumber = false;
  const letters = lettersOf(text);
  letters.forEach((letter, index) => {
    const twin = writtenAs(letter);
    if (twin === null) lacking.push(letter);
    // A number in a circle, and a fraction, are no digits of the number beside them.
    const isBeside = /\d$/.test(written) || /^[\d\p{No}]/u.test(letters[index + 1] ?? '') || isNumber;
    isNumber = twin !== null && twin !== letter && /^\d/.test(twin) && /^\p{No}/u.test(letter);
    written += isNumber && isBeside ? `(${twin ?? ''})` : (twin ?? letter);
  });
  return { text: written, lacking };
}
