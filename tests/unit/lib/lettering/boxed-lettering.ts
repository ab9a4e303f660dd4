import { readFileSync } from 'node:fs';
import * as harfBuzz from 'harfbuzzjs';
import { FACE_NAMES, FACES } from '@/lib/lettering/faces';
import { openLettering, type Lettering } from '@/lib/lettering/open-lettering';

let opened: Lettering | null = null;

/** All typefaces in the box, opened as the studio opens them. */
export function boxedLettering(): Lettering {
  opened ??= openLettering(
    harfBuzz,
    Object.fromEntries(
      FACE_NAMES.map((name) => {
        const { from, file } = FACES[name];
        return [name, new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/${from}/${file}`)).buffer];
      }),
    ),
  );
  return opened;
}
