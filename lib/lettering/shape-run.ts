import type { Face, Font } from 'harfbuzzjs';
import { letterFont } from './letter-font';
import type { Command, Path } from './path';
import { verticalMetrics } from './vertical-metrics';

export type HarfBuzz = typeof import('harfbuzzjs');
/** Which way the pen goes. */
export type PenDirection = 'right' | 'left' | 'down';

/** A typeface that is open. */
export interface OpenFace {
  readonly name: string;
  readonly font: Font;
  /** The same with the face's own metrics for columns; null where it has none. */
  readonly columnFont: Font | null;
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
  if (face.collectUnicodes().length === 0) throw new RangeError(`The font ${name} has no glyphs.`);
  const font = letterFont(harfBuzz, face);
  return { name, font, columnFont: columnFontOf(harfBuzz, face, font), upem: face.upem, outlines: new Map() };
}

function columnFontOf(harfBuzz: HarfBuzz, face: Face, font: Font): Font | null {
  const metrics = verticalMetrics(face);
  if (metrics === null) return null;
  const funcs = new harfBuzz.FontFuncs();
  funcs.setGlyphVAdvanceFunc((_, glyph) => -metrics.advance(glyph));
  funcs.setGlyphVOriginFunc((_, glyph) => {
    const y = metrics.originY(font, glyph);
    return y === undefined ? undefined : [Math.trunc(font.glyphHAdvance(glyph) / 2), y];
  });
  const own = font.subFont();
  own.setFuncs(funcs);
  return own;
}

/** Letters of one direction in one face, by HarfBuzz: kerning, ligatures, marks, joined letters, forms for columns. */
export function shapeRaw(
  harfBuzz: HarfBuzz,
  { font, columnFont }: OpenFace,
  run: { readonly text: string; readonly pen: PenDirection; readonly language: string | null },
): RawGlyph[] {
  const buffer = new harfBuzz.Buffer();
  buffer.addText(run.text);
  buffer.guessSegmentProperties();
  if (run.language !== null) buffer.setLanguage(run.language);
  const { LTR, RTL, TTB } = harfBuzz.Direction;
  buffer.setDirection(run.pen === 'right' ? LTR : run.pen === 'left' ? RTL : TTB);
  harfBuzz.shape(run.pen === 'down' ? (columnFont ?? font) : font, buffer);
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
