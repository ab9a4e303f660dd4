'use client';

import { useFormatter, useNow, useTranslations } from 'use-intl';
import { useModelEvents } from '@/lib/client/model-desk';
import { PanelSection } from './panel-section';

/** Who did what with a model, for admins. */
export function RecordSection({ modelId }: { readonly modelId: string }) {
  const t = useTranslations('modelDesk');
  const format = useFormatter();
  const now = useNow();
  const { data: events = [] } = useModelEvents(modelId);
  if (events.length === 0) return null;
  return (
    <PanelSection title={t('record')}>
      <ol className="flex flex-col gap-1">
        {events.map(({ id, kind, actorName, about, createdAt }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4">
            <span>{t(`event_${kind}`, { name: actorName, about: about === '' ? 'none' : about })}</span>
            <time dateTime={createdAt} className="text-small text-ink-soft">
              {format.relativeTime(new Date(createdAt), now)}
            </time>
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}
