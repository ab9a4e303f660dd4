/**
 * Records what HarfBuzz's own command line makes of sixty strings in the faces of the box.
 *
 * usage: npx tsx tests/golden/record-shaping.ts [HB_SHAPE] > tests/golden/data/shaping.json
 * Made with hb-shape 6.0.0 of Debian 12's libharfbuzz-bin.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { FACES } from '../../lib/lettering/faces';
import { SHAPED_STRINGS } from './shaped-strings';

const tool = process.argv[2] ?? 'hb-shape';
const root = join(import.meta.dirname, '..', '..', 'node_modules', '@expo-google-fonts');
const cases = SHAPED_STRINGS.map(({ text, face, pen }) => {
  const { from, file } = FACES[face];
  const direction = { right: 'ltr', left: 'rtl', down: 'ttb' }[pen];
  const options = ['--output-format=json', '--no-glyph-names', `--direction=${direction}`];
  const out = execFileSync(tool, [...options, join(root, from, file), `--text=${text}`], {
    encoding: 'utf8',
    // The tool takes a language from its surroundings.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  });
  const glyphs = (JSON.parse(out) as Record<'g' | 'cl' | 'dx' | 'dy' | 'ax' | 'ay', number>[]).map((glyph) => [
    glyph.g,
    glyph.cl,
    glyph.ax,
    glyph.ay,
    glyph.dx,
    glyph.dy,
  ]);
  return { text, face, pen, glyphs };
});
const version = execFileSync(tool, ['--version'], { encoding: 'utf8' }).split('\n')[0];
process.stdout.write(`${JSON.stringify({ version, columns: ['glyph', 'cluster', 'ax', 'ay', 'dx', 'dy'], cases })}\n`);
