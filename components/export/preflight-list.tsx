'use client';

import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { Preflight, PreflightIssue } from '@/lib/contracts/preflight';
import { allIssueValues } from '@/lib/domain/export/preflight/all-issue-values';

/** How many issues are listed at once. */
const MOST_LISTED = 60;
/** Kinds that are mended where words are lettered. */
const LETTER_KINDS: readonly PreflightIssue['kind'][] = [
  'outside-safe',
  'small-letters',
  'letters-cut',
  'letters-missing',
  'font-missing',
  'untranslated',
];

/** What the check found, errors first, each with a way to where it is mended. */
export function PreflightList({ projectId, found }: { readonly projectId: string; readonly found: Preflight }) {
  const t = useTranslations('bookExport');
  const errors = found.issues.filter(({ severity }) => severity === 'error');
  const warnings = found.issues.filter(({ severity }) => severity === 'warning');
  const sorted = [...errors, ...warnings];
  if (sorted.length === 0) {
    return (
      <p role="status" className="flex items-center gap-2 text-tool">
        <CircleCheck aria-hidden size={16} className="shrink-0" />
        {t('clean', { count: found.pageCount })}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-tool">
        {t('found', { count: found.pageCount, errors: errors.length, warnings: warnings.length })}
      </p>
      <ul
        // A list that scrolls is reached by the keyboard.
        tabIndex={0}
        aria-label={t('check')}
        className="flex max-h-80 flex-col divide-y divide-hairline overflow-y-auto rounded-koma border border-hairline bg-surface"
      >
        {sorted.slice(0, MOST_LISTED).map((issue, index) => (
          <IssueRow key={index} projectId={projectId} issue={issue} />
        ))}
        {sorted.length > MOST_LISTED && (
          <li className="px-3 py-2 text-tool text-ink-soft">
            {t('moreIssues', { count: sorted.length - MOST_LISTED })}
          </li>
        )}
      </ul>
    </div>
  );
}

function IssueRow({ projectId, issue }: { readonly projectId: string; readonly issue: PreflightIssue }) {
  const t = useTranslations('bookExport');
  const { kind, severity, pageId, number } = issue;
  const isLettering = LETTER_KINDS.includes(kind);
  const Icon = severity === 'error' ? CircleAlert : TriangleAlert;
  return (
    <li className="flex items-start gap-2.5 px-3 py-2">
      <Icon
        aria-label={t(severity)}
        role="img"
        size={16}
        className={severity === 'error' ? 'mt-0.5 shrink-0 text-mark-strong' : 'mt-0.5 shrink-0 text-ink-soft'}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="text-tool wrap-anywhere">{t(`issue.${kind}`, allIssueValues(issue))}</p>
        {pageId === null || number === null ? (
          <span className="text-small text-ink-soft">{t('wholeBook')}</span>
        ) : (
          <Link
            className="w-fit text-small text-ink-soft underline hover:text-ink"
            href={`/projects/${projectId}/pages?page=${pageId}&stage=${isLettering ? 'letter' : 'draw'}`}
          >
            {isLettering ? t('openLettering', { number }) : t('openPage', { number })}
          </Link>
        )}
      </div>
    </li>
  );
}
