'use client';

import { ImagePlus } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { UPLOAD_MEDIA_TYPES } from '@/lib/contracts/pictures';
import { Button } from '../ui/button';

/** Opens the system's window to choose pictures. */
export function BringButton({ onBring }: { readonly onBring: (files: readonly File[]) => void }) {
  const t = useTranslations('project');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>
        <ImagePlus aria-hidden size={16} />
        {t('bring')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={UPLOAD_MEDIA_TYPES.join(',')}
        tabIndex={-1}
        aria-label={t('bring')}
        className="hidden"
        onChange={(event) => {
          onBring([...(event.target.files ?? [])]);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
}
