import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FACE_NAMES, FACES, type FaceName } from '@/lib/lettering/faces';
import { openLettering, type Lettering } from '@/lib/lettering/open-lettering';

let opened: Promise<Lettering> | null = null;

/** The studio's typefaces, opened once for the process. */
export function getLettering(): Promise<Lettering> {
  opened ??= openAll();
  return opened;
}

async function openAll(): Promise<Lettering> {
  const harfBuzz = await import('harfbuzzjs');
  const faces: Partial<Record<FaceName, ArrayBuffer>> = {};
  for (const name of FACE_NAMES) {
    const bytes = await readFile(join(process.cwd(), 'public', 'lettering', FACES[name].file));
    faces[name] = new Uint8Array(bytes).buffer;
  }
  return openLettering(harfBuzz, faces);
}
