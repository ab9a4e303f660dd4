import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  downloadOperations,
  UPLOAD_PIECE_BYTES,
  type Download,
  type InstallKind,
  type InstallModelInput,
} from '@/lib/contracts/downloads';
import { modelUpdateOperations } from '@/lib/contracts/model-updates';
import { call } from './call';
import { keys } from './keys';

const MOVING_MS = 1000;
const RESTING_MS = 10_000;
const INSPECTED_FOR_MS = 5 * 60_000;

/** The models that are being installed; looked for each second while something happens. @param isOn for admins alone */
export function useDownloads(isOn: boolean) {
  const client = useQueryClient();
  return useQuery({
    queryKey: keys.downloads,
    queryFn: async ({ signal }) => {
      const before = client.getQueryData<readonly Download[]>(keys.downloads) ?? [];
      const { items } = await call(downloadOperations.findDownloads, { signal });
      const isNew = ({ id, status }: Download) =>
        status === 'succeeded' && before.some((download) => download.id === id && download.status !== 'succeeded');
      if (items.some(isNew)) await client.invalidateQueries({ queryKey: keys.models });
      return items;
    },
    enabled: isOn,
    refetchInterval: (query) =>
      query.state.data?.some(({ status }) => status === 'running' || status === 'queued') === true
        ? MOVING_MS
        : RESTING_MS,
  });
}

/** Looks at several sources at once; what was seen is kept for some minutes. */
export function useInspectedSources(sources: readonly string[]) {
  return useQueries({
    queries: sources.map((source) => ({
      queryKey: keys.inspectedSource(source),
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        call(downloadOperations.inspectModelSource, { body: { source }, signal }),
      staleTime: INSPECTED_FOR_MS,
      retry: false,
    })),
  });
}

/** Looks at a source before anything of it is downloaded. */
export function useInspectSource() {
  return useMutation({
    mutationFn: (o: { readonly source: string; readonly choiceId?: string }) =>
      call(downloadOperations.inspectModelSource, { body: o }),
  });
}

export function useInstallModel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: InstallModelInput) => call(downloadOperations.installModel, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.downloads }),
  });
}

/** Pauses, resumes or cancels a download, or puts it before the others. */
export function useChangeDownload() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, to }: { readonly id: string; readonly to: 'paused' | 'queued' | 'cancelled' | 'first' }) =>
      call(downloadOperations.changeDownload, { params: { downloadId: id }, body: { to } }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.downloads }),
  });
}

/** Uploads a model's file piece by piece; the same file again goes on where it stopped. Ends when all of it is sent. */
export function useUploadModel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, kind }: { readonly file: File; readonly kind?: InstallKind }) => {
      const begun = await call(downloadOperations.createModelUpload, {
        body: { name: file.name, bytes: file.size, ...(kind === undefined ? {} : { kind }) },
      });
      await client.invalidateQueries({ queryKey: keys.downloads });
      for (let offset = begun.doneBytes; offset < file.size; offset += UPLOAD_PIECE_BYTES) {
        const piece = file.slice(offset, offset + UPLOAD_PIECE_BYTES, 'application/octet-stream');
        await call(downloadOperations.sendModelUpload, {
          params: { downloadId: begun.id },
          query: { offset },
          bytes: piece,
        });
        await client.invalidateQueries({ queryKey: keys.downloads });
      }
      return begun;
    },
  });
}

/** Asks the source of an installed model or network for a newer version; only when somebody wants to know. */
export function useCheckUpdate() {
  return useMutation({
    mutationFn: (query: { readonly modelId: string } | { readonly networkId: string }) =>
      call(modelUpdateOperations.checkModelUpdate, { query }),
  });
}
