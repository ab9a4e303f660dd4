import type { Present } from '@/lib/contracts/presence';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { eventStream, type EventWriter } from '../http/event-stream';
import { presenceBoard } from '../presence/presence-board';
import { requireProject } from '../projects/require-project';
import { eventText } from './change-events';
import { changePoller } from './change-poller';
import { generationInclude, toGenerations } from './generation-view';
import { openStreams } from './open-streams';

const SNAPSHOT_LATEST = 40;

/**
 * What changes in a project's drawings as server-sent events, for its members: first all that is active and the latest
 * ones, then each change. A browser that connects again gets the snapshot again, so it has missed nothing. Ends when the
 * session or the membership does, or when the browser goes.
 * @throws AppError `not-found`, `too-many-attempts` for a person who has too many streams open
 */
export async function streamGenerations(actor: Actor, projectId: string, signal: AbortSignal): Promise<Response> {
  await requireProject(actor, projectId, 'view');
  return eventStream({
    signal,
    open: (close) => openStreams().open({ actor, projectId, close }),
    tell: (writer) => tellProject(actor, projectId, writer),
  });
}

/** Writes the snapshot and then every change after it. @param o.leaving gets what ends the writing */
async function tellProject(actor: Actor, projectId: string, o: EventWriter): Promise<void> {
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
  const generations = await loadSnapshot(actor, projectId);
  if (isLeft) return;
  o.write(`retry: 1000\n\n${eventText({ type: 'snapshot', generations })}`);
  isReady = true;
  for (const text of early) if (!isLeft) o.write(text);
  if (!isLeft) o.leaving.push(presenceBoard().listen(projectId, (people) => o.write(presenceText(people))));
}

function presenceText(people: readonly Present[]): string {
  return eventText({ type: 'presence', people: [...people] });
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
