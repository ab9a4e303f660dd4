'use client';

import type { LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

export interface MenuEntry {
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly onChoose: () => void;
  readonly isDisabled?: boolean;
}

/** A button that opens a list of things to do. */
export function Menu({
  trigger,
  entries,
  heading,
}: {
  readonly trigger: ReactNode;
  readonly entries: readonly MenuEntry[];
  readonly heading?: ReactNode;
}) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="z-50 min-w-48 animate-fade rounded-koma border border-hairline bg-raised p-1 shadow-float"
        >
          {heading !== undefined && (
            <DropdownMenu.Label className="border-b border-hairline px-2.5 py-2 text-tool text-ink-soft">
              {heading}
            </DropdownMenu.Label>
          )}
          {entries.map(({ label, icon: Icon, onChoose, isDisabled = false }) => (
            <DropdownMenu.Item
              key={label}
              disabled={isDisabled}
              onSelect={onChoose}
              className="flex min-h-9 items-center gap-2.5 rounded-[5px] px-2.5 text-tool outline-none select-none data-disabled:opacity-45 data-highlighted:bg-pencil-wash max-sm:min-h-11"
            >
              {Icon !== undefined && <Icon aria-hidden size={16} strokeWidth={1.8} />}
              {label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
