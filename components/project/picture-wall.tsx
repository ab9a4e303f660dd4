'use client';

import { ImagePlus } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { pictureAddress, useCreatePicture, usePictures } from '@/lib/client/pictures';
import { UPLOAD_MEDIA_TYPES, type Picture } from '@/lib/contracts/pictures';
import type { Project } from '@/lib/contracts/projects';
import { Button, ButtonLink } from '../ui/button';
import { classNames } from '../ui/class-names';
import { EmptyState } from '../ui/empty-state';
import { PanelSketch } from '../ui/panel-sketch';
import { ProblemNotice } from '../ui/problem-notice';
import { Segmented } from '../ui/segmented';
import { useProblem } from '../ui/use-problem';
import { PictureDialog } from './picture-dialog';

/** All pictures of a project, newest first; files dropped on it are brought in. */
export function PictureWall({ project }: { readonly project: Project }) {
  const t = useTranslations('project');
  const words = useTranslations('words');
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<'all' | Picture['kind']>('all');
  const [isOver, setOver] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const [bringingName, setBringingName] = useState<string | null>(null);
  const pictures = usePictures(project.id, kind === 'all' ? undefined : kind);
  const create = useCreatePicture(project.id);
  const { tell } = useProblem();
  const canBring = project.myRole !== 'viewer';

  const bring = async (files: readonly File[]) => {
    let count = 0;
    for (const file of files) {
      if (!UPLOAD_MEDIA_TYPES.some((type) => type === file.type)) {
        toast.error(t('fileWrong', { name: file.name }));
        continue;
      }
      setBringingName(file.name);
      try {
        await create.mutateAsync(file);
        count += 1;
      } catch (error) {
        tell(error);
      }
    }
    setBringingName(null);
    if (count > 0) toast(t('brought', { count }));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (canBring) void bring([...event.dataTransfer.files]);
  };

  return (
    <section
      aria-labelledby="pictures"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(canBring);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        'flex flex-col gap-4 rounded-koma',
        isOver && 'bg-pencil-wash outline-2 outline-pencil outline-dashed',
      )}
    >
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="pictures" className="mr-auto text-read font-semibold">
          {t('pictures')}
        </h2>
        <Segmented
          label={t('pictures')}
          value={kind}
          segments={[
            { value: 'all', label: t('all') },
            { value: 'drawn', label: t('drawn') },
            { value: 'uploaded', label: t('uploaded') },
          ]}
          onChange={setKind}
        />
        {canBring && (
          <Button onClick={() => input.current?.click()} aria-disabled={bringingName !== null}>
            <ImagePlus aria-hidden size={16} />
            {t('bring')}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          multiple
          accept={UPLOAD_MEDIA_TYPES.join(',')}
          tabIndex={-1}
          aria-label={t('bring')}
          className="hidden"
          onChange={(event) => {
            void bring([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      <p role="status" className="sr-only">
        {bringingName === null ? '' : t('bringing', { name: bringingName })}
      </p>
      {pictures.error !== null && <ProblemNotice error={pictures.error} onRetry={pictures.refetch} />}
      {pictures.items?.length === 0 && (
        <EmptyState
          title={t('emptyTitle')}
          text={t('emptyText')}
          picture={<PanelSketch className="h-32 w-auto shadow-page" />}
        >
          {canBring && (
            <ButtonLink look="plain" href={`/projects/${project.id}/draw`}>
              {t('draw')}
            </ButtonLink>
          )}
        </EmptyState>
      )}
      <ul className="grid grid-cols-3 gap-2 sm:grid-cols-4 xl:grid-cols-5">
        {pictures.items?.map((picture) => (
          <li key={picture.id} className="animate-fade">
            <button
              type="button"
              aria-label={t('seePicture', { name: nameOf(picture, t('pictureUnnamed')) })}
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
        picture={pictures.items?.find(({ id }) => id === openId) ?? null}
        onClose={() => setOpenId(null)}
      />
    </section>
  );
}

function nameOf(picture: Picture, unnamed: string): string {
  if (picture.name !== '') return picture.name;
  return picture.seed === null ? unnamed : `${unnamed} ${picture.seed}`;
}
