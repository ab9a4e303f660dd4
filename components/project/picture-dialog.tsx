'use client';

import { BookImage, Download, Trash2 } from 'lucide-react';
import { toast } from 'sonner';
import { useFormatter, useTranslations } from 'use-intl';
import { downloadAddress, pictureAddress, useDeletePicture, useRestorePicture } from '@/lib/client/pictures';
import { useUpdateProject } from '@/lib/client/projects';
import type { Picture } from '@/lib/contracts/pictures';
import type { Project } from '@/lib/contracts/projects';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useProblem } from '../ui/use-problem';

/** One picture, large, with what is known of it and what can be done with it. */
export function PictureDialog({
  project,
  picture,
  onClose,
}: {
  readonly project: Project;
  readonly picture: Picture | null;
  readonly onClose: () => void;
}) {
  const t = useTranslations('project');
  return (
    <Dialog
      title={picture === null || picture.name === '' ? t('pictures') : picture.name}
      isOpen={picture !== null}
      onClose={onClose}
      isWide
    >
      {picture !== null && <Shown project={project} picture={picture} onClose={onClose} />}
    </Dialog>
  );
}

function Shown({
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
  const format = useFormatter();
  const update = useUpdateProject(project.id);
  const remove = useDeletePicture(project.id);
  const restore = useRestorePicture(project.id);
  const { tell } = useProblem();
  const canChange = project.myRole !== 'viewer';
  const putAway = () =>
    remove.mutate(picture.id, {
      onSuccess: () => {
        onClose();
        toast(t('putAwayDone'), {
          action: { label: words('undo'), onClick: () => restore.mutate(picture.id, { onError: tell }) },
        });
      },
      onError: tell,
    });
  const makeCover = () =>
    update.mutate(
      { revision: project.revision, change: { coverPictureId: picture.id } },
      { onSuccess: () => toast(t('isCover')), onError: tell },
    );
  return (
    <div className="flex flex-col gap-4">
      <img
        src={pictureAddress(picture.id, 'screen')}
        alt={picture.name}
        style={{ aspectRatio: `${picture.widthPx} / ${picture.heightPx}` }}
        className="mx-auto max-h-[60dvh] max-w-full bg-paper object-contain shadow-page"
      />
      <p className="text-center text-tool text-ink-soft tabular-nums">
        {[
          t('facts', { width: picture.widthPx, height: picture.heightPx }),
          ...(picture.seed === null ? [] : [t('seed', { seed: String(picture.seed) })]),
          format.dateTime(new Date(picture.createdAt), { dateStyle: 'medium', timeStyle: 'short' }),
        ].join(' · ')}
      </p>
      <div className="flex flex-wrap justify-center gap-2">
        <Button onClick={() => window.location.assign(downloadAddress(picture.id, 'stored'))}>
          <Download aria-hidden size={16} />
          {t('downloadPng')}
        </Button>
        <Button onClick={() => window.location.assign(downloadAddress(picture.id, 'webp'))}>{t('downloadWebp')}</Button>
        {canChange && (
          <>
            <Button onClick={makeCover}>
              <BookImage aria-hidden size={16} />
              {t('makeCover')}
            </Button>
            <Button onClick={putAway}>
              <Trash2 aria-hidden size={16} />
              {t('putAway')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
