import { useQuery } from '@tanstack/react-query';
import { FACE_NAMES, FACES, type FaceName } from '@/lib/lettering/faces';
import { openLettering, type Lettering } from '@/lib/lettering/open-lettering';
import { keys } from './keys';

const FOLDER = '/lettering';

/** The typefaces, opened once for the page; null until they came. */
export function useLettering(): Lettering | null {
  const { data } = useQuery({
    queryKey: keys.lettering,
    queryFn: loadLettering,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return data ?? null;
}

async function loadLettering(): Promise<Lettering> {
  // The shaper loads its own WebAssembly from beside itself, which bundlers take apart.
  const address = `${FOLDER}/index.mjs`;
  const [harfBuzz, ...files] = await Promise.all([
    import(/* webpackIgnore: true */ /* turbopackIgnore: true */ address) as Promise<typeof import('harfbuzzjs')>,
    ...FACE_NAMES.map((name) => loadFace(name)),
  ]);
  return openLettering(harfBuzz, Object.fromEntries(files) as Partial<Record<FaceName, ArrayBuffer>>);
}

async function loadFace(name: FaceName): Promise<[FaceName, ArrayBuffer]> {
  const answer = await fetch(`${FOLDER}/${FACES[name].file}`);
  if (!answer.ok) throw new Error(`The typeface ${FACES[name].name} did not come.`);
  return [name, await answer.arrayBuffer()];
}
