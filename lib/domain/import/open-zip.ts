import { unzipSync } from 'fflate';
import { StoryFileError } from './story-source';

const MOST_ENTRIES = 5000;
/** Of what is read out of one file, in bytes. */
const MOST_TOTAL_BYTES = 200 * 1024 * 1024;
/** A part that is larger than this may not be this much smaller when packed: text packs ten times, a bomb a thousand. */
const RATIO_FROM_BYTES = 1024 * 1024;
const MOST_RATIO = 150;

export interface Zip {
  readonly names: readonly string[];
  /** The bytes of a part; null where there is none. @throws StoryFileError */
  read(name: string): Uint8Array | null;
}

/**
 * A zip file, its parts unpacked one by one when they are asked for. Sizes are checked before anything is unpacked, and
 * what a part unpacks to is never more than it says.
 * @throws StoryFileError for what is broken, has too many parts, or unpacks to too much
 */
export function openZip(bytes: Uint8Array): Zip {
  const names: string[] = [];
  let total = 0;
  guarded(() =>
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        names.push(name);
        total += originalSize;
        if (names.length > MOST_ENTRIES) throw bomb(`holds more than ${MOST_ENTRIES} parts`);
        if (originalSize > RATIO_FROM_BYTES && originalSize / Math.max(1, size) > MOST_RATIO) {
          throw bomb(`holds a part that unpacks to ${Math.round(originalSize / Math.max(1, size))} times its size`);
        }
        return false;
      },
    }),
  );
  if (total > MOST_TOTAL_BYTES * 4) throw bomb('unpacks to more than 800 MB');
  let read = 0;
  return {
    names,
    read: (name) => {
      const part = guarded(() =>
        unzipSync(bytes, {
          filter: (file) => {
            if (file.name !== name) return false;
            read += file.originalSize;
            if (read > MOST_TOTAL_BYTES) throw bomb('holds more than 200 MB of text');
            return true;
          },
        }),
      );
      return part[name] ?? null;
    },
  };
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof StoryFileError) throw cause;
    throw new StoryFileError(
      'This file is damaged or incomplete.',
      'Save or download it again, then choose it again.',
      cause,
    );
  }
}

function bomb(what: string): StoryFileError {
  return new StoryFileError(
    `This file ${what}, so it was not opened.`,
    'Save the story again as a .docx, .epub or .txt file without pictures.',
  );
}
