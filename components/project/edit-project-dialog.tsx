'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { keys } from '@/lib/client/keys';
import { ProblemError } from '@/lib/client/problem-error';
import { useUpdateProject } from '@/lib/client/projects';
import type { Project } from '@/lib/contracts/projects';
import { ProjectFields, type ProjectWords } from '../projects/project-fields';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useProblem } from '../ui/use-problem';

/** Changes what a project is called and about. A change made from an old version is told, and loses nothing. */
export function EditProjectDialog({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const t = useTranslations('project');
  const fields = useTranslations('projects');
  const common = useTranslations('words');
  const client = useQueryClient();
  const { notify } = useProblem();
  const [typed, setTyped] = useState<ProjectWords>(project);
  // The version that was opened: a newer one must not be written over unseen.
  const [revision, setRevision] = useState(project.revision);
  const [isStale, setStale] = useState(false);
  const update = useUpdateProject(project.id);
  const isMissing = typed.title.trim() === '';
  const { title, description, style, readingDirection, pageFormat } = typed;
  const submit = () => {
    if (isMissing || update.isPending) return;
    update.mutate(
      { revision, change: { title, description, style, readingDirection, pageFormat } },
      {
        onSuccess: () => {
          toast(common('saved'));
          onClose();
        },
        onError: (error) => {
          if (!(error instanceof ProblemError) || error.code !== 'revision-stale') return notify(error);
          setStale(true);
          void client.invalidateQueries({ queryKey: keys.project(project.id) });
        },
      },
    );
  };
  return (
    <Dialog title={t('editTitle')} isOpen onClose={onClose}>
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {isStale && revision !== project.revision && (
          <div role="alert" className="rounded-koma bg-mark-wash p-3">
            <p className="font-semibold text-mark-strong">{t('staleTitle')}</p>
            <p>{t('staleText')}</p>
            <p className="mt-2 whitespace-pre-line">
              {[project.title, project.description, project.style].filter((each) => each !== '').join('\n')}
            </p>
            <div className="mt-3 flex flex-wrap gap-2">
              <Button size="small" onClick={() => setRevision(project.revision)}>
                {t('keepMine')}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  setTyped(project);
                  setRevision(project.revision);
                }}
              >
                {t('takeTheirs')}
              </Button>
            </div>
          </div>
        )}
        <ProjectFields
          words={typed}
          titleError={isMissing ? fields('titleMissing') : undefined}
          onChange={(change) => setTyped({ ...typed, ...change })}
        />
        <Button type="submit" look="primary" size="large" aria-disabled={update.isPending}>
          {common('save')}
        </Button>
      </form>
    </Dialog>
  );
}
