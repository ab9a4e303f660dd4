import type { Face, Font } from 'harfbuzzjs';

/** Where symbol fonts (OpenType `cmap`, platform 3, encoding 0) have the letters of one byte. */
const SYMBOLS = 0xf000;

/**
 * A face's letters by their code points. A symbol font has them in the private use area (U+F020 to U+F0FF), where
 * HarfBuzz for the browser doesn't look for them.
 */
export function letterFont(harfBuzz: typeof import('harfbuzzjs'), face: Face): Font {
  const font = new harfBuzz.Font(face);
  const codes = new Set(face.collectUnicodes());
  const hasPlain = [...codes].some((code) => code > 0x20 && code < 0x7f);
  if (hasPlain || ![...codes].some((code) => code > SYMBOLS && code <= SYMBOLS + 0xff)) return font;
  const funcs = new harfBuzz.FontFuncs();
  funcs.setNominalGlyphFunc(
    (_, code) => font.nominalGlyph(code) ?? (code <= 0xff ? font.nominalGlyph(SYMBOLS + code) : undefined),
  );
  const own = font.subFont();
  own.setFuncs(funcs);
  return own;
}
