import { z } from 'zod';
import type { FoundModel } from '@/lib/contracts/models';
import { database } from '../database/database';
import { createJob } from '../queue/create-job';
import { VERIFIED_MODELS } from './verified-models';

/** What the job of a test picture is asked: the files that are meant, so that others of the same name are not judged by it. */
export const trialInputSchema = z.object({ modelId: z.string(), hash: z.string() });
type TrialInput = z.infer<typeof trialInputSchema>;

/** How the tests ended that were drawn, by the hash of the model. */
export type TrialStates = ReadonlyMap<string, 'passed' | 'failed'>;

/** How the tests of models ended, of those whose files were tested before. */
export async function findTrialStates(models: readonly Pick<FoundModel, 'hash'>[]): Promise<TrialStates> {
  const rows = await database().modelTrial.findMany({
    where: { hash: { in: models.map(({ hash }) => hash) }, testedAt: { not: null } },
    select: { hash: true, problem: true },
  });
  return new Map(rows.map(({ hash, problem }) => [hash, problem === null ? 'passed' : 'failed']));
}

/**
 * Whether a model that was found is offered at once: bundled ones, those whose files the repository verifies, and those
 * whose files were tested before. Others wait for their test picture.
 */
export function trialOf(
  { hash, origin }: Pick<FoundModel, 'hash' | 'origin'>,
  tested: TrialStates,
): 'passed' | 'failed' | 'waiting' {
  return origin === 'shipped' || VERIFIED_MODELS.has(hash) ? 'passed' : (tested.get(hash) ?? 'waiting');
}

/** Queues the test of each model that waits for it and has none. Call it in the transaction that found the models. */
export async function queueMissingTrials(found: readonly FoundModel[]): Promise<void> {
  const rows = await database().model.findMany({
    where: { id: { in: found.map(({ id }) => id) }, trial: 'waiting', removal: null },
    select: { id: true, hash: true },
  });
  if (rows.length > 0) await queueTrials(rows.map(({ id, hash }) => ({ modelId: id, hash })));
}

/** Queues the test pictures of models, but of those that have one queued. Call it in a transaction. @returns how many */
export async function queueTrials(wanted: readonly TrialInput[]): Promise<number> {
  const jobs = await database().job.findMany({
    where: { kind: 'model-trial', status: { in: ['queued', 'running', 'paused'] } },
    select: { input: true },
  });
  const open = jobs.map(({ input }) => trialInputSchema.parse(input));
  const missing = wanted.filter(({ modelId, hash }) => !open.some((one) => one.modelId === modelId && one.hash === hash));
  for (const input of missing) await createJob({ kind: 'model-trial', projectId: null, authorId: null, input });
  return missing.length;
}
