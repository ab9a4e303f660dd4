'use client';

import { GitCompareArrows, History, Save } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useFormatter, useTranslations } from 'use-intl';
import { useCreatePageVersion, usePageVersions, useRestorePageVersion } from '@/lib/client/reviews';
import type { BookPage } from '@/lib/contracts/books';
import type { PageVersion } from '@/lib/contracts/page-versions';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { ProblemNotice } from '../ui/problem-notice';
import { useProblem } from '../ui/use-problem';
import { CompareDialog } from './compare-dialog';
import { useVersionName } from './use-version-name';

/** The versions of a page: keep one, compare two, restore one. */
export function VersionsSection({
  page,
  canKeep,
  canRestore,
}: {
  readonly page: BookPage;
  readonly canKeep: boolean;
  readonly canRestore: boolean;
}) {
  const t = useTranslations('review');
  const { notify } = useProblem();
  const { data, error, refetch } = usePageVersions(page.id);
  const create = useCreatePageVersion(page.id);
  const restore = useRestorePageVersion({ projectId: page.projectId, pageId: page.id });
  const [name, setName] = useState('');
  const [compared, setCompared] = useState<PageVersion | null>(null);
  const keep = () =>
    create.mutate(name.trim(), {
      onSuccess: ({ number }) => {
        setName('');
        toast(t('versionKept', { number }));
      },
      onError: notify,
    });
  const bringBack = ({ id }: PageVersion) =>
    restore.mutate(
      { versionId: id, revision: page.revision },
      { onSuccess: () => toast(t('restored')), onError: notify },
    );
  const items = data?.items ?? [];
  return (
    <div className="flex flex-col gap-3">
      {canKeep && (
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') keep();
          }}
        >
          <div className="min-w-0 flex-1">
            <TextField
              label={t('versionName')}
              maxLength={80}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          </div>
          <Button type="submit" size="small" disabled={name.trim() === '' || create.isPending}>
            <Save aria-hidden size={15} />
            {t('keepVersion')}
          </Button>
        </form>
      )}
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && items.length === 0 && <p className="text-small text-ink-soft">{t('noVersions')}</p>}
      <ul className="flex flex-col divide-y divide-hairline">
        {items.map((version) => (
          <VersionLine
            key={version.id}
            version={version}
            onCompare={() => setCompared(version)}
            onRestore={canRestore && !restore.isPending ? () => bringBack(version) : null}
          />
        ))}
      </ul>
      {compared !== null && (
        <CompareDialog page={page} versions={items} first={compared.id} onClose={() => setCompared(null)} />
      )}
    </div>
  );
}

function VersionLine({
  version,
  onCompare,
  onRestore,
}: {
  readonly version: PageVersion;
  readonly onCompare: () => void;
  readonly onRestore: (() => void) | null;
}) {
  const t = useTranslations('review');
  const format = useFormatter();
  const nameOf = useVersionName();
  const { number, authorName, createdAt } = version;
  const date = format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className="flex items-center gap-1 py-1.5">
      <div className="min-w-0 flex-1">
        <p className="text-small font-semibold wrap-anywhere">
          {number}. {nameOf(version)}
        </p>
        <p className="text-small text-ink-soft">{t('versionBy', { name: authorName, date })}</p>
      </div>
      <IconButton
        icon={GitCompareArrows}
        label={`${t('compare')}: ${t('versionNumber', { number })}`}
        onClick={onCompare}
      />
      {onRestore !== null && <IconButton icon={History} label={t('restoreVersion', { number })} onClick={onRestore} />}
    </li>
  );
}
