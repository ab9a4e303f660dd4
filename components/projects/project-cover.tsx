'use client';

import { Archive, Ellipsis, FolderOpen, PencilLine } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { pictureAddress } from '@/lib/client/pictures';
import type { Project } from '@/lib/contracts/projects';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import { CoverSketch } from './cover-sketch';

/** A project as it lies on the desk: its cover, its title, how many pictures it has. */
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
  const { id, title, cover, pictureCount, readingDirection, myRole } = project;
  return (
    <div className="group relative flex flex-col gap-2">
      <Link
        href={`/projects/${id}`}
        aria-label={t('open', { title })}
        className="block overflow-hidden rounded-[4px] bg-paper shadow-page transition-transform duration-150 group-hover:-translate-y-0.5"
      >
        <span className="flex aspect-[5/7] items-center justify-center">
          {cover === null ? (
            <CoverSketch direction={readingDirection} className="size-full" />
          ) : (
            <img
              src={pictureAddress(cover.pictureId, 'card')}
              alt=""
              className="size-full object-cover"
              loading="lazy"
            />
          )}
        </span>
      </Link>
      <div className="flex items-start justify-between gap-1">
        <div className="min-w-0 pt-1">
          <h2 className="line-clamp-2 text-read leading-snug font-semibold">{title}</h2>
          <p className="text-small text-ink-soft">{words('pictures', { count: pictureCount })}</p>
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
