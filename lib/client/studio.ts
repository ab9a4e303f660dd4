import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Model, modelOperations } from '@/lib/contracts/models';
import { networkOperations } from '@/lib/contracts/networks';
import { settingsOperations, type UpdateSettings } from '@/lib/contracts/settings';
import { call } from './call';
import { keys } from './keys';

/** Whether something becomes of a model by itself soon: its test picture, or a move to or from the trash. */
function isChanging({ trial, removal }: Model): boolean {
  return removal === null ? trial.state === 'waiting' : removal !== 'trashed';
}

/** The models that were found; looked for again while there is none, or while one changes. */
export function useModels() {
  return useQuery({
    queryKey: keys.models,
    queryFn: ({ signal }) => call(modelOperations.findModels, { query: { limit: '100' }, signal }),
    select: (page) => page.items,
    refetchInterval: (query) => {
      const items = query.state.data?.items ?? [];
      return items.length === 0 || items.some(isChanging) ? 2000 : false;
    },
  });
}

/** The LoRAs, VAEs, embeddings and ControlNets that fit a model. @param isOn whether it takes any */
export function useNetworks(modelId: string, isOn: boolean) {
  return useQuery({
    queryKey: keys.networks(modelId),
    queryFn: async ({ signal }) => (await call(networkOperations.findNetworks, { query: { modelId }, signal })).items,
    enabled: isOn,
  });
}

/** Every LoRA, VAE, embedding and ControlNet that was found, whatever models it is for. */
export function useAllNetworks() {
  return useQuery({
    queryKey: keys.networks(''),
    queryFn: async ({ signal }) => (await call(networkOperations.findNetworks, { query: {}, signal })).items,
  });
}

/** Sets the tags of a network. */
export function useTagNetwork() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly networkId: string; readonly tags: string[] }) =>
      call(networkOperations.tagNetwork, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.allNetworks }),
  });
}

export function useSettings() {
  return useQuery({
    queryKey: keys.settings,
    queryFn: ({ signal }) => call(settingsOperations.getSettings, { signal }),
  });
}

export function useUpdateSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: { revision: number; change: UpdateSettings }) =>
      call(settingsOperations.updateSettings, { revision: o.revision, body: o.change }),
    onSuccess: (settings) => {
      client.setQueryData(keys.settings, settings);
      // Of the same row, with the same revision.
      void client.invalidateQueries({ queryKey: keys.mailSettings });
    },
    onError: () => void client.invalidateQueries({ queryKey: keys.settings }),
  });
}

/** How the studio is; asked every so often. */
export function useHealth() {
  return useQuery({
    queryKey: keys.health,
    queryFn: ({ signal }) => call(settingsOperations.getHealth, { signal }),
    refetchInterval: 15_000,
  });
}
