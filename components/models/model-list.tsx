'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Model } from '@/lib/contracts/models';
import { classNames } from '../ui/class-names';
import { SelectField } from '../ui/field';
import { SearchField } from '../ui/search-field';
import { ModelPicture } from './model-picture';
import { isFound, isShown, MODEL_FILTERS, type ModelFilter } from './model-state';
import { ModelStateMark } from './model-state-mark';
import { useBytes } from './use-bytes';

/** The models, found by words and by their state; one of them is chosen. */
export function ModelList({
  models,
  chosenId,
  onChoose,
}: {
  readonly models: readonly Model[];
  readonly chosenId: string | null;
  readonly onChoose: (modelId: string) => void;
}) {
  const t = useTranslations('modelDesk');
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<ModelFilter>('all');
  const shown = models.filter((model) => isShown(model, filter) && isFound(model, search));
  const countOf = (each: ModelFilter) => models.filter((model) => isShown(model, each)).length;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div className="flex gap-2">
        <div className="min-w-0 flex-1">
          <SearchField label={t('search')} value={search} onChange={setSearch} />
        </div>
        <SelectField
          label={t('show')}
          isLabelHidden
          value={filter}
          options={MODEL_FILTERS.map((each) => ({ value: each, label: `${t(`filter_${each}`)} (${countOf(each)})` }))}
          onChange={({ target }) => setFilter(MODEL_FILTERS.find((each) => each === target.value) ?? 'all')}
        />
      </div>
      {shown.length === 0 && <p className="py-6 text-center text-tool text-ink-soft">{t('noMatch')}</p>}
      <ul aria-label={t('models')} className="flex flex-col gap-1">
        {shown.map((model) => (
          <li key={model.id}>
            <ModelRow model={model} isChosen={model.id === chosenId} onChoose={() => onChoose(model.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ModelRow({
  model,
  isChosen,
  onChoose,
}: {
  readonly model: Model;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const t = useTranslations('models');
  const bytes = useBytes();
  const facts = [t(model.origin), model.capabilities.family, ...(model.byteSize > 0 ? [bytes(model.byteSize)] : [])];
  return (
    <button
      type="button"
      aria-current={isChosen ? 'true' : undefined}
      onClick={onChoose}
      className={classNames(
        'flex w-full items-center gap-3 rounded-koma border p-2 text-left transition-colors duration-150',
        isChosen ? 'border-pencil bg-pencil-wash' : 'border-transparent hover:bg-hairline/40',
      )}
    >
      <ModelPicture model={model} className="size-14 shrink-0" />
      <span className="flex min-w-0 flex-col">
        <span className="flex items-baseline gap-2">
          <span className="truncate text-tool font-semibold">{model.name}</span>
          {model.isDefault && <span className="shrink-0 text-small text-ink-soft">{t('isDefault')}</span>}
        </span>
        <span className="truncate text-small text-ink-soft">{facts.join(' · ')}</span>
        <ModelStateMark model={model} />
      </span>
    </button>
  );
}
