import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type CreateEngine,
  type Engine,
  engineOperations,
  type TestEngine,
  type UpdateEngine,
} from '@/lib/contracts/engines';
import { call } from './call';
import { keys } from './keys';

/** What is written of an engine: a new one, or changes of one. */
export type EngineChange =
  | { readonly engine: null; readonly body: CreateEngine }
  | { readonly engine: Pick<Engine, 'id' | 'revision'>; readonly body: UpdateEngine };

/** The other programs that draw for Koma. */
export function useEngines() {
  return useQuery({
    queryKey: keys.engines,
    queryFn: async ({ signal }) => (await call(engineOperations.findEngines, { signal })).items,
  });
}

/** Adds or changes an engine; the server asks it what it has before it answers. */
export function useSaveEngine() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ engine, body }: EngineChange) =>
      engine === null
        ? call(engineOperations.createEngine, { body })
        : call(engineOperations.updateEngine, { params: { engineId: engine.id }, revision: engine.revision, body }),
    onSettled: refresh,
  });
}

export function useDeleteEngine() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (engineId: string) => call(engineOperations.deleteEngine, { params: { engineId } }),
    onSettled: refresh,
  });
}

/** Asks an engine what it has, without storing anything. */
export function useTestEngine() {
  return useMutation({ mutationFn: (body: TestEngine) => call(engineOperations.testEngine, { body }) });
}

function useRefresh() {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: keys.engines });
    await client.invalidateQueries({ queryKey: keys.models });
  };
}
