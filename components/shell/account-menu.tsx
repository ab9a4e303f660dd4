'use client';

import { LogOut, Monitor, Moon, Settings, Sun, Code } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { leaveStudio, useMe, useUpdateMe } from '@/lib/client/people';
import type { Theme } from '@/lib/contracts/people';
import { Menu } from '../ui/menu';
import { useProblem } from '../ui/use-problem';
import { applyTheme } from './apply-theme';
import { useWorkingTitle } from './use-working-count';

const THEMES = [
  { theme: 'light', label: 'themeLight', icon: Sun },
  { theme: 'dark', label: 'themeDark', icon: Moon },
  { theme: 'system', label: 'themeSystem', icon: Monitor },
] as const;

/** The person who is signed in, their theme, and the way out. */
export function AccountMenu() {
  const t = useTranslations('shell');
  const router = useRouter();
  const { data: me } = useMe();
  const updateMe = useUpdateMe();
  const { notify } = useProblem();
  useWorkingTitle();
  const choose = (theme: Theme) => {
    applyTheme(theme);
    if (me !== undefined) updateMe.mutate({ me, change: { theme } }, { onError: notify });
  };
  const name = me?.name ?? '';
  return (
    <Menu
      heading={
        <>
          <span className="block font-semibold text-ink">{name}</span>
          {me?.email}
        </>
      }
      trigger={
        <button
          type="button"
          aria-label={t('accountOf', { name })}
          className="flex size-8 items-center justify-center rounded-full bg-ink text-small font-semibold text-inverse max-sm:size-10"
        >
          {[...name][0]?.toUpperCase() ?? ''}
        </button>
      }
      entries={[
        { label: t('settings'), icon: Settings, onChoose: () => router.push('/settings') },
        { label: t('api'), icon: Code, onChoose: () => router.push('/api-reference') },
        ...THEMES.map(({ theme, label, icon }) => ({
          label: `${t('theme')}: ${t(label)}`,
          icon,
          onChoose: () => choose(theme),
          isDisabled: me?.theme === theme,
        })),
        { label: t('signOut'), icon: LogOut, onChoose: () => void leaveStudio() },
      ]}
    />
  );
}
