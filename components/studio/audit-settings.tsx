'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { auditFileAddress, useAuditEntries } from '@/lib/client/audit';
import { useMe, useUsers } from '@/lib/client/people';
import {
  AUDIT_FORMATS,
  AUDIT_SUBJECTS,
  auditKindSchema,
  type AuditFilter,
  type AuditSubject,
} from '@/lib/contracts/audit';
import { SettingsSection } from '../settings/settings-section';
import { SelectField, TextField } from '../ui/field';
import { FileLink } from '../ui/file-link';
import { AuditEntryItem } from './audit-entry-item';
import { EntryList } from './entry-list';

const SUBJECTS = Object.keys(AUDIT_SUBJECTS) as AuditSubject[];

/** What admins did, with filters and as a file. For admins. */
export function AuditSettings() {
  const t = useTranslations('studioAdmin');
  const settings = useTranslations('settings');
  const { data: me } = useMe();
  const [filter, setFilter] = useState<AuditFilter>({});
  if (me === undefined) return null;
  if (me.role !== 'admin') {
    return (
      <SettingsSection title={t('audit')}>
        <p className="text-ink-soft">{settings('onlyAdmins')}</p>
      </SettingsSection>
    );
  }
  return (
    <SettingsSection title={t('audit')} hint={t('auditHint')}>
      <Filters filter={filter} onChange={setFilter} />
      <div className="flex flex-wrap gap-2">
        {AUDIT_FORMATS.map((format) => (
          <FileLink key={format} href={auditFileAddress(filter, format)} name={`koma-audit.${format}`} icon={Download}>
            {t(format === 'csv' ? 'auditCsv' : 'auditJson')}
          </FileLink>
        ))}
      </div>
      <Entries filter={filter} />
    </SettingsSection>
  );
}

function Filters({
  filter,
  onChange,
}: {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}) {
  const t = useTranslations('studioAdmin');
  const { items: users } = useUsers({ enabled: true });
  const withPart = (part: AuditFilter) => onChange({ ...filter, ...part });
  const given = (value: string) => (value === '' ? undefined : value);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        label={t('auditKind')}
        value={filter.kind ?? ''}
        options={[
          { value: '', label: t('auditAll') },
          ...SUBJECTS.map((subject) => ({
            heading: t(`subjects.${subject}`),
            options: AUDIT_SUBJECTS[subject].map((kind) => ({ value: kind, label: t(`did.${kind}`) })),
          })),
        ]}
        onChange={({ target }) => withPart({ kind: auditKindSchema.safeParse(target.value).data })}
      />
      <SelectField
        label={t('auditPerson')}
        value={filter.actorId ?? ''}
        options={[
          { value: '', label: t('auditEveryone') },
          ...(users ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ target }) => withPart({ actorId: given(target.value) })}
      />
      <TextField
        type="date"
        label={t('auditFrom')}
        value={filter.from ?? ''}
        onChange={({ target }) => withPart({ from: given(target.value) })}
      />
      <TextField
        type="date"
        label={t('auditTo')}
        value={filter.to ?? ''}
        onChange={({ target }) => withPart({ to: given(target.value) })}
      />
    </div>
  );
}

function Entries({ filter }: { readonly filter: AuditFilter }) {
  const t = useTranslations('studioAdmin');
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <EntryList label={t('audit')} empty={t(isFiltered ? 'auditNoMatch' : 'auditNone')} list={useAuditEntries(filter)}>
      {(entry) => <AuditEntryItem key={entry.id} entry={entry} />}
    </EntryList>
  );
}
