import { database } from '../database/database';
import { log } from '../log';
import { changeTexts, hasChanges, type ProjectChanges } from './change-events';
import { changedSubjects, lookAtSubjects, type SubjectMarks } from './changed-subjects';
import { generationInclude, progressSelect, toProgress, type GenerationRow } from './generation-view';
import { getQueueOutlook, NOBODY_WAITS, type QueueOutlook } from './queue-order';

/** While something is being drawn, or changed a moment ago. */
const BUSY_EVERY_MS = 250;
const QUIET_EVERY_MS = 1000;
/** After a change more of them are likely for so long. */
const BUSY_FOR_MS = 5000;
/** How often the places of waiting drawings are told at most: when one is served, all behind it move up. */
const QUEUE_EVERY_MS = 1000;
/** A drawing that ended stays in sight for so long, so that no listener misses its end. */
const IN_SIGHT = '60 seconds';

/** Hears of changes as text to send, by whom it is sent to. */
export type ChangeListener = (textFor: (userId: string) => string) => void;

interface Sight {
  readonly id: string;
  readonly projectId: string;
  readonly isDeleted: boolean;
  readonly isQueued: boolean;
  readonly isRunning: boolean;
  /** Everything by which a drawing looks different, its progress and its place in the queue aside. */
  readonly look: string;
  readonly version: number | null;
}

interface Project {
  readonly listeners: Set<ChangeListener>;
  /** What was seen last, by id; null before the first look. */
  seen: ReadonlyMap<string, Sight> | null;
  /** How often each other part of it had changed then. */
  marks: SubjectMarks;
  /** How many go before each waiting drawing, as it was told last. */
  ahead: ReadonlyMap<string, number>;
  aheadAt: number;
}

interface News {
  readonly changed: string[];
  readonly moved: string[];
  readonly removedIds: string[];
}

/**
 * Looks at the drawings of the projects that somebody listens to: one look for all listeners of this process, less often while
 * nothing happens, none while nobody listens. It compares what it sees with what it saw, so neither clocks that differ nor
 * writes that come late make it miss anything.
 */
class ChangePoller {
  readonly #projects = new Map<string, Project>();
  #timer: NodeJS.Timeout | null = null;
  #busyUntil = 0;

  /**
   * Listens to a project: hears of everything that changes after this has resolved.
   * @returns stops listening
   */
  async listen(projectId: string, listener: ChangeListener): Promise<() => void> {
    const project = this.#projects.get(projectId) ?? {
      listeners: new Set(),
      seen: null,
      marks: new Map(),
      ahead: new Map(),
      aheadAt: 0,
    };
    this.#projects.set(projectId, project);
    project.listeners.add(listener);
    const stop = (): void => {
      project.listeners.delete(listener);
      if (project.listeners.size === 0 && this.#projects.get(projectId) === project) this.#projects.delete(projectId);
    };
    try {
      // Of two that look for the first time at once the later one is compared with the earlier.
      if (project.seen === null) {
        const [sights, marks] = [await lookAt([projectId]), await lookAtSubjects([projectId])];
        if (project.seen === null) {
          project.seen = byId(sights);
          project.marks = marks.get(projectId) ?? new Map();
        }
      }
    } catch (error) {
      stop();
      throw error;
    }
    this.#timer ??= setTimeout(() => void this.#run(), BUSY_EVERY_MS);
    return stop;
  }

  async #run(): Promise<void> {
    await this.#look().catch((error: unknown) => log().warn({ err: error }, 'looking for changes failed'));
    const everyMs = performance.now() < this.#busyUntil ? BUSY_EVERY_MS : QUIET_EVERY_MS;
    this.#timer = this.#projects.size === 0 ? null : setTimeout(() => void this.#run(), everyMs);
  }

  async #look(): Promise<void> {
    const projects = [...this.#projects].filter(([, { seen }]) => seen !== null);
    if (projects.length === 0) return;
    const ids = projects.map(([id]) => id);
    const [sights, marks] = [await lookAt(ids), await lookAtSubjects(ids)];
    const news = projects.map(([id, project]) => {
      const now = byId(sights.filter(({ projectId }) => projectId === id));
      return { project, now, marks: marks.get(id) ?? new Map(), ...compare(project.seen ?? now, now) };
    });
    const changedIds = news.flatMap(({ changed }) => changed);
    const movedIds = news.flatMap(({ moved }) => moved);
    const isBusy = changedIds.length > 0 || sights.some(({ isRunning }) => isRunning);
    if (isBusy) this.#busyUntil = performance.now() + BUSY_FOR_MS;
    const rows = changedIds.length === 0 ? [] : await loadRows(changedIds);
    const progress = movedIds.length === 0 ? [] : await loadProgress(movedIds);
    const outlook = await this.#outlookFor(news);
    for (const { project, now, marks: marksNow, changed, moved, removedIds } of news) {
      const subjects = changedSubjects(project.marks, marksNow);
      project.seen = now;
      project.marks = marksNow;
      const changes: ProjectChanges = {
        changed: rows.filter(({ id }) => changed.includes(id)),
        progress: progress.filter(({ generationId }) => moved.includes(generationId)),
        removedIds,
        ahead: movedPlaces(project, now, { changed: new Set(changed), outlook }),
        outlook,
        subjects,
      };
      if (!hasChanges(changes)) continue;
      const textFor = changeTexts(changes);
      for (const listener of project.listeners) listener(textFor);
    }
  }

  /** The queue is only looked at when a drawing waits, and either something changed or its places were told a while ago. */
  async #outlookFor(news: readonly ({ project: Project; now: ReadonlyMap<string, Sight> } & News)[]) {
    const isWanted = news.some(({ project, now, changed }) => {
      const isDue = performance.now() - project.aheadAt >= QUEUE_EVERY_MS;
      return (isDue || changed.length > 0) && [...now.values()].some(({ isQueued }) => isQueued);
    });
    return isWanted ? getQueueOutlook() : NOBODY_WAITS;
  }
}

function byId(sights: readonly Sight[]): ReadonlyMap<string, Sight> {
  return new Map(sights.map((sight) => [sight.id, sight]));
}

function compare(before: ReadonlyMap<string, Sight>, now: ReadonlyMap<string, Sight>): News {
  const news: News = { changed: [], moved: [], removedIds: [] };
  for (const sight of now.values()) {
    const last = before.get(sight.id);
    if (sight.isDeleted) {
      if (last?.isDeleted === false) news.removedIds.push(sight.id);
    } else if (last?.look !== sight.look) news.changed.push(sight.id);
    else if (sight.version !== null && last.version !== sight.version) news.moved.push(sight.id);
  }
  return news;
}

/**
 * Waiting drawings that have another number before them than was told last, those aside that are told whole. Notes what is
 * told; nothing when the last time was a moment ago, so that a queue that moves fast is told once a second.
 */
function movedPlaces(
  project: Project,
  now: ReadonlyMap<string, Sight>,
  { changed, outlook }: { changed: ReadonlySet<string>; outlook: QueueOutlook },
): ReadonlyMap<string, number> {
  if (outlook.ahead.size === 0) return new Map();
  const isDue = performance.now() - project.aheadAt >= QUEUE_EVERY_MS;
  const told = new Map<string, number>();
  const moved = new Map<string, number>();
  for (const id of now.keys()) {
    const [before, after] = [project.ahead.get(id), outlook.ahead.get(id)];
    if (after === undefined) continue;
    if (after !== before && isDue && !changed.has(id)) moved.set(id, after);
    const known = isDue || changed.has(id) ? after : before;
    if (known !== undefined) told.set(id, known);
  }
  if (isDue) project.aheadAt = performance.now();
  project.ahead = told;
  return moved;
}

async function lookAt(projectIds: readonly string[]): Promise<Sight[]> {
  return database().$queryRawUnsafe<Sight[]>(
    `SELECT g.id, g."projectId", g."deletedAt" IS NOT NULL AS "isDeleted", p.version,
       g.status = 'queued' AS "isQueued", g.status = 'running' AS "isRunning",
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

async function loadProgress(ids: string[]): Promise<ProjectChanges['progress']> {
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
