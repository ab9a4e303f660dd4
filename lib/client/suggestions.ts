import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { suggestionOperations, type SuggestionToDecide } from '@/lib/contracts/suggestion-operations';
import { call } from './call';
import { keys } from './keys';

/** Edits of regions are not told by the event stream. */
const LOOK_EVERY_MS = 30_000;

/** What waits to be decided about a page, and who decides; the event stream tells of comments and of saved pages. */
export function useSuggestions(projectId: string, pageId: string) {
  return useQuery({
    queryKey: keys.suggestions(projectId, pageId),
    queryFn: ({ signal }) => call(suggestionOperations.findSuggestions, { params: { pageId }, signal }),
    refetchOnMount: 'always',
    refetchInterval: LOOK_EVERY_MS,
  });
}

/** Accepts or refuses suggestions of a page, and names who may. */
export function useSuggestionMutations(projectId: string, pageId: string) {
  const client = useQueryClient();
  const onSettled = () => {
    void client.invalidateQueries({ queryKey: keys.subject(projectId, 'comments') });
    void client.invalidateQueries({ queryKey: keys.regionSuggestions(projectId) });
    void client.invalidateQueries({ queryKey: keys.newestPages });
    void client.invalidateQueries({ queryKey: keys.book(projectId) });
  };
  return {
    decide: useMutation({
      mutationFn: (body: { decision: 'accept' | 'refuse'; items: SuggestionToDecide[] }) =>
        call(suggestionOperations.decideSuggestions, { params: { pageId }, body }),
      onSettled,
    }),
    delegate: useMutation({
      mutationFn: (userId: string | null) =>
        call(suggestionOperations.delegatePage, { params: { pageId }, body: { userId } }),
      onSettled,
    }),
  };
}
