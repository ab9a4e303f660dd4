import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { pageDrawingOperations } from '@/lib/contracts/page-drawings';
import { cachePage, refreshDrawings } from './books';
import { call } from './call';
import { keys } from './keys';

/** The pictures of a whole page, and what draws whole pages; `stamp` changes when something new may be there. */
export function usePageDrawings(pageId: string, stamp: string) {
  return useQuery({
    queryKey: [...keys.pageDrawings(pageId), stamp],
    queryFn: ({ signal }) => call(pageDrawingOperations.findPageDrawings, { params: { pageId }, signal }),
    placeholderData: (before) => before,
  });
}

/** Has an engine draw a whole page. */
export function useDrawWholePage(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ pageId, count }: { pageId: string; count: number }) =>
      call(pageDrawingOperations.drawWholePage, { params: { pageId }, body: { count } }),
    onSettled: (_answer, _error, { pageId }) => {
      refreshDrawings(client, projectId);
      void client.invalidateQueries({ queryKey: keys.pageDrawings(pageId) });
    },
  });
}

/** Accepts a picture of a whole page, or undoes that. */
export function useChoosePagePicture(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ pageId, ...body }: { pageId: string; pictureId: string; isAccepted: boolean }) =>
      call(pageDrawingOperations.choosePagePicture, { params: { pageId }, body }),
    onSuccess: (page) => cachePage(client, page),
    onError: () => client.invalidateQueries({ queryKey: keys.book(projectId) }),
    onSettled: (_page, _error, { pageId }) => void client.invalidateQueries({ queryKey: keys.pageDrawings(pageId) }),
  });
}
