'use client';

import { useTranslations } from 'use-intl';
import type { FileTrouble } from '@/lib/contracts/lines';
import { MOST_LETTERS } from '@/lib/contracts/balloons';

const MOST_SHOWN = 12;

/** What of a file can't be taken, by row; the rest can. */
export function FileIssues({ troubles }: { readonly troubles: readonly FileTrouble[] }) {
  const t = useTranslations('lines');
  if (troubles.length === 0) return null;
  const words = ({ kind, row, name, length }: FileTrouble): string =>
    t(`trouble.${kind}`, { row: row ?? 0, name, length: length ?? 0, most: MOST_LETTERS });
  return (
    <div className="rounded-koma border border-hairline p-3">
      <p className="font-semibold">{t('notTaken', { count: troubles.length })}</p>
      <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-5 text-tool">
        {troubles.slice(0, MOST_SHOWN).map((issue, index) => (
          <li key={index}>{words(issue)}</li>
        ))}
      </ul>
      {troubles.length > MOST_SHOWN && (
        <p className="mt-1 text-small text-ink-soft">{t('andMore', { count: troubles.length - MOST_SHOWN })}</p>
      )}
    </div>
  );
}
