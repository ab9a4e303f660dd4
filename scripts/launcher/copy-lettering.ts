import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FACE_NAMES, FACES } from '../../lib/lettering/faces';

const SHAPER = ['index.mjs', 'harfbuzz.js', 'harfbuzz.wasm'];

/** Typefaces with their licences, and the shaper's files, into `public/lettering`. Repeating it is harmless. */
export function copyLettering(): void {
  const root = join(import.meta.dirname, '..', '..');
  const target = join(root, 'public', 'lettering');
  mkdirSync(target, { recursive: true });
  for (const name of FACE_NAMES) {
    const { file, from } = FACES[name];
    const folder = join(root, 'node_modules', '@expo-google-fonts', from);
    cpSync(join(folder, file), join(target, file));
    cpSync(join(folder, '..', 'LICENSE_FONT'), join(target, file.replace(/\.ttf$/, '.LICENSE.txt')));
  }
  for (const file of SHAPER) cpSync(join(root, 'node_modules', 'harfbuzzjs', 'dist', file), join(target, file));
}
