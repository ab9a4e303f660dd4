import type { Notification } from '@/lib/contracts/notifications';

/** Notifications that are shown as one: of one kind and about one subject, one after another. */
export interface NotificationGroup {
  readonly newest: Notification;
  readonly ids: readonly string[];
  /** Different people beside the newest's. */
  readonly otherCount: number;
  readonly isRead: boolean;
}

/** Groups a list, the newest first; what has no subject stands alone. */
export function groupNotifications(notifications: readonly Notification[]): NotificationGroup[] {
  const groups = new Map<string, Notification[]>();
  for (const one of notifications) {
    // What was read is not told again because something new was added to it.
    const key = one.subjectId === null ? one.id : `${one.kind} ${one.subjectId} ${String(one.isRead)}`;
    const found = groups.get(key);
    if (found === undefined) groups.set(key, [one]);
    else found.push(one);
  }
  return [...groups.values()].flatMap((group) => {
    const [newest] = group;
    if (newest === undefined) return [];
    const others = new Set(group.map(({ actorName }) => actorName));
    others.delete(newest.actorName);
    const isRead = group.every((one) => one.isRead);
    return [{ newest, ids: group.map(({ id }) => id), otherCount: others.size, isRead }];
  });
}
