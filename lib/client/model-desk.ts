import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deviceOperations } from '@/lib/contracts/devices';
import { modelDeskOperations as operations, type UpdateModel } from '@/lib/contracts/model-desk';
import type { Model } from '@/lib/contracts/models';
import { addressOf, call } from './call';
import { keys } from './keys';

const DEVICES = ['devices'];

/** The address of a model's test picture; another one after each test. */
export function sampleAddress({ id, trial }: Pick<Model, 'id' | 'trial'>): string {
  const address = addressOf(operations.getModelSample, { params: { modelId: id } });
  return `${address}?tested=${encodeURIComponent(trial.measured?.testedAt ?? '')}`;
}

/** What uses a model. */
export function useModelUse(modelId: string) {
  return useQuery({
    queryKey: [...keys.models, modelId, 'use'],
    queryFn: ({ signal }) => call(operations.getModelUse, { params: { modelId }, signal }),
  });
}

/** A model's record, for admins. */
export function useModelEvents(modelId: string) {
  return useQuery({
    queryKey: [...keys.models, modelId, 'events'],
    queryFn: async ({ signal }) => (await call(operations.findModelEvents, { params: { modelId }, signal })).items,
  });
}

/** What an admin does with a model. */
export type ModelAction =
  | { readonly kind: 'update'; readonly change: UpdateModel }
  | { readonly kind: 'remove'; readonly waiting: 'draw' | 'cancel' }
  | { readonly kind: 'licence'; readonly licence: string }
  | { readonly kind: 'test' | 'allow' | 'restore' | 'purge' | 'switch' | 'roll-back' };

function carryOut(modelId: string, action: ModelAction): Promise<Model> {
  const params = { modelId };
  switch (action.kind) {
    case 'update':
      return call(operations.updateModel, { params, body: action.change });
    case 'remove':
      return call(operations.removeModel, { params, query: { waiting: action.waiting } });
    case 'licence':
      return call(operations.acceptModelLicence, { params, body: { licence: action.licence } });
    case 'test':
      return call(operations.testModel, { params });
    case 'allow':
      return call(operations.allowModel, { params });
    case 'restore':
      return call(operations.restoreModel, { params });
    case 'purge':
      return call(operations.purgeModel, { params });
    case 'switch':
    case 'roll-back':
      return call(operations.switchModel, { params, body: { isRollBack: action.kind === 'roll-back' } });
    default:
      return action satisfies never;
  }
}

/** Changes a model; the list, its use and its record are read again after. */
export function useChangeModel(modelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: ModelAction) => carryOut(modelId, action),
    onSettled: () => client.invalidateQueries({ queryKey: keys.models }),
  });
}

/** The workers, looked at again every few seconds while shown. */
export function useDevices() {
  return useQuery({
    queryKey: DEVICES,
    queryFn: async ({ signal }) => (await call(deviceOperations.findDevices, { signal })).items,
    refetchInterval: 3000,
  });
}

/** Drains or resumes a worker, or has it test itself. */
export function useChangeDevice(workerId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: 'drain' | 'resume' | 'test') =>
      action === 'test'
        ? call(deviceOperations.testDevice, { params: { workerId } })
        : call(deviceOperations.updateDevice, { params: { workerId }, body: { isPaused: action === 'drain' } }),
    onSettled: () => client.invalidateQueries({ queryKey: DEVICES }),
  });
}
