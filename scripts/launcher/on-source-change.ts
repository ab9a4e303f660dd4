import { watch } from 'node:fs';

/** An editor that saves several files is heard once. */
const SETTLE_MS = 500;

/**
 * Calls back after TypeScript or JSON below the places changed and nothing more did for half a second. Generated files
 * are written by the launcher itself and do not count.
 * @returns ends it when aborted
 */
export function onSourceChange(places: readonly string[], changed: () => void): AbortController {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  for (const place of places) {
    watch(place, { recursive: true, signal: ending.signal }, (_event, name) => {
      if (name === null || !/\.(ts|tsx|json)$/.test(name) || name.includes('generated')) return;
      clearTimeout(timer);
      timer = setTimeout(changed, SETTLE_MS);
    });
  }
  ending.signal.addEventListener('abort', () => clearTimeout(timer));
  return ending;
}
