'use client';

import { Command as Palette } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useTranslations } from 'use-intl';
import type { Command } from './commands';
import { KeyCaps } from './key-caps';

const GROUPS = ['here', 'goTo', 'actions'] as const;

/** All commands, found by typing. */
export function CommandPalette({
  commands,
  isOpen,
  onClose,
}: {
  readonly commands: readonly Command[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const t = useTranslations('shell');
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-shade" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12dvh] left-1/2 z-50 w-[min(94vw,34rem)] -translate-x-1/2 animate-fade overflow-hidden rounded-koma border border-hairline bg-raised shadow-float"
        >
          <Dialog.Title className="sr-only">{t('commands')}</Dialog.Title>
          <Palette label={t('commands')}>
            <Palette.Input
              placeholder={t('commandsHint')}
              className="h-12 w-full border-b border-hairline bg-transparent px-4 text-read outline-none max-sm:text-base"
            />
            <Palette.List className="max-h-[50dvh] overflow-y-auto p-1.5">
              <Palette.Empty className="px-3 py-6 text-center text-tool text-ink-soft">{t('noCommand')}</Palette.Empty>
              {GROUPS.filter((group) => commands.some((command) => command.group === group)).map((group) => (
                <Palette.Group
                  key={group}
                  heading={t(group)}
                  className="**:[[cmdk-group-heading]]:px-2.5 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-small **:[[cmdk-group-heading]]:font-semibold **:[[cmdk-group-heading]]:text-ink-soft"
                >
                  {commands
                    .filter((command) => command.group === group)
                    .map((command) => (
                      <Palette.Item
                        key={command.id}
                        value={`${command.label} ${command.id}`}
                        onSelect={() => {
                          onClose();
                          command.run();
                        }}
                        className="flex min-h-10 items-center justify-between gap-3 rounded-[5px] px-2.5 text-tool data-[selected=true]:bg-pencil-wash"
                      >
                        {command.label}
                        {command.keys !== undefined && <KeyCaps keys={command.keys} />}
                      </Palette.Item>
                    ))}
                </Palette.Group>
              ))}
            </Palette.List>
          </Palette>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
