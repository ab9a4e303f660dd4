import { useMutation, useQueryClient } from '@tanstack/react-query';
import { importOperations, STORY_MEDIA_TYPE, type StartImportInput } from '@/lib/contracts/imports';
import { jobOperations } from '@/lib/contracts/job-operations';
import { call } from './call';
import { showJob } from './jobs';
import { keys } from './keys';

/** Uploads a novel or a script to see what is in it; no project changes. */
export function useCreateStoryImport() {
  return useMutation({
    mutationFn: (file: File) =>
      call(importOperations.createStoryImport, {
        query: { name: file.name.slice(-200) },
        bytes: new Blob([file], { type: STORY_MEDIA_TYPE }),
      }),
  });
}

/** Has chapters of an uploaded story written as a script. */
export function useStartStoryImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ jobId, ...body }: StartImportInput & { readonly jobId: string }) =>
      call(importOperations.startStoryImport, { params: { jobId }, body }),
    onSuccess: (job) => {
      showJob(client, job);
      void client.invalidateQueries({ queryKey: keys.projects, exact: true });
    },
  });
}

/** Pauses or resumes a job. */
export function usePauseJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ jobId, to }: { readonly jobId: string; readonly to: 'paused' | 'queued' }) =>
      call(to === 'paused' ? jobOperations.pauseJob : jobOperations.resumeJob, { params: { jobId } }),
    onSuccess: (job) => showJob(client, job),
  });
}
