import { stat } from 'node:fs/promises';
import type { OpenedModel } from '@/pipeline/models';
import type { InferenceRuntime } from '@/pipeline/runtime';

/** Graphs up to this many bytes are loaded before anybody draws: seconds of loading, and memory that nobody misses. */
const MOST_BYTES = 64_000_000;
/** After the start, when the browser is opened and needs the machine. */
const AFTER_MS = 3000;

/**
 * Loads the graphs of small models while nothing is drawn, so that the first drawing after a start does not pay for it:
 * without this, more than half of its time is loading. One graph a call, so that whoever draws meanwhile waits for one.
 * @returns a function that says whether it loaded one; a graph that can't be loaded is left to who draws with it
 */
export function createWarming(o: {
  readonly runtime: Pick<InferenceRuntime, 'load'>;
  readonly now: () => number;
}): (models: ReadonlyMap<string, OpenedModel>) => Promise<boolean> {
  const since = o.now();
  const tried = new Set<string>();
  return async (models) => {
    if (o.now() - since < AFTER_MS) return false;
    for (const path of [...models.values()].flatMap(neededGraphs)) {
      if (tried.has(path)) continue;
      tried.add(path);
      const size = await stat(path).catch(() => null);
      if (size === null || size.size > MOST_BYTES) continue;
      const loaded = await o.runtime.load({ kind: 'file', path }).catch(() => null);
      if (loaded !== null) return true;
    }
    return false;
  };
}

/** Of models whose graphs are small: those that every drawing needs, in the order in which it does. */
function neededGraphs({ graphs, capabilities }: OpenedModel): string[] {
  if (capabilities.family !== 'starter') return [];
  const { textEncoder, vaeEncoder, unet, vaeDecoder } = graphs;
  return [textEncoder, vaeEncoder, unet, vaeDecoder].flatMap((graph) => graph?.path ?? []);
}
