import { createTranslator } from 'use-intl/core';
import type { Notification } from '@/lib/contracts/notifications';
import type { Locale } from '@/lib/contracts/people';
import { mailHtml, mailText, type MailPart } from '@/lib/domain/mail/mail-html';
import { groupNotifications, type NotificationGroup } from '@/lib/domain/notifications/group-notifications';
import { notificationAddress } from '@/lib/domain/notifications/notification-address';
import { messagesOf } from '@/lib/i18n/messages';

/** So many entries stand in a message; of more it tells how many there are. */
const MOST_ENTRIES = 50;

/**
 * A digest of notifications, by project, in a person's language: what is of one subject is one entry.
 * @param o.notifications the newest first
 * @param o.count of all that the digest is for, those that don't stand in it included
 * @param o.url the studio's own address, without a slash at its end
 */
export function writeDigest(o: {
  readonly notifications: readonly Notification[];
  readonly count: number;
  readonly locale: Locale;
  readonly studioName: string;
  readonly url: string;
}): { readonly subject: string; readonly text: string; readonly html: string } {
  const { locale, studioName, url, count } = o;
  const { mail, notifications: words } = messagesOf(locale);
  const t = createTranslator({ locale, messages: { mail }, namespace: 'mail' });
  const say = createTranslator({ locale, messages: { notifications: words }, namespace: 'notifications' });
  const entry = ({ newest, otherCount }: NotificationGroup): MailPart => {
    const who = say('who', { name: newest.actorName, count: otherCount });
    const did = say(`kind.${newest.kind}`, { who });
    const text = newest.page === null ? did : `${did} (${say('page', { number: newest.page.number })})`;
    const link = { label: t('open'), address: `${url}${notificationAddress(newest)}` };
    return { kind: 'entry', text, excerpt: newest.excerpt.replaceAll(/\s+/g, ' '), link };
  };
  const groups = groupNotifications(o.notifications);
  const shown = groups.slice(0, MOST_ENTRIES);
  const projects = [...new Map(shown.map(({ newest: { project } }) => [project.id, project])).values()];
  const more = count - shown.reduce((sum, { ids }) => sum + ids.length, 0);
  const subject = t('digestSubject', { count, studio: studioName });
  const parts: MailPart[] = [
    ...projects.flatMap(({ id, title }): MailPart[] => [
      { kind: 'heading', text: title },
      ...shown.filter(({ newest }) => newest.project.id === id).map(entry),
    ]),
    ...(more > 0
      ? [
          {
            kind: 'paragraph',
            text: t('more', { count: more }),
            link: { label: t('openStudio'), address: url },
          } as const,
        ]
      : []),
    {
      kind: 'paragraph',
      text: t('why', { studio: studioName }),
      link: { label: t('stop'), address: `${url}/settings#email` },
    },
  ];
  return { subject, text: mailText(parts), html: mailHtml(parts, { locale, title: subject }) };
}
