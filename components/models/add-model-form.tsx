'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  INSTALL_KINDS,
  installKindSchema,
  type InspectedSource,
  type InstallKind,
  type InstallModelInput,
} from '@/lib/contracts/downloads';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { Segmented } from '../ui/segmented';

/** Kinds that something in the studio uses from the models folder. */
const USED: readonly InstallKind[] = ['checkpoint', 'lora', 'vae', 'embedding', 'controlnet', 'language-model'];

type Asked = Pick<InstallModelInput, 'name' | 'kind' | 'mode' | 'acceptsLicence'>;

/** As what a choice is installed, and its licence. */
export function AddModelForm({
  choice,
  source,
  isBusy,
  onInstall,
}: {
  readonly choice: InspectedSource['choices'][number];
  readonly source: InspectedSource;
  readonly isBusy: boolean;
  readonly onInstall: (asked: Asked) => void;
}) {
  const t = useTranslations('downloads');
  const [name, setName] = useState(choice.name);
  const [kind, setKind] = useState(choice.kind);
  const [mode, setMode] = useState<'copy' | 'move' | 'link'>('copy');
  const [isAccepted, setAccepted] = useState(false);
  const canInstall = isAccepted && name.trim() !== '' && !isBusy;
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (canInstall) onInstall({ name, kind, mode, acceptsLicence: true });
      }}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={t('name')} value={name} maxLength={120} onChange={({ target }) => setName(target.value)} />
        <SelectField
          label={t('kind')}
          hint={t(USED.includes(kind) ? 'kindHint' : 'notUsed')}
          value={kind}
          options={INSTALL_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={({ target }) => setKind(installKindSchema.parse(target.value))}
        />
      </div>
      {source.isLocal && (
        <Segmented
          label={t('mode')}
          value={mode}
          segments={(['copy', 'move', 'link'] as const).map((value) => ({ value, label: t(`modes.${value}`) }))}
          onChange={setMode}
        />
      )}
      <p className="text-small">
        <span className="font-semibold text-ink-soft">{t('licence')}: </span>
        <LicenceWords licence={source.licence} />
      </p>
      <label className="flex min-h-9 items-center gap-2 max-sm:min-h-11">
        <input type="checkbox" checked={isAccepted} onChange={({ target }) => setAccepted(target.checked)} />
        {t('accept')}
      </label>
      <Button type="submit" look="primary" className="w-fit" aria-disabled={!canInstall}>
        {t('install')}
      </Button>
    </form>
  );
}

function LicenceWords({ licence }: Pick<InspectedSource, 'licence'>) {
  const t = useTranslations('downloads');
  if (licence === null) return <>{t('licenceUnknown')}</>;
  if (licence.link === null) return <>{licence.name}</>;
  return (
    <a href={licence.link} target="_blank" rel="noreferrer" className="underline wrap-anywhere">
      {licence.name}
    </a>
  );
}
