import type { Language } from './letter-style';
import { faceChooser } from './choose-face';
import { BASE_FACES } from './faces';
import { hyphenateEnglish, type Hyphenator } from './hyphenate';
import type { RunToShape, ShapedCluster } from './shaped-cluster';
import { shapeParts } from './shape-parts';
import { openFace, type HarfBuzz, type OpenFace } from './shape-run';
import { writeLetters, type WrittenLetters } from './write-letters';

/** By name: those in the box as `FACES` has them, and typefaces that were brought in as `own:ID`. */
export type FaceFiles = Readonly<Record<string, ArrayBuffer>>;

export interface FaceMetrics {
  /** Heights above the base and depth below it, in ems. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/** Faces that are open, and shaping by HarfBuzz. */
export interface Lettering {
  /** Names of those that are open. */
  readonly faces: ReadonlySet<string>;
  /** Letters of one direction, from left to right or from the top; those that the face lacks are taken from others, or are boxes. */
  readonly shape: (run: RunToShape) => readonly ShapedCluster[];
  /** A text as a face and those that stand in for it can write it, and the letters of which there is none, not even a twin. */
  readonly written: (text: string, face: string) => WrittenLetters;
  readonly metrics: (face: string) => FaceMetrics;
  /** The parts of a word; one part where the language's patterns are not at hand. */
  readonly hyphenate: (word: string, language: Language) => readonly string[];
  /**
   * The same with more faces, without opening any again: faces that a page names, and typefaces that were brought in
   * (`own:ID`, with their bytes). It is another value, so what was fitted with the former one is fitted anew.
   * @throws RangeError when one holds no letters
   */
  readonly with: (faces: FaceFiles) => Lettering;
  /** The same with what parts words of more languages (`loadHyphenator`). */
  readonly withHyphenators: (hyphenators: Readonly<Record<Language, Hyphenator>>) => Lettering;
}

interface Opened {
  readonly faces: ReadonlyMap<string, OpenFace>;
  readonly hyphenators: ReadonlyMap<string, Hyphenator>;
}

/**
 * Opens faces for shaping. Base faces (`BASE_FACES`) are opened first; others join when a page names them, by `with`.
 * @param faces TrueType or OpenType files by name
 * @throws RangeError when no face was given, or one holds no letters
 */
export function openLettering(harfBuzz: HarfBuzz, faces: FaceFiles): Lettering {
  return letteringOf(harfBuzz, {
    faces: openFaces(harfBuzz, faces),
    hyphenators: new Map([['en', hyphenateEnglish]]),
  });
}

function openFaces(harfBuzz: HarfBuzz, faces: FaceFiles): Map<string, OpenFace> {
  return new Map(Object.entries(faces).map(([name, bytes]) => [name, openFace(harfBuzz, name, bytes)]));
}

/** Shaped words that are kept; beyond, all are forgotten. */
const MOST_KNOWN = 8000;

function letteringOf(harfBuzz: HarfBuzz, opened: Opened): Lettering {
  const anyFace = anyFaceOf(opened.faces);
  const choose = faceChooser(opened.faces, anyFace);
  const known = new Map<string, readonly ShapedCluster[]>();
  const shape: Lettering['shape'] = (run) => {
    const key = `${run.face}\n${run.pen}\n${run.language ?? ''}\n${run.text}`;
    const found = known.get(key) ?? shapeParts(harfBuzz, run, choose);
    if (known.size > MOST_KNOWN) known.clear();
    known.set(key, found);
    return found;
  };
  const first = (name: string): OpenFace => opened.faces.get(name) ?? choose.faceOf('x', name) ?? anyFace;
  const metrics = new Map<string, FaceMetrics>();
  return {
    faces: new Set(opened.faces.keys()),
    shape,
    written: (text, face) => writeLetters(text, (letter) => choose.writtenAs(letter, face)),
    metrics: (name) => {
      const found = metrics.get(name) ?? metricsOf(first(name));
      metrics.set(name, found);
      return found;
    },
    hyphenate: (word, language) => {
      const part = opened.hyphenators.get(language) ?? opened.hyphenators.get(language.split('-')[0] ?? '');
      return part?.(word) ?? [word];
    },
    with: (faces) =>
      letteringOf(harfBuzz, { ...opened, faces: new Map([...opened.faces, ...openFaces(harfBuzz, faces)]) }),
    withHyphenators: (more) =>
      letteringOf(harfBuzz, {
        ...opened,
        hyphenators: new Map([...opened.hyphenators, ...Object.entries(more)]),
      }),
  };
}

/** Sets what is blank where the wanted face isn't open. */
function anyFaceOf(faces: ReadonlyMap<string, OpenFace>): OpenFace {
  const [first] = [...BASE_FACES.flatMap((name) => faces.get(name) ?? []), ...faces.values()];
  if (first === undefined) throw new RangeError('Lettering needs at least one font.');
  return first;
}

function metricsOf({ font, upem }: OpenFace): FaceMetrics {
  const { ascender, descender } = font.hExtents();
  const heightOf = (letter: string, usual: number): number => {
    const glyph = font.nominalGlyph(letter.codePointAt(0) ?? 0);
    const extents = glyph === undefined ? undefined : font.glyphExtents(glyph);
    return extents === undefined || extents.yBearing <= 0 ? usual : extents.yBearing / upem;
  };
  const capHeight = heightOf('H', 0.7);
  return { ascent: ascender / upem, descent: -descender / upem, capHeight, xHeight: heightOf('x', capHeight * 0.7) };
}
