'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '@/lib/client/people';
import { classNames } from '../ui/class-names';

const SECTIONS = [
  { id: 'profile', address: '/settings' },
  { id: 'tokens', address: '/settings/access-tokens' },
  { id: 'people', address: '/settings/people' },
  { id: 'studio', address: '/settings/studio' },
] as const;
/** For admins alone. */
const ADMIN_SECTIONS = [
  { id: 'jobs', address: '/settings/jobs' },
  { id: 'storage', address: '/settings/storage' },
  { id: 'audit', address: '/settings/audit' },
] as const;

/** The settings' title and sections, round the one that is open. */
export function SettingsFrame({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('settings');
  const path = usePathname();
  const { data: me } = useMe();
  const sections = me?.role === 'admin' ? [...SECTIONS, ...ADMIN_SECTIONS] : SECTIONS;
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-x-8 gap-y-5 px-4 py-6 sm:px-6 md:grid-cols-[10rem_minmax(0,1fr)]">
      <h1 className="text-xl font-semibold md:col-span-2">{t('title')}</h1>
      <nav aria-label={t('sections')} className="flex flex-wrap gap-1 md:flex-col md:flex-nowrap">
        {sections.map(({ id, address }) => (
          <Link
            key={id}
            href={address}
            {...(path === address ? { 'aria-current': 'page' } : {})}
            className={classNames(
              'flex min-h-10 items-center rounded-koma px-3',
              path === address ? 'bg-hairline/60 font-semibold' : 'text-ink-soft hover:text-ink',
            )}
          >
            {t(id)}
          </Link>
        ))}
      </nav>
      <div className="flex min-w-0 flex-col gap-5">{children}</div>
    </div>
  );
}
