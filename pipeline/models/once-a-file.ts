import { stat } from 'node:fs/promises';

/**
 * What was read of files, which is kept while they don't change (by size and time); what could not be read is read again.
 * @param read what a file holds; of a folder, whatever is told by its own entry
 */
export function onceAFile<T>(read: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const known = new Map<string, { readonly stamp: string; readonly found: T }>();
  return async (path) => {
    const file = await stat(path).catch(() => null);
    const stamp = `${file?.size} ${file?.mtimeMs}`;
    const before = known.get(path);
    if (before?.stamp === stamp) return before.found;
    const found = await read(path);
    known.set(path, { stamp, found });
    return found;
  };
}
