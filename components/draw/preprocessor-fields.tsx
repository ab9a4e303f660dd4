'use client';

import { useTranslations } from 'use-intl';
import { PREPROCESSOR_KINDS, preprocessorSchema, type Preprocessor } from '@/lib/contracts/controls';
import { SelectField } from '../ui/field';
import { Slider } from '../ui/slider';

const NONE = 'none';
const KINDS = [NONE, ...PREPROCESSOR_KINDS] as const;

/** What a control picture is: a control map already, or a photo or drawing and how a map is made of it. */
export function PreprocessorFields({
  preprocessor,
  onChange,
}: {
  readonly preprocessor: Preprocessor | null;
  readonly onChange: (preprocessor: Preprocessor | null) => void;
}) {
  const t = useTranslations('control');
  return (
    <>
      <SelectField
        label={t('preprocessor')}
        value={preprocessor?.kind ?? NONE}
        options={KINDS.map((kind) => ({ value: kind, label: t(`preprocessors.${kind}`) }))}
        onChange={({ target }) => onChange(preprocessorSchema.safeParse({ kind: target.value }).data ?? null)}
      />
      {preprocessor !== null && <Numbers preprocessor={preprocessor} onChange={onChange} />}
    </>
  );
}

function Numbers({
  preprocessor,
  onChange,
}: {
  readonly preprocessor: Preprocessor;
  readonly onChange: (preprocessor: Preprocessor) => void;
}) {
  const t = useTranslations('control');
  switch (preprocessor.kind) {
    case 'canny': {
      const { low, high } = preprocessor;
      const range = { min: 0, max: 500, step: 5 };
      return (
        <div className="grid grid-cols-2 gap-3">
          <Slider
            label={t('low')}
            value={low}
            {...range}
            valueText={`${low}`}
            onChange={(next) => onChange({ ...preprocessor, low: next, high: Math.max(next, high) })}
          />
          <Slider
            label={t('high')}
            value={high}
            {...range}
            valueText={`${high}`}
            onChange={(next) => onChange({ ...preprocessor, high: next, low: Math.min(next, low) })}
          />
        </div>
      );
    }
    case 'scribble':
      return (
        <Slider
          label={t('threshold')}
          value={preprocessor.threshold}
          {...{ min: 1, max: 64, step: 1 }}
          valueText={`${preprocessor.threshold}`}
          onChange={(threshold) => onChange({ ...preprocessor, threshold })}
        />
      );
    case 'threshold':
      return (
        <Slider
          label={t('level')}
          value={preprocessor.level}
          {...{ min: 0, max: 255, step: 1 }}
          valueText={`${preprocessor.level}`}
          onChange={(level) => onChange({ ...preprocessor, level })}
        />
      );
    case 'blur':
      return (
        <Slider
          label={t('radius')}
          value={preprocessor.radiusPx}
          {...{ min: 0.5, max: 64, step: 0.5 }}
          valueText={`${preprocessor.radiusPx} px`}
          onChange={(radiusPx) => onChange({ ...preprocessor, radiusPx })}
        />
      );
    case 'lineart':
    case 'softedge':
    case 'invert':
      return null;
  }
}
