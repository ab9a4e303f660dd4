'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

/** Asks before something that is not undone by a click. */
export function ConfirmDialog({
  title,
  label,
  isOpen,
  onClose,
  onConfirm,
  children,
}: {
  readonly title: string;
  /** The button that does it. */
  readonly label: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}) {
  const words = useTranslations('words');
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <div className="flex flex-col gap-4">
        {children}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button
            look="primary"
            onClick={() => {
              onConfirm();
              onClose();
            }}
          >
            {label}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
