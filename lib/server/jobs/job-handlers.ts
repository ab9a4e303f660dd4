import type { JobKind } from '@/lib/contracts/jobs';
import type { OpenedModel } from '@/pipeline/models/opened-model';
import type { RegionEnvironment } from '@/pipeline/region/run-region';
import { bookExportHandler } from './export-book';
import { regionEditHandler } from './paint-regions';
import { regionReplayHandler } from './replay-regions';
import type { JobHandlers } from './run-job';

/** What runs models is done one at a time, like drawings, and before them: somebody waits for it in front of a page. */
export const MODEL_KINDS: readonly JobKind[] = ['region-edit', 'region-replay'];
/** What runs no model is done beside the drawings, so that neither waits for the other. */
export const BACKGROUND_KINDS: readonly JobKind[] = ['book-export'];

/** How a worker does each kind of job. */
export function jobHandlers(environment: {
  /** Null for a model that this worker does not have. */
  environmentOf(modelId: string | null): (RegionEnvironment & { readonly model: OpenedModel | null }) | null;
}): JobHandlers {
  return {
    'region-edit': regionEditHandler(environment),
    'region-replay': regionReplayHandler(environment),
    'book-export': bookExportHandler(),
  };
}

/** What is written beside jobs that lost their worker time and again. */
export async function failJobs(jobIds: readonly string[], sentence: string): Promise<void> {
  for (const handler of Object.values(jobHandlers({ environmentOf: () => null }))) {
    await handler.onFailed?.(jobIds, sentence);
  }
}
