import { sweepInputSchema } from '../upkeep/sweeps';
import { sweepUnnamed } from '../housekeeping/sweep-blobs';
import type { JobHandler } from './run-job';

/** Looks for files that nothing names, and deletes them unless it is a dry run. */
export function storageSweepHandler(): JobHandler {
  return {
    async run(job, { signal }) {
      const { planId } = sweepInputSchema.parse(job.input);
      const found = await sweepUnnamed(new Date(), signal, { isDryRun: planId === null });
      signal.throwIfAborted();
      return async () => ({ result: found });
    },
  };
}
