import { MOST_LICENCE_CHARACTERS, type Licence } from '@/lib/contracts/downloads';
import type { ListedSource } from './list-source';
import { readRemoteBytes } from './read-json';
import { remoteOf, type Sources } from './sources';

/** Longer files are cut. */
const MOST_BYTES = 4 * MOST_LICENCE_CHARACTERS;

/**
 * A source's licence with the words of its licence file, so that what was accepted can be read later, whatever becomes of the
 * source. Without words where it has no such file, or the file can't be read: nothing fails for it.
 */
export async function licenceWithText(
  { licence, licenceUrl }: Pick<ListedSource, 'licence' | 'licenceUrl'>,
  sources: Sources,
  signal: AbortSignal,
): Promise<Licence | null> {
  if (licence === null || licenceUrl === null) return licence;
  const bytes = await readRemoteBytes(remoteOf(sources, licenceUrl), {
    ...{ accept: 'text/plain', mostBytes: MOST_BYTES, signal },
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return null;
  });
  if (bytes === null) return licence;
  // A null character is no text, and the database takes none.
  const text = bytes.toString('utf8').replaceAll('\u0000', '').slice(0, MOST_LICENCE_CHARACTERS);
  return { ...licence, text };
}
