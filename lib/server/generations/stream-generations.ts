import type { Present } from '@/lib/contracts/presence';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { presenceBoard } from '../presence/presence-board';
import { requireProject } from '../projects/require-project';
import { eventText } from './change-events';
import { changePoller } from './change-poller';
import { generationInclude, toGenerations } from './generation-view';
import { openStreams } from './open-streams';

const SNAPSHOT_LATEST = 40;
const HEARTBEAT_MS = 15_000;
/** A browser that takes nothing any more, while events go on, is let go; it gets the snapshot when it connects again. */
const MOST_BEHIND_BYTES = 16 * 2 ** 20;

/**
 * What changes in a project's drawings as server-sent events, for its members: first all that is active and the latest
 * ones, then each change. A browser that connects again gets the snapshot again, so it has missed nothing. Ends when the
 * session or the membership does, or when the browser goes.
 * @throws AppError `not-found`, `too-many-attempts` for a person who has too many streams open
 */
export async function streamGenerations(actor: Actor, projectId: string, signal: AbortSignal): Promise<Response> {
  await requireProject(actor, projectId, 'view');
  let close: () => void = () => undefined;
  const leave = openStreams().open({ actor, projectId, close: () => close() });
  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const encoder = new TextEncoder();
        const leaving: (() => void)[] = [leave];
        close = () => {
          close = () => undefined;
          for (const each of leaving) each();
          closeQuietly(controller);
        };
        const write = (text: string) => {
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) < -MOST_BEHIND_BYTES) close();
        };
        const abort = (): void => close();
        signal.addEventListener('abort', abort);
        leaving.push(() => signal.removeEventListener('abort', abort));
        try {
          await tellProject(actor, projectId, { write, leaving });
        } catch (error) {
          close();
          throw error;
        }
        if (signal.aborted) close();
      },
      cancel: () => close(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  );
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'private, no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}

/** Writes the snapshot and then every change after it. @param o.leaving gets what ends the writing */
async function tellProject(
  actor: Actor,
  projectId: string,
  o: { readonly write: (text: string) => void; readonly leaving: (() => void)[] },
): Promise<void> {
  const early: string[] = [];
  let isReady = false;
  let isLeft = false;
  o.leaving.push(() => (isLeft = true));
  const stop = await changePoller().listen(projectId, (textFor) => {
    if (isReady) o.write(textFor(actor.userId));
    else early.push(textFor(actor.userId));
  });
  o.leaving.push(stop);
  if (isLeft) return stop();
  const heartbeat = setInterval(() => o.write(': alive\n\n'), HEARTBEAT_MS);
  o.leaving.push(() => clearInterval(heartbeat));
  const generations = await loadSnapshot(actor, projectId);
  if (isLeft) return clearInterval(heartbeat);
  o.write(`retry: 1000\n\n${eventText({ type: 'snapshot', generations })}`);
  isReady = true;
  for (const text of early) if (!isLeft) o.write(text);
  if (!isLeft) o.leaving.push(presenceBoard().listen(projectId, (people) => o.write(presenceText(people))));
}

function presenceText(people: readonly Present[]): string {
  return eventText({ type: 'presence', people: [...people] });
}

function closeQuietly(controller: ReadableStreamDefaultController): void {
  try {
    controller.close();
  } catch {
    // The browser was faster.
  }
}

async function loadSnapshot(actor: Actor, projectId: string) {
  const where = { projectId, deletedAt: null };
  const include = generationInclude;
  const latest = await database().generation.findMany({
    where,
    include,
    orderBy: { id: 'desc' },
    take: SNAPSHOT_LATEST,
  });
  const older = await database().generation.findMany({
    where: { ...where, status: { in: ['queued', 'running', 'paused'] }, id: { notIn: latest.map(({ id }) => id) } },
    include,
    orderBy: { id: 'desc' },
  });
  return toGenerations([...latest, ...older], actor);
}
