'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from './class-names';
import { IconButton } from './icon-button';

/** A window over the page; on a phone a sheet from below. Escape and a click beside it close it. */
export function Dialog({
  title,
  description,
  isOpen,
  onClose,
  isWide = false,
  children,
}: {
  readonly title: string;
  readonly description?: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  const t = useTranslations('words');
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-shade" />
        <Radix.Content
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          className={classNames(
            'fixed z-50 flex max-h-[92dvh] flex-col overflow-hidden bg-surface shadow-float',
            'inset-x-0 bottom-0 animate-sheet rounded-t-[12px]',
            'sm:inset-auto sm:top-1/2 sm:left-1/2 sm:w-[min(92vw,var(--dialog-width))] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:animate-fade sm:rounded-koma',
            isWide ? '[--dialog-width:60rem]' : '[--dialog-width:30rem]',
          )}
        >
          <header className="flex items-start justify-between gap-3 border-b border-hairline py-3 pr-2 pl-5">
            <div className="py-1.5">
              <Radix.Title className="text-read font-semibold">{title}</Radix.Title>
              {description !== undefined && (
                <Radix.Description className="mt-0.5 text-tool text-ink-soft">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton icon={X} label={t('close')} />
            </Radix.Close>
          </header>
          <div className="overflow-y-auto p-5">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
