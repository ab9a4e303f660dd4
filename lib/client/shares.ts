import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Language } from '@/lib/contracts/languages';
import { shareOperations, type CreateShare, type SharedPage } from '@/lib/contracts/shares';
import { addressOf, call } from './call';
import { keys } from './keys';

export function useShares(projectId: string) {
  return useQuery({
    queryKey: keys.shares(projectId),
    queryFn: ({ signal }) => call(shareOperations.findShares, { params: { projectId }, signal }),
  });
}

export function useCreateShare(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateShare) => call(shareOperations.createShare, { params: { projectId }, body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.shares(projectId) }),
  });
}

export function useDeleteShare(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (shareId: string) => call(shareOperations.deleteShare, { params: { shareId } }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.shares(projectId) }),
  });
}

/** The book of a link. It is opened once, and not again while it is read: every opening is counted. */
export function useSharedBook(token: string, language: Language | null) {
  return useQuery({
    queryKey: keys.sharedBook(token, language),
    queryFn: ({ signal }) =>
      call(shareOperations.openSharedBook, {
        params: { token },
        query: language === null ? {} : { language },
        signal,
      }),
    staleTime: Infinity,
    retry: false,
  });
}

export function useUnlockSharedBook(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => call(shareOperations.unlockSharedBook, { params: { token }, body: { password } }),
    onSuccess: () => client.resetQueries({ queryKey: keys.sharedBook(token, null) }),
  });
}

/** Where the picture of a page is. */
export function sharedPageAddress(
  token: string,
  { number, version }: Pick<SharedPage, 'number' | 'version'>,
  o: { readonly language: Language | null; readonly size: 'screen' | 'large' },
): string {
  const query = { size: o.size, version, ...(o.language === null ? {} : { language: o.language }) };
  return addressOf(shareOperations.getSharedPage, { params: { token, number }, query });
}
