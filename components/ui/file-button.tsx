'use client';

import type { LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { Button } from './button';

/** Opens the system's window to choose files. */
export function FileButton({
  label,
  icon: Icon,
  accept,
  look = 'plain',
  isSingle = false,
  isFolder = false,
  isBusy = false,
  onBring,
}: {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly accept: string;
  readonly look?: 'plain' | 'primary';
  readonly isSingle?: boolean;
  /** Chooses a folder, and brings all files in it. */
  readonly isFolder?: boolean;
  readonly isBusy?: boolean;
  readonly onBring: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} disabled={isBusy} onClick={() => input.current?.click()}>
        <Icon aria-hidden size={16} />
        {label}
      </Button>
      <input
        ref={(element) => {
          input.current = element;
          // React has no property for it.
          element?.toggleAttribute('webkitdirectory', isFolder);
        }}
        type="file"
        multiple={!isSingle}
        accept={accept}
        tabIndex={-1}
        aria-label={label}
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
