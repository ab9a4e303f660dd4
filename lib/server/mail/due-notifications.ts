import { database } from '../database/database';
import type { Prisma } from '../generated/client';

/** Who is sent e-mail: open accounts with an address that ask for it. */
export const MAILED_PEOPLE = {
  disabledAt: null,
  email: { not: null },
  digestEvery: { not: 'never' },
} as const satisfies Prisma.UserWhereInput;

/**
 * What is still to be sent to a person: unread, not sent before, of projects that they are still members of and that are not
 * in the trash. A project that was muted meanwhile sends nothing.
 */
export function dueOf(userId: string): Prisma.NotificationWhereInput {
  return {
    userId,
    readAt: null,
    mailedAt: null,
    project: { deletedAt: null, memberships: { some: { userId, mutedAt: null } } },
  };
}

/** How many notifications wait to be sent to anybody. */
export function countWaiting(): Promise<number> {
  return database().notification.count({ where: { readAt: null, mailedAt: null, user: MAILED_PEOPLE } });
}
