'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useDeleteProject, useRestoreProject } from '@/lib/client/projects';
import type { Project } from '@/lib/contracts/projects';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/field';
import { useProblem } from '../ui/use-problem';

/** Asks for the title of a project before it is put away. */
export function TrashProjectDialog({
  project,
  onClose,
  onDone,
}: {
  readonly project: Project | null;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}) {
  const t = useTranslations('projects');
  const words = useTranslations('words');
  const [typed, setTyped] = useState('');
  const remove = useDeleteProject();
  const restore = useRestoreProject();
  const { notify } = useProblem();
  const title = project?.title ?? '';
  const isMeant = typed.trim() === title.trim() && title !== '';
  const close = () => {
    setTyped('');
    onClose();
  };
  const submit = () => {
    if (project === null || !isMeant) return;
    remove.mutate(project, {
      onSuccess: () => {
        close();
        onDone?.();
        toast(t('putAwayDone', { title }), {
          action: { label: words('undo'), onClick: () => restore.mutate(project.id, { onError: notify }) },
        });
      },
      onError: notify,
    });
  };
  return (
    <Dialog
      title={t('putAwayTitle', { title })}
      description={t('putAwayText')}
      isOpen={project !== null}
      onClose={close}
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('titleField')}
          placeholder={title}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" look="primary" disabled={!isMeant || remove.isPending}>
          {t('putAwayConfirm')}
        </Button>
      </form>
    </Dialog>
  );
}
