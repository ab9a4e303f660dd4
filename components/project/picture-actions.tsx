'use client';

import { BookImage, Download, Trash2 } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { downloadAddress, useDeletePicture, useRestorePicture } from '@/lib/client/pictures';
import { useUpdateProject } from '@/lib/client/projects';
import type { Picture } from '@/lib/contracts/pictures';
import type { Project } from '@/lib/contracts/projects';
import { Button, buttonClass } from '../ui/button';
import { useProblem } from '../ui/use-problem';

/** What can be done with a picture of a project. */
export function PictureActions({
  project,
  picture,
  onClose,
}: {
  readonly project: Project;
  readonly picture: Picture;
  readonly onClose: () => void;
}) {
  const t = useTranslations('project');
  const words = useTranslations('words');
  const update = useUpdateProject(project.id);
  const remove = useDeletePicture(project.id);
  const restore = useRestorePicture(project.id);
  const { notify } = useProblem();
  const moveToTrash = () =>
    remove.mutate(picture.id, {
      onSuccess: () => {
        onClose();
        toast(t('putAwayDone'), {
          action: { label: words('undo'), onClick: () => restore.mutate(picture.id, { onError: notify }) },
        });
      },
      onError: notify,
    });
  const makeCover = () =>
    update.mutate(
      { revision: project.revision, change: { coverPictureId: picture.id } },
      { onSuccess: () => toast(t('isCover')), onError: notify },
    );
  return (
    <div className="flex flex-wrap justify-center gap-2">
      <a href={downloadAddress(picture.id, 'stored')} download className={buttonClass('plain', 'usual')}>
        <Download aria-hidden size={16} />
        {t('downloadPng')}
      </a>
      <a href={downloadAddress(picture.id, 'webp')} download className={buttonClass('plain', 'usual')}>
        {t('downloadWebp')}
      </a>
      {project.myRole !== 'viewer' && (
        <>
          <Button onClick={makeCover} disabled={update.isPending}>
            <BookImage aria-hidden size={16} />
            {t('makeCover')}
          </Button>
          <Button onClick={moveToTrash} disabled={remove.isPending}>
            <Trash2 aria-hidden size={16} />
            {t('putAway')}
          </Button>
        </>
      )}
    </div>
  );
}
