import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { tagListOperations } from '@/lib/contracts/tag-lists';
import { call } from './call';
import { keys } from './keys';

/** The studio's tag list; null where there is none. */
export function useTagList() {
  return useQuery({
    queryKey: keys.tagList,
    queryFn: async ({ signal }) => (await call(tagListOperations.getTagList, { signal })).list,
  });
}

/** Uploads another tag list. Browsers often don't know what kind of file CSV is; the server looks into it anyway. */
export function useReplaceTagList() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      call(tagListOperations.replaceTagList, {
        query: { name: file.name.slice(-100) },
        bytes: new Blob([file], { type: 'text/csv' }),
      }),
    onSuccess: (list) => {
      client.setQueryData(keys.tagList, list);
      client.removeQueries({ queryKey: ['tags'] });
    },
  });
}

export function useDeleteTagList() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(tagListOperations.deleteTagList, {}),
    onSuccess: () => {
      client.setQueryData(keys.tagList, null);
      client.removeQueries({ queryKey: ['tags'] });
    },
  });
}
