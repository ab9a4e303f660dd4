import { hasGlyph, SOUND_MARKS, type FaceChooser } from './choose-face';
import { lettersOf } from './letters-of';
import { missingBox } from './missing-box';
import type { RunToShape, ShapedCluster } from './shaped-cluster';
import { boundsOf, moved, UNMOVED, type Path, type PlacedPath } from './path';
import { glyphPath, shapeRaw, type HarfBuzz, type OpenFace, type RawGlyph } from './shape-run';

/** Letters of one face; null is what no face has. */
interface FacePart {
  readonly from: number;
  text: string;
  readonly face: OpenFace | null;
}

/** Letters that share a face are shaped together; what no face has is a box. In the order in which they are seen. */
export function shapeParts(harfBuzz: HarfBuzz, run: RunToShape, choose: FaceChooser): ShapedCluster[] {
  const shaped = partsOf(run, choose).map(({ from, text, face }) =>
    face === null ? [missingBox({ text, from, pen: run.pen })] : shapePart(harfBuzz, { from, text, face }, run),
  );
  return (run.pen === 'left' ? shaped.reverse() : shaped).flat();
}

function partsOf({ text, face: wanted }: RunToShape, choose: FaceChooser): FacePart[] {
  const parts: FacePart[] = [];
  const words = wordFaces(text, wanted, choose);
  let at = 0;
  for (const letter of lettersOf(text)) {
    const last = parts.at(-1);
    const follows = last !== undefined && last.face !== null && followsFace(letter, last.face);
    const face = follows ? last.face : (words.get(at) ?? choose.faceOf(letter, wanted));
    if (last !== undefined && last.face === face && face !== null) last.text += letter;
    else parts.push({ from: at, text: letter, face });
    at += letter.length;
  }
  return parts;
}

const WORD = /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々])\p{L})[\p{L}\p{M}]+/gu;

/** A word of which the wanted face lacks a letter is set in one that has them all: each letter's place with its face. */
function wordFaces(text: string, wanted: string, choose: FaceChooser): Map<number, OpenFace> {
  const found = new Map<number, OpenFace>();
  if (/^[\x20-\x7e]*$/.test(text)) return found;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const face = choose.faceOfWord(word, wanted);
    if (face !== null) for (let at = index; at < index + word.length; at += 1) found.set(at, face);
  }
  return found;
}

/** Spaces and punctuation look like the letters that they follow; emoji have none that suits a text. */
function followsFace(letter: string, face: OpenFace): boolean {
  if (face.name === 'emoji') return false;
  return /^\s$/u.test(letter) || (/^\p{P}$/u.test(letter) && hasGlyph(face, letter));
}

const SOUND_MARK = /[\u3099\u309A]/;
/** A kana with a sound mark that no letter of its own has: あ゙. */
const VOICED = /[\u3099\u309A]$/u;

/** How much higher than its kana's ink a mark begins, in ems. */
const MARK_ABOVE = 0.06;

/** The mark in the upper right of its kana; faces draw it in a square of its own. */
function soundMark(path: Path, kana: readonly PlacedPath[], right: number): PlacedPath {
  const [own, under] = [boundsOf([{ path, at: UNMOVED }]), boundsOf(kana)];
  return { path, at: moved(right - (own?.right ?? 0), (under?.top ?? 0) - MARK_ABOVE - (own?.top ?? 0)) };
}

interface OpenCluster {
  readonly start: number;
  readonly glyphs: PlacedPath[];
  advance: number;
}

/** In the order in which they stand. */
function shapePart(
  harfBuzz: HarfBuzz,
  { from, text, face }: { readonly from: number; readonly text: string; readonly face: OpenFace },
  { pen, language }: RunToShape,
): ShapedCluster[] {
  const raw = shapeRaw(harfBuzz, face, { text: drawable(text, face), pen, language });
  const starts = [...new Set(raw.map(({ cluster }) => cluster))]
    .filter((start, index) => index === 0 || !SOUND_MARK.test(text[start] ?? ''))
    .sort((a, b) => a - b);
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]));
  const clusters: OpenCluster[] = [];
  const rise = pen === 'down' ? columnRise(face) : 0;
  for (const glyph of raw) {
    const last = clusters.at(-1);
    const isMark = last !== undefined && glyph.cluster !== last.start && SOUND_MARK.test(text[glyph.cluster] ?? '');
    const open =
      last !== undefined && (isMark || last.start === glyph.cluster) ? last : opened(clusters, glyph.cluster);
    const isOver = open.glyphs.length > 0 && VOICED.test(text.slice(open.start, ends.get(open.start)));
    addGlyph(open, glyph, { face, pen, rise, isOver });
  }
  return clusters.map(({ start, glyphs, advance }) => ({
    text: text.slice(start, ends.get(start)),
    from: from + start,
    glyphs,
    advance,
  }));
}

function opened(clusters: OpenCluster[], start: number): OpenCluster {
  const cluster = { start, glyphs: [], advance: 0 };
  clusters.push(cluster);
  return cluster;
}

interface GlyphSetting extends Pick<RunToShape, 'pen'> {
  readonly face: OpenFace;
  readonly rise: number;
  /** A sound mark, which is drawn on what stands before it. */
  readonly isOver: boolean;
}

function addGlyph(
  open: OpenCluster,
  { glyph, xAdvance, yAdvance, xOffset, yOffset }: RawGlyph,
  { face, pen, rise, isOver }: GlyphSetting,
): void {
  if (isOver) {
    open.glyphs.push(soundMark(glyphPath(face, glyph), open.glyphs, pen === 'down' ? 0.5 : open.advance));
    return;
  }
  const [x, y] = [xOffset / face.upem, -yOffset / face.upem - rise];
  const path = glyph === 0 ? [] : glyphPath(face, glyph);
  if (path.length > 0) {
    open.glyphs.push({ path, at: pen === 'down' ? moved(x, open.advance + y) : moved(open.advance + x, y) });
  }
  open.advance += (pen === 'down' ? -yAdvance : xAdvance) / face.upem;
}

/** With the sound marks that the face has. Of the same length. */
function drawable(text: string, face: OpenFace): string {
  return text.replaceAll(/[\u3099\u309A]/g, (mark) => (hasGlyph(face, mark) ? mark : (SOUND_MARKS[mark] ?? mark)));
}

/** Where ideographs end above the base when a square holds them in its middle, in ems. */
const IDEOGRAPH_TOP = 0.88;

/** How much too low a face's letters stand in columns: without metrics for them they hang from its ascent. */
function columnRise({ font, columnFont, upem }: OpenFace): number {
  return columnFont === null ? font.hExtents().ascender / upem - IDEOGRAPH_TOP : 0;
}
