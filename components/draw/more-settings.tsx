'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SAMPLER_LABELS, SCHEDULE_LABELS, samplerSchema, scheduleSchema } from '@/lib/contracts/drawing';
import type { Model } from '@/lib/contracts/models';
import { hasSamplers, samplersOf, schedulesOf } from '@/lib/domain/models/engine-settings';
import { SelectField, TextAreaField, TextField } from '../ui/field';
import { Segmented } from '../ui/segmented';
import { Switch } from '../ui/switch';
import type { Draft, SettledDraft } from './draft';
import { EngineNote } from './engine-note';
import { NetworkSettings } from './network-settings';
import { RefinerFields } from './refiner-fields';

const MODEL_DEFAULT = '';
const FACTORS = { '1': 1, '2': 2, '4': 4 } as const;

/** What most people leave to the model: which one, how large, how many steps. */
export function MoreSettings({
  draft,
  settled,
  model,
  models,
  onChange,
}: {
  readonly draft: Draft;
  readonly settled: SettledDraft;
  readonly model: Model;
  readonly models: readonly Model[];
  readonly onChange: (change: Partial<Draft>) => void;
}) {
  const t = useTranslations('draw');
  const modelDefault = (value: string) => ({ value: MODEL_DEFAULT, label: t('modelDefaultValue', { value }) });
  return (
    <details
      className="group border-t border-hairline pt-3"
      onToggle={(event) => {
        if (event.currentTarget.open) event.currentTarget.scrollIntoView({ block: 'start', behavior: 'smooth' });
      }}
    >
      <summary className="flex min-h-9 list-none items-center justify-between text-tool text-ink-soft hover:text-ink max-sm:min-h-11 [&::-webkit-details-marker]:hidden">
        {t('more')}
        <ChevronDown aria-hidden size={16} className="transition-transform duration-150 group-open:rotate-180" />
      </summary>
      <div className="flex flex-col gap-4 pt-2 pb-1">
        <SelectField
          label={t('model')}
          value={draft.modelId ?? MODEL_DEFAULT}
          options={[
            {
              value: MODEL_DEFAULT,
              label: t('modelDefault', { name: models.find(({ isDefault }) => isDefault)?.name ?? '' }),
            },
            ...models.filter(({ isAvailable }) => isAvailable).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) =>
            onChange({ modelId: event.target.value === MODEL_DEFAULT ? null : event.target.value, size: null })
          }
        />
        <RefinerFields draft={draft} model={model} models={models} onChange={onChange} />
        <EngineNote model={model} />
        <NetworkSettings draft={draft} model={model} onChange={onChange} />
        <div className="flex flex-col gap-1.5">
          <span aria-hidden className="text-tool font-semibold text-ink-soft">
            {t('enlarge')}
          </span>
          <Segmented
            label={t('enlarge')}
            value={`${settled.enlarge}`}
            segments={[
              { value: '1', label: t('enlargeNone') },
              { value: '2', label: t('enlargeBy', { factor: 2 }) },
              { value: '4', label: t('enlargeBy', { factor: 4 }) },
            ]}
            onChange={(factor) => onChange({ enlarge: FACTORS[factor] })}
          />
        </div>
        {model.capabilities.rough && draft.rough === null && (
          <Switch
            label={t('lines')}
            hint={t('linesHint')}
            isOn={settled.hasLines}
            onChange={(hasLines) => onChange({ hasLines })}
          />
        )}
        <Switch label={t('faces')} isOn={draft.hasFaces} onChange={(hasFaces) => onChange({ hasFaces })} />
        <Switch
          label={t('compile')}
          hint={t('compileHint')}
          isOn={draft.compilePrompt}
          onChange={(compilePrompt) => onChange({ compilePrompt })}
        />
        <TextAreaField
          label={t('negative')}
          value={draft.negative}
          maxLength={4000}
          className="min-h-14"
          onChange={(event) => onChange({ negative: event.target.value })}
        />
        <div className="grid grid-cols-2 gap-3" hidden={!hasSamplers(model)}>
          <SelectField
            label={t('sampler')}
            value={draft.sampler ?? MODEL_DEFAULT}
            options={[
              modelDefault(samplerLabel(model.defaults.sampler)),
              ...samplersOf(model).map((name) => ({
                value: name,
                label: t('samplerOption', { name: SAMPLER_LABELS[name], hint: t(`samplerHints.${name}`) }),
              })),
            ]}
            onChange={(event) => onChange({ sampler: samplerSchema.safeParse(event.target.value).data ?? null })}
          />
          <SelectField
            label={t('schedule')}
            value={draft.schedule ?? MODEL_DEFAULT}
            options={[
              { value: MODEL_DEFAULT, label: t('modelDefaultPlain') },
              ...schedulesOf(model).map((name) => ({ value: name, label: SCHEDULE_LABELS[name] })),
            ]}
            onChange={(event) => onChange({ schedule: scheduleSchema.safeParse(event.target.value).data ?? null })}
          />
          <NumberSetting
            label={t('steps')}
            value={draft.steps}
            modelDefault={model.defaults.steps}
            range={{ min: 1, max: 150, step: 1 }}
            onChange={(steps) => onChange({ steps })}
          />
          <NumberSetting
            label={t('guidance')}
            value={draft.guidance}
            modelDefault={model.defaults.guidance}
            range={{ min: 0, max: 30, step: 0.5 }}
            onChange={(guidance) => onChange({ guidance })}
          />
        </div>
      </div>
    </details>
  );
}

/** A sampler's name as people know it; a model's card may name one that Koma doesn't. */
function samplerLabel(name: string): string {
  const known = samplerSchema.safeParse(name);
  return known.success ? SAMPLER_LABELS[known.data] : name;
}

/** A number; empty is the model's habit, which stands there pale. */
function NumberSetting({
  label,
  value,
  modelDefault,
  range,
  onChange,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly modelDefault: number;
  readonly range: { readonly min: number; readonly max: number; readonly step: number };
  readonly onChange: (value: number | null) => void;
}) {
  return (
    <TextField
      label={label}
      type="number"
      {...range}
      value={value ?? ''}
      placeholder={String(modelDefault)}
      onChange={(event) => {
        const given = event.target.valueAsNumber;
        onChange(Number.isNaN(given) ? null : Math.min(range.max, Math.max(range.min, given)));
      }}
    />
  );
}
