import type { GenerationEvent } from '@/lib/contracts/generations';
import type { Actor } from '../auth/actor';
import { getSessionActor } from '../auth/get-actor';
import { database } from '../database/database';
import { requireProject } from '../projects/require-project';
import { changePoller, type ProjectChanges } from './change-poller';
import { generationInclude, toGeneration, toGenerations } from './generation-view';

const SNAPSHOT_LATEST = 40;
const HEARTBEAT_MS = 15_000;
/** How soon a stream ends after its person signed out or was taken out of the project. */
const ADMIT_EVERY_MS = 3000;

/**
 * What changes in a project's drawings as server-sent events, for its members: first all that is active and the latest
 * ones, then each change. A browser that connects again gets the snapshot again, so it has missed nothing. Ends when the
 * session or the membership does, or when the browser goes.
 * @throws AppError `not-found`
 */
export async function streamGenerations(actor: Actor, projectId: string, signal: AbortSignal): Promise<Response> {
  await requireProject(actor, projectId, 'view');
  const encoder = new TextEncoder();
  let close: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const send = (event: GenerationEvent) => write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
      const held: ProjectChanges[] = [];
      let isReady = false;
      const hear = (changes: ProjectChanges) => {
        if (isReady) tellChanges(changes, actor, send);
        else held.push(changes);
      };
      const stopListening = changePoller().listen(projectId, hear);
      const timers = [setInterval(() => write(': alive\n\n'), HEARTBEAT_MS)];
      close = () => {
        signal.removeEventListener('abort', close);
        for (const timer of timers) clearInterval(timer);
        stopListening();
        closeQuietly(controller);
        close = () => undefined;
      };
      const admit = async () => {
        const isIn = await mayStill(actor, projectId).catch(() => true);
        if (!isIn) close();
      };
      timers.push(setInterval(() => void admit(), ADMIT_EVERY_MS));
      signal.addEventListener('abort', () => close());
      try {
        write('retry: 1000\n\n');
        send({ type: 'snapshot', generations: await loadSnapshot(actor, projectId) });
        isReady = true;
        for (const changes of held) tellChanges(changes, actor, send);
        if (signal.aborted) close();
      } catch (error) {
        close();
        throw error;
      }
    },
    cancel: () => close(),
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'private, no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}

function closeQuietly(controller: ReadableStreamDefaultController): void {
  try {
    controller.close();
  } catch {
    // The browser was faster.
  }
}

function tellChanges(changes: ProjectChanges, actor: Actor, send: (event: GenerationEvent) => void): void {
  for (const row of changes.changed) send({ type: 'changed', generation: toGeneration(row, actor, changes.outlook) });
  for (const each of changes.progress) send({ type: 'progress', ...each });
  for (const generationId of changes.removedIds) send({ type: 'removed', generationId });
}

async function mayStill(actor: Actor, projectId: string): Promise<boolean> {
  if ((await getSessionActor(actor.sessionId)) === null) return false;
  const where = { projectId, userId: actor.userId, project: { deletedAt: null } };
  return (await database().membership.count({ where })) > 0;
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
