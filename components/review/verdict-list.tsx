'use client';

import { useTranslations } from 'use-intl';
import type { RoundPage } from '@/lib/contracts/reviews';

/** What reviewers said of a page, in their order. */
export function VerdictList({ verdicts }: Pick<RoundPage, 'verdicts'>) {
  const t = useTranslations('review');
  if (verdicts.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {verdicts.map(({ reviewerId, reviewerName, verdict, summary }) => (
        <li key={reviewerId ?? reviewerName} className="text-small">
          <span className="font-semibold">
            {t('verdictLine', { name: reviewerName, verdict: t(`verdict.${verdict}`) })}
          </span>
          {summary !== '' && <span className="block whitespace-pre-line text-ink-soft">{summary}</span>}
        </li>
      ))}
    </ul>
  );
}
