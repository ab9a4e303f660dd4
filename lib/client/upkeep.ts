import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { upkeepOperations, type Backup, type Sweep } from '@/lib/contracts/upkeep';
import { addressOf, call } from './call';
import { keys } from './keys';

const LOOK_AGAIN_MS = 2000;

/** What stored files take. */
export function useStorageUse() {
  return useQuery({
    queryKey: keys.storageUse,
    queryFn: ({ signal }) => call(upkeepOperations.getStorageUse, { signal }),
    staleTime: 0,
  });
}

/** Whether a sweep waits or runs. */
export function isSweeping({ status }: Sweep): boolean {
  return status === 'queued' || status === 'running';
}

/** The latest sweeps; asked again while one waits or runs. */
export function useSweeps() {
  return useQuery({
    queryKey: keys.sweeps,
    queryFn: async ({ signal }) => (await call(upkeepOperations.findSweeps, { signal })).items,
    refetchInterval: ({ state }) => (state.data?.some(isSweeping) === true ? LOOK_AGAIN_MS : false),
  });
}

/** Starts a dry run, or what follows one by its id. */
export function useCreateSweep() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (planId: string | null) => call(upkeepOperations.createSweep, { body: { planId } }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.sweeps }),
  });
}

function isBusy({ state, isChecking }: Backup): boolean {
  return state === 'writing' || isChecking;
}

/** The backups; asked again while one is written or verified. */
export function useBackups() {
  return useQuery({
    queryKey: keys.backups,
    queryFn: async ({ signal }) => (await call(upkeepOperations.findBackups, { signal })).items,
    refetchInterval: ({ state }) => (state.data?.some(isBusy) === true ? LOOK_AGAIN_MS : false),
  });
}

export function useCreateBackup() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(upkeepOperations.createBackup, {}),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.backups }),
  });
}

export function useCheckBackup() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (backupId: string) => call(upkeepOperations.checkBackup, { params: { backupId } }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.backups }),
  });
}

export function useDeleteBackup() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (backupId: string) => call(upkeepOperations.deleteBackup, { params: { backupId } }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.backups }),
  });
}

/** Where a backup's file is. It may be large, so the browser fetches it by itself. */
export function backupFileAddress(backupId: string): string {
  return addressOf(upkeepOperations.getBackupFile, { params: { backupId } });
}

/** Where the facts for a bug report are. */
export function diagnosticsAddress(): string {
  return addressOf(upkeepOperations.getDiagnostics, {});
}
