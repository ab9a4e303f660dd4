'use client';

import { ImagePlus, X } from 'lucide-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { pictureAddress, useCreatePicture } from '@/lib/client/pictures';
import { UPLOAD_MEDIA_TYPES } from '@/lib/contracts/pictures';
import { classNames } from '../ui/class-names';
import { useProblem } from '../ui/use-problem';
import { PICTURE_DRAG_TYPE } from './picture-drag';

/** A place for pictures: dropped from the history or the desktop, or chosen from the disk. */
export function PictureSlot({
  projectId,
  label,
  hint,
  pictureIds,
  most,
  onAdd,
  onRemove,
}: {
  readonly projectId: string;
  readonly label: string;
  readonly hint: string;
  readonly pictureIds: readonly string[];
  /** How many pictures fit. */
  readonly most: number;
  readonly onAdd: (pictureId: string) => void;
  readonly onRemove: (pictureId: string) => void;
}) {
  const t = useTranslations('draw');
  const { notify } = useProblem();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const create = useCreatePicture(projectId);
  const isFull = pictureIds.length >= most;

  const upload = (file: File | undefined) => {
    if (file === undefined) return;
    if (!UPLOAD_MEDIA_TYPES.some((type) => type === file.type)) {
      toast.error(t('uploadWrong'));
      return;
    }
    create.mutate(file, { onSuccess: (picture) => onAdd(picture.id), onError: notify });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const own = event.dataTransfer.getData(PICTURE_DRAG_TYPE);
    if (own !== '') onAdd(own);
    else upload(event.dataTransfer.files[0]);
  };

  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-1.5">
      <span id={id} className="text-tool font-semibold text-ink-soft">
        {label}
      </span>
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames(
          'flex min-h-12 flex-wrap items-center gap-2 rounded-koma border border-dashed p-1.5',
          isOver ? 'border-pencil bg-pencil-wash' : 'border-edge/60',
        )}
      >
        {pictureIds.map((pictureId, index) => (
          <button
            key={pictureId}
            type="button"
            aria-label={t('takeAway', { name: `${label} ${index + 1}` })}
            title={t('takeAway', { name: `${label} ${index + 1}` })}
            onClick={() => onRemove(pictureId)}
            className="group relative size-11 overflow-hidden rounded-koma border border-hairline"
          >
            <img src={pictureAddress(pictureId, 'thumb')} alt="" className="size-full object-cover" />
            <X
              aria-hidden
              size={14}
              className="absolute top-0.5 right-0.5 rounded-full bg-surface p-px text-ink group-hover:text-mark-strong"
            />
          </button>
        ))}
        {!isFull && (
          <button
            type="button"
            onClick={() => input.current?.click()}
            className="flex min-h-9 flex-1 items-center gap-2 rounded-koma px-2 text-left text-small text-ink-soft hover:text-ink max-sm:min-h-11"
          >
            <ImagePlus aria-hidden size={17} className="shrink-0" />
            {create.isPending ? t('bringing') : isOver ? t('dropHere') : hint}
          </button>
        )}
        <input
          ref={input}
          type="file"
          accept={UPLOAD_MEDIA_TYPES.join(',')}
          tabIndex={-1}
          aria-label={`${label}: ${t('take')}`}
          className="hidden"
          onChange={(event) => {
            upload(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
    </div>
  );
}
