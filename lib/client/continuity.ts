import { useQuery } from '@tanstack/react-query';
import { characterOperations } from '@/lib/contracts/characters';
import { call } from './call';
import { keys } from './keys';

/** How alike a character is over the drawings; asked anew while pictures wait to be measured. */
export function useContinuity(characterId: string) {
  return useQuery({
    queryKey: keys.continuity(characterId),
    queryFn: ({ signal }) => call(characterOperations.getContinuity, { params: { characterId }, signal }),
    refetchInterval: ({ state }) => ((state.data?.pendingCount ?? 0) > 0 ? 2500 : false),
    refetchOnMount: 'always',
  });
}
