import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { jobOperations, type BookExportInput } from '@/lib/contracts/job-operations';
import type { Job, JobKind } from '@/lib/contracts/jobs';
import { problemCodeSchema, type Problem } from '@/lib/contracts/problem';
import { addressOf, call } from './call';
import { keys } from './keys';
import { ProblemError } from './problem-error';

const LOOK_MS = 1000;

/** Whether a job waits or runs. */
export function isActiveJob({ status }: Job): boolean {
  return status === 'queued' || status === 'running';
}

/** One's own jobs of a kind in a project, newest first; asked anew while one of them is active. */
export function useJobs(projectId: string, kind: JobKind) {
  return useQuery({
    queryKey: keys.jobs(projectId, kind),
    queryFn: async ({ signal }) =>
      (await call(jobOperations.findJobs, { params: { projectId }, query: { kind }, signal })).items,
    refetchInterval: ({ state }) => (state.data?.some(isActiveJob) === true ? LOOK_MS : false),
  });
}

/** A job when it has succeeded. @throws ProblemError with the reason when it failed or was cancelled */
export async function untilJobEnds(jobId: string): Promise<Job> {
  for (;;) {
    const job = await call(jobOperations.getJob, { params: { jobId } });
    if (job.status === 'succeeded') return job;
    if (!isActiveJob(job)) throw new ProblemError(problemOfJob(job));
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Why a job did not succeed, as a refused request says it; codes of the pipeline are no problem's. */
export function problemOfJob({ id, failure }: Job): Problem {
  const code = problemCodeSchema.safeParse(failure?.code);
  return {
    type: 'about:blank',
    title: '',
    status: 500,
    detail: failure?.sentence ?? '',
    action: null,
    code: code.success ? code.data : 'internal',
    instance: id,
  };
}

/** What an export would spoil or show by mistake; asked anew when the page is opened again, since somebody mends it meanwhile. */
export function useExportCheck(projectId: string, body: BookExportInput) {
  return useQuery({
    queryKey: keys.exportCheck(projectId, body),
    queryFn: ({ signal }) => call(jobOperations.checkBookExport, { params: { projectId }, body, signal }),
    staleTime: 0,
  });
}

/** How the panels of a book or chapter were made. */
export function useDisclosure(projectId: string, chapter: number | null) {
  return useQuery({
    queryKey: keys.disclosure(projectId, chapter),
    queryFn: ({ signal }) =>
      call(jobOperations.getDisclosure, {
        params: { projectId },
        query: chapter === null ? {} : { chapter },
        signal,
      }),
    staleTime: 0,
  });
}

/** Asks for a book as a file. */
export function useCreateBookExport(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BookExportInput) => call(jobOperations.createBookExport, { params: { projectId }, body }),
    onSuccess: (job) => showJob(client, job),
  });
}

export function useCancelJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (jobId: string) => call(jobOperations.cancelJob, { params: { jobId } }),
    onSuccess: (job) => showJob(client, job),
  });
}

/** Puts a job as it is now into the lists that show it. */
export function showJob(client: QueryClient, job: Job): void {
  if (job.projectId === null) return;
  const key = keys.jobs(job.projectId, job.kind);
  client.setQueryData<Job[]>(key, (jobs) => [job, ...(jobs ?? []).filter(({ id }) => id !== job.id)]);
  void client.invalidateQueries({ queryKey: key });
}

/** Where the file is that a job made. */
export function jobFileAddress(jobId: string): string {
  return addressOf(jobOperations.getJobFile, { params: { jobId } });
}
