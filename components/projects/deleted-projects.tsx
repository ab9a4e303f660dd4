'use client';

import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useDeletedProjects, useRestoreProject } from '@/lib/client/projects';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';

/** Projects that were put away, with the way back. Nothing while there is none. */
export function DeletedProjects() {
  const t = useTranslations('projects');
  const { items: projects } = useDeletedProjects();
  const restore = useRestoreProject();
  const { notify } = useProblem();
  if (projects === undefined || projects.length === 0) return null;
  return (
    <section aria-labelledby="put-away" className="mt-14 border-t border-hairline pt-5">
      <h2 id="put-away" className="text-read font-semibold">
        {t('away')}
      </h2>
      <p className="text-small text-ink-soft">{t('awayHint')}</p>
      <ul className="mt-3 flex flex-col">
        {projects.map(({ id, title }) => (
          <li
            key={id}
            className="flex min-h-11 items-center justify-between gap-3 border-b border-hairline last:border-0"
          >
            <span className="truncate">{title}</span>
            <Button
              size="small"
              onClick={() =>
                restore.mutate(id, { onSuccess: () => toast(t('broughtBack', { title })), onError: notify })
              }
            >
              {t('bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
