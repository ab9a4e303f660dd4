'use client';

import { ArrowUpToLine, ImagePlus, X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { usePinAnchor, useUnpinAnchor } from '@/lib/client/characters';
import { pictureAddress, useCreatePicture } from '@/lib/client/pictures';
import type { Character, Reference } from '@/lib/contracts/characters';
import { UPLOAD_MEDIA_TYPES } from '@/lib/contracts/pictures';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { useProblem } from '../ui/use-problem';

/** The pictures that a model looks at to keep somebody alike, the strongest first. */
export function CharacterAnchors({
  character,
  isReadOnly,
}: {
  readonly character: Character;
  readonly isReadOnly: boolean;
}) {
  const t = useTranslations('characters');
  const { notify } = useProblem();
  const input = useRef<HTMLInputElement>(null);
  const pin = usePinAnchor(character.id);
  const create = useCreatePicture(character.projectId);
  const upload = (file: File | undefined) => {
    if (file === undefined) return;
    create.mutate(file, {
      onSuccess: ({ id }) => pin.mutate({ pictureId: id, view: 'upload' }, { onError: notify }),
      onError: notify,
    });
  };
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2 border-b border-hairline pb-2">
        <h2 className="text-read font-semibold">{t('anchorList')}</h2>
        {!isReadOnly && (
          <Button size="small" onClick={() => input.current?.click()} aria-disabled={create.isPending}>
            <ImagePlus aria-hidden size={15} />
            {t('bringAnchor')}
          </Button>
        )}
      </div>
      <p className="text-tool text-ink-soft">{character.anchors.length === 0 ? t('anchorNone') : t('anchorText')}</p>
      <ul className="flex flex-wrap gap-3">
        {character.anchors.map((anchor, index) => (
          <li key={anchor.id} className="w-32">
            <AnchorItem character={character} anchor={anchor} isFirst={index === 0} isReadOnly={isReadOnly} />
          </li>
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        accept={UPLOAD_MEDIA_TYPES.join(',')}
        tabIndex={-1}
        aria-label={t('bringAnchor')}
        className="hidden"
        onChange={(event) => {
          upload(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </section>
  );
}

function AnchorItem({
  character,
  anchor,
  isFirst,
  isReadOnly,
}: {
  readonly character: Character;
  readonly anchor: Reference;
  readonly isFirst: boolean;
  readonly isReadOnly: boolean;
}) {
  const t = useTranslations('characters');
  const { notify } = useProblem();
  const pin = usePinAnchor(character.id);
  const unpin = useUnpinAnchor(character.id);
  const { picture, view, crop, faceCount } = anchor;
  return (
    <figure className="flex flex-col gap-1">
      <div className="relative aspect-square overflow-hidden rounded-[4px] border border-hairline bg-paper">
        <img
          src={pictureAddress(picture.id, 'card')}
          alt={character.name}
          className="size-full object-cover object-top"
        />
        {!isReadOnly && (
          <div className="absolute top-1 right-1 flex gap-0.5 rounded-koma bg-surface/90">
            {!isFirst && (
              <IconButton
                icon={ArrowUpToLine}
                label={t('pinFirst')}
                onClick={() => pin.mutate({ pictureId: picture.id, view, crop }, { onError: notify })}
              />
            )}
            <IconButton icon={X} label={t('unpin')} onClick={() => unpin.mutate(anchor.id, { onError: notify })} />
          </div>
        )}
      </div>
      <figcaption className="text-small text-ink-soft">
        {isFirst && <span className="font-semibold text-ink">{t('anchorFirst')}</span>}
        {faceCount === 0 && <span className="block text-mark-strong">{t('noFace')}</span>}
        {faceCount !== null && faceCount > 1 && (
          <span className="block text-mark-strong">{t('manyFaces', { count: faceCount })}</span>
        )}
      </figcaption>
    </figure>
  );
}
