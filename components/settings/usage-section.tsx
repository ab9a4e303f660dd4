'use client';

import { useFormatter, useTranslations } from 'use-intl';
import { useMyUsage } from '@/lib/client/studio-people';
import { SettingsSection } from './settings-section';

const GIB = 2 ** 30;

/** What one uses of what one may use. */
export function UsageSection() {
  const t = useTranslations('studioAdmin');
  const format = useFormatter();
  const { data: usage } = useMyUsage();
  if (usage === undefined) return null;
  const { limits, pictures, storedBytes, waiting } = usage;
  const gigabytes = (count: number) => `${format.number(count, { maximumFractionDigits: 1 })} GB`;
  const rows = [
    {
      label: t('usagePictures'),
      value:
        limits.picturesPerDay === null
          ? t('usageUnlimited', { used: format.number(pictures) })
          : t('usageOf', { used: format.number(pictures), limit: format.number(limits.picturesPerDay) }),
    },
    {
      label: t('usageStorage'),
      value: t('usageOf', { used: gigabytes(storedBytes / GIB), limit: gigabytes(limits.storageGib) }),
    },
    {
      label: t('usageWaiting'),
      value: t('usageOf', { used: format.number(waiting), limit: format.number(limits.waitingJobs) }),
    },
  ];
  return (
    <SettingsSection title={t('usage')} hint={t('usageHint')}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
        {rows.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </SettingsSection>
  );
}
