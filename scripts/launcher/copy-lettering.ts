import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FACE_NAMES, FACES } from '../../lib/lettering/faces';

const SHAPER = ['index.mjs', 'harfbuzz.js', 'harfbuzz.wasm'];

const ROOT = join(import.meta.dirname, '..', '..');

/** Copies the lettering files where one of them is missing. Returns whether it did. @param root of the checkout */
export function ensureLettering(root = ROOT): boolean {
  const target = join(root, 'public', 'lettering');
  const names = [...FACE_NAMES.map((name) => FACES[name].file), ...SHAPER];
  if (names.every((name) => existsSync(join(target, name)))) return false;
  copyLettering(root);
  return true;
}

/** Typefaces with their licences, and the shaper's files, into `public/lettering`. Repeating it is harmless. */
export function copyLettering(root = ROOT): void {
  const target = join(root, 'public', 'lettering');
  mkdirSync(target, { recursive: true });
  for (const name of FACE_NAMES) {
    const { file, from } = FACES[name];
    const folder = join(ROOT, 'node_modules', '@expo-google-fonts', from);
    cpSync(join(folder, file), join(target, file));
    cpSync(join(folder, '..', 'LICENSE_FONT'), join(target, file.replace(/\.ttf$/, '.LICENSE.txt')));
  }
  for (const file of SHAPER) cpSync(join(ROOT, 'node_modules', 'harfbuzzjs', 'dist', file), join(target, file));
}
