import { readFileSync } from 'node:fs';
import * as harfBuzz from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { FACES } from '../../lib/lettering/faces';
import { openFace, shapeRaw, type OpenFace } from '../../lib/lettering/shape-run';
import recorded from './data/shaping.json';
import { SHAPED_STRINGS } from './shaped-strings';

const open = new Map<string, OpenFace>();
const faceOf = (name: keyof typeof FACES): OpenFace => {
  const { from, file } = FACES[name];
  const bytes = new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/${from}/${file}`)).buffer;
  const face = open.get(name) ?? openFace(harfBuzz, name, bytes);
  open.set(name, face);
  return face;
};

describe(`Shaping equals the command line of ${recorded.version}`, () => {
  it('in sixty strings', () => {
    expect(recorded.cases.map(({ text, face, pen }) => ({ text, face, pen }))).toEqual(SHAPED_STRINGS);
    expect(SHAPED_STRINGS).toHaveLength(60);
  });

  it.each(SHAPED_STRINGS.map((string, index) => ({ ...string, index })))(
    '$face $pen: $text',
    ({ text, face, pen, index }) => {
      const glyphs = shapeRaw(harfBuzz, faceOf(face), { text, pen, language: null });
      const rows = glyphs.map(({ glyph, cluster, xAdvance, yAdvance, xOffset, yOffset }) => [
        glyph,
        cluster,
        xAdvance,
        yAdvance,
        xOffset,
        yOffset,
      ]);
      expect(rows).toEqual(recorded.cases[index]?.glyphs);
    },
  );
});
