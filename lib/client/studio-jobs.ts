import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import {
  studioJobOperations,
  type QueueState,
  type StudioJobChange,
  type StudioJobFilter,
} from '@/lib/contracts/studio-jobs';
import { addressOf, call } from './call';
import { keys } from './keys';
import { usePages } from './pages';
import { useEventStream } from './use-event-stream';

const STATE_EVERY_MS = 5000;

/** Everybody’s jobs, in pages. For admins. */
export function useStudioJobs(filter: StudioJobFilter, { enabled }: { readonly enabled: boolean }) {
  return usePages(
    keys.studioJobs(filter),
    ({ cursor, signal }) =>
      call(studioJobOperations.findStudioJobs, {
        query: { ...filter, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    { enabled, refetchOnMount: 'always' },
  );
}

/**
 * Asks for the jobs again whenever the server says that one has changed.
 * @returns whether the stream is open; it is opened again by itself
 */
export function useStudioJobEvents({ enabled }: { readonly enabled: boolean }): { isConnected: boolean } {
  const client = useQueryClient();
  const listen = useCallback(
    (source: EventSource) => {
      source.addEventListener('jobs', () => {
        void client.invalidateQueries({ queryKey: keys.allStudioJobs });
        void client.invalidateQueries({ queryKey: keys.queueState });
      });
    },
    [client],
  );
  return useEventStream(enabled ? addressOf(studioJobOperations.streamStudioJobs, {}) : null, listen);
}

/** Cancels a job of anybody or changes its priority. */
export function useChangeStudioJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ jobId, ...body }: StudioJobChange & { readonly jobId: string }) =>
      call(studioJobOperations.changeStudioJob, { params: { jobId }, body }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.allStudioJobs }),
  });
}

/** Whether the queue is paused. */
export function useQueueState() {
  return useQuery({
    queryKey: keys.queueState,
    queryFn: ({ signal }) => call(studioJobOperations.getQueueState, { signal }),
    refetchInterval: STATE_EVERY_MS,
  });
}

/** Pauses the queue or resumes it. */
export function useSetQueueState() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: QueueState) => call(studioJobOperations.setQueueState, { body }),
    onSuccess: (state) => client.setQueryData(keys.queueState, state),
  });
}
