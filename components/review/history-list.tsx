'use client';

import { useFormatter, useTranslations } from 'use-intl';
import { usePageHistory } from '@/lib/client/reviews';
import { ProblemNotice } from '../ui/problem-notice';

/** Who changed the review state of a page, the newest first. */
export function HistoryList({ pageId }: { readonly pageId: string }) {
  const t = useTranslations('review');
  const format = useFormatter();
  const { data, error, refetch } = usePageHistory(pageId);
  if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (data?.items.length === 0) return <p className="text-small text-ink-soft">{t('historyEmpty')}</p>;
  return (
    <ol className="flex flex-col gap-1.5">
      {data?.items.map(({ id, actorName, act, stage, roundNumber, note, createdAt }) => (
        <li key={id} className="text-small">
          <span className="font-semibold">{t('historyLine', { name: actorName, act: t(`act.${act}`) })}</span>
          <span className="block text-ink-soft">
            {[
              ...(roundNumber === null ? [] : [t('round', { number: roundNumber })]),
              ...(stage === null ? [] : [t(`stage.${stage}`)]),
              format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' }),
            ].join(' · ')}
          </span>
          {note !== '' && <span className="block whitespace-pre-line">{note}</span>}
        </li>
      ))}
    </ol>
  );
}
