import type { TextEncoding } from './text-encoding';

/** Text encodings by what they were made of, those used longest ago forgotten first. */
export interface EncodingCache {
  get(key: string): TextEncoding | undefined;
  set(key: string, encoding: TextEncoding): void;
}

/** @param maxBytes how much memory the encodings may take; 64 MiB when absent (some 270 prompts of SD 1.5) */
export function createEncodingCache(maxBytes = 64 * 2 ** 20): EncodingCache {
  const entries = new Map<string, TextEncoding>();
  let bytes = 0;
  const sizeOf = ({ hidden, pooled }: TextEncoding) => hidden.data.byteLength + (pooled?.data.byteLength ?? 0);
  return {
    get(key) {
      const found = entries.get(key);
      if (!found) return undefined;
      entries.delete(key);
      entries.set(key, found);
      return found;
    },
    set(key, encoding) {
      // Two drawings may have encoded the same at once.
      const before = entries.get(key);
      if (before) bytes -= sizeOf(before);
      entries.set(key, encoding);
      bytes += sizeOf(encoding);
      for (const [oldest, old] of entries) {
        if (bytes <= maxBytes) break;
        entries.delete(oldest);
        bytes -= sizeOf(old);
      }
    },
  };
}
