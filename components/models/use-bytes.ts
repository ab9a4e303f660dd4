'use client';

import { useFormatter, useTranslations } from 'use-intl';

const MEGA = 1e6;
const GIGA = 1e9;

/** Sizes of files and memory as people say them, in thousands of bytes as disks are sold. */
export function useBytes(): (bytes: number) => string {
  const t = useTranslations('modelDesk');
  const format = useFormatter();
  const words = (value: number) => format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 });
  return (bytes) => {
    if (bytes >= GIGA) return t('bytes_gb', { size: words(bytes / GIGA) });
    if (bytes >= MEGA) return t('bytes_mb', { size: words(bytes / MEGA) });
    return t('bytes_kb', { size: words(Math.ceil(bytes / 1000)) });
  };
}
