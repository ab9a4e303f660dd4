import type { Font } from 'harfbuzzjs';
import { BASE_FACES, FACE_NAMES } from './faces';

type HarfBuzz = typeof import('harfbuzzjs');
export type SetDirection = 'horizontal' | 'vertical';

/** Shaped letters as one outline; y goes down, one em is 1. */
export interface ShapedText {
  /** How far the pen moves: right, or down. */
  readonly advance: number;
  /** Calls with each command's letter and numbers, moved and scaled. */
  readonly outline: (place: Placement) => string;
}
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Clockwise by a quarter, for Latin words in a column. */
  readonly isTurned?: boolean;
}

/** Faces that are open, and shaping by HarfBuzz. */
export interface Lettering {
  /** Names of those that are open. */
  readonly faces: ReadonlySet<string>;
  /** Shapes text in a face; letters that it lacks are taken from the others that are open. */
  readonly shape: (text: string, face: string, direction: SetDirection) => ShapedText;
  /** Characters that no open face has. */
  readonly missing: (text: string) => string[];
  /** Height of capitals and depth of descenders of a face, in ems. */
  readonly metrics: (face: string) => { readonly ascent: number; readonly descent: number };
  /**
   * The same with more faces, without opening any again: faces that a page names, and typefaces that were brought in
   * (`own:ID`, with their bytes). It is another value, so what was fitted with the former one is fitted anew.
   * @throws RangeError when one holds no letters
   */
  readonly with: (faces: FaceFiles) => Lettering;
}

interface OpenFace {
  readonly font: Font;
  readonly upem: number;
}

/** By name: those in the box as `FACES` has them, and typefaces that were brought in as `own:ID`. */
export type FaceFiles = Readonly<Record<string, ArrayBuffer>>;

/**
 * Opens faces for shaping. Base faces (`BASE_FACES`) are opened first; others join when a page names them, by `with`.
 * @param faces TrueType or OpenType files by name
 * @throws RangeError when no face was given, or one holds no letters
 */
export function openLettering(harfBuzz: HarfBuzz, faces: FaceFiles): Lettering {
  return letteringOf(harfBuzz, openFaces(harfBuzz, faces));
}

function openFaces(harfBuzz: HarfBuzz, faces: FaceFiles): Map<string, OpenFace> {
  return new Map(
    Object.entries(faces).map(([name, bytes]): [string, OpenFace] => {
      const face = new harfBuzz.Face(new harfBuzz.Blob(bytes));
      if (face.collectUnicodes().length === 0) throw new RangeError(`The typeface ${name} holds no letters.`);
      return [name, { font: new harfBuzz.Font(face), upem: face.upem }];
    }),
  );
}

/** In which order faces stand in for each other: small ones that any text may need, then the others in the box. */
const STAND_INS: readonly string[] = [...new Set<string>([...BASE_FACES, 'antique', ...FACE_NAMES])];

function letteringOf(harfBuzz: HarfBuzz, open: ReadonlyMap<string, OpenFace>): Lettering {
  const standIns = STAND_INS.flatMap((name) => open.get(name) ?? []);
  const any = standIns[0] ?? open.values().next().value;
  if (any === undefined) throw new RangeError('Lettering needs at least one face.');
  const faceWith = (letter: string, wanted: string): OpenFace => {
    const first = open.get(wanted);
    const code = letter.codePointAt(0) ?? 32;
    const all = [...(first ? [first] : []), ...standIns, ...open.values()];
    return all.find(({ font }) => font.nominalGlyph(code) !== undefined) ?? first ?? any;
  };
  const known = new Map<string, ShapedText>();
  const shape: Lettering['shape'] = (text, face, direction) => {
    const key = `${face}\n${direction}\n${text}`;
    const found =
      known.get(key) ??
      joinRuns(
        runsOf(text, face, faceWith).map((run) => shapeRun(harfBuzz, run, direction)),
        direction,
      );
    if (known.size > MOST_KNOWN) known.clear();
    known.set(key, found);
    return found;
  };
  return {
    faces: new Set(open.keys()),
    shape,
    missing: (text) =>
      [...new Set(text)].filter(
        (letter) =>
          !/\s/u.test(letter) &&
          ![...open.values()].some(({ font }) => font.nominalGlyph(letter.codePointAt(0) ?? 32) !== undefined),
      ),
    metrics: (name) => {
      const { font, upem } = faceWith('x', name);
      const { ascender, descender } = font.hExtents();
      return { ascent: ascender / upem, descent: -descender / upem };
    },
    with: (faces) => letteringOf(harfBuzz, new Map([...open, ...openFaces(harfBuzz, faces)])),
  };
}

/** Shaped words that are kept; beyond, all are forgotten. */
const MOST_KNOWN = 4000;

interface Run {
  readonly text: string;
  readonly face: OpenFace;
}

/** Letters that share a face, one run after another. */
function runsOf(text: string, wanted: string, faceWith: (letter: string, wanted: string) => OpenFace): Run[] {
  const runs: { text: string; face: OpenFace }[] = [];
  for (const letter of text) {
    const last = runs.at(-1);
    const face = /[\s\p{M}]/u.test(letter) && last ? last.face : faceWith(letter, wanted);
    if (last && last.face === face) last.text += letter;
    else runs.push({ text: letter, face });
  }
  return runs;
}

interface Glyph {
  readonly commands: readonly { readonly type: string; readonly values: readonly number[] }[];
  readonly x: number;
  readonly y: number;
}
interface ShapedRun {
  readonly glyphs: readonly Glyph[];
  readonly advance: number;
}

/** In ems, y down. */
function shapeRun(harfBuzz: HarfBuzz, { text, face }: Run, direction: SetDirection): ShapedRun {
  const { font, upem } = face;
  const buffer = new harfBuzz.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(direction === 'vertical' ? harfBuzz.Direction.TTB : harfBuzz.Direction.LTR);
  harfBuzz.shape(font, buffer);
  let pen = 0;
  const glyphs = buffer.getGlyphInfosAndPositions().map((glyph): Glyph => {
    const { codepoint, xAdvance = 0, yAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
    const [x, y] =
      direction === 'vertical' ? [xOffset / upem, pen - yOffset / upem] : [pen + xOffset / upem, -yOffset / upem];
    pen += direction === 'vertical' ? -yAdvance / upem : xAdvance / upem;
    const commands = font.glyphToJson(codepoint).map(({ type, values }) => ({
      type,
      values: values.map((value, index) => (index % 2 === 0 ? value : -value) / upem),
    }));
    return { commands, x, y };
  });
  return { glyphs, advance: pen };
}

function joinRuns(runs: readonly ShapedRun[], direction: SetDirection): ShapedText {
  let pen = 0;
  const glyphs = runs.flatMap((run) => {
    const moved = run.glyphs.map((glyph) =>
      direction === 'vertical' ? { ...glyph, y: glyph.y + pen } : { ...glyph, x: glyph.x + pen },
    );
    pen += run.advance;
    return moved;
  });
  return { advance: pen, outline: (place) => glyphs.map((glyph) => glyphPath(glyph, place)).join('') };
}

function glyphPath({ commands, x: left, y: top }: Glyph, { x, y, size, isTurned = false }: Placement): string {
  return commands
    .map(({ type, values }) => {
      const points: string[] = [];
      for (let index = 0; index + 1 < values.length; index += 2) {
        const [across, down] = [left + (values[index] ?? 0), top + (values[index + 1] ?? 0)];
        const [atX, atY] = isTurned ? [x - down * size, y + across * size] : [x + across * size, y + down * size];
        points.push(`${atX.toFixed(3)} ${atY.toFixed(3)}`);
      }
      return type + points.join(' ');
    })
    .join('');
}
