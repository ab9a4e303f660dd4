import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { mailOperations, type UpdateMailSettings } from '@/lib/contracts/mail';
import { call } from './call';
import { keys } from './keys';

/** What becomes of messages that wait is looked at every so often. */
const LOOK_EVERY_MS = 30_000;

/** How the studio sends email; for admins. */
export function useMailSettings() {
  return useQuery({
    queryKey: keys.mailSettings,
    queryFn: ({ signal }) => call(mailOperations.getMailSettings, { signal }),
    refetchInterval: LOOK_EVERY_MS,
  });
}

export function useUpdateMailSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: { revision: number; change: UpdateMailSettings }) =>
      call(mailOperations.updateMailSettings, { revision: o.revision, body: o.change }),
    onSuccess: (settings) => {
      client.setQueryData(keys.mailSettings, settings);
      void client.invalidateQueries({ queryKey: keys.settings, exact: true });
    },
    onError: () => void client.invalidateQueries({ queryKey: keys.mailSettings }),
  });
}

/** Sends a test message by the stored settings. */
export function useSendTestMail() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: string) => call(mailOperations.sendTestMail, { body: { to } }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.mailSettings }),
  });
}
