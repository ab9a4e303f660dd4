import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { jobOperations } from '@/lib/contracts/job-operations';
import { modelOperations } from '@/lib/contracts/models';
import { scriptOperations, type DraftByModel, type ModelDraft } from '@/lib/contracts/scripts';
import { call } from './call';
import { isActiveJob, problemOfJob } from './jobs';
import { keys } from './keys';
import { ProblemError } from './problem-error';

const LOOK_MS = 600;

/** The language models in the models folder. @param isOn whether somebody looks at them */
export function useLanguageModels(isOn: boolean) {
  return useQuery({
    queryKey: keys.languageModels,
    queryFn: async ({ signal }) => (await call(modelOperations.findLanguageModels, { signal })).items,
    enabled: isOn,
  });
}

/** A draft that a language model writes: asked for, watched while it grows, cancelled. */
export function useModelDraft(projectId: string) {
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const watched = useQuery({
    queryKey: keys.modelDraft(jobId ?? ''),
    queryFn: ({ signal }) => call(scriptOperations.getModelDraft, { params: { jobId: jobId ?? '' }, signal }),
    enabled: jobId !== null,
    refetchInterval: ({ state }) => (state.data !== undefined && !isActiveJob(state.data.job) ? false : LOOK_MS),
  });
  const start = useMutation({
    mutationFn: (body: Partial<DraftByModel> & Pick<DraftByModel, 'premise'>) =>
      call(scriptOperations.createModelDraft, { params: { projectId }, body }),
    onSuccess: ({ id }) => setJobId(id),
  });
  const cancel = useMutation({
    mutationFn: () => call(jobOperations.cancelJob, { params: { jobId: jobId ?? '' } }),
    onSuccess: (job) => client.setQueryData<ModelDraft>(keys.modelDraft(job.id), (draft) => draft && { ...draft, job }),
  });
  const draft = jobId === null ? undefined : watched.data;
  const failed = draft?.job.status === 'failed' ? new ProblemError(problemOfJob(draft.job)) : null;
  return {
    draft,
    isActive: start.isPending || (jobId !== null && (draft === undefined || isActiveJob(draft.job))),
    failure: start.error ?? failed,
    start: start.mutate,
    cancel: () => cancel.mutate(),
    /** Leaves the draft that was watched. */
    forget: () => {
      start.reset();
      setJobId(null);
    },
  };
}
