import type { Present } from '@/lib/contracts/presence';
import { isEqual } from '@/lib/domain/page/versions/is-equal';
import {
  PRESENCE_EXPIRES_MS,
  toldPresences,
  withoutExpired,
  withoutPresent,
  withPresent,
  type Presences,
} from '@/lib/domain/presence/presences';
import { log } from '../log';
import { readShares, writeShare } from './presence-shares';

/** How often listeners are told at most: a pointer that moves is seen moving, and no more than that. */
const TELL_EVERY_MS = 250;
/** How often this process tells the others, and looks at what they tell, at most. */
const SHARE_EVERY_MS = 1000;
/** A share that nothing changed about is written again before it expires. */
const RENEW_SHARE_MS = PRESENCE_EXPIRES_MS / 3;

/** Hears of everybody who is there, after each change. */
type PresenceListener = (people: readonly Present[]) => void;

interface Project {
  readonly listeners: Set<PresenceListener>;
  /** Of tabs that report to this process. */
  local: Presences;
  /** Of those that report to others. */
  remote: readonly Present[];
  told: readonly Present[];
  telling: NodeJS.Timeout | null;
  shared: { readonly people: readonly Present[]; readonly atMs: number };
}

const NOBODY: readonly Present[] = [];

/**
 * Who has which page open: in the memory of this process, without a write for what a pointer does. Other web processes are told
 * once a second at most, by a row of a table without a log; of a person who is alone no movement is told at all.
 */
class PresenceBoard {
  readonly #projects = new Map<string, Project>();
  #timer: NodeJS.Timeout | null = null;

  /** Takes what a tab says; a page of null takes the tab off. Whoever calls has checked person and page. */
  report(projectId: string, { pageId, ...tab }: Omit<Present, 'pageId'> & { readonly pageId: string | null }): void {
    const project = this.#project(projectId);
    const atMs = performance.now();
    project.local =
      pageId === null ? withoutPresent(project.local, tab) : withPresent(project.local, { ...tab, pageId, atMs });
    this.#tellSoon(project);
  }

  /** Everybody who is there now. */
  people(projectId: string): readonly Present[] {
    const project = this.#projects.get(projectId);
    return project === undefined ? NOBODY : everybody(project);
  }

  /** Listens to a project: hears at once who is there, then of every change. @returns stops listening */
  listen(projectId: string, listener: PresenceListener): () => void {
    const project = this.#project(projectId);
    project.listeners.add(listener);
    listener(everybody(project));
    return () => void project.listeners.delete(listener);
  }

  #project(projectId: string): Project {
    const project = this.#projects.get(projectId) ?? {
      listeners: new Set(),
      local: new Map(),
      remote: NOBODY,
      told: NOBODY,
      telling: null,
      shared: { people: NOBODY, atMs: 0 },
    };
    this.#projects.set(projectId, project);
    this.#timer ??= this.#later();
    return project;
  }

  #tellSoon(project: Project): void {
    project.telling ??= setTimeout(() => {
      project.telling = null;
      const people = everybody(project);
      if (isEqual(people, project.told)) return;
      project.told = people;
      for (const listener of project.listeners) listener(people);
    }, TELL_EVERY_MS).unref();
  }

  #later(): NodeJS.Timeout {
    return setTimeout(() => void this.#run(), SHARE_EVERY_MS).unref();
  }

  async #run(): Promise<void> {
    await this.#exchange().catch((error: unknown) => log().warn({ err: error }, 'telling who is present failed'));
    for (const [id, { listeners, local, shared }] of this.#projects) {
      if (listeners.size + local.size + shared.people.length === 0) this.#projects.delete(id);
    }
    this.#timer = this.#projects.size === 0 ? null : this.#later();
  }

  /** Tells the other processes who is here, and looks at who is there. */
  async #exchange(): Promise<void> {
    const nowMs = performance.now();
    for (const [projectId, project] of this.#projects) {
      project.local = withoutExpired(project.local, nowMs);
      const people = shareOf(project);
      const isDue = people.length > 0 && nowMs - project.shared.atMs >= RENEW_SHARE_MS;
      if (!isDue && isEqual(people, project.shared.people)) continue;
      await writeShare(projectId, people);
      project.shared = { people, atMs: nowMs };
    }
    const shares = await readShares([...this.#projects.keys()]);
    for (const [projectId, project] of this.#projects) {
      project.remote = shares.get(projectId) ?? NOBODY;
      this.#tellSoon(project);
    }
  }
}

/** A pointer is only of interest to somebody else. */
function shareOf({ local, remote }: Project): readonly Present[] {
  const people = toldPresences(local.values());
  const isAlone = new Set([...people, ...remote].map(({ userId, tabId }) => userId ?? tabId)).size <= 1;
  return isAlone ? people.map((present) => ({ ...present, cursor: null })) : people;
}

/** A tab whose reports reached two processes one after another is here, where it was heard of by itself. */
function everybody({ local, remote }: Project): readonly Present[] {
  const here = new Set([...local.values()].map(({ tabId }) => tabId));
  return toldPresences([...local.values(), ...remote.filter(({ tabId }) => !here.has(tabId))]);
}

// Next loads a module once for each bundle; the board must be one for the process.
const shared = globalThis as typeof globalThis & { komaPresenceBoard?: PresenceBoard };

/** This process's board. */
export function presenceBoard(): PresenceBoard {
  return (shared.komaPresenceBoard ??= new PresenceBoard());
}
