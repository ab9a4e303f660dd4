import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { generationOperations } from '@/lib/contracts/generation-operations';
import { generationEventSchema, type GenerationEvent } from '@/lib/contracts/generations';
import { addressOf } from './call';
import { changeGeneration, uncacheGeneration, cacheGeneration } from './generations';
import { keys } from './keys';

const EVENT_TYPES: readonly GenerationEvent['type'][] = ['snapshot', 'changed', 'progress', 'removed'];

/**
 * Keeps the history of a project true by the server's events while the page is there.
 * @returns whether the stream is open; the browser opens it again by itself
 */
export function useGenerationEvents(projectId: string): { isConnected: boolean } {
  const client = useQueryClient();
  const [isConnected, setConnected] = useState(true);
  useEffect(() => {
    const source = new EventSource(addressOf(generationOperations.streamGenerations, { params: { projectId } }));
    const onEvent = (message: MessageEvent<string>) => {
      const event = generationEventSchema.safeParse(JSON.parse(message.data));
      if (event.success) cacheEvent(client, projectId, event.data);
    };
    for (const type of EVENT_TYPES) source.addEventListener(type, onEvent);
    source.addEventListener('open', () => setConnected(true));
    source.addEventListener('error', () => setConnected(false));
    return () => source.close();
  }, [client, projectId]);
  return { isConnected };
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
    default:
      event satisfies never;
  }
}

/** A snapshot is what there is: drawings it has are as it says, newer ones are added in their order. */
function cacheSnapshot(
  client: QueryClient,
  projectId: string,
  { generations }: Extract<GenerationEvent, { type: 'snapshot' }>,
): void {
  if (client.getQueryData(keys.generations(projectId)) === undefined) return;
  for (const generation of [...generations].reverse()) cacheGeneration(client, generation);
}
