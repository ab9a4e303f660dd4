import { z } from 'zod';
import type { FoundModel } from '@/lib/contracts/models';
import { database } from '../database/database';
import { createJob } from '../queue/create-job';
import { VERIFIED_MODELS } from './verified-models';

/** What the job of a test picture is asked: the files that are meant, so that others of the same name are not judged by it. */
export const trialInputSchema = z.object({ modelId: z.string(), hash: z.string() });
export type TrialInput = z.infer<typeof trialInputSchema>;

const OPEN = ['queued', 'running', 'paused'] as const;

/**
 * Whether a model that was found is offered at once: bundled ones, those whose files the repository verifies, and those
 * whose files were tested before. Others wait for their test picture.
 */
export async function trialOf({ hash, origin }: Pick<FoundModel, 'hash' | 'origin'>): Promise<'passed' | 'failed' | 'waiting'> {
  if (origin === 'shipped' || VERIFIED_MODELS.has(hash)) return 'passed';
  const trial = await database().modelTrial.findUnique({ where: { hash }, select: { problem: true, testedAt: true } });
  if (trial === null || trial.testedAt === null) return 'waiting';
  return trial.problem === null ? 'passed' : 'failed';
}

/** Queues the test of each model that waits for it and has none. Call it in the transaction that found the models. */
export async function queueMissingTrials(found: readonly FoundModel[]): Promise<void> {
  const rows = await database().model.findMany({
    where: { id: { in: found.map(({ id }) => id) }, trial: 'waiting', removal: null },
    select: { id: true, hash: true },
  });
  if (rows.length === 0) return;
  const jobs = await openTrials();
  for (const { id, hash } of rows) {
    const isQueued = jobs.some(({ input }) => input.modelId === id && input.hash === hash);
    if (!isQueued) await queueTrial({ modelId: id, hash });
  }
}

/** Tests that wait or run. */
export async function openTrials(): Promise<{ id: string; input: TrialInput }[]> {
  const jobs = await database().job.findMany({
    where: { kind: 'model-trial', status: { in: [...OPEN] } },
    select: { id: true, input: true },
  });
  return jobs.map(({ id, input }) => ({ id, input: trialInputSchema.parse(input) }));
}

/** Queues a test picture. It goes after what people wait for. */
export async function queueTrial(input: TrialInput): Promise<void> {
  await createJob({ kind: 'model-trial', projectId: null, authorId: null, input });
}
