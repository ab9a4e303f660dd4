'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { classNames } from '../ui/class-names';

const TABS = [
  { label: 'tabPages', path: '/pages' },
  { label: 'tabLines', path: '/lines' },
  { label: 'tabReview', path: '/review' },
  { label: 'tabExport', path: '/export' },
  { label: 'tabPictures', path: '' },
  { label: 'tabCharacters', path: '/characters' },
  { label: 'tabPlaces', path: '/places' },
  { label: 'tabStyle', path: '/style' },
  { label: 'tabTypefaces', path: '/typefaces' },
] as const;

/** The parts of a project, side by side above each of them. */
export function ProjectTabs({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('characters');
  const here = usePathname();
  const home = `/projects/${projectId}`;
  return (
    <nav aria-label={t('tabs')} className="flex gap-1 overflow-x-auto border-b border-hairline">
      {TABS.map(({ label, path }) => {
        const address = home + path;
        const isHere = path === '' ? here === home : here.startsWith(address);
        return (
          <Link
            key={label}
            href={address}
            {...(isHere ? { 'aria-current': 'page' as const } : {})}
            className={classNames(
              '-mb-px flex min-h-10 items-center border-b-2 px-3 text-read whitespace-nowrap transition-colors duration-150 max-sm:min-h-11',
              isHere ? 'border-ink font-semibold text-ink' : 'border-transparent text-ink-soft hover:text-ink',
            )}
          >
            {t(label)}
          </Link>
        );
      })}
    </nav>
  );
}
