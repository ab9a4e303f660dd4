'use client';

import { useTranslations } from 'use-intl';
import { useStorageUse } from '@/lib/client/upkeep';
import type { StorageUse } from '@/lib/contracts/upkeep';
import { useBytes } from '../models/use-bytes';
import { SettingsSection } from '../settings/settings-section';
import { ProblemNotice } from '../ui/problem-notice';

/** What stored files take, by kind, project and folder. */
export function StorageUseSection() {
  const t = useTranslations('studioAdmin');
  const { data: use, error, refetch } = useStorageUse();
  return (
    <SettingsSection title={t('storageUse')} hint={t('storageUseHint')}>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {use === undefined && error === null && (
        <span aria-hidden className="h-40 animate-pulse rounded-[4px] bg-hairline/50" />
      )}
      {use !== undefined && <UseTables use={use} />}
    </SettingsSection>
  );
}

function UseTables({ use }: { readonly use: StorageUse }) {
  const t = useTranslations('studioAdmin');
  const bytes = useBytes();
  const files = (count: number) => t('fileCount', { count });
  return (
    <>
      <p>{t('storageTotal', { size: bytes(use.total.bytes), free: bytes(use.freeBytes) })}</p>
      <SizeTable
        title={t('byKind')}
        rows={[
          ...use.kinds.map((kind) => ({ name: t(`stored.${kind.kind}`), size: kind.bytes, note: files(kind.files) })),
          { name: t('stored.other'), size: use.other.bytes, note: files(use.other.files) },
        ]}
      />
      <SizeTable
        title={t('byProject')}
        empty={t('storedNothing')}
        rows={use.projects.map((project) => ({
          name: project.isTrashed ? `${project.title} · ${t('trashed')}` : project.title,
          size: project.bytes,
          note: project.kinds.map((kind) => `${t(`stored.${kind.kind}`)} ${bytes(kind.bytes)}`).join(', '),
        }))}
      />
      <SizeTable title={t('byFolder')} rows={use.folders.map(({ name, bytes: size }) => ({ name, size, note: '' }))} />
    </>
  );
}

function SizeTable({
  title,
  rows,
  empty = '',
}: {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly size: number; readonly note: string }[];
  readonly empty?: string;
}) {
  const bytes = useBytes();
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-tool font-semibold">{title}</h3>
      {rows.length === 0 && <p className="text-small text-ink-soft">{empty}</p>}
      <ul className="flex flex-col divide-y divide-hairline">
        {rows.map(({ name, size, note }, index) => (
          <li key={`${index} ${name}`} className="flex items-baseline gap-3 py-1.5 text-tool">
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              {name}
              {note !== '' && <span className="block text-small text-ink-soft">{note}</span>}
            </span>
            <span className="shrink-0 tabular-nums">{bytes(size)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
