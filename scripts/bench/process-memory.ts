import { readFile } from 'node:fs/promises';

/** How memory of a child process is looked at: often enough for peaks of a run of seconds. */
const EVERY_MS = 50;

/** The most memory that was seen, in bytes. */
export interface SeenMemory {
  /** Of its own: what must fit into memory. */
  readonly ownBytes: number;
  /** Of files that are mapped: what the system may take back. */
  readonly fileBytes: number;
}

/** Memory of the child processes that this one starts, by what Linux tells of them. */
interface MemoryWatch {
  /** Null on other systems. */
  readonly seen: () => SeenMemory | null;
  readonly stop: () => void;
}

export function watchChildren(): MemoryWatch {
  let own = 0;
  let file = 0;
  const look = async () => {
    for (const status of await childStatuses()) {
      own = Math.max(own, kilobytes(status, 'RssAnon'));
      file = Math.max(file, kilobytes(status, 'RssFile'));
    }
  };
  const timer = setInterval(() => void look(), EVERY_MS);
  return {
    seen: () => (own === 0 ? null : { ownBytes: own * 1024, fileBytes: file * 1024 }),
    stop: () => clearInterval(timer),
  };
}

async function childStatuses(): Promise<string[]> {
  const ids = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').catch(() => '');
  const statuses = ids
    .split(' ')
    .filter((id) => id.trim() !== '')
    .map((id) => readFile(`/proc/${id}/status`, 'utf8').catch(() => ''));
  return Promise.all(statuses);
}

function kilobytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
}
