import { z } from 'zod';
import { draftRepairSchema } from '@/lib/contracts/draft-repairs';
import { draftQuestionSchema } from '@/lib/contracts/drafts';
import type { Job } from '@/lib/contracts/jobs';
import type { DraftByModel, ModelDraft } from '@/lib/contracts/scripts';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { readSettings } from '../database/studio-settings';
import { requireProject } from '../projects/require-project';
import { createJob } from '../queue/create-job';
import { getJob, requireJob } from '../queue/job-view';
import { requireTurn } from '../queue/require-turn';

/** How many drafts of one person may wait or run. */
const MOST_DRAFTS = 2;

const resultSchema = z.object({
  text: z.string(),
  characterCount: z.number().int(),
  repairs: z.array(draftRepairSchema),
  questions: z.array(draftQuestionSchema).default([]),
  writtenBy: z.string().nullable().default(null),
  fallback: z.string().nullable().default(null),
});
/** What a job stores of a draft that a language model writes. */
export type ModelDraftResult = z.infer<typeof resultSchema>;

/**
 * Asks a worker for a draft by the project's language model or the studio's; the script stays as it is. For owners and editors.
 * @throws AppError `not-found`, `role-missing`, `model-not-found` when none is chosen, `queue-full`
 */
export async function createModelDraft(actor: Actor, projectId: string, input: DraftByModel): Promise<Job> {
  await requireProject(actor, projectId, 'edit');
  const { draftModel } = await database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { draftModel: true },
  });
  if (draftModel === null && (await readSettings()).writer.kind === 'none') {
    throw new AppError('model-not-found', 'No language model is configured.', {
      action: 'Use the built-in rules, or ask an admin to choose a language model in the settings.',
    });
  }
  const id = await inTransaction(async () => {
    await requireTurn(actor, 'script-draft', { most: MOST_DRAFTS, jobs: 'drafts' });
    return createJob({ kind: 'script-draft', projectId, authorId: actor.userId, input });
  });
  return getJob(actor, id);
}

/** A draft of one's own by a language model, as far as it is. @throws AppError `not-found` for others' and other jobs */
export async function getModelDraft(actor: Actor, jobId: string): Promise<ModelDraft> {
  const { kind, result } = await requireJob(actor, jobId);
  if (kind !== 'script-draft') throw notFound('draft');
  const written = resultSchema.safeParse(result);
  const draft = written.success ? written.data : resultSchema.parse({ text: '', characterCount: 0, repairs: [] });
  return { job: await getJob(actor, jobId), ...draft };
}
