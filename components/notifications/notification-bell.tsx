'use client';

import { Bell, CheckCheck } from 'lucide-react';
import Link from 'next/link';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useNotifications, useReadNotifications, useUnreadCount } from '@/lib/client/notifications';
import { notificationAddress } from '@/lib/domain/notifications/notification-address';
import { groupNotifications, type NotificationGroup } from '@/lib/domain/notifications/group-notifications';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { ProblemNotice } from '../ui/problem-notice';

/** One's notifications behind a bell that counts the unread ones. */
export function NotificationBell() {
  const t = useTranslations('notifications');
  const unread = useUnreadCount();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-label={t('open', { count: unread })}
        className="relative inline-flex size-9 items-center justify-center rounded-koma text-ink hover:bg-pencil-wash max-sm:size-11"
      >
        <Bell aria-hidden size={17} strokeWidth={1.8} />
        {unread > 0 && (
          <span
            aria-hidden
            className="absolute top-0.5 right-0.5 min-w-4 rounded-full bg-mark-button px-1 text-center text-[0.6875rem] leading-4 font-semibold text-on-mark tabular-nums"
          >
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={t('title')}
          className="z-50 flex max-h-[min(32rem,80dvh)] w-[min(24rem,calc(100vw-1rem))] animate-fade flex-col overflow-hidden rounded-koma border border-hairline bg-raised shadow-float"
        >
          <NotificationList unread={unread} onClose={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function NotificationList({ unread, onClose }: { readonly unread: number; readonly onClose: () => void }) {
  const t = useTranslations('notifications');
  const words = useTranslations('words');
  const { items, error, refetch, hasMore, loadMore } = useNotifications(true);
  const read = useReadNotifications();
  const groups = groupNotifications(items ?? []);
  return (
    <>
      <header className="flex min-h-11 items-center justify-between gap-2 border-b border-hairline px-3">
        <h2 className="text-tool font-semibold">{t('title')}</h2>
        {unread > 0 && (
          <Button size="small" look="quiet" onClick={() => read.mutate(null)}>
            <CheckCheck aria-hidden size={14} />
            {t('readAll')}
          </Button>
        )}
      </header>
      <div className="overflow-y-auto">
        {error !== null && <ProblemNotice error={error} onRetry={refetch} />}
        {items?.length === 0 && <p className="p-4 text-tool text-ink-soft">{t('none')}</p>}
        <ul>
          {groups.map((group) => (
            <li key={group.newest.id} className="border-b border-hairline last:border-b-0">
              <GroupLink
                group={group}
                onOpen={() => {
                  if (!group.isRead) read.mutate([...group.ids]);
                  onClose();
                }}
              />
            </li>
          ))}
        </ul>
        {hasMore && (
          <div className="p-2">
            <Button size="small" onClick={loadMore}>
              {words('loadMore')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function GroupLink({ group, onOpen }: { readonly group: NotificationGroup; readonly onOpen: () => void }) {
  const t = useTranslations('notifications');
  const format = useFormatter();
  const { newest, otherCount, isRead } = group;
  const who = t('who', { name: newest.actorName, count: otherCount });
  return (
    <Link
      href={notificationAddress(newest)}
      onClick={onOpen}
      className={classNames(
        'flex flex-col gap-0.5 px-3 py-2 text-tool hover:bg-pencil-wash',
        isRead && 'text-ink-soft',
      )}
    >
      <span className="flex items-center gap-2">
        {!isRead && (
          <span role="img" aria-label={t('unread')} className="size-2 shrink-0 rounded-full bg-mark-button" />
        )}
        <span className={isRead ? '' : 'font-semibold'}>{t(`kind.${newest.kind}`, { who })}</span>
      </span>
      {newest.excerpt !== '' && <span className="line-clamp-2 [overflow-wrap:anywhere]">{newest.excerpt}</span>}
      <span className="text-small text-ink-soft">
        {newest.page === null
          ? newest.project.title
          : t('place', { project: newest.project.title, number: newest.page.number })}{' '}
        · {format.dateTime(new Date(newest.createdAt), { dateStyle: 'short', timeStyle: 'short' })}
      </span>
    </Link>
  );
}
