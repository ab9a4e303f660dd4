import { z } from 'zod';
import type { RegionReplay } from '@/lib/contracts/region-edits';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { requirePanel } from '../books/require-page';
import { database } from '../database/database';
import type { Job } from '../generated/client';
import { projectOf } from '../projects/require-project';
import { createJob } from '../queue/create-job';
import { chainTo } from './chain';

const stepSchema = z.object({ editId: z.string(), differing: z.number(), of: z.number() });
/** An edit of the chain, and how many of its pixels differed. */
export type ReplayStep = z.infer<typeof stepSchema>;

const inputSchema = z.object({ editId: z.string(), panelId: z.string() });
const resultSchema = z.object({ steps: z.array(stepSchema), differing: z.number().nullable() });

const STATES = {
  queued: 'waiting',
  paused: 'waiting',
  running: 'running',
  succeeded: 'done',
  failed: 'failed',
  cancelled: 'failed',
} as const;

/**
 * Asks a worker to draw the chain of edits that a panel shows again, from its base. For owners and editors; may be repeated.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` when the panel shows no edit
 */
export async function replayRegionEdits(actor: Actor, panelId: string): Promise<RegionReplay> {
  const { projectId } = await requirePanel(actor, panelId, null);
  const panel = await database().panel.findUniqueOrThrow({
    where: { id: panelId },
    select: { picture: { select: { editedBy: { select: { id: true } } } } },
  });
  const editId = panel.picture?.editedBy?.id;
  if (editId === undefined) {
    throw new AppError('state-conflict', 'The panel shows its original picture, so there is nothing to replay.', {
      action: 'Accept an edit first.',
    });
  }
  const chain = await chainTo(editId);
  const id = await createJob({
    kind: 'region-replay',
    projectId,
    authorId: actor.userId,
    input: { editId, panelId },
    stepCount: chain.length,
  });
  return toReplay(await database().job.findUniqueOrThrow({ where: { id } }));
}

/** How a replay is, for members of its project. @throws AppError `not-found` */
export async function getRegionReplay(actor: Actor, replayId: string): Promise<RegionReplay> {
  const row = await database().job.findFirst({
    where: { id: replayId, kind: 'region-replay', project: projectOf(actor, 'view') },
  });
  if (row === null) throw notFound('replay');
  const { panelId } = inputSchema.parse(row.input);
  const isThere = await database().panel.count({ where: { id: panelId, removedAt: null, page: { deletedAt: null } } });
  if (isThere === 0) throw notFound('replay');
  return toReplay(row);
}

function toReplay(row: Job): RegionReplay {
  const { steps, differing } = row.result === null ? { steps: [], differing: null } : resultSchema.parse(row.result);
  return {
    id: row.id,
    ...inputSchema.parse(row.input),
    state: STATES[row.status],
    done: row.step,
    of: row.stepCount,
    steps,
    differing,
    failure: row.status === 'failed' ? row.errorSentence : null,
    createdAt: row.queuedAt.toISOString(),
  };
}
