import { useMutation, useQueryClient } from '@tanstack/react-query';
import { pictureOperations, type Picture, type PictureSize } from '@/lib/contracts/pictures';
import { addressOf, call } from './call';
import { keys } from './keys';
import { usePages } from './pages';

/** The address of a picture's file; what is there never changes. */
export function pictureAddress(pictureId: string, size: PictureSize): string {
  return addressOf(pictureOperations.getPictureFile, { params: { pictureId }, query: { size } });
}

/** The address that saves a picture, with its recipe inside. */
export function downloadAddress(pictureId: string, as: 'stored' | 'webp'): string {
  return addressOf(pictureOperations.getPictureFile, { params: { pictureId }, query: { download: 'true', as } });
}

export function usePictures(projectId: string, kind?: Picture['kind']) {
  return usePages([...keys.pictures(projectId), kind ?? 'all'], ({ cursor, signal }) =>
    call(pictureOperations.findPictures, {
      params: { projectId },
      query: { ...(kind === undefined ? {} : { kind }), ...(cursor === undefined ? {} : { cursor }) },
      signal,
    }),
  );
}

/** Brings a file in. */
export function useCreatePicture(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      call(pictureOperations.createPicture, {
        params: { projectId },
        query: { name: file.name.slice(0, 200) },
        bytes: file,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.pictures(projectId) }),
  });
}

export function useDeletePicture(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pictureId: string) => call(pictureOperations.deletePicture, { params: { pictureId } }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.pictures(projectId) }),
  });
}

export function useRestorePicture(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pictureId: string) => call(pictureOperations.restorePicture, { params: { pictureId } }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.pictures(projectId) }),
  });
}
