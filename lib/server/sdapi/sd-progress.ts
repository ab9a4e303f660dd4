import { progressPhaseSchema } from '@/lib/contracts/generations';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { cancelGeneration } from '../generations/change-generation';

/** A drawing of the actor's token that waits or runs: the running one first, then the oldest. */
function ownDrawings(actor: Actor) {
  return database().generation.findMany({
    where: {
      accessTokenId: actor.token?.id ?? null,
      authorId: actor.userId,
      status: { in: ['queued', 'running'] },
      deletedAt: null,
    },
    orderBy: [{ startedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: { id: true, status: true, startedAt: true, pictureCount: true, progress: true },
  });
}

/**
 * `GET /sdapi/v1/progress`: how far the drawings are that this token asked for; 0 with nothing to do where none waits.
 * @param o.hasImage false leaves the preview out
 */
export async function getProgress(actor: Actor, { hasImage }: { readonly hasImage: boolean }) {
  const drawings = await ownDrawings(actor);
  const [first] = drawings;
  const progress = first?.progress ?? null;
  const preview = hasImage ? (progress?.preview ?? null) : null;
  const isDrawing = progress !== null && progressPhaseSchema.parse(progress.phase) === 'denoising';
  const steps =
    progress === null ? 0 : isDrawing ? progress.step : progress.phase === 'encoding' ? 0 : progress.stepCount;
  return {
    progress: progress === null ? 0 : Math.min(0.99, steps / Math.max(1, progress.stepCount)),
    eta_relative: (progress?.timeLeftMs ?? 0) / 1000,
    state: {
      skipped: false,
      interrupted: false,
      stopping_generation: false,
      job: first?.id ?? '',
      job_count: drawings.length,
      job_timestamp: first?.startedAt?.toISOString() ?? '0',
      job_no: progress?.pictureIndex ?? 0,
      sampling_step: steps,
      sampling_steps: progress?.stepCount ?? 0,
    },
    current_image: preview === null ? null : Buffer.from(preview).toString('base64'),
    textinfo: first === undefined ? null : first.status === 'queued' ? 'Waiting...' : null,
  };
}

/** `POST /sdapi/v1/interrupt` and `/skip`: cancels the drawings that this token asked for, and no others. May be repeated. */
export async function interrupt(actor: Actor): Promise<null> {
  for (const { id } of await ownDrawings(actor)) await cancelGeneration(actor, id);
  return null;
}
