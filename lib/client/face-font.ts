import { useQuery } from '@tanstack/react-query';
import { typefaceOperations } from '@/lib/contracts/typefaces';
import { FACE_NAMES, FACES } from '@/lib/lettering/faces';
import { addressOf } from './call';
import { keys } from './keys';

/**
 * A typeface for the page's own text, as CSS names it: of the box, or one that was brought in (`own:ID`).
 * @returns null until it came, or when it can't be had
 */
export function useFaceFont(face: string | null): string | null {
  const { data } = useQuery({
    queryKey: keys.faceFont(face ?? ''),
    queryFn: () => loadFont(face ?? ''),
    enabled: face !== null,
    staleTime: Infinity,
    retry: false,
  });
  return data ?? null;
}

async function loadFont(face: string): Promise<string | null> {
  const address = addressOfFace(face);
  if (address === null) return null;
  const family = `koma-${face.replaceAll(/[^\w-]/g, '-')}`;
  const font = await new FontFace(family, `url(${JSON.stringify(address)})`).load();
  document.fonts.add(font);
  return family;
}

function addressOfFace(face: string): string | null {
  const boxed = FACE_NAMES.find((name) => name === face);
  if (boxed !== undefined) return `/lettering/${FACES[boxed].file}`;
  return face.startsWith('own:')
    ? addressOf(typefaceOperations.getTypefaceFile, { params: { typefaceId: face.slice(4) } })
    : null;
}
