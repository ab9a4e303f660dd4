import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { activityOperations } from '@/lib/contracts/activity';
import { notificationOperations } from '@/lib/contracts/notifications';
import { addressOf, call } from './call';
import { keys } from './keys';
import { usePages } from './pages';

/** Pages that show a project hear of news by its event stream; others ask so often. */
const ASK_EVERY_MS = 30_000;

/** How many of one's notifications are unread. */
export function useUnreadCount(): number {
  const { data } = useQuery({
    queryKey: keys.notificationCount,
    queryFn: ({ signal }) => call(notificationOperations.countNotifications, { signal }),
    refetchInterval: ASK_EVERY_MS,
  });
  return data?.unread ?? 0;
}

/** One's notifications, the newest first. */
export function useNotifications(isShown: boolean) {
  return usePages(
    [...keys.notifications, 'list'],
    ({ cursor, signal }) =>
      call(notificationOperations.findNotifications, { query: cursor === undefined ? {} : { cursor }, signal }),
    { enabled: isShown },
  );
}

/** Marks notifications as read; null marks all. */
export function useReadNotifications() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | null) => call(notificationOperations.readNotifications, { body: { ids } }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.notifications }),
  });
}

/** Whether one muted a project; undefined until it is known. */
export function useIsMuted(projectId: string): boolean | undefined {
  return useQuery({
    queryKey: keys.notificationSettings(projectId),
    queryFn: ({ signal }) => call(notificationOperations.getNotificationSettings, { params: { projectId }, signal }),
  }).data?.isMuted;
}

export function useMute(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (isMuted: boolean) =>
      call(notificationOperations.updateNotificationSettings, { params: { projectId }, body: { isMuted } }),
    onSuccess: (settings) => client.setQueryData(keys.notificationSettings(projectId), settings),
  });
}

/** The activity log of a project, the newest first. */
export function useActivity(projectId: string) {
  return usePages(keys.activity(projectId), ({ cursor, signal }) =>
    call(activityOperations.findActivity, {
      params: { projectId },
      query: cursor === undefined ? {} : { cursor },
      signal,
    }),
  );
}

/** Where the activity log of a project is as CSV. */
export function activityFileAddress(projectId: string): string {
  return addressOf(activityOperations.getActivityFile, { params: { projectId } });
}
