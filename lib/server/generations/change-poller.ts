import { database } from '../database/database';
import { log } from '../log';
import { generationInclude, progressSelect, toProgress, type GenerationRow } from './generation-view';
import { getQueueOutlook, type QueueOutlook } from './queue-order';
import type { Progress } from '@/lib/contracts/generations';

const POLL_EVERY_MS = 250;
/** A drawing that ended stays in sight for so long, so that no listener misses its end. */
const IN_SIGHT = '60 seconds';

/** What one look at a project found that was not so at the look before. */
export interface ProjectChanges {
  readonly changed: readonly GenerationRow[];
  readonly removedIds: readonly string[];
  readonly progress: readonly { generationId: string; progress: Progress }[];
  readonly outlook: QueueOutlook;
}

export type ChangeListener = (changes: ProjectChanges) => void;

interface Sight {
  readonly id: string;
  readonly projectId: string;
  readonly isDeleted: boolean;
  /** Everything by which a drawing looks different, its progress aside. */
  readonly look: string;
  readonly version: number | null;
}

/**
 * Looks four times a second at the drawings of the projects that somebody listens to: one look for all listeners of this
 * process, none while nobody listens. It compares what it sees with what it saw, so neither clocks that differ nor writes
 * that come late make it miss anything.
 */
class ChangePoller {
  readonly #listeners = new Map<string, Set<ChangeListener>>();
  readonly #seen = new Map<string, Map<string, Sight>>();
  #timer: NodeJS.Timeout | null = null;

  /** Listens to a project from now on; returns the function that stops it. */
  listen(projectId: string, listener: ChangeListener): () => void {
    const listeners = this.#listeners.get(projectId) ?? new Set();
    this.#listeners.set(projectId, listeners.add(listener));
    this.#timer ??= setTimeout(() => void this.#run(), 0);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      this.#listeners.delete(projectId);
      this.#seen.delete(projectId);
    };
  }

  async #run(): Promise<void> {
    await this.#look().catch((error: unknown) => log().warn({ err: error }, 'looking for changes failed'));
    this.#timer = this.#listeners.size === 0 ? null : setTimeout(() => void this.#run(), POLL_EVERY_MS);
  }

  async #look(): Promise<void> {
    const projectIds = [...this.#listeners.keys()];
    if (projectIds.length === 0) return;
    const [sights, outlook] = [await lookAt(projectIds), await getQueueOutlook()];
    const news = projectIds.map((projectId) => ({ projectId, ...this.#compare(projectId, sights, outlook) }));
    const ids = { changed: news.flatMap(({ changed }) => changed), moved: news.flatMap(({ moved }) => moved) };
    const rows = ids.changed.length === 0 ? [] : await loadRows(ids.changed);
    const progress = ids.moved.length === 0 ? [] : await loadProgress(ids.moved);
    for (const { projectId, changed, moved, removedIds } of news) {
      const changes: ProjectChanges = {
        changed: rows.filter(({ id }) => changed.includes(id)),
        progress: progress.filter(({ generationId }) => moved.includes(generationId)),
        removedIds,
        outlook,
      };
      if (changes.changed.length + changes.progress.length + removedIds.length === 0) continue;
      for (const listener of this.#listeners.get(projectId) ?? []) listener(changes);
    }
  }

  #compare(projectId: string, sights: readonly Sight[], outlook: QueueOutlook) {
    const before = this.#seen.get(projectId);
    const now = new Map<string, Sight>();
    const news = { changed: [] as string[], moved: [] as string[], removedIds: [] as string[] };
    for (const sight of sights.filter((each) => each.projectId === projectId)) {
      const current = { ...sight, look: `${sight.look} ${outlook.ahead.get(sight.id) ?? ''}` };
      now.set(sight.id, current);
      const last = before?.get(sight.id);
      // The first look is what listeners got as their snapshot, or newer; what is newer must still be told.
      if (current.isDeleted) {
        if (last?.isDeleted === false) news.removedIds.push(sight.id);
      } else if (last?.look !== current.look) news.changed.push(sight.id);
      else if (current.version !== null && last.version !== current.version) news.moved.push(sight.id);
    }
    this.#seen.set(projectId, now);
    return news;
  }
}

async function lookAt(projectIds: readonly string[]): Promise<Sight[]> {
  return database().$queryRawUnsafe<Sight[]>(
    `SELECT g.id, g."projectId", g."deletedAt" IS NOT NULL AS "isDeleted", p.version,
       concat(g.status, ' ', g.attempt, ' ', g."failureCount", ' ', g."updatedAt") AS look
     FROM "Generation" g LEFT JOIN "GenerationProgress" p ON p."generationId" = g.id
     WHERE g."projectId" = ANY($1::uuid[])
       AND (g.status IN ('queued', 'running', 'paused') OR g."updatedAt" > now() - interval '${IN_SIGHT}')`,
    [...projectIds],
  );
}

function loadRows(ids: string[]): Promise<GenerationRow[]> {
  return database().generation.findMany({ where: { id: { in: ids }, deletedAt: null }, include: generationInclude });
}

async function loadProgress(ids: string[]): Promise<{ generationId: string; progress: Progress }[]> {
  const where = { generationId: { in: ids } };
  const rows = await database().generationProgress.findMany({ where, select: progressSelect });
  return rows.map((row) => ({ generationId: row.generationId, progress: toProgress(row) }));
}

// Next loads a module once for each bundle; the poller must be one for the process.
const shared = globalThis as typeof globalThis & { komaChangePoller?: ChangePoller };

/** This process's poller. */
export function changePoller(): ChangePoller {
  return (shared.komaChangePoller ??= new ChangePoller());
}
