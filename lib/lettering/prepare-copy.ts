import type { Language } from './letter-style';
import { bidiLevels } from './bidi-levels';
import { boxedFace } from './faces';
import { parseMarkup, type Piece } from './markup';
import type { Lettering } from './open-lettering';
import type { RunToShape, ShapedCluster } from './shaped-cluster';
import type { SetDirection } from './room';
import { joinSoundMarks } from './sound-marks';
import type { Trouble } from './trouble';

/** Letters of a text that are set in one way. */
export interface Span extends Omit<Piece, 'text'> {
  readonly from: number;
  readonly to: number;
}

/** How letters are set. */
export interface Setting {
  readonly lettering: Lettering;
  readonly face: string;
  readonly direction: SetDirection;
  readonly language: Language | null;
  /** Between letters, in ems. */
  readonly tracking: number;
}

/** A text that is ready to be set: without marks, and written in letters that its face or another has. */
export interface Copy extends Setting {
  /** Lines that the writer ended are separated by line feeds. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** Of each letter (UTF-16), by the Unicode Bidirectional Algorithm (UAX 9); null where all goes from left to right. */
  readonly levels: Uint8Array | null;
  /** Whether lines begin on the right. */
  readonly isRightToLeft: boolean;
  /** Letters that no face has, nor a twin of them: they are drawn as boxes. */
  readonly missing: readonly string[];
  readonly troubles: readonly Trouble[];
  readonly shape: (
    run: Pick<RunToShape, 'text' | 'pen'> & { readonly isStressed: boolean },
  ) => readonly ShapedCluster[];
}

/** The spans that a part of the copy lies in, with their indices. */
export function spansWithin(
  { spans }: Pick<Copy, 'spans'>,
  from: number,
  to: number,
): (Span & { readonly index: number })[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  const found: (Span & { readonly index: number })[] = [];
  for (let index = low; index < spans.length; index += 1) {
    const span = spans[index];
    if (span === undefined || span.from >= to) break;
    found.push({ ...span, index });
  }
  return found;
}

/** Reads the marks of a text, writes what its face lacks by twins that the face has, and finds which way each letter goes. */
export function prepareCopy(source: string, setting: Setting): Copy {
  const { lettering, face, language } = setting;
  const { pieces, troubles } = parseMarkup(joinSoundMarks(tidied(source)));
  const missing = new Set<string>();
  const written = (letters: string): string => {
    const { text, lacking } = lettering.written(letters, face);
    for (const letter of lacking) missing.add(letter);
    return text;
  };
  let text = '';
  const spans: Span[] = [];
  for (const piece of pieces) {
    const letters = written(piece.text);
    const reading = piece.reading === null ? null : written(piece.reading);
    spans.push({ ...piece, reading, from: text.length, to: text.length + letters.length });
    text += letters;
  }
  return {
    ...setting,
    text,
    spans,
    ...bidiLevels(text, language),
    missing: [...missing],
    troubles,
    shape: shaperOf({ lettering, face, language }),
  };
}

/** Lines without blanks at their ends, and single ones within. */
function tidied(source: string): string {
  return source
    .replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
}

/** How far letters lean that have no leaning face. */
const LEAN = 0.2;

function shaperOf({ lettering, face, language }: Pick<Setting, 'lettering' | 'face' | 'language'>): Copy['shape'] {
  const boxed = boxedFace(face);
  const upper = (text: string): string => (language === null ? text.toUpperCase() : text.toLocaleUpperCase(language));
  const stressed = boxed?.stressed ?? null;
  const hasStressed = stressed !== null && lettering.faces.has(stressed);
  return ({ text, pen, isStressed }) => {
    const clusters = lettering.shape({
      text: boxed?.isCapitals === true ? upper(text) : text,
      face: isStressed && hasStressed ? stressed : face,
      pen,
      language,
    });
    if (!isStressed || hasStressed) return clusters;
    return clusters.map((cluster) => ({
      ...cluster,
      glyphs: cluster.glyphs.map(({ path, at: [a, b, c, d, e, f] }) => ({
        path,
        at: pen === 'down' ? ([a, b - LEAN, c, d, e, f] as const) : ([a, b, c - LEAN, d, e, f] as const),
      })),
    }));
  };
}
