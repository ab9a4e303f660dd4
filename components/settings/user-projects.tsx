'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useTransferUserProject, useUserProjects } from '@/lib/client/studio-people';
import type { OwnedProject } from '@/lib/contracts/people-admin';
import type { User } from '@/lib/contracts/people';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import { ProblemNotice } from '../ui/problem-notice';
import { useProblem } from '../ui/use-problem';

/** The projects that a member owns, each with who could own it instead. */
export function UserProjects({ user, others }: { readonly user: User; readonly others: readonly User[] }) {
  const t = useTranslations('studioAdmin');
  const { data: projects, error, refetch } = useUserProjects(user.id);
  return (
    <section className="flex flex-col gap-3">
      <div>
        <h3 className="font-semibold">{t('projects')}</h3>
        <p className="text-small text-ink-soft">{t('projectsHint')}</p>
      </div>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {projects?.length === 0 && <p className="text-ink-soft">{t('projectsNone')}</p>}
      <ul className="flex flex-col divide-y divide-hairline">
        {projects?.map((project) => (
          <ProjectRow key={project.id} project={project} user={user} others={others} />
        ))}
      </ul>
    </section>
  );
}

function ProjectRow({
  project,
  user,
  others,
}: {
  readonly project: OwnedProject;
  readonly user: User;
  readonly others: readonly User[];
}) {
  const t = useTranslations('studioAdmin');
  const [toUserId, setToUserId] = useState('');
  const transfer = useTransferUserProject(user.id);
  const { notify } = useProblem();
  const { id, title, isTrashed, members } = project;
  const inProject = new Set(members.map(({ userId }) => userId));
  const inStudio = others.filter((other) => !inProject.has(other.id) && other.id !== user.id && !other.isDisabled);
  const nameOf = (userId: string) => others.find((other) => other.id === userId)?.name ?? '';
  const give = () =>
    transfer.mutate(
      { projectId: id, toUserId },
      { onSuccess: () => toast(t('transferred', { title, name: nameOf(toUserId) })), onError: notify },
    );
  return (
    <li className="flex flex-wrap items-center gap-2 py-2">
      <span className="min-w-0 flex-1 truncate">
        {title}
        {isTrashed && <span className="text-ink-soft"> · {t('trashed')}</span>}
      </span>
      <SelectField
        label={t('newOwner', { title })}
        isLabelHidden
        value={toUserId}
        options={[
          { value: '', label: t('chooseOwner') },
          {
            heading: t('inProject'),
            options: members.map(({ userId, name }) => ({ value: userId, label: name })),
          },
          { heading: t('inStudio'), options: inStudio.map((other) => ({ value: other.id, label: other.name })) },
        ]}
        onChange={({ target }) => setToUserId(target.value)}
      />
      <Button
        size="small"
        aria-label={t('transferNamed', { title })}
        disabled={toUserId === '' || transfer.isPending}
        onClick={give}
      >
        {t('transfer')}
      </Button>
    </li>
  );
}
