'use client';

import { Archive, Ellipsis, FolderOpen, PencilLine } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { pictureAddress } from '@/lib/client/pictures';
import { firstPageAddress } from '@/lib/client/projects';
import type { Project } from '@/lib/contracts/projects';
import { classNames } from '../ui/class-names';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import { CoverSketch } from './cover-sketch';

/** A project as it lies on the desk: its cover, its title, how many pages or pictures it has. */
export function ProjectCover({
  project,
  onMoveToTrash,
}: {
  readonly project: Project;
  readonly onMoveToTrash: () => void;
}) {
  const t = useTranslations('projects');
  const words = useTranslations('words');
  const router = useRouter();
  const { id, title, pageCount, pictureCount, myRole } = project;
  return (
    <div className="group relative flex flex-col gap-2">
      <Link
        href={`/projects/${id}`}
        aria-label={t('open', { title })}
        className="block overflow-hidden rounded-[4px] bg-paper shadow-page transition-transform duration-150 group-hover:-translate-y-0.5"
      >
        <span className="relative flex aspect-[5/7] items-center justify-center">
          <CoverPicture project={project} />
        </span>
      </Link>
      <div className="flex items-start justify-between gap-1">
        <div className="min-w-0 pt-1">
          <h2 className="line-clamp-2 text-read leading-snug font-semibold">{title}</h2>
          <p className="text-small text-ink-soft">
            {pageCount > 0 ? words('pages', { count: pageCount }) : words('pictures', { count: pictureCount })}
          </p>
        </div>
        <Menu
          trigger={<IconButton icon={Ellipsis} label={t('actionsOf', { title })} />}
          entries={[
            { label: t('openIt'), icon: FolderOpen, onChoose: () => router.push(`/projects/${id}`) },
            { label: t('draw'), icon: PencilLine, onChoose: () => router.push(`/projects/${id}/draw`) },
            ...(myRole === 'owner' ? [{ label: t('putAway'), icon: Archive, onChoose: onMoveToTrash }] : []),
          ]}
        />
      </div>
    </div>
  );
}

/** The chosen cover, else the first page, else the newest picture, else a sketch of a page. */
function CoverPicture({ project }: { readonly project: Project }) {
  const { id, cover, pageCount, readingDirection } = project;
  const [state, setState] = useState<'waiting' | 'shown' | 'failed'>('waiting');
  const address =
    pageCount > 0 && cover?.isChosen !== true ? firstPageAddress(id) : cover && pictureAddress(cover.pictureId, 'card');
  return (
    <>
      {/* A first page is drawn when it is asked for the first time. */}
      {(address === null || state !== 'shown') && <CoverSketch direction={readingDirection} className="size-full" />}
      {address !== null && state !== 'failed' && (
        <img
          src={address}
          alt=""
          className={classNames(
            'size-full object-cover object-top',
            state === 'waiting' && 'absolute inset-0 opacity-0',
          )}
          loading="lazy"
          onLoad={() => setState('shown')}
          onError={() => setState('failed')}
        />
      )}
    </>
  );
}
