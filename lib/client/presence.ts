import { skipToken, useQuery } from '@tanstack/react-query';
import { presenceOperations, type Present, type ReportPresence } from '@/lib/contracts/presence';
import { call } from './call';
import { keys } from './keys';

const NOBODY: readonly Present[] = [];

/** Who has pages of a project open, as its event stream tells. */
export function usePresence(projectId: string): readonly Present[] {
  const { data = NOBODY } = useQuery<readonly Present[]>({
    queryKey: keys.presence(projectId),
    queryFn: skipToken,
    staleTime: Infinity,
  });
  return data;
}

/** Tells what this tab shows. That nobody hears it matters to nobody: the next report comes soon. */
export async function reportPresence(projectId: string, body: ReportPresence): Promise<void> {
  const options = { params: { projectId }, body, outlivesTab: body.pageId === null };
  await call(presenceOperations.reportPresence, options).catch(() => undefined);
}
