'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { leaveStudio, useMe, useUpdateMe } from '@/lib/client/people';
import { useProjects } from '@/lib/client/projects';
import type { Theme } from '@/lib/contracts/people';
import { useProblem } from '../ui/use-problem';
import { applyTheme } from './apply-theme';

/** Something the studio does when it is told to. */
export interface Command {
  readonly id: string;
  readonly group: 'here' | 'goTo' | 'actions';
  readonly label: string;
  /** Keys as `react` names them, one after another: "g p" is G, then P. */
  readonly keys?: string;
  readonly run: () => void;
}

/** Every command of the studio; the palette, the keys and the help all read this list. */
export function useCommands(open: { palette: () => void; help: () => void }): readonly Command[] {
  const t = useTranslations('shell');
  const router = useRouter();
  const { data: me } = useMe();
  const { items: projects } = useProjects();
  const updateMe = useUpdateMe();
  const { notify } = useProblem();
  return useMemo(() => {
    const to = (address: string) => () => router.push(address);
    const theme = (next: Theme) => () => {
      applyTheme(next);
      if (me !== undefined) updateMe.mutate({ me, change: { theme: next } }, { onError: notify });
    };
    const language = (locale: 'en' | 'ja') => () => {
      if (me !== undefined) {
        updateMe.mutate({ me, change: { locale } }, { onSuccess: () => router.refresh(), onError: notify });
      }
    };
    const commands: Command[] = [
      { id: 'projects', group: 'goTo', label: t('projects'), keys: 'g p', run: to('/projects') },
      { id: 'reviews', group: 'goTo', label: t('reviews'), keys: 'g r', run: to('/reviews') },
      { id: 'queue', group: 'goTo', label: t('queue'), keys: 'g q', run: to('/queue') },
      { id: 'models', group: 'goTo', label: t('models'), keys: 'g m', run: to('/models') },
      { id: 'settings', group: 'goTo', label: t('settings'), keys: 'g s', run: to('/settings') },
      { id: 'api', group: 'goTo', label: t('api'), run: to('/api-reference') },
      ...(projects ?? []).map(({ id, title }): Command => ({
        id: `draw-${id}`,
        group: 'goTo',
        label: t('drawIn', { title }),
        run: to(`/projects/${id}/draw`),
      })),
      ...(projects ?? []).map(({ id, title }): Command => ({
        id: `open-${id}`,
        group: 'goTo',
        label: t('open', { title }),
        run: to(`/projects/${id}`),
      })),
      { id: 'new-project', group: 'actions', label: t('newProject'), keys: 'c', run: to('/projects?new=1') },
      { id: 'light', group: 'actions', label: `${t('theme')}: ${t('themeLight')}`, run: theme('light') },
      { id: 'dark', group: 'actions', label: `${t('theme')}: ${t('themeDark')}`, run: theme('dark') },
      { id: 'system', group: 'actions', label: `${t('theme')}: ${t('themeSystem')}`, run: theme('system') },
      { id: 'english', group: 'actions', label: `${t('language')}: English`, run: language('en') },
      { id: 'japanese', group: 'actions', label: `${t('language')}: 日本語`, run: language('ja') },
      { id: 'palette', group: 'actions', label: t('keyCommands'), keys: 'mod+k', run: open.palette },
      { id: 'keys', group: 'actions', label: t('keyHelp'), keys: '?', run: open.help },
      { id: 'sign-out', group: 'actions', label: t('signOut'), run: () => void leaveStudio() },
    ];
    return commands;
  }, [t, router, me, projects, updateMe, notify, open]);
}
