'use client';

import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useModelUse } from '@/lib/client/model-desk';
import type { ModelUse } from '@/lib/contracts/model-desk';
import type { Model } from '@/lib/contracts/models';
import { Segmented } from '../ui/segmented';
import { ConfirmDialog } from './confirm-dialog';

type Waiting = 'draw' | 'cancel';

/** Asks before a model is removed, and says what uses it and what becomes of that. */
export function RemoveDialog({
  model,
  onClose,
  onRemove,
}: {
  readonly model: Model;
  readonly onClose: () => void;
  readonly onRemove: (waiting: Waiting) => void;
}) {
  const t = useTranslations('modelDesk');
  const [waiting, setWaiting] = useState<Waiting>('draw');
  const { data: use } = useModelUse(model.id);
  const facts = useUseSentences(use);
  return (
    <ConfirmDialog
      title={t('removeTitle', { name: model.name })}
      label={t('remove')}
      isOpen
      onClose={onClose}
      onConfirm={() => onRemove(waiting)}
    >
      <ul aria-label={t('removeUses')} className="flex list-disc flex-col gap-1.5 pl-5">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {(use?.waitingCount ?? 0) > 0 && (
        <Segmented
          label={t('removeWaiting', { count: use?.waitingCount ?? 0 })}
          value={waiting}
          segments={[
            { value: 'draw', label: t('removeDraw') },
            { value: 'cancel', label: t('removeCancel') },
          ]}
          onChange={setWaiting}
        />
      )}
      <p className="text-ink-soft">{t('trashedText')}</p>
    </ConfirmDialog>
  );
}

function useUseSentences(use: ModelUse | undefined): string[] {
  const t = useTranslations('modelDesk');
  const format = useFormatter();
  if (use === undefined) return [];
  const { waitingCount, pausedCount, isDefault, defaultInstead, projects, otherProjectCount } = use;
  const sentences = [
    ...(waitingCount > 0 ? [t('removeWaiting', { count: waitingCount })] : []),
    ...(pausedCount > 0 ? [t('removePaused', { count: pausedCount })] : []),
    ...(isDefault
      ? [defaultInstead === null ? t('removeDefaultNone') : t('removeDefault', { name: defaultInstead })]
      : []),
    ...(projects.length > 0 ? [t('removeRoutes', { projects: format.list(projects.map(({ title }) => title)) })] : []),
    ...(otherProjectCount > 0 ? [t('removeOthers', { count: otherProjectCount })] : []),
  ];
  return sentences.length > 0 ? sentences : [t('removeNothing')];
}
