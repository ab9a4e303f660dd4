'use client';

import { useFormatter, useNow, useTranslations } from 'use-intl';

/** Until when a verdict is wanted, and whether that is over. */
export function DueDate({ dueOn }: { readonly dueOn: string | null }) {
  const t = useTranslations('review');
  const format = useFormatter();
  const now = useNow();
  if (dueOn === null) return null;
  const date = format.dateTime(new Date(`${dueOn}T12:00:00Z`), { dateStyle: 'medium' });
  const isOver = now.getTime() > new Date(`${dueOn}T23:59:59Z`).getTime();
  return (
    <span className={isOver ? 'text-small font-semibold text-mark-strong' : 'text-small text-ink-soft'}>
      {isOver ? t('overdue', { date }) : t('dueOn', { date })}
    </span>
  );
}
