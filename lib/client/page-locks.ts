import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { pageLockOperations, type ChangePageLock, type PageLock } from '@/lib/contracts/page-locks';
import { call } from './call';
import { keys } from './keys';

/** The event stream tells of locks; that one expired, or was renewed, is found by looking. */
const LOOK_MS = 30_000;
const NOBODY: readonly PageLock[] = [];

/** The pages of a project that somebody has locked. @param isShared others work on the project too; else nobody is held off */
export function usePageLocks(projectId: string, isShared: boolean): readonly PageLock[] {
  const { data } = useQuery({
    queryKey: keys.pageLocks(projectId),
    queryFn: ({ signal }) => call(pageLockOperations.findPageLocks, { params: { projectId }, signal }),
    enabled: isShared,
    refetchInterval: LOOK_MS,
    refetchOnMount: 'always',
  });
  return isShared ? (data?.items ?? NOBODY) : NOBODY;
}

/** Locks pages, asks for them, takes them over and releases them; what others did meanwhile comes with a refusal. */
export function usePageLockMutations(projectId: string, pageId: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: keys.pageLocks(projectId) });
  return {
    change: useMutation({
      mutationFn: (act: ChangePageLock['act']) =>
        call(pageLockOperations.changePageLock, { params: { pageId }, body: { act } }),
      onSettled,
    }),
    release: useMutation({
      mutationFn: () => call(pageLockOperations.releasePageLock, { params: { pageId } }),
      onSettled,
    }),
  };
}
