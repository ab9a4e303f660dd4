'use client';

import { ImagePlus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { UPLOAD_MEDIA_TYPES } from '@/lib/contracts/pictures';
import type { ReadColours } from '@/lib/domain/characters/read-colours';
import { Button } from '../ui/button';
import { readPictureColours } from './read-picture-colours';

/** Sets colours from a picture, which is kept until the character is saved and pinned then. */
export function ColoursFromPicture({
  file,
  onRead,
}: {
  readonly file: File | null;
  readonly onRead: (file: File, colours: ReadColours) => void;
}) {
  const t = useTranslations('characters');
  const input = useRef<HTMLInputElement>(null);
  const [isReading, setReading] = useState(false);
  const address = useMemo(() => (file === null ? null : URL.createObjectURL(file)), [file]);
  useEffect(() => () => (address === null ? undefined : URL.revokeObjectURL(address)), [address]);
  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setReading(true);
    const colours = await readPictureColours(chosen);
    setReading(false);
    if (colours === 'too-small') toast.error(t('pictureTooSmall'));
    else if (colours === 'unreadable') toast.error(t('pictureUnread'));
    else {
      onRead(chosen, colours);
      toast(t('coloursRead'));
    }
  };
  return (
    <div className="flex items-center gap-3">
      {address !== null && (
        <img src={address} alt="" className="size-14 rounded-[4px] border border-hairline object-cover" />
      )}
      <div className="flex flex-col gap-1">
        <Button size="small" onClick={() => input.current?.click()} aria-disabled={isReading} className="w-fit">
          <ImagePlus aria-hidden size={15} />
          {isReading ? t('readingColours') : t('fromPicture')}
        </Button>
        <p className="text-small text-ink-soft">{t('fromPictureHint')}</p>
      </div>
      <input
        ref={input}
        type="file"
        accept={UPLOAD_MEDIA_TYPES.join(',')}
        tabIndex={-1}
        aria-label={t('fromPicture')}
        className="hidden"
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
