'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe, useUsers } from '@/lib/client/people';
import { useProjects } from '@/lib/client/projects';
import { useQueueState, useSetQueueState, useStudioJobEvents, useStudioJobs } from '@/lib/client/studio-jobs';
import { JOB_STATES, studioJobKindSchema, type StudioJob, type StudioJobFilter } from '@/lib/contracts/studio-jobs';
import { SettingsSection } from '../settings/settings-section';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import { useProblem } from '../ui/use-problem';
import { EntryList } from './entry-list';
import { StudioJobItem } from './studio-job-item';

/** Everybody's jobs, as they change, with the pause of the whole queue. For admins. */
export function JobsSettings() {
  const t = useTranslations('studioJobs');
  const settings = useTranslations('settings');
  const { data: me } = useMe();
  const isAdmin = me?.role === 'admin';
  const { isConnected } = useStudioJobEvents({ enabled: isAdmin });
  const [filter, setFilter] = useState<StudioJobFilter>({ state: 'active' });
  const jobs = useStudioJobs(filter, { enabled: isAdmin });
  if (me === undefined) return null;
  if (!isAdmin) {
    return (
      <SettingsSection title={t('title')}>
        <p className="text-ink-soft">{settings('onlyAdmins')}</p>
      </SettingsSection>
    );
  }
  return (
    <SettingsSection title={t('title')} hint={t('hint')}>
      <QueuePause />
      <Filters filter={filter} jobs={jobs.items ?? []} onChange={setFilter} />
      {!isConnected && (
        <p role="status" className="text-small text-ink-soft">
          {t('reconnecting')}
        </p>
      )}
      <Jobs filter={filter} jobs={jobs} />
    </SettingsSection>
  );
}

function QueuePause() {
  const t = useTranslations('studioJobs');
  const { data: state } = useQueueState();
  const { mutate, isPending } = useSetQueueState();
  const { notify } = useProblem();
  if (state === undefined) return null;
  const { isPaused } = state;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        size="small"
        aria-disabled={isPending}
        onClick={() => {
          if (!isPending) mutate({ isPaused: !isPaused }, { onError: notify });
        }}
      >
        {t(isPaused ? 'resumeQueue' : 'pauseQueue')}
      </Button>
      <p role="status" className={isPaused ? 'font-medium text-mark-strong' : 'text-small text-ink-soft'}>
        {t(isPaused ? 'isPaused' : 'pauseHint')}
      </p>
    </div>
  );
}

function Filters({
  filter,
  jobs,
  onChange,
}: {
  readonly filter: StudioJobFilter;
  /** Whose projects are offered beside one's own. */
  readonly jobs: readonly StudioJob[];
  readonly onChange: (filter: StudioJobFilter) => void;
}) {
  const t = useTranslations('studioJobs');
  const { items: users } = useUsers({ enabled: true });
  const { items: own } = useProjects();
  const projects = new Map([
    ...(own ?? []).map(({ id, title }) => [id, title] as const),
    ...jobs.flatMap(({ projectId: id, projectTitle: title }) =>
      id === null || title === null ? [] : [[id, title] as const],
    ),
  ]);
  const withPart = (part: Partial<StudioJobFilter>) => onChange({ ...filter, ...part });
  const given = (value: string) => (value === '' ? undefined : value);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        label={t('state')}
        value={filter.state}
        options={JOB_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        onChange={({ target }) => {
          const state = JOB_STATES.find((each) => each === target.value);
          if (state !== undefined) withPart({ state });
        }}
      />
      <SelectField
        label={t('kind')}
        value={filter.kind ?? ''}
        options={[
          { value: '', label: t('allKinds') },
          ...studioJobKindSchema.options.map((value) => ({ value, label: t(`kinds.${value}`) })),
        ]}
        onChange={({ target }) => withPart({ kind: studioJobKindSchema.safeParse(target.value).data })}
      />
      <SelectField
        label={t('person')}
        value={filter.personId ?? ''}
        options={[
          { value: '', label: t('everyone') },
          ...(users ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ target }) => withPart({ personId: given(target.value) })}
      />
      <SelectField
        label={t('project')}
        value={filter.projectId ?? ''}
        options={[{ value: '', label: t('allProjects') }, ...[...projects].map(([value, label]) => ({ value, label }))]}
        onChange={({ target }) => withPart({ projectId: given(target.value) })}
      />
    </div>
  );
}

function Jobs({ filter, jobs }: { readonly filter: StudioJobFilter; readonly jobs: ReturnType<typeof useStudioJobs> }) {
  const t = useTranslations('studioJobs');
  const { state, ...others } = filter;
  const isFiltered = state !== 'active' || Object.values(others).some((value) => value !== undefined);
  return (
    <EntryList label={t('title')} empty={t(isFiltered ? 'noMatch' : 'none')} list={jobs}>
      {(job) => <StudioJobItem key={job.id} job={job} />}
    </EntryList>
  );
}
