'use client';

import { Check, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { sampleAddress } from '@/lib/client/model-desk';
import { pictureAddress } from '@/lib/client/pictures';
import { useSettings, useUpdateSettings } from '@/lib/client/studio';
import type { Model } from '@/lib/contracts/models';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';
import { AboutSection } from './about-section';
import { MeasuredSection } from './measured-section';
import { ModelNotice } from './model-notice';
import { NotesSection } from './notes-section';
import { PanelSection } from './panel-section';
import { RecordSection } from './record-section';
import { RemoveDialog } from './remove-dialog';
import { SettingsFacts } from './settings-facts';
import { UpdateCheck } from './update-check';
import { useAbilities } from './use-abilities';
import { useModelActions } from './use-model-actions';
import { UseSection } from './use-section';
import { VersionsSection } from './versions-section';

/** Everything of one model: what it draws, what it can do, what uses it, and what an admin does with it. */
export function ModelPanel({
  model,
  models,
  isAdmin,
}: {
  readonly model: Model;
  readonly models: readonly Model[];
  readonly isAdmin: boolean;
}) {
  const t = useTranslations('modelDesk');
  const m = useTranslations('models');
  const abilities = useAbilities()(model);
  const licence = model.licence === '' ? t('licenceNone') : m('licence', { licence: model.licence });
  return (
    <article aria-labelledby="model-name" className="flex min-w-0 flex-col gap-4">
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id="model-name" className="text-lg font-semibold wrap-anywhere">
            {model.name}
          </h2>
          <p className="text-small text-ink-soft wrap-anywhere">
            {[m(model.origin), licence, ...model.tags].join(' · ')}
          </p>
        </div>
        {isAdmin && <PanelButtons model={model} />}
      </header>
      <ModelNotice model={model} isAdmin={isAdmin} />
      <PictureStrip model={model} />
      {model.problem === null && (
        <PanelSection title={m('can')}>
          <ul aria-label={m('can')} className="grid gap-1 sm:grid-cols-2">
            {abilities.map((ability) => (
              <li key={ability} className="flex items-start gap-2">
                <Check aria-hidden size={15} className="mt-0.5 shrink-0" />
                {ability}
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      <AboutSection model={model} />
      <UseSection model={model} />
      <MeasuredSection model={model} />
      {isAdmin && model.origin === 'installed' && (
        <>
          <VersionsSection model={model} models={models} />
          <UpdateCheck key={model.id} of={{ modelId: model.id }} name={model.name} />
        </>
      )}
      <NotesSection model={model} isAdmin={isAdmin} />
      <SettingsFacts model={model} />
      {isAdmin && <RecordSection modelId={model.id} />}
    </article>
  );
}

/** The pictures that it drew for this person, its test picture among them. */
function PictureStrip({ model }: { readonly model: Model }) {
  const t = useTranslations('modelDesk');
  const { samples, trial, name } = model;
  if (samples.length === 0 && !trial.hasSample) return null;
  return (
    <ul aria-label={t('samples', { name })} className="grid grid-cols-3 gap-1 sm:grid-cols-4 lg:grid-cols-6">
      {trial.hasSample && (
        <li className="aspect-square overflow-hidden rounded-[5px] bg-desk">
          <img src={sampleAddress(model)} alt={t('sample', { name })} className="size-full object-cover" />
        </li>
      )}
      {samples.slice(0, trial.hasSample ? 5 : 6).map((pictureId) => (
        <li key={pictureId} className="aspect-square overflow-hidden rounded-[5px] bg-desk">
          <img src={pictureAddress(pictureId, 'card')} alt="" loading="lazy" className="size-full object-cover" />
        </li>
      ))}
    </ul>
  );
}

function PanelButtons({ model }: { readonly model: Model }) {
  const t = useTranslations('modelDesk');
  const { notify } = useProblem();
  const { data: settings } = useSettings();
  const update = useUpdateSettings();
  const { act } = useModelActions(model.id);
  const [isAsked, setAsked] = useState(false);
  const setDefault = () => {
    if (settings === undefined) return;
    const change = { defaultModelId: model.id };
    const onSuccess = () => toast(t('defaultSet', { name: model.name }));
    update.mutate({ revision: settings.revision, change }, { onSuccess, onError: notify });
  };
  return (
    <div className="flex flex-wrap gap-2">
      {model.isAvailable && !model.isDefault && (
        <Button size="small" aria-disabled={update.isPending || settings === undefined} onClick={setDefault}>
          <Star aria-hidden size={15} />
          {t('setDefault')}
        </Button>
      )}
      {model.origin === 'installed' && model.removal === null && (
        <Button size="small" onClick={() => setAsked(true)}>
          <Trash2 aria-hidden size={15} />
          {t('remove')}
        </Button>
      )}
      {isAsked && (
        <RemoveDialog
          model={model}
          onClose={() => setAsked(false)}
          onRemove={(waiting) => act({ kind: 'remove', waiting }, t('removed', { name: model.name }))}
        />
      )}
    </div>
  );
}
