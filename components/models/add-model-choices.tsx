'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useInspectSource, useInstallModel } from '@/lib/client/downloads';
import type { InspectedSource } from '@/lib/contracts/downloads';
import { useProblem } from '../ui/use-problem';
import { AddModelForm } from './add-model-form';
import { ModelFitFacts } from './model-fit-facts';
import { useBytes } from './use-bytes';

/** What a source holds: which of it to install, whether it fits, and under which licence. */
export function AddModelChoices({
  source,
  first,
  onClose,
}: {
  readonly source: string;
  readonly first: InspectedSource;
  readonly onClose: () => void;
}) {
  const t = useTranslations('downloads');
  const [chosenId, setChosenId] = useState(first.fit === null ? null : (first.choices[0]?.id ?? null));
  const look = useInspectSource();
  const install = useInstallModel();
  const { notify } = useProblem();
  const inspected = look.data ?? first;
  const chosen = inspected.choices.find(({ id }) => id === chosenId);
  const choose = (choiceId: string) => {
    setChosenId(choiceId);
    look.mutate({ source, choiceId }, { onError: notify });
  };
  return (
    <section aria-labelledby="found-model" className="flex flex-col gap-4 border-t border-hairline pt-4">
      <SourceFacts source={first} />
      {first.choices.length > 1 && <ChoiceList choices={first.choices} chosenId={chosenId} onChoose={choose} />}
      {look.isPending && (
        <p role="status" className="text-ink-soft">
          {t('lookingUp')}
        </p>
      )}
      {chosen !== undefined && !look.isPending && inspected.fit !== null && (
        <>
          <ModelFitFacts fit={inspected.fit} />
          <AddModelForm
            key={chosen.id}
            choice={chosen}
            source={first}
            isBusy={install.isPending}
            onInstall={(asked) =>
              install.mutate(
                { ...asked, source, choiceId: chosen.id, revision: first.revision },
                {
                  onSuccess: ({ name }) => {
                    toast(t('installing', { name }));
                    onClose();
                  },
                  onError: notify,
                },
              )
            }
          />
        </>
      )}
    </section>
  );
}

function SourceFacts({ source }: { readonly source: InspectedSource }) {
  const t = useTranslations('downloads');
  const { title, address, revision, isGated, baseModel, triggers, notes } = source;
  return (
    <div className="flex flex-col gap-1">
      <h3 id="found-model" className="text-read font-semibold wrap-anywhere">
        {title}
      </h3>
      <p className="text-small text-ink-soft wrap-anywhere">
        {address}
        {revision !== null && ` · ${t('revision', { revision: revision.slice(0, 12) })}`}
        {baseModel !== null && ` · ${t('base', { base: baseModel })}`}
      </p>
      {triggers.length > 0 && <p className="text-small wrap-anywhere">{t('triggers', { words: triggers.join(', ') })}</p>}
      {isGated && <p className="text-small font-medium text-mark-strong">{t('gated')}</p>}
      {notes.map((note) => (
        <p key={note} className="text-small text-ink-soft">
          {note}
        </p>
      ))}
    </div>
  );
}

function ChoiceList({
  choices,
  chosenId,
  onChoose,
}: {
  readonly choices: InspectedSource['choices'];
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}) {
  const t = useTranslations('downloads');
  const size = useBytes();
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1.5 text-tool font-semibold text-ink-soft">{t('choose')}</legend>
      <div className="max-h-64 overflow-y-auto rounded-koma border border-hairline">
        {choices.map(({ id, form, kind, bytes, files }) => (
          <label key={id} className="flex min-h-11 cursor-pointer items-center gap-3 border-b border-hairline px-3 py-1.5 last:border-b-0 hover:bg-pencil-wash">
            <input type="radio" name="model-choice" checked={id === chosenId} onChange={() => onChoose(id)} />
            <span className="min-w-0 flex-1">
              <span className="block wrap-anywhere">{id}</span>
              <span className="block text-small text-ink-soft">
                {t(`kinds.${kind}`)} · {t(`form.${form}`)}
                {files.length > 1 && ` · ${t('files', { count: files.length })}`}
              </span>
            </span>
            {bytes !== null && <span className="shrink-0 text-small tabular-nums">{size(bytes)}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
