'use client';

import { Command as CommandIcon, Images, Layers, ListOrdered, ScanEye, Settings } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { NotificationBell } from '../notifications/notification-bell';
import { classNames } from '../ui/class-names';
import { IconButton } from '../ui/icon-button';
import { AccountMenu } from './account-menu';
import { CommandPalette } from './command-palette';
import { useCommands } from './commands';
import { KeysHelp } from './keys-help';
import { PageCommandsProvider, useOfferedCommands } from './page-commands';
import { OfflineNotice } from './offline-notice';
import { KomaMark } from './koma-mark';
import { useKeys } from './use-keys';
import { useWaitingCount } from './use-waiting-count';
import { useWorkingCount } from './use-working-count';

const PLACES = [
  { id: 'projects', address: '/projects', icon: Images },
  { id: 'reviews', address: '/reviews', icon: ScanEye },
  { id: 'queue', address: '/queue', icon: ListOrdered },
  { id: 'models', address: '/models', icon: Layers },
  { id: 'settings', address: '/settings', icon: Settings },
] as const;

/** What stands round every page of the studio: the bar, the places, the palette and the keys. */
export function StudioShell({ children }: { readonly children: ReactNode }) {
  return (
    <PageCommandsProvider>
      <Frame>{children}</Frame>
    </PageCommandsProvider>
  );
}

function Frame({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('shell');
  const [shown, setShown] = useState<'palette' | 'help' | null>(null);
  const open = useMemo(() => ({ palette: () => setShown('palette'), help: () => setShown('help') }), []);
  const offered = useOfferedCommands();
  const common = useCommands(open);
  const commands = [...offered, ...common];
  useKeys(commands.flatMap(({ keys, run }) => (keys === undefined ? [] : [{ keys, run }])));
  const close = () => setShown(null);
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-50 rounded-koma bg-raised px-4 py-2 shadow-float focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('skipToContent')}
      </a>
      <header className="sticky top-0 z-30 flex h-12 items-center gap-2 border-b border-hairline bg-surface px-3">
        <Link href="/projects" className="flex min-h-10 items-center gap-2 rounded-koma pr-2 font-semibold">
          <KomaMark />
          <span>Koma</span>
        </Link>
        <Places className="ml-3 hidden gap-1 sm:flex" />
        <div className="ml-auto flex items-center gap-1">
          <button
            type="button"
            onClick={open.palette}
            className="hidden min-h-8 items-center gap-3 rounded-koma border border-hairline bg-raised pr-2 pl-3 text-tool text-ink-soft hover:border-edge md:flex"
          >
            {t('commands')}
            <kbd className="rounded-[4px] border border-hairline px-1 font-sans text-small">Ctrl K</kbd>
          </button>
          <IconButton icon={CommandIcon} label={t('commands')} onClick={open.palette} className="md:hidden" />
          <NotificationBell />
          <AccountMenu />
        </div>
      </header>
      <OfflineNotice />
      <main id="content" tabIndex={-1} className="flex flex-1 flex-col outline-none max-sm:pb-14">
        {children}
      </main>
      <Places className="fixed inset-x-0 bottom-0 z-30 flex border-t border-hairline bg-surface sm:hidden" isBottom />
      <CommandPalette commands={commands} isOpen={shown === 'palette'} onClose={close} />
      <KeysHelp commands={commands} isOpen={shown === 'help'} onClose={close} />
    </div>
  );
}

function Places({ className, isBottom = false }: { readonly className: string; readonly isBottom?: boolean }) {
  const t = useTranslations('shell');
  const path = usePathname();
  const review = useTranslations('review');
  const [working, waiting] = [useWorkingCount(), useWaitingCount()];
  const counts = {
    queue: { count: working, title: t('working', { count: working }) },
    reviews: { count: waiting, title: review('waitingCount', { count: waiting }) },
  };
  return (
    <nav aria-label={t('navigation')} className={className}>
      {PLACES.map(({ id, address, icon: Icon }) => {
        const isHere = path === address || path.startsWith(`${address}/`);
        const told = id === 'queue' || id === 'reviews' ? counts[id] : null;
        return (
          <Link
            key={id}
            href={address}
            {...(isHere ? { 'aria-current': 'page' } : {})}
            className={classNames(
              'relative flex items-center justify-center transition-colors duration-150',
              isBottom
                ? 'min-h-14 min-w-0 flex-1 flex-col gap-0.5 text-center text-small leading-tight'
                : 'min-h-8 gap-1.5 rounded-koma px-3 text-tool',
              isHere ? 'font-semibold text-ink' : 'text-ink-soft hover:text-ink',
              isHere && !isBottom && 'bg-hairline/60',
            )}
          >
            {isBottom && <Icon aria-hidden size={19} strokeWidth={isHere ? 2.2 : 1.7} />}
            {t(id)}
            {told !== null && told.count > 0 && (
              <span
                title={told.title}
                className={classNames(
                  'min-w-4.5 rounded-full bg-pencil-wash px-1 text-center text-small font-semibold text-pencil-text',
                  isBottom && 'absolute top-1 left-1/2 ml-2',
                )}
              >
                {told.count}
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
