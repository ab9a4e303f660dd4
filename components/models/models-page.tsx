'use client';

import { useTranslations } from 'use-intl';
import { useModels } from '@/lib/client/studio';
import { EmptyState } from '../ui/empty-state';
import { PanelSketch } from '../ui/panel-sketch';
import { ProblemNotice } from '../ui/problem-notice';
import { AddModel } from './add-model';
import { DownloadsList } from './downloads-list';
import { InstallHelp } from './install-help';
import { ModelsDesk } from './models-desk';

/** The models that were found, each by what it draws and what it can do. */
export function ModelsPage() {
  const t = useTranslations('models');
  const { data: models, error, refetch } = useModels();
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-5 px-4 py-6 sm:px-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          <p className="text-read text-ink-soft">{t('lead')}</p>
        </div>
        <AddModel />
      </div>
      <DownloadsList />
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {models === undefined && error === null && <Skeleton />}
      {models?.length === 0 && (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')} picture={<PanelSketch className="h-32 w-auto shadow-page" />} />
      )}
      {models !== undefined && models.length > 0 && <ModelsDesk models={models} />}
      <InstallHelp />
    </div>
  );
}

function Skeleton() {
  return (
    <div aria-hidden className="overflow-hidden rounded-koma border border-hairline">
      <div className="h-36 animate-pulse bg-hairline/50" />
      <div className="flex flex-col gap-3 p-4">
        <span className="h-5 w-40 animate-pulse rounded-[4px] bg-hairline/50" />
        <span className="h-4 w-72 max-w-full animate-pulse rounded-[4px] bg-hairline/50" />
      </div>
    </div>
  );
}
