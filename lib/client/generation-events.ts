import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { generationOperations } from '@/lib/contracts/generation-operations';
import { generationEventSchema, type GenerationEvent } from '@/lib/contracts/generations';
import { PROJECT_SUBJECTS, type ProjectSubject } from '@/lib/contracts/project-subjects';
import { addressOf } from './call';
import { cacheGeneration, cachePlaces, changeGeneration, uncacheGeneration } from './generations';
import { keys } from './keys';
import { useEventStream } from './use-event-stream';

const EVENT_TYPES: readonly GenerationEvent['type'][] = [
  'snapshot',
  'changed',
  'progress',
  'removed',
  'queue',
  'subjects',
  'presence',
];

/**
 * Keeps the history of a project true by the server's events while the page is there.
 * @returns whether the stream is open; it is opened again by itself
 */
export function useGenerationEvents(projectId: string): { isConnected: boolean } {
  const client = useQueryClient();
  const listen = useCallback(
    (source: EventSource) => {
      const onEvent = (message: MessageEvent<string>) => {
        const event = generationEventSchema.safeParse(JSON.parse(message.data));
        if (event.success) cacheEvent(client, projectId, event.data);
      };
      for (const type of EVENT_TYPES) source.addEventListener(type, onEvent);
    },
    [client, projectId],
  );
  return useEventStream(addressOf(generationOperations.streamGenerations, { params: { projectId } }), listen);
}

function cacheEvent(client: QueryClient, projectId: string, event: GenerationEvent): void {
  switch (event.type) {
    case 'snapshot':
      cacheSnapshot(client, projectId, event);
      return;
    case 'changed':
      cacheGeneration(client, event.generation);
      if (event.generation.status === 'succeeded') {
        void client.invalidateQueries({ queryKey: keys.project(projectId) });
      }
      return;
    case 'progress':
      changeGeneration(client, projectId, {
        id: event.generationId,
        change: (generation) =>
          (generation.progress?.version ?? 0) > event.progress.version
            ? generation
            : { ...generation, progress: event.progress },
      });
      return;
    case 'removed':
      uncacheGeneration(client, projectId, event.generationId);
      return;
    case 'queue':
      cachePlaces(client, projectId, event);
      return;
    case 'subjects':
      refreshSubjects(client, projectId, event.subjects);
      // The states of pages are told with the book.
      if (event.subjects.includes('reviews')) void client.invalidateQueries({ queryKey: keys.book(projectId) });
      return;
    case 'presence':
      client.setQueryData(keys.presence(projectId), event.people);
      return;
    default:
      event satisfies never;
  }
}

function refreshSubjects(client: QueryClient, projectId: string, subjects: readonly ProjectSubject[]): void {
  for (const subject of subjects) void client.invalidateQueries({ queryKey: keys.subject(projectId, subject) });
  // The page that is open is asked for again; pages that nobody looks at are not.
  if (subjects.includes('pages')) {
    void client.invalidateQueries({ queryKey: keys.newestPages });
    void client.invalidateQueries({ queryKey: keys.suggestionsOf(projectId) });
  }
  if (subjects.some((subject) => subject !== 'pages')) {
    void client.invalidateQueries({ queryKey: keys.notifications });
  }
  if (!subjects.includes('reviews')) return;
  void client.invalidateQueries({ queryKey: keys.waitingReviews });
  void client.invalidateQueries({ queryKey: keys.pageReviews });
}

/** A snapshot is what there is: drawings it has are as it says, newer ones are added in their order. */
function cacheSnapshot(
  client: QueryClient,
  projectId: string,
  { generations }: Extract<GenerationEvent, { type: 'snapshot' }>,
): void {
  // What happened while the stream was away is not told again.
  refreshSubjects(client, projectId, PROJECT_SUBJECTS);
  if (client.getQueryData(keys.generations(projectId)) === undefined) return;
  for (const generation of [...generations].reverse()) cacheGeneration(client, generation);
}
