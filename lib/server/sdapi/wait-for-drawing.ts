import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { cancelGeneration } from '../generations/change-generation';
import type { JobStatus } from '../generated/client';

const LOOK_EVERY_MS = 200;
/** So long a request waits for its drawing. */
export const LONGEST_WAIT_MS = 15 * 60_000;
const ENDED: readonly JobStatus[] = ['succeeded', 'failed', 'cancelled'];

/**
 * Waits until a drawing ended. When the program hangs up, or the drawing takes too long, the drawing is cancelled: nobody
 * would hear of it.
 * @returns whether it was drawn; false when it was cancelled
 * @throws AppError `took-too-long`; `drawing-failed` in the worker's words
 */
export async function waitForDrawing(
  actor: Actor,
  generationId: string,
  { signal, limitMs = LONGEST_WAIT_MS }: { readonly signal: AbortSignal; readonly limitMs?: number },
): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const row = await database().generation.findUnique({
      where: { id: generationId },
      select: { status: true, errorSentence: true },
    });
    if (row === null || ENDED.includes(row.status)) return outcome(row);
    const isLate = performance.now() >= deadline;
    if (isLate || signal.aborted) {
      await cancelGeneration(actor, generationId);
      throw new AppError('took-too-long', isLate ? 'The drawing took too long and was cancelled.' : 'Cancelled.', {
        action: 'Ask for fewer pictures or steps, or try again when the queue is shorter.',
      });
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

function outcome(row: { status: JobStatus; errorSentence: string | null } | null): boolean {
  if (row?.status !== 'failed') return row?.status === 'succeeded';
  throw new AppError('drawing-failed', row.errorSentence ?? 'The drawing failed.', {
    action: 'Try again, or look at the drawing in Koma.',
  });
}
