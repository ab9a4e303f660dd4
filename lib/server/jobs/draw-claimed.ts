import type { Drawer } from '../engines/drawer';
import type { ClaimedGeneration } from './claim-generation';
import { drawGeneration } from './draw-generation';
import type { DurationEstimate } from './duration-estimate';
import { runLeased } from './run-leased';
import { openDrawingProgress } from './write-progress';

/** Draws what a worker claimed, with progress, and records what came of it. */
export async function drawClaimed(
  claimed: ClaimedGeneration,
  o: {
    readonly drawer: Drawer;
    readonly durationEstimate: DurationEstimate;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const progress = openDrawingProgress(claimed);
  await runLeased(claimed, {
    name: 'drawing',
    signal: o.signal,
    work: async (signal) => {
      try {
        return await drawGeneration(claimed, { ...o, progress, signal });
      } finally {
        await progress.end();
      }
    },
  });
}
