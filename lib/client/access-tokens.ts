import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accessTokenOperations, type CreateAccessToken } from '@/lib/contracts/access-tokens';
import { call } from './call';
import { keys } from './keys';
import { usePages } from './pages';

export function useAccessTokens() {
  return usePages(keys.accessTokens, ({ cursor, signal }) =>
    call(accessTokenOperations.findAccessTokens, { query: cursor === undefined ? {} : { cursor }, signal }),
  );
}

export function useCreateAccessToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateAccessToken) => call(accessTokenOperations.createAccessToken, { body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.accessTokens }),
  });
}

export function useDeleteAccessToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (tokenId: string) => call(accessTokenOperations.deleteAccessToken, { params: { tokenId } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.accessTokens }),
  });
}
