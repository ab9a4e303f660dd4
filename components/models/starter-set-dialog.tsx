'use client';

import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useInspectedSources, useInstallModel } from '@/lib/client/downloads';
import type { InspectedSource } from '@/lib/contracts/downloads';
import type { CatalogueEntry } from '@/lib/contracts/model-catalogue';
import { entrySource, holdsEntry } from '@/lib/domain/models/catalogue';
import { sumFits } from '@/lib/domain/models/sum-fits';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useProblem } from '../ui/use-problem';
import { ModelFitFacts } from './model-fit-facts';
import { useBytes } from './use-bytes';

interface Looked {
  readonly entry: CatalogueEntry;
  /** Null while it is looked at, and where it can't be installed. */
  readonly source: InspectedSource | null;
  /** Why it can't be installed, in words. */
  readonly problem: string | null;
}

/** Installs a starter set: what each model is, its size and licence, whether all fit together, and one consent. */
export function StarterSetDialog({
  title,
  entries,
  onClose,
}: {
  readonly title: string;
  readonly entries: readonly CatalogueEntry[];
  readonly onClose: () => void;
}) {
  const t = useTranslations('catalogue');
  const { describe } = useProblem();
  const looks = useInspectedSources(entries.map(entrySource));
  const install = useInstallModel();
  const [isAccepted, setAccepted] = useState(false);
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const looked = entries.map((entry, index): Looked => {
    const { data, error } = looks[index] ?? { data: undefined, error: null };
    if (error !== null) return { entry, source: null, problem: describe(error).title };
    if (data === undefined) return { entry, source: null, problem: null };
    const problem = holdsEntry(entry, data.choices) ? (data.fit?.problem ?? null) : t('setChanged');
    return { entry, source: problem === null ? data : null, problem };
  });
  const found = looked.flatMap(({ entry, source }) => (source === null ? [] : [{ entry, source }]));
  const fits = found.flatMap(({ entry: { kind }, source: { fit } }) => (fit === null ? [] : [{ kind, fit }]));
  const isLooking = looks.some(({ isPending }) => isPending);
  const canInstall = isAccepted && !isLooking && !install.isPending && found.length > 0;
  const installAll = async () => {
    const failures: Record<string, string> = {};
    for (const { entry, source } of found) {
      const asked = { source: entrySource(entry), choiceId: source.choices[0]?.id ?? '', revision: source.revision };
      await install
        .mutateAsync({ ...asked, name: entry.id, kind: entry.kind, acceptsLicence: true })
        .catch((error: unknown) => (failures[entry.id] = describe(error).title));
    }
    const failed = Object.keys(failures).length;
    setRefused(failures);
    if (failed < found.length) toast(t('setInstalling', { count: found.length - failed }));
    if (failed === 0) onClose();
  };
  return (
    <Dialog title={title} description={t('setLead')} isOpen onClose={onClose} isWide>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (canInstall) void installAll();
        }}
      >
        <ul className="flex flex-col divide-y divide-hairline">
          {looked.map((one) => (
            <SetEntry key={one.entry.id} looked={one} refusal={refused[one.entry.id] ?? null} />
          ))}
        </ul>
        {isLooking && (
          <p role="status" className="text-ink-soft">
            {t('setLooking')}
          </p>
        )}
        {!isLooking && fits.length > 0 && <ModelFitFacts fit={sumFits(fits)} />}
        <label className="flex min-h-9 items-center gap-2 max-sm:min-h-11">
          <input type="checkbox" checked={isAccepted} onChange={({ target }) => setAccepted(target.checked)} />
          {t('setAccept')}
        </label>
        <Button type="submit" look="primary" className="w-fit" aria-disabled={!canInstall}>
          {t('setInstall', { count: found.length })}
        </Button>
      </form>
    </Dialog>
  );
}

function SetEntry({ looked: { entry, source, problem }, refusal }: { readonly looked: Looked; readonly refusal: string | null }) {
  const t = useTranslations('catalogue');
  const d = useTranslations('downloads');
  const size = useBytes();
  const bytes = source?.choices[0]?.bytes ?? null;
  const licence = source?.licence ?? null;
  const wrong = problem ?? refusal;
  return (
    <li className="flex flex-col gap-0.5 py-2">
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold wrap-anywhere">{entry.name}</span>
        <span className="text-small text-ink-soft tabular-nums">
          {[d(`kinds.${entry.kind}`), ...(bytes === null ? [] : [size(bytes)])].join(' · ')}
        </span>
      </span>
      <span className="text-small">
        <span className="font-semibold text-ink-soft">{d('licence')}: </span>
        {licence === null ? t(`licence.${entry.licence}`) : <LicenceLink {...licence} />}
      </span>
      {wrong !== null && (
        <span role="alert" className="flex items-start gap-2 text-small font-medium text-mark-strong">
          <CircleAlert aria-hidden size={15} className="mt-0.5 shrink-0" />
          {wrong}
        </span>
      )}
    </li>
  );
}

function LicenceLink({ name, link }: NonNullable<InspectedSource['licence']>) {
  if (link === null) return <>{name}</>;
  return (
    <a href={link} target="_blank" rel="noreferrer" className="underline wrap-anywhere">
      {name}
    </a>
  );
}
