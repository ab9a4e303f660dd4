/** How fast bytes come, over the last seconds. */
export interface Speed {
  /** Bytes a second, with so many there at a moment; null in the first second. */
  at(doneBytes: number, nowMs: number): number | null;
}

const WINDOW_MS = 10_000;
const STEP_MS = 500;

/** Looks at the last ten seconds, so that a slow minute is not hidden by a fast hour. */
export function createSpeed(): Speed {
  const seen: { at: number; bytes: number }[] = [];
  return {
    at(bytes, at) {
      const last = seen.at(-1);
      if (last === undefined || at - last.at >= STEP_MS) seen.push({ at, bytes });
      while (seen.length > 2 && at - (seen[1]?.at ?? at) > WINDOW_MS) seen.shift();
      const first = seen[0];
      if (first === undefined || at - first.at < 1000) return null;
      return Math.max(0, ((bytes - first.bytes) * 1000) / (at - first.at));
    },
  };
}
