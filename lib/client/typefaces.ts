import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { typefaceOperations, type Typeface } from '@/lib/contracts/typefaces';
import { addressOf, call } from './call';
import { keys } from './keys';

/** List the fonts of a project, including those in trash. */
export function useTypefaces(projectId: string) {
  return useQuery({
    queryKey: keys.typefaces(projectId),
    queryFn: async ({ signal }) =>
      (await call(typefaceOperations.findTypefaces, { params: { projectId }, signal })).items,
  });
}

/** Brings a file in. Browsers often don't know what kind of file a typeface is; the server looks into it anyway. */
export function useCreateTypeface(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      call(typefaceOperations.createTypeface, {
        params: { projectId },
        bytes: new Blob([file], { type: 'application/octet-stream' }),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.typefaces(projectId) }),
  });
}

export function useDeleteTypeface(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (typefaceId: string) => call(typefaceOperations.deleteTypeface, { params: { typefaceId } }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.typefaces(projectId) }),
  });
}

export function useRestoreTypeface(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (typefaceId: string) => call(typefaceOperations.restoreTypeface, { params: { typefaceId } }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.typefaces(projectId) }),
  });
}

/** The licence of a typeface in the box, as it came with it. */
export function useLicence(file: string) {
  return useQuery({
    queryKey: keys.licence(file),
    queryFn: async ({ signal }) => {
      const answer = await fetch(`/lettering/${file.replace(/\.ttf$/, '.LICENSE.txt')}`, { signal });
      if (!answer.ok) throw new Error(`The licence of ${file} couldn’t be loaded.`);
      return answer.text();
    },
    staleTime: Infinity,
  });
}

/** Where a few words in a typeface are as a picture. */
export function specimenAddress(projectId: string, face: string): string {
  return addressOf(typefaceOperations.getSpecimen, { params: { projectId, face } });
}

/** What balloons call a typeface that was brought in. */
export function ownFace({ id }: Pick<Typeface, 'id'>): string {
  return `own:${id}`;
}
