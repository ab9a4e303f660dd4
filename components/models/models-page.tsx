'use client';

import { useTranslations } from 'use-intl';
import { useModels } from '@/lib/client/studio';
import { EmptyState } from '../ui/empty-state';
import { PanelSketch } from '../ui/panel-sketch';
import { ProblemNotice } from '../ui/problem-notice';
import { ModelCard } from './model-card';

/** The models that were found, each by what it draws and what it can do. */
export function ModelsPage() {
  const t = useTranslations('models');
  const { data: models, error, refetch } = useModels();
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-5 px-4 py-6 sm:px-6">
      <div>
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="text-read text-ink-soft">{t('lead')}</p>
      </div>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {models?.length === 0 && (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')} picture={<PanelSketch className="h-32 w-auto shadow-page" />} />
      )}
      <ul className="flex flex-col gap-4">
        {models?.map((model) => (
          <li key={model.id}>
            <ModelCard model={model} />
          </li>
        ))}
      </ul>
      <section aria-labelledby="install" className="border-t border-hairline pt-5">
        <h2 id="install" className="text-read font-semibold">
          {t('installTitle')}
        </h2>
        <p className="mt-1 max-w-2xl text-ink-soft">{t('installText')}</p>
      </section>
    </div>
  );
}
