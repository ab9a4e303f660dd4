'use client';

import { useFormatter, useTranslations } from 'use-intl';
import type { AuditChanges, AuditEntry } from '@/lib/contracts/audit';

/** One line of the audit log: when, who, what, and what became another. */
export function AuditEntryItem({ entry }: { readonly entry: AuditEntry }) {
  const t = useTranslations('studioAdmin');
  const format = useFormatter();
  const told = (value: AuditChanges[number]['before']): string => {
    if (value === null || value === '') return t('auditEmpty');
    if (typeof value === 'boolean') return t(value ? 'auditOn' : 'auditOff');
    return typeof value === 'number' ? format.number(value) : value;
  };
  return (
    <li className="flex flex-col gap-0.5 py-2">
      <span className="flex flex-wrap items-baseline gap-x-2">
        <time dateTime={entry.createdAt} className="text-small text-ink-soft tabular-nums">
          {format.dateTime(new Date(entry.createdAt), { dateStyle: 'short', timeStyle: 'medium' })}
        </time>
        <span className="font-semibold">{t(`did.${entry.kind}`)}</span>
        {entry.targetName !== '' && <span className="[overflow-wrap:anywhere]">{entry.targetName}</span>}
        <span className="text-ink-soft">
          {entry.actorName}
          {entry.byToken && ` · ${t('auditByToken')}`}
        </span>
      </span>
      {entry.changes.map(({ field, before, after }) => (
        <span key={field} className="text-small text-ink-soft [overflow-wrap:anywhere]">
          {t('auditChange', { field, before: told(before), after: told(after) })}
        </span>
      ))}
    </li>
  );
}
