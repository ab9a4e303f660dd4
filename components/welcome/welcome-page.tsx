'use client';

import { useTranslations } from 'use-intl';
import { useGenerations } from '@/lib/client/generations';
import { useGenerationEvents } from '@/lib/client/generation-events';
import { useModels } from '@/lib/client/studio';
import type { Generation } from '@/lib/contracts/generations';
import type { Model } from '@/lib/contracts/models';
import { useProgressWords } from '../draw/use-progress-words';
import { ButtonLink } from '../ui/button';
import { SAMPLE_PANELS, type SamplePanel } from './sample-page.data';
import { SamplePage } from './sample-page';
import { useSamplePanels, useSampleProject } from './use-sample';

/** The first start: a page that is made in front of its owner, by their own machine. */
export function WelcomePage() {
  const t = useTranslations('welcome');
  const { data: models } = useModels();
  const model = models?.find(({ isAvailable, capabilities }) => isAvailable && capabilities.rough) ?? null;
  const projectId = useSampleProject(model);
  return projectId === null ? (
    <Stage status={t('waitingModel')} projectId={null} isDone={false} />
  ) : (
    <LiveSample projectId={projectId} model={model} />
  );
}

function LiveSample({ projectId, model }: { readonly projectId: string; readonly model: Model | null }) {
  const t = useTranslations('welcome');
  const { generations } = useGenerations(projectId);
  useGenerationEvents(projectId);
  useSamplePanels({ projectId, model, generations });
  const progressWords = useProgressWords();
  const generationOf = (panel: SamplePanel) => generations?.find(({ ask }) => ask.prompt === panel.prompt);
  const own = SAMPLE_PANELS.map(generationOf);
  const done = own.filter((generation) => generation?.status === 'succeeded').length;
  const running = own.find((generation) => generation?.status === 'running');
  const isDone = done === SAMPLE_PANELS.length;
  const hasFailed = own.some((generation) => generation?.status === 'failed');
  const words = [
    ...(model === null ? [t('waitingModel')] : [t('drawing', { done, count: SAMPLE_PANELS.length })]),
    ...(running === undefined ? [] : [progressWords(running)]),
  ];
  return (
    <Stage
      status={isDone ? t('done') : hasFailed ? t('failed') : words.join(' · ')}
      projectId={projectId}
      isDone={isDone}
      generationOf={generationOf}
    />
  );
}

function Stage({
  status,
  projectId,
  isDone,
  generationOf,
}: {
  readonly status: string;
  readonly projectId: string | null;
  readonly isDone: boolean;
  readonly generationOf?: (panel: SamplePanel) => Generation | undefined;
}) {
  const t = useTranslations('welcome');
  const words = useTranslations('words');
  return (
    <div className="mx-auto grid w-full max-w-6xl flex-1 items-center gap-8 px-4 py-6 sm:px-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="@container-[size] flex h-[72dvh] items-center justify-center lg:h-[calc(100dvh-7rem)]">
        <SamplePage {...(generationOf === undefined ? {} : { generationOf })} />
      </div>
      <div className="flex flex-col gap-4 max-lg:row-start-1">
        <h1 className="text-2xl font-semibold">{t('heading')}</h1>
        <p className="text-read text-ink-soft">{t('lead')}</p>
        <p role="status" className="min-h-10 text-read font-medium tabular-nums">
          {status}
        </p>
        {isDone && <p className="text-read text-ink-soft">{t('doneText')}</p>}
        <div className="flex flex-wrap gap-2">
          {projectId !== null && (
            <ButtonLink look={isDone ? 'primary' : 'plain'} href={`/projects/${projectId}/draw`}>
              {t('draw')}
            </ButtonLink>
          )}
          {isDone ? (
            <ButtonLink href="/projects?new=1">{t('own')}</ButtonLink>
          ) : (
            <ButtonLink look="quiet" href="/projects">
              {words('skip')}
            </ButtonLink>
          )}
        </div>
      </div>
    </div>
  );
}
