'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { CATALOGUE_FAMILIES, type CatalogueEntry } from '@/lib/contracts/model-catalogue';
import { CATALOGUE, entrySource } from '@/lib/domain/models/catalogue';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import { hasWords } from '../ui/has-words';
import { SearchField } from '../ui/search-field';
import { AddModelDialog } from './add-model-dialog';
import { CatalogueEntryRow } from './catalogue-entry-row';
import { StarterSetDialog } from './starter-set-dialog';

/** The models that people use, with starter sets first. */
export function CatalogueTab({ isAdmin }: { readonly isAdmin: boolean }) {
  const t = useTranslations('catalogue');
  const d = useTranslations('downloads');
  const [search, setSearch] = useState('');
  const [family, setFamily] = useState('');
  const [kind, setKind] = useState('');
  const [installed, setInstalled] = useState<CatalogueEntry | null>(null);
  const onInstall = isAdmin ? setInstalled : undefined;
  const kinds = [...new Set(CATALOGUE.entries.map((entry) => entry.kind))];
  const texts = (entry: CatalogueEntry): string[] => [
    entry.name,
    d(`kinds.${entry.kind}`),
    t(`family_${entry.family}`),
    t(`purpose.${entry.purpose}`),
    entry.files[0]?.repository ?? '',
  ];
  const shown = CATALOGUE.entries.filter(
    (entry) =>
      (family === '' || entry.family === family) &&
      (kind === '' || entry.kind === kind) &&
      hasWords(texts(entry), search),
  );
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-3xl text-ink-soft">{t('lead')}</p>
      <StarterSets isAdmin={isAdmin} />
      <div className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
        <SearchField label={t('search')} value={search} onChange={setSearch} />
        <SelectField
          label={t('family')}
          isLabelHidden
          value={family}
          options={[
            { value: '', label: t('family_all') },
            ...CATALOGUE_FAMILIES.map((value) => ({ value, label: t(`family_${value}`) })),
          ]}
          onChange={({ target }) => setFamily(target.value)}
        />
        <SelectField
          label={t('kind')}
          isLabelHidden
          value={kind}
          options={[
            { value: '', label: t('kind_all') },
            ...kinds.map((value) => ({ value, label: d(`kinds.${value}`) })),
          ]}
          onChange={({ target }) => setKind(target.value)}
        />
      </div>
      <div>
        <p role="status" className="text-small text-ink-soft">
          {t('count', { count: shown.length })}
        </p>
        {shown.map((entry) => (
          <CatalogueEntryRow key={entry.id} entry={entry} onInstall={onInstall} />
        ))}
      </div>
      {installed !== null && (
        <AddModelDialog initialSource={entrySource(installed)} onClose={() => setInstalled(null)} />
      )}
    </div>
  );
}

function StarterSets({ isAdmin }: { readonly isAdmin: boolean }) {
  const t = useTranslations('catalogue');
  const [installed, setInstalled] = useState<{ title: string; entries: readonly CatalogueEntry[] } | null>(null);
  return (
    <section aria-labelledby="starter-sets" className="flex flex-col gap-2">
      <h2 id="starter-sets" className="text-read font-semibold">
        {t('sets')}
      </h2>
      <ul className="grid gap-3 md:grid-cols-3">
        {CATALOGUE.sets.map((set) => {
          const entries = set.entries.flatMap((id) => CATALOGUE.entries.filter((entry) => entry.id === id));
          const title = t(`set_${set.id}`);
          return (
            <li key={set.id} className="flex flex-col gap-2 rounded-koma border border-hairline bg-surface p-4">
              <h3 className="text-tool font-semibold">{title}</h3>
              <p className="text-small text-ink-soft">{t(`set_${set.id}_text`)}</p>
              <ul className="flex flex-col gap-1 text-small">
                {entries.map((entry) => (
                  <li key={entry.id}>{entry.name}</li>
                ))}
              </ul>
              {isAdmin && (
                <Button
                  size="small"
                  className="mt-auto w-fit"
                  aria-label={t('installNamed', { name: title })}
                  onClick={() => setInstalled({ title, entries })}
                >
                  {t('setInstallAll')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {installed !== null && <StarterSetDialog {...installed} onClose={() => setInstalled(null)} />}
    </section>
  );
}
