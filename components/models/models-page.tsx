'use client';

import { Tabs } from 'radix-ui';
import { useTranslations } from 'use-intl';
import { useMe } from '@/lib/client/people';
import { useModels } from '@/lib/client/studio';
import { EmptyState } from '../ui/empty-state';
import { PanelSketch } from '../ui/panel-sketch';
import { ProblemNotice } from '../ui/problem-notice';
import { AddModel } from './add-model';
import { CatalogueTab } from './catalogue-tab';
import { DevicesTab } from './devices-tab';
import { DownloadsList } from './downloads-list';
import { InstallHelp } from './install-help';
import { ModelsDesk } from './models-desk';
import { NetworksTab } from './networks-tab';

const TAB =
  'min-h-10 shrink-0 border-b-2 focus-visible:-outline-offset-2 border-transparent px-1 text-tool text-ink-soft hover:text-ink max-sm:min-h-11 data-[state=active]:border-ink data-[state=active]:font-semibold data-[state=active]:text-ink';

/** The models that were found, the catalogue of those that people use, and the workers that draw with them. */
export function ModelsPage() {
  const t = useTranslations('models');
  const d = useTranslations('modelDesk');
  const c = useTranslations('catalogue');
  const { data: me } = useMe();
  return (
    <Tabs.Root defaultValue="models" className="mx-auto flex w-full max-w-6xl flex-col gap-5 px-4 py-6 sm:px-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          <p className="text-read text-ink-soft">{t('lead')}</p>
        </div>
        <AddModel />
      </div>
      <DownloadsList />
      <Tabs.List aria-label={d('tabs')} className="flex gap-5 overflow-x-auto border-b border-hairline">
        <Tabs.Trigger value="models" className={TAB}>
          {d('models')}
        </Tabs.Trigger>
        <Tabs.Trigger value="networks" className={TAB}>
          {d('networks')}
        </Tabs.Trigger>
        <Tabs.Trigger value="catalogue" className={TAB}>
          {c('title')}
        </Tabs.Trigger>
        {me?.role === 'admin' && (
          <Tabs.Trigger value="devices" className={TAB}>
            {d('devices')}
          </Tabs.Trigger>
        )}
      </Tabs.List>
      <Tabs.Content value="models" tabIndex={-1} className="flex flex-col gap-6">
        <InstalledModels />
        <InstallHelp />
      </Tabs.Content>
      <Tabs.Content value="networks" tabIndex={-1}>
        <NetworksTab isAdmin={me?.role === 'admin'} />
      </Tabs.Content>
      <Tabs.Content value="catalogue" tabIndex={-1}>
        <CatalogueTab isAdmin={me?.role === 'admin'} />
      </Tabs.Content>
      {me?.role === 'admin' && (
        <Tabs.Content value="devices" tabIndex={-1}>
          <DevicesTab />
        </Tabs.Content>
      )}
    </Tabs.Root>
  );
}

function InstalledModels() {
  const t = useTranslations('models');
  const { data: models, error, refetch } = useModels();
  if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (models === undefined) return <Skeleton />;
  if (models.length > 0) return <ModelsDesk models={models} />;
  const picture = <PanelSketch className="h-32 w-auto shadow-page" />;
  return <EmptyState title={t('emptyTitle')} text={t('emptyText')} picture={picture} />;
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
