'use client';

import { useTranslations } from 'use-intl';
import { STABILISERS, type PenLook } from '@/lib/contracts/pens';
import { CURVE_NAMES, curveNameOf, PRESSURE_CURVES } from '@/lib/domain/page/strokes/pen/pressure-curve';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { Segmented } from '../../ui/segmented';
import { Slider } from '../../ui/slider';
import { lookInHand } from '../canvas/pen-settings';
import { usePens } from '../canvas/pen-store';

type ShareField = 'minWidth' | 'maxWidth' | 'opacity' | 'tilt';

/** How the pen in hand draws; each change holds at once. */
export function PenLookFields() {
  const t = useTranslations('pen');
  const state = usePens();
  const look = lookInHand(state);
  const share = (field: ShareField, least = 0) => (
    <Slider
      label={t(field)}
      value={look[field]}
      min={least}
      max={1}
      step={0.05}
      valueText={t('percent', { value: Math.round(look[field] * 100) })}
      onChange={(value) => state.change(withShare(look, field, value))}
    />
  );
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {share('minWidth')}
        {share('maxWidth')}
        <TaperField field="taperInMm" label={t('taperIn')} />
        <TaperField field="taperOutMm" label={t('taperOut')} />
        {share('opacity', 0.05)}
        {share('tilt')}
      </div>
      <PenCurveField look={look} />
      <SteadyFields look={look} />
      <Button
        size="small"
        className="w-fit"
        disabled={state.changed[state.penId] === undefined}
        onClick={() => state.reset()}
      >
        {t('reset')}
      </Button>
    </div>
  );
}

/** The least size is never above the most. */
function withShare(look: PenLook, field: ShareField, value: number): Partial<PenLook> {
  if (field === 'minWidth') return { minWidth: value, maxWidth: Math.max(value, look.maxWidth) };
  if (field === 'maxWidth') return { maxWidth: value, minWidth: Math.min(value, look.minWidth) };
  return field === 'opacity' ? { opacity: value } : { tilt: value };
}

/** Longer tapers come from files. */
const MOST_SLIDER_MM = 20;

function TaperField({ field, label }: { readonly field: 'taperInMm' | 'taperOutMm'; readonly label: string }) {
  const t = useTranslations('pen');
  const state = usePens();
  const value = lookInHand(state)[field];
  return (
    <Slider
      label={label}
      value={value}
      min={0}
      max={Math.max(MOST_SLIDER_MM, value)}
      step={0.2}
      valueText={t('mm', { value: Number(value.toFixed(1)) })}
      onChange={(mm) => state.change(field === 'taperInMm' ? { taperInMm: mm } : { taperOutMm: mm })}
    />
  );
}

function PenCurveField({ look }: { readonly look: PenLook }) {
  const t = useTranslations('pen');
  const change = usePens((state) => state.change);
  const name = curveNameOf(look.pressure) ?? 'own';
  const names = name === 'own' ? [...CURVE_NAMES, 'own' as const] : CURVE_NAMES;
  return (
    <SelectField
      label={t('curve')}
      value={name}
      options={names.map((value) => ({ value, label: t(`curves.${value}`) }))}
      onChange={({ target }) => {
        const chosen = CURVE_NAMES.find((one) => one === target.value);
        if (chosen !== undefined) change({ pressure: [...PRESSURE_CURVES[chosen]] });
      }}
    />
  );
}

function SteadyFields({ look }: { readonly look: PenLook }) {
  const t = useTranslations('pen');
  const change = usePens((state) => state.change);
  const { mode, strength } = look.stabiliser;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-tool font-semibold">{t('steadying')}</legend>
      <Segmented
        label={t('stabiliser')}
        value={mode}
        segments={STABILISERS.map((value) => ({ value, label: t(`stabilisers.${value}`) }))}
        onChange={(value) => change({ stabiliser: { mode: value, strength } })}
      />
      {mode === 'string' && <p className="text-small text-ink-soft">{t('stringHint')}</p>}
      <Slider
        label={t('strength')}
        value={strength}
        min={0}
        max={100}
        step={1}
        valueText={String(strength)}
        onChange={(value) => change({ stabiliser: { mode, strength: value } })}
      />
      <div>
        <Slider
          label={t('correction')}
          value={look.correction}
          min={0}
          max={100}
          step={1}
          valueText={String(look.correction)}
          onChange={(correction) => change({ correction })}
        />
        <p className="text-small text-ink-soft">{t('correctionHint')}</p>
      </div>
    </fieldset>
  );
}
