'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { pictureAddress, usePictures } from '@/lib/client/pictures';
import type { Picture } from '@/lib/contracts/pictures';
import type { Project } from '@/lib/contracts/projects';
import { Button, ButtonLink } from '../ui/button';
import { classNames } from '../ui/class-names';
import { EmptyState } from '../ui/empty-state';
import { PanelSketch } from '../ui/panel-sketch';
import { ProblemNotice } from '../ui/problem-notice';
import { Segmented } from '../ui/segmented';
import { BringButton } from './bring-button';
import { BringingNotes } from './upload-notes';
import { PictureDialog } from './picture-dialog';
import { pictureName } from './picture-name';
import { useUploadPictures } from './use-upload-pictures';
import { useFileDrop } from './use-file-drop';

const WALL = 'grid grid-cols-3 gap-2 sm:grid-cols-4 xl:grid-cols-5';

/** All pictures of a project, newest first; files dropped on it are brought in. */
export function PictureWall({ project }: { readonly project: Project }) {
  const t = useTranslations('project');
  const words = useTranslations('words');
  const [kind, setKind] = useState<'all' | Picture['kind']>('all');
  const [openId, setOpenId] = useState<string | null>(null);
  const pictures = usePictures(project.id, kind === 'all' ? undefined : kind);
  const { uploading, refused, upload, forget } = useUploadPictures(project.id);
  const canBring = project.myRole !== 'viewer';
  const { isOver, listeners } = useFileDrop({ isAllowed: canBring, onDrop: upload });
  const { items } = pictures;
  const empty = kind === 'all' ? (canBring ? t('emptyText') : t('emptyViewer')) : t(`${kind}Empty`);
  return (
    <section
      aria-labelledby="pictures"
      {...listeners}
      className={classNames(
        'relative flex min-h-[60dvh] flex-col gap-4 rounded-koma',
        isOver && 'bg-pencil-wash outline-2 outline-offset-8 outline-pencil outline-dashed',
      )}
    >
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="pictures" className="mr-auto text-read font-semibold">
          {isOver ? t('dropHere') : t('pictures')}
        </h2>
        {canBring && <BringButton onBring={upload} />}
        <Segmented
          label={t('which')}
          value={kind}
          segments={[
            { value: 'all', label: t('all') },
            { value: 'drawn', label: t('drawn') },
            { value: 'uploaded', label: t('uploaded') },
          ]}
          onChange={setKind}
          className="max-sm:w-full"
        />
      </div>
      <BringingNotes uploading={uploading} refused={refused} onForget={forget} />
      {pictures.error !== null && <ProblemNotice error={pictures.error} onRetry={pictures.refetch} />}
      {items === undefined && pictures.error === null && <Skeleton />}
      {items?.length === 0 && (
        <EmptyState title={t('emptyTitle')} text={empty} picture={<PanelSketch className="h-32 w-auto shadow-page" />}>
          {canBring && kind !== 'uploaded' && (
            <ButtonLink look="plain" href={`/projects/${project.id}/draw`}>
              {t('draw')}
            </ButtonLink>
          )}
        </EmptyState>
      )}
      <ul className={WALL}>
        {items?.map((picture) => (
          <li key={picture.id} className="animate-fade">
            <button
              type="button"
              aria-label={t('seePicture', { name: pictureName(picture, t('pictureUnnamed')) })}
              onClick={() => setOpenId(picture.id)}
              className="block aspect-square w-full overflow-hidden rounded-[4px] bg-paper shadow-page"
            >
              <img src={pictureAddress(picture.id, 'card')} alt="" loading="lazy" className="size-full object-cover" />
            </button>
          </li>
        ))}
      </ul>
      {pictures.hasMore && (
        <Button className="self-center" onClick={pictures.loadMore} disabled={pictures.isLoadingMore}>
          {words('loadMore')}
        </Button>
      )}
      <PictureDialog
        project={project}
        pictures={items ?? []}
        openId={openId}
        onOpen={setOpenId}
        onClose={() => setOpenId(null)}
      />
    </section>
  );
}

function Skeleton() {
  return (
    <ul aria-hidden className={WALL}>
      {[0, 1, 2, 3, 4, 5].map((index) => (
        <li key={index} className="aspect-square animate-pulse rounded-[4px] bg-hairline/50" />
      ))}
    </ul>
  );
}
