import type { Font } from 'harfbuzzjs';
import type { Command, Path } from './path';

export type HarfBuzz = typeof import('harfbuzzjs');
/** Which way the pen goes. */
export type PenDirection = 'right' | 'left' | 'down';

/** A typeface that is open. */
export interface OpenFace {
  readonly name: string;
  readonly font: Font;
  /** Units in one em. */
  readonly upem: number;
  /** By glyph, in ems, y down. */
  readonly outlines: Map<number, Path>;
}

/** A glyph as the shaper places it, in the face's own units, y up. */
export interface RawGlyph {
  readonly glyph: number;
  /** The first letter that it stands for: an index into the text (UTF-16). */
  readonly cluster: number;
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/**
 * Opens a face.
 * @param bytes TrueType or OpenType
 * @throws RangeError when it holds no letters
 */
export function openFace(harfBuzz: HarfBuzz, name: string, bytes: ArrayBuffer): OpenFace {
  const face = new harfBuzz.Face(new harfBuzz.Blob(bytes));
  if (face.collectUnicodes().length === 0) throw new RangeError(`The typeface ${name} holds no letters.`);
  return { name, font: new harfBuzz.Font(face), upem: face.upem, outlines: new Map() };
}

/** Letters of one direction in one face, by HarfBuzz: kerning, ligatures, marks, joined letters, forms for columns. */
export function shapeRaw(
  harfBuzz: HarfBuzz,
  { font }: OpenFace,
  run: { readonly text: string; readonly pen: PenDirection; readonly language: string | null },
): RawGlyph[] {
  const buffer = new harfBuzz.Buffer();
  buffer.addText(run.text);
  buffer.guessSegmentProperties();
  if (run.language !== null) buffer.setLanguage(run.language);
  const { LTR, RTL, TTB } = harfBuzz.Direction;
  buffer.setDirection(run.pen === 'right' ? LTR : run.pen === 'left' ? RTL : TTB);
  harfBuzz.shape(font, buffer);
  return buffer
    .getGlyphInfosAndPositions()
    .map(({ codepoint, cluster, xAdvance = 0, yAdvance = 0, xOffset = 0, yOffset = 0 }): RawGlyph => ({
      glyph: codepoint,
      cluster,
      xAdvance,
      yAdvance,
      xOffset,
      yOffset,
    }));
}

/** In ems, y down; drawn once for each face. */
export function glyphPath({ font, upem, outlines }: OpenFace, glyph: number): Path {
  const known = outlines.get(glyph);
  if (known !== undefined) return known;
  const path = font.glyphToJson(glyph).map(({ type, values }): Command => ({
    type,
    at: values.map((value, index) => (index % 2 === 0 ? value : -value) / upem),
  }));
  outlines.set(glyph, path);
  return path;
}
