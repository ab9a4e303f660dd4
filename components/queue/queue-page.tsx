'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useQueue } from '@/lib/client/generations';
import { useProjects } from '@/lib/client/projects';
import { useHealth } from '@/lib/client/studio';
import { useQueueState } from '@/lib/client/studio-jobs';
import { ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PanelSketch } from '../ui/panel-sketch';
import { ProblemNotice } from '../ui/problem-notice';
import { Segmented } from '../ui/segmented';
import { QueueList } from './queue-list';

/** What waits and runs, in the order in which it will be drawn. */
export function QueuePage() {
  const t = useTranslations('queue');
  const [whose, setWhose] = useState<'mine' | 'all'>('mine');
  const { data: entries, error, refetch } = useQueue(whose);
  const { data: health } = useHealth();
  const { data: state } = useQueueState();
  const { items: projects } = useProjects();
  const latest = projects?.[0];
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 px-4 py-6 sm:px-6">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="mr-auto text-xl font-semibold">{t('title')}</h1>
        {health !== undefined && health.workerCount > 0 && (
          <span className="text-small text-ink-soft">{t('workers', { count: health.workerCount })}</span>
        )}
        <Segmented
          label={t('whose')}
          value={whose}
          segments={[
            { value: 'mine', label: t('mine') },
            { value: 'all', label: t('everybody') },
          ]}
          onChange={setWhose}
        />
      </div>
      {health?.workerCount === 0 && (
        <p className="rounded-koma bg-mark-wash p-3 font-medium text-mark-strong">{t('noWorker')}</p>
      )}
      {state?.isPaused === true && (
        <p role="status" className="rounded-koma bg-mark-wash p-3 font-medium text-mark-strong">
          {t('isPaused')}
        </p>
      )}
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {entries === undefined && error === null && <Skeleton />}
      {entries?.length === 0 && (
        <EmptyState
          title={t('emptyTitle')}
          text={t(whose === 'mine' ? 'emptyText' : 'emptyEverybody')}
          picture={<PanelSketch className="h-32 w-auto shadow-page" />}
        >
          {latest === undefined ? (
            <ButtonLink look="primary" href="/projects">
              {t('toProjects')}
            </ButtonLink>
          ) : (
            <ButtonLink look="primary" href={`/projects/${latest.id}/draw`}>
              {t('draw')}
            </ButtonLink>
          )}
        </EmptyState>
      )}
      {entries !== undefined && entries.length > 0 && <QueueList entries={entries} />}
    </div>
  );
}

function Skeleton() {
  return (
    <ul aria-hidden className="flex flex-col gap-2">
      {[0, 1, 2].map((index) => (
        <li key={index} className="h-24 animate-pulse rounded-koma bg-hairline/50 sm:h-30" />
      ))}
    </ul>
  );
}
