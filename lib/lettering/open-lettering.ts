import type { Language } from './letter-style';
import { STAND_INS } from './faces';
import { hyphenateEnglish, type Hyphenator } from './hyphenate';
import { boundsOf, moved, UNMOVED, type Path, type PlacedPath } from './path';
import { glyphPath, openFace, shapeRaw, type HarfBuzz, type OpenFace, type PenDirection } from './shape-run';

/** By name: those in the box as `FACES` has them, and typefaces that were brought in as `own:ID`. */
export type FaceFiles = Readonly<Record<string, ArrayBuffer>>;

/** Letters that belong together (a cluster), at the pen; in ems, y down. */
export interface ShapedCluster {
  /** What it stands for. */
  readonly text: string;
  /** Where that begins in the text that was shaped. */
  readonly from: number;
  /** From the pen on the line's base; in columns from the pen in the column's middle. */
  readonly glyphs: readonly PlacedPath[];
  /** How far the pen moves, right or down. */
  readonly advance: number;
}

export interface FaceMetrics {
  /** Heights above the base and depth below it, in ems. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

export interface RunToShape {
  readonly text: string;
  readonly face: string;
  readonly pen: PenDirection;
  readonly language: Language | null;
}

/** Faces that are open, and shaping by HarfBuzz. */
export interface Lettering {
  /** Names of those that are open. */
  readonly faces: ReadonlySet<string>;
  /** Letters of one direction, from left to right or from the top; those that the face lacks are taken from others. */
  readonly shape: (run: RunToShape) => readonly ShapedCluster[];
  /** Letters (as people count them) that neither a face has nor one that stands in for it. */
  readonly missing: (text: string, face: string) => string[];
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
  const standIns = standInsOf(opened.faces);
  const choose = faceChooser(opened.faces, standIns);
  const known = new Map<string, readonly ShapedCluster[]>();
  const shape: Lettering['shape'] = (run) => {
    const key = `${run.face}\n${run.pen}\n${run.language ?? ''}\n${run.text}`;
    const found = known.get(key) ?? shapeParts(harfBuzz, run, choose);
    if (known.size > MOST_KNOWN) known.clear();
    known.set(key, found);
    return found;
  };
  const first = (name: string): OpenFace => opened.faces.get(name) ?? choose('x', name) ?? standIns[0];
  const metrics = new Map<string, FaceMetrics>();
  return {
    faces: new Set(opened.faces.keys()),
    shape,
    missing: (text, face) => [...new Set(lettersOf(text))].filter((letter) => choose(letter, face) === null),
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

function standInsOf(faces: ReadonlyMap<string, OpenFace>): [OpenFace, ...OpenFace[]] {
  const open = STAND_INS.flatMap((name) => faces.get(name) ?? []);
  const [first, ...others] = open.length === 0 ? faces.values() : open;
  if (first === undefined) throw new RangeError('Lettering needs at least one font.');
  return [first, ...others];
}

/** The face that sets a letter, the wanted one if it can; null where none has it. */
type FaceChooser = (letter: string, wanted: string) => OpenFace | null;

/** Nothing is seen of these (Default_Ignorable_Code_Point), so no face has to have them. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

function faceChooser(faces: ReadonlyMap<string, OpenFace>, standIns: readonly OpenFace[]): FaceChooser {
  const chosen = new Map<string, OpenFace | null>();
  return (letter, wanted) => {
    const key = `${wanted}\n${letter}`;
    const known = chosen.get(key);
    if (known !== undefined) return known;
    const first = faces.get(wanted);
    const all = first === undefined ? standIns : [first, ...standIns];
    const signs = [...letter].filter((sign) => !UNSEEN.test(sign));
    const has = ({ font }: OpenFace, sign: string): boolean =>
      font.nominalGlyph(sign.codePointAt(0) ?? 0) !== undefined;
    // A mark that a face lacks may still be part of a letter that it has.
    const whole = letter.normalize('NFC');
    const found =
      all.find((face) => signs.every((sign) => has(face, sign))) ??
      all.find((face) => [...whole].length === 1 && has(face, whole)) ??
      null;
    chosen.set(key, signs.length === 0 || /^\s+$/u.test(letter) ? (found ?? all[0] ?? null) : found);
    return chosen.get(key) ?? null;
  };
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** As people count them: with their marks, and joined emoji as one. */
export function lettersOf(text: string): string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return [...text];
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}

/** Letters that share a face are shaped together; what no face has is left out. */
function shapeParts(harfBuzz: HarfBuzz, run: RunToShape, choose: FaceChooser): ShapedCluster[] {
  const parts: { from: number; text: string; face: OpenFace }[] = [];
  let at = 0;
  for (const letter of lettersOf(run.text)) {
    const last = parts.at(-1);
    const face = last !== undefined && followsFace(letter, last.face) ? last.face : choose(letter, run.face);
    if (face !== null) {
      if (last !== undefined && last.face === face && last.from + last.text.length === at) last.text += letter;
      else parts.push({ from: at, text: letter, face });
    }
    at += letter.length;
  }
  const shaped = parts.map((part) => shapePart(harfBuzz, part, run));
  return (run.pen === 'left' ? shaped.reverse() : shaped).flat();
}

/** Spaces and punctuation look like the letters that they follow. */
function followsFace(letter: string, { font }: OpenFace): boolean {
  if (/^\s$/u.test(letter)) return true;
  return /^\p{P}$/u.test(letter) && font.nominalGlyph(letter.codePointAt(0) ?? 0) !== undefined;
}

/** A kana with a sound mark that no letter of its own has: あ゙. */
const VOICED = /[\u3099\u309A]$/u;

/** The mark in the upper right of the letter's square; faces draw it in a square of its own. */
function voiceMark(path: Path, y: number, right: number): PlacedPath {
  const box = boundsOf([{ path, at: UNMOVED }]);
  return { path, at: moved(right - (box?.right ?? 0), y) };
}

/** In the order in which they stand. */
function shapePart(
  harfBuzz: HarfBuzz,
  { from, text, face }: { from: number; text: string; face: OpenFace },
  { pen, language }: RunToShape,
): ShapedCluster[] {
  const raw = shapeRaw(harfBuzz, face, { text, pen, language });
  const rise = pen === 'down' ? columnRise(face) : 0;
  const starts = [...new Set(raw.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]));
  const clusters: { start: number; glyphs: PlacedPath[]; advance: number }[] = [];
  for (const { glyph, cluster, xAdvance, yAdvance, xOffset, yOffset } of raw) {
    const last = clusters.at(-1);
    const open = last?.start === cluster ? last : { start: cluster, glyphs: [], advance: 0 };
    if (open !== last) clusters.push(open);
    const [x, y] = [xOffset / face.upem, -yOffset / face.upem - rise];
    const isOver = open.glyphs.length > 0 && VOICED.test(text.slice(cluster, ends.get(cluster)));
    if (isOver) {
      open.glyphs.push(voiceMark(glyphPath(face, glyph), y, pen === 'down' ? 0.5 : open.advance));
      continue;
    }
    const path = glyph === 0 ? [] : glyphPath(face, glyph);
    if (path.length > 0) {
      open.glyphs.push({ path, at: pen === 'down' ? moved(x, open.advance + y) : moved(open.advance + x, y) });
    }
    open.advance += (pen === 'down' ? -yAdvance : xAdvance) / face.upem;
  }
  return clusters.map(({ start, glyphs, advance }) => ({
    text: text.slice(start, ends.get(start)),
    from: from + start,
    glyphs,
    advance,
  }));
}

/** Where ideographs end above the base when a square holds them in its middle, in ems. */
const IDEOGRAPH_TOP = 0.88;

/** How much too low a face's letters stand in columns: without metrics for them they hang from its ascent. */
function columnRise({ font, columnFont, upem }: OpenFace): number {
  return columnFont === null ? font.hExtents().ascender / upem - IDEOGRAPH_TOP : 0;
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
