import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { pictureOperations, SETTINGS_MEDIA_TYPES, type Picture, type PictureSize } from '@/lib/contracts/pictures';
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

/** List the pictures of a project, newest first, of one kind or all; asked anew by every page that shows them. */
export function usePictures(projectId: string, kind?: Picture['kind']) {
  return usePages(
    [...keys.pictures(projectId), kind ?? 'all'],
    ({ cursor, signal }) =>
      call(pictureOperations.findPictures, {
        params: { projectId },
        query: { ...(kind === undefined ? {} : { kind }), ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    // Drawings end while another page is open.
    { refetchOnMount: 'always' },
  );
}

/** A picture that came or went also changes its project's count and cover. */
async function refresh(client: QueryClient, projectId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.project(projectId) }),
    client.invalidateQueries({ queryKey: keys.projects, exact: true }),
  ]);
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
    onSuccess: () => void refresh(client, projectId),
  });
}

export function useDeletePicture(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pictureId: string) => call(pictureOperations.deletePicture, { params: { pictureId } }),
    onSettled: () => void refresh(client, projectId),
  });
}

export function useRestorePicture(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pictureId: string) => call(pictureOperations.restorePicture, { params: { pictureId } }),
    onSettled: () => void refresh(client, projectId),
  });
}

/** How a picture was drawn, from its file or its text; null when it doesn't say. */
export function useReadPictureSettings() {
  return useMutation({
    mutationFn: (file: Blob) => {
      const type = SETTINGS_MEDIA_TYPES.includes(file.type) ? file.type : 'application/octet-stream';
      return call(pictureOperations.readPictureSettings, { bytes: new Blob([file], { type }) });
    },
  });
}
