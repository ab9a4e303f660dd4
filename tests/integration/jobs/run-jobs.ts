import { POST as EXPORT } from '@/app/api/projects/[projectId]/exports/route';
import { GET as FILE } from '@/app/api/jobs/[jobId]/file/route';
import type { BookExportInput } from '@/lib/contracts/job-operations';
import { jobSchema, type JobKind } from '@/lib/contracts/jobs';
import { BACKGROUND_KINDS, jobHandlers } from '@/lib/server/jobs/job-handlers';
import { runJob } from '@/lib/server/jobs/run-job';
import { claimJob } from '@/lib/server/queue/claim-job';
import { call } from '../call';
import type { TestPerson } from '../people';

/** Does every job that waits, as a worker does beside its drawings, and gives how many there were. */
export async function runJobs(kinds: readonly JobKind[] = BACKGROUND_KINDS): Promise<number> {
  const handlers = jobHandlers({ environmentOf: () => null });
  let count = 0;
  for (;;) {
    const job = await claimJob({ workerId: 'test', kinds });
    if (job === null) return count;
    await runJob(job, handlers, new AbortController().signal);
    count += 1;
  }
}

/** Asks for a book as a file, as a browser does. */
export async function askForExport(
  { person, projectId }: { readonly person: TestPerson; readonly projectId: string },
  input: BookExportInput = {},
): Promise<Response> {
  return call(EXPORT, { as: person, params: { projectId }, body: input });
}

/** A book as the PDF that an export of it makes. */
export async function exportBook(
  studio: { readonly person: TestPerson; readonly projectId: string },
  input: BookExportInput,
): Promise<Uint8Array> {
  const asked = await askForExport(studio, input);
  if (asked.status !== 202) throw new Error(await asked.text());
  const { id } = jobSchema.parse(await asked.json());
  await runJobs();
  const file = await call(FILE, { as: studio.person, params: { jobId: id } });
  if (file.status !== 200) throw new Error(await file.text());
  return new Uint8Array(await file.arrayBuffer());
}
