'use client';

import { Copy } from 'lucide-react';
import { useRef } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { TextField } from './field';
import { IconButton } from './icon-button';

/** Something to copy, with the button that does it. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const t = useTranslations('words');
  const row = useRef<HTMLDivElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      toast(t('copied'));
    } catch {
      // Addresses without https have no clipboard: then it is marked, ready for the keys.
      row.current?.querySelector('input')?.select();
    }
  };
  return (
    <div ref={row} className="flex items-end gap-2">
      <div className="flex-1">
        <TextField label={label} value={value} readOnly onFocus={(event) => event.target.select()} />
      </div>
      <IconButton icon={Copy} label={t('copy')} onClick={() => void copy()} />
    </div>
  );
}
