'use client';

import { useTranslations } from 'use-intl';
import { Dialog } from '../ui/dialog';
import type { Command } from './commands';
import { KeyCaps } from './key-caps';

/** Which keys do what. */
export function KeysHelp({
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
    <Dialog title={t('keysTitle')} isOpen={isOpen} onClose={onClose}>
      <ul className="flex flex-col">
        {commands.map(({ id, label, keys }) =>
          keys === undefined ? null : (
            <li
              key={id}
              className="flex min-h-9 items-center justify-between gap-4 border-b border-hairline last:border-0"
            >
              <span>{label}</span>
              <KeyCaps keys={keys} />
            </li>
          ),
        )}
      </ul>
    </Dialog>
  );
}
