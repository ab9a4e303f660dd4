import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FACE_NAMES, FACES } from '@/lib/lettering/faces';
import { type FaceFiles, HYPHENATED_LANGUAGES, loadHyphenators, openLettering, type Lettering } from '@/lib/lettering';

let opened: Promise<Lettering> | null = null;

/** The studio's typefaces and what parts words of all languages, opened once for the process. */
export function getLettering(): Promise<Lettering> {
  opened ??= openAll();
  return opened;
}

/** {@link getLettering} with typefaces that were brought in. @param ownFaces their files, by the names that balloons use */
export async function letteringWith(ownFaces: FaceFiles): Promise<Lettering> {
  const base = await getLettering();
  return Object.keys(ownFaces).length === 0 ? base : base.with(ownFaces);
}

async function openAll(): Promise<Lettering> {
  const harfBuzz = await import('harfbuzzjs');
  const files = await Promise.all(
    FACE_NAMES.map(async (name): Promise<[string, ArrayBuffer]> => {
      const bytes = await readFile(join(process.cwd(), 'public', 'lettering', FACES[name].file));
      return [name, new Uint8Array(bytes).buffer];
    }),
  );
  const hyphenators = await loadHyphenators(HYPHENATED_LANGUAGES);
  return openLettering(harfBuzz, Object.fromEntries(files)).withHyphenators(hyphenators);
}
