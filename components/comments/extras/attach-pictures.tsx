'use client';

import { Paperclip, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  COMMENT_PICTURE_MAX_BYTES,
  COMMENT_PICTURE_MEDIA_TYPES,
  MOST_COMMENT_PICTURES,
} from '@/lib/contracts/comment-extras';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { newId } from '../../desk/new-id';

/** A picture that was chosen and not sent yet. */
export interface ChosenPicture {
  readonly id: string;
  readonly file: File;
  readonly altText: string;
}

const MAX_MB = COMMENT_PICTURE_MAX_BYTES / 1024 / 1024;

/** Chooses pictures for a comment, each with its alt text. */
export function AttachPictures({
  pictures,
  onChange,
}: {
  readonly pictures: readonly ChosenPicture[];
  readonly onChange: (pictures: readonly ChosenPicture[]) => void;
}) {
  const t = useTranslations('commentExtras');
  const input = useRef<HTMLInputElement>(null);
  const [issue, setIssue] = useState<string>();
  const add = (files: readonly File[]) => {
    const large = files.find(({ size }) => size > COMMENT_PICTURE_MAX_BYTES);
    const other = files.find(({ type }) => !COMMENT_PICTURE_MEDIA_TYPES.includes(type));
    if (other !== undefined) return setIssue(t('notPicture', { name: other.name }));
    if (large !== undefined) return setIssue(t('tooLarge', { name: large.name, size: MAX_MB }));
    if (pictures.length + files.length > MOST_COMMENT_PICTURES)
      return setIssue(t('tooMany', { count: MOST_COMMENT_PICTURES }));
    setIssue(undefined);
    onChange([...pictures, ...files.map((file) => ({ id: newId(), file, altText: '' }))]);
  };
  return (
    <div className="flex flex-col gap-2">
      {pictures.map((picture) => (
        <div key={picture.id} className="flex items-end gap-1">
          <div className="min-w-0 flex-1">
            <TextField
              label={t('altText', { name: picture.file.name })}
              placeholder={t('altTextHint')}
              value={picture.altText}
              maxLength={500}
              onChange={({ target }) =>
                onChange(pictures.map((one) => (one.id === picture.id ? { ...one, altText: target.value } : one)))
              }
            />
          </div>
          <IconButton
            icon={X}
            label={t('removePicture', { name: picture.file.name })}
            onClick={() => onChange(pictures.filter(({ id }) => id !== picture.id))}
          />
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Button
          size="small"
          look="quiet"
          disabled={pictures.length >= MOST_COMMENT_PICTURES}
          title={t('attachHint', { size: MAX_MB, count: MOST_COMMENT_PICTURES })}
          onClick={() => input.current?.click()}
        >
          <Paperclip aria-hidden size={14} />
          {t('attach')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          accept={COMMENT_PICTURE_MEDIA_TYPES.join(',')}
          tabIndex={-1}
          aria-label={t('attach')}
          className="hidden"
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
        {issue !== undefined && (
          <p role="alert" className="text-small font-medium [overflow-wrap:anywhere] text-mark-strong">
            {issue}
          </p>
        )}
      </div>
    </div>
  );
}
