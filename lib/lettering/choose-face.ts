import { standInsFor } from './faces';
import { lettersOf } from './letters-of';
import type { OpenFace } from './shape-run';
import { twinsOf } from './twins';

/** Which face sets a letter, and how the letter is written where no face has it. */
export interface FaceChooser {
  /** The wanted face if it has the letter, or the first that stands in for it; null where none has it. */
  readonly faceOf: (letter: string, wanted: string) => OpenFace | null;
  /** The face that has every letter of a word of one script, so that no word is set in two; null where none has. */
  readonly faceOfWord: (word: string, wanted: string) => OpenFace | null;
  /**
   * The letter, or its twin: the wanted face's twin comes before the letter itself from another face, and any twin before
   * an emoji. Null where none is to be had.
   */
  readonly writtenAs: (letter: string, wanted: string) => string | null;
}

/** Nothing is seen of these (Default_Ignorable_Code_Point), so no face has to have them. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
/** What is a picture by itself; others, such as hearts, are signs of the text where a face has them. */
const EMOJI = /\p{Emoji_Presentation}|\u20E3/u;
/** Signs that stand in a square, as Japanese has them. */
const SQUARE = /^[\u3000-\u30FF\uFF00-\uFFEF]/u;

/** @param faces that are open, by name; @param anyFace sets what is blank where the wanted one isn't open */
export function faceChooser(faces: ReadonlyMap<string, OpenFace>, anyFace: OpenFace): FaceChooser {
  const chosen = new Map<string, OpenFace | null>();
  const written = new Map<string, string | null>();
  const opened = (names: readonly string[]): OpenFace[] => names.flatMap((name) => faces.get(name) ?? []);
  const search = (letter: string, wanted: string): OpenFace | null => {
    if (isBlank(letter)) return faces.get(wanted) ?? anyFace;
    return opened([wanted, ...standInsFor(letter)]).find((face) => hasLetter(face, letter)) ?? null;
  };
  const faceOf: FaceChooser['faceOf'] = (letter, wanted) => {
    const key = `${wanted}\n${letter}`;
    const known = chosen.get(key);
    const found = known === undefined ? search(letter, wanted) : known;
    chosen.set(key, found);
    return found;
  };
  const findWritten = (letter: string, wanted: string): string | null => {
    const twins = twinsOf(letter);
    const [main] = opened([mainFor(letter, faces.get(wanted)), wanted]);
    const has = (twin: string): boolean => main !== undefined && lettersOf(twin).every((one) => hasLetter(main, one));
    if (isBlank(letter) || has(letter)) return letter;
    const near = twins.find(has);
    if (near !== undefined) return near;
    const own = faceOf(letter, wanted);
    if (own !== null && (own.name !== 'emoji' || EMOJI.test(letter))) return letter;
    const isSet = (twin: string): boolean => lettersOf(twin).every((one) => faceOf(one, wanted) !== null);
    return twins.find(isSet) ?? (own === null ? null : letter);
  };
  return {
    faceOf,
    faceOfWord: (word, wanted) => {
      const letters = lettersOf(word);
      const hasAll = (face: OpenFace): boolean => letters.every((letter) => isBlank(letter) || hasLetter(face, letter));
      return opened([wanted, ...new Set(letters.flatMap(standInsFor))]).find(hasAll) ?? null;
    },
    writtenAs: (letter, wanted) => {
      const key = `${wanted}\n${letter}`;
      const known = written.get(key);
      const found = known === undefined ? findWritten(letter, wanted) : known;
      written.set(key, found);
      return found;
    },
  };
}

/** Beside Japanese letters from a face that stands in, Japanese signs are that face's too. */
function mainFor(letter: string, wanted: OpenFace | undefined): string {
  const isOther = SQUARE.test(letter) && (wanted === undefined || !hasSign(wanted, 'あ'));
  return isOther ? (standInsFor(letter)[0] ?? '') : '';
}

function isBlank(letter: string): boolean {
  return /^\s+$/u.test(letter) || [...letter].every((sign) => UNSEEN.test(sign));
}

function hasLetter(face: OpenFace, letter: string): boolean {
  const signs = [...letter].filter((sign) => !UNSEEN.test(sign));
  if (signs.every((sign) => hasSign(face, sign))) return true;
  // A mark that a face lacks may still be part of a letter that it has.
  const whole = [...signs.join('').normalize('NFC')];
  return whole.length === 1 && whole.every((sign) => hasSign(face, sign));
}

/** Sound marks are drawn on their kana, whichever of their two forms a face has. */
export const SOUND_MARKS: Readonly<Record<string, string>> = { '\u3099': '\u309B', '\u309A': '\u309C' };

function hasSign(face: OpenFace, sign: string): boolean {
  if (hasGlyph(face, sign)) return true;
  const other = SOUND_MARKS[sign];
  return other !== undefined && hasGlyph(face, other);
}

/** Whether a face draws a sign of one code point. */
export function hasGlyph({ font }: OpenFace, sign: string): boolean {
  return font.nominalGlyph(sign.codePointAt(0) ?? 0) !== undefined;
}
