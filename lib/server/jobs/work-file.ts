import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { environment } from '../environment';
import { workFileName } from '../housekeeping/clear-work-folder';
import type { ClaimedJob } from '../queue/claim-job';

const HOURS_KEPT = 24;
const HOUR_MS = 60 * 60 * 1000;

/** Where files lie while they are being written. */
export function workFolder(): string {
  return join(environment().dataFolder, 'work');
}

/** Does the work of a job's attempt with a file of its own, which is not there before and removed after. */
export async function inWorkFile<Result>(job: ClaimedJob, work: (path: string) => Promise<Result>): Promise<Result> {
  await mkdir(workFolder(), { recursive: true });
  const path = join(workFolder(), workFileName(job));
  try {
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}

/** Until when a file that is made now can be downloaded. */
export function keptUntil(): Date {
  return new Date(Date.now() + HOURS_KEPT * HOUR_MS);
}
