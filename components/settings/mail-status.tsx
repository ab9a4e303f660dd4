import { CircleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import type { MailSettings } from '@/lib/contracts/mail';

/** Whether email is sent, and why the last message was not. */
export function MailStatus({ settings }: { readonly settings: MailSettings }) {
  const t = useTranslations('mail');
  const format = useFormatter();
  const { host, sender, sentAt, problem, pausedUntil, waitingCount } = settings;
  const moment = (at: string) => format.dateTime(new Date(at), { dateStyle: 'short', timeStyle: 'short' });
  if (host === '' || sender === '') return <p className="text-tool text-ink-soft">{t('off')}</p>;
  return (
    <div role="status" className="flex flex-col gap-1 text-tool">
      {problem !== null && (
        <p className="flex gap-1.5 text-mark-strong">
          <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
          <span className="[overflow-wrap:anywhere]">
            <strong>{t('failing')}</strong> {problem}
          </span>
        </p>
      )}
      {pausedUntil !== null && <p>{t('pausedUntil', { time: moment(pausedUntil) })}</p>}
      <p className="text-ink-soft">{sentAt === null ? t('never') : t('sentAt', { time: moment(sentAt) })}</p>
      {waitingCount > 0 && <p className="text-ink-soft">{t('waiting', { count: waitingCount })}</p>}
    </div>
  );
}
