'use client';

import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { Picture } from '@/lib/contracts/pictures';
import type { Project } from '@/lib/contracts/projects';
import { Dialog } from '../ui/dialog';
import { PictureActions } from './picture-actions';
import { pictureName } from './picture-name';
import { PictureSheet } from './picture-sheet';

/** One picture, large, with what is known of it and what can be done with it; arrow keys go through the wall. */
export function PictureDialog({
  project,
  pictures,
  openId,
  onOpen,
  onClose,
}: {
  readonly project: Project;
  readonly pictures: readonly Picture[];
  readonly openId: string | null;
  readonly onOpen: (pictureId: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations('project');
  const at = pictures.findIndex(({ id }) => id === openId);
  const picture = pictures[at];
  const beforeId = pictures[at - 1]?.id;
  const afterId = at < 0 ? undefined : pictures[at + 1]?.id;
  const isOpen = picture !== undefined;
  useEffect(() => {
    if (!isOpen) return undefined;
    const press = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
      if (altKey || ctrlKey || metaKey) return;
      if (key === 'ArrowLeft' && beforeId !== undefined) onOpen(beforeId);
      if (key === 'ArrowRight' && afterId !== undefined) onOpen(afterId);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isOpen, beforeId, afterId, onOpen]);
  return (
    <Dialog
      title={picture === undefined ? t('pictures') : pictureName(picture, t('pictureUnnamed'))}
      isOpen={isOpen}
      onClose={onClose}
      isWide
    >
      {picture !== undefined && (
        <div className="flex flex-col gap-4">
          <PictureSheet
            picture={picture}
            onBefore={beforeId === undefined ? null : () => onOpen(beforeId)}
            onAfter={afterId === undefined ? null : () => onOpen(afterId)}
          />
          <PictureActions project={project} picture={picture} onClose={onClose} />
        </div>
      )}
    </Dialog>
  );
}
