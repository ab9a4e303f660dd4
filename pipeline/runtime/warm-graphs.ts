/** What the budget has to know of a loaded graph. */
export interface WarmGraph {
  readonly weightBytes: number;
  /** Grows with every use: the smallest was used longest ago. */
  readonly lastUse: number;
}

/**
 * Which graphs to let go, least recently used first, so that one of `neededBytes` fits into the budget beside the rest.
 * All of them when it doesn't fit even alone: it is loaded all the same, since nothing could be drawn otherwise.
 */
export function chooseReleases<G extends WarmGraph>(warm: readonly G[], neededBytes: number, budgetBytes: number): G[] {
  let heldBytes = warm.reduce((sum, graph) => sum + graph.weightBytes, 0);
  const releases: G[] = [];
  for (const graph of [...warm].sort((a, b) => a.lastUse - b.lastUse)) {
    if (heldBytes + neededBytes <= budgetBytes) break;
    releases.push(graph);
    heldBytes -= graph.weightBytes;
  }
  return releases;
}
