'use client';

import {
  Columns2,
  Download,
  FileText,
  Maximize2,
  Pencil,
  RefreshCw,
  Shuffle,
  Trash2,
  UserRound,
  ImageUp,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import { downloadAddress, pictureAddress } from '@/lib/client/pictures';
import type { Generation } from '@/lib/contracts/generations';
import type { Model } from '@/lib/contracts/models';
import type { Picture } from '@/lib/contracts/pictures';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Menu, type MenuEntry } from '../ui/menu';

export interface PictureCommands {
  readonly redraw: (generation: Generation) => void;
  readonly vary: (generation: Generation) => void;
  readonly useWords: (generation: Generation) => void;
  readonly compare: () => void;
  readonly useAsReference: (picture: Picture) => void;
  readonly startFrom: (picture: Picture) => void;
  readonly showRecipe: () => void;
  readonly moveToTrash: (generation: Generation) => void;
}

/** What can be done with a finished picture. */
export function PictureActions({
  generation,
  picture,
  model,
  canDraw,
  isComparing,
  actions,
}: {
  readonly generation: Generation;
  readonly picture: Picture;
  readonly model: Model;
  /** False for those who may only look. */
  readonly canDraw: boolean;
  readonly isComparing: boolean;
  readonly actions: PictureCommands;
}) {
  const t = useTranslations('draw');
  const words = useTranslations('words');
  const save = (as: 'stored' | 'webp') => () => window.location.assign(downloadAddress(picture.id, as));
  const { reference, imageToImage } = model.capabilities;
  const more: MenuEntry[] = [
    { label: t('useWords'), icon: Pencil, onChoose: () => actions.useWords(generation), isDisabled: !canDraw },
    ...(reference === null
      ? []
      : [
          {
            label: t('keepAlike'),
            icon: UserRound,
            onChoose: () => actions.useAsReference(picture),
            isDisabled: !canDraw,
          },
        ]),
    ...(imageToImage
      ? [{ label: t('startFromThis'), icon: ImageUp, onChoose: () => actions.startFrom(picture), isDisabled: !canDraw }]
      : []),
    { label: t('redraw'), icon: RefreshCw, onChoose: () => actions.redraw(generation), isDisabled: !canDraw },
    { label: t('recipe'), icon: FileText, onChoose: actions.showRecipe },
    {
      label: t('full'),
      icon: Maximize2,
      onChoose: () => window.open(pictureAddress(picture.id, 'full'), '_blank', 'noopener'),
    },
    { label: t('putAway'), icon: Trash2, onChoose: () => actions.moveToTrash(generation), isDisabled: !canDraw },
  ];
  return (
    <div className="flex flex-wrap items-center justify-center gap-1 px-3 pb-3">
      <p className="mr-2 text-small text-ink-soft tabular-nums max-lg:basis-full max-lg:text-center">
        {t('fact', { model: generation.modelName ?? '', seed: picture.seed ?? generation.seed })}
        {!generation.isMine && generation.authorName !== null && ` · ${t('by', { name: generation.authorName })}`}
      </p>
      <div className="flex items-center gap-1 rounded-koma border border-hairline bg-surface p-1 shadow-sm">
        {canDraw && (
          <Button look="quiet" size="small" onClick={() => actions.vary(generation)}>
            <Shuffle aria-hidden size={15} />
            {t('vary')}
          </Button>
        )}
        <IconButton icon={Columns2} label={t('compare')} isPressed={isComparing} onClick={actions.compare} />
        <Menu
          trigger={<IconButton icon={Download} label={t('download')} />}
          entries={[
            { label: t('downloadPng'), onChoose: save('stored') },
            { label: t('downloadWebp'), onChoose: save('webp') },
          ]}
        />
        <Menu
          trigger={
            <Button look="quiet" size="small">
              {words('more')}
            </Button>
          }
          entries={more}
        />
      </div>
    </div>
  );
}
