'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { currentImageAddress, versionImageAddress } from '@/lib/client/reviews';
import type { BookPage } from '@/lib/contracts/books';
import type { PageVersion } from '@/lib/contracts/page-versions';
import { Dialog } from '../ui/dialog';
import { SelectField } from '../ui/field';
import { Segmented } from '../ui/segmented';
import { CompareView, COMPARE_MODES, type CompareMode } from './compare-view';
import { VersionComments } from './version-comments';
import { useVersionName } from './use-version-name';

/** Pixels to an inch: enough to read letters on a screen. */
const COMPARE_DPI = 110;
const CURRENT = 'current';

/** Two versions of a page beside or over one another; the page as it is now is one of them. */
export function CompareDialog({
  page,
  versions,
  first,
  onClose,
}: {
  readonly page: BookPage;
  readonly versions: readonly PageVersion[];
  /** Of the version that stands at the left first. */
  readonly first: string;
  readonly onClose: () => void;
}) {
  const t = useTranslations('review');
  const nameOf = useVersionName();
  const [left, setLeft] = useState(first);
  const [right, setRight] = useState(CURRENT);
  const [mode, setMode] = useState<CompareMode>('sides');
  const options = [
    { value: CURRENT, label: t('current') },
    ...versions.map((version) => ({ value: version.id, label: `${version.number}. ${nameOf(version)}` })),
  ];
  const sideOf = (id: string) => ({
    name: options.find(({ value }) => value === id)?.label ?? '',
    address: id === CURRENT ? currentImageAddress(page, COMPARE_DPI) : versionImageAddress(id, COMPARE_DPI),
  });
  return (
    <Dialog title={t('compareTitle')} isOpen isWide onClose={onClose}>
      <div className="flex flex-col gap-4">
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            label={t('older')}
            value={left}
            options={options}
            onChange={({ target }) => setLeft(target.value)}
          />
          <SelectField
            label={t('newer')}
            value={right}
            options={options}
            onChange={({ target }) => setRight(target.value)}
          />
        </div>
        <Segmented
          label={t('compare')}
          value={mode}
          segments={COMPARE_MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
          onChange={setMode}
          className="overflow-x-auto"
        />
        <CompareView key={`${left}/${right}`} left={sideOf(left)} right={sideOf(right)} mode={mode} />
        <div className="grid gap-4 sm:grid-cols-2">
          {versions
            .filter(({ id }) => id === left || id === right)
            .sort((one, other) => Number(other.id === left) - Number(one.id === left))
            .map((version) => (
              <VersionComments
                key={version.id}
                page={page}
                version={version}
                versions={versions}
                name={sideOf(version.id).name}
              />
            ))}
        </div>
      </div>
    </Dialog>
  );
}
