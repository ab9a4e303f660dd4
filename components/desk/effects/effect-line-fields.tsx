'use client';

import { Minus, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { EFFECT_LIMITS, MOST_PATH_POINTS, type PageEffect } from '@/lib/contracts/page-effects';
import { withFewerPoints, withMorePoints } from '@/lib/domain/page/effects/edit-effect';
import { curved, straight } from '@/lib/domain/page/effects/new-effect';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { Slider } from '../../ui/slider';
import { Switch } from '../../ui/switch';
import { NumberField } from '../canvas/number-field';
import { ColourField } from '../colour-field';
import { EFFECT_FIELDS, type EffectFields } from './effect-fields';

interface FieldsProps {
  readonly effect: PageEffect;
  readonly onChange: (part: Partial<PageEffect>, step: string) => void;
}

/** The clear middle, and whether lines run straight or along a curve. */
export function EffectShapeFields({
  effect,
  onChange,
  onReshape,
}: FieldsProps & { readonly onReshape: (work: (effect: PageEffect) => PageEffect, step: string) => void }) {
  const t = useTranslations('effects');
  const { inner, hasCurve } = EFFECT_FIELDS[effect.kind];
  const { path, outer } = effect;
  const { min: least, max: most } = EFFECT_LIMITS.innerMm;
  return (
    <>
      {hasCurve && (
        <Segmented
          label={t('shape')}
          value={path === null ? 'straight' : 'curve'}
          segments={[
            { value: 'straight', label: t('straight') },
            { value: 'curve', label: t('curve') },
          ]}
          onChange={(shape) => onReshape(shape === 'curve' ? curved : straight, `shape-${shape}`)}
        />
      )}
      {path !== null && (
        <>
          <NumberField
            label={t('handle.laneHeight')}
            value={outer.heightMm}
            least={EFFECT_LIMITS.outerMm.min}
            most={EFFECT_LIMITS.outerMm.max}
            onChange={(heightMm) => onChange({ outer: { ...outer, heightMm } }, 'lane')}
          />
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              disabled={path.length >= MOST_PATH_POINTS}
              onClick={() => onReshape((one) => withMorePoints(one, path.length - 2), 'points')}
            >
              <Plus aria-hidden size={15} />
              {t('addPoint')}
            </Button>
            <Button
              size="small"
              disabled={path.length <= 2}
              onClick={() => onReshape((one) => withFewerPoints(one, path.length - 1), 'points')}
            >
              <Minus aria-hidden size={15} />
              {t('removePoint')}
            </Button>
          </div>
        </>
      )}
      {inner !== null && path === null && (
        <div role="group" aria-label={t(inner)} className="flex flex-col gap-1">
          <p className="text-tool font-semibold text-ink-soft">{t(inner)}</p>
          <div className="grid grid-cols-2 gap-2">
            {(['widthMm', 'heightMm'] as const).map((side) => (
              <NumberField
                key={side}
                label={t(side === 'widthMm' ? 'width' : 'height')}
                value={effect.inner[side]}
                least={least}
                most={most}
                onChange={(mm) => onChange({ inner: { ...effect.inner, [side]: mm } }, `inner-${side}`)}
              />
            ))}
          </div>
        </div>
      )}
    </>
  );
}

type Field = EffectFields['numbers'][number] | 'widthMm';

const STEPS: Readonly<Record<Field, { readonly min: number; readonly max: number; readonly step: number }>> = {
  count: { ...EFFECT_LIMITS.count, step: 1 },
  grouping: { ...EFFECT_LIMITS.share, step: 0.01 },
  length: { ...EFFECT_LIMITS.length, step: 0.01 },
  lengthVariation: { ...EFFECT_LIMITS.share, step: 0.01 },
  widthMm: { min: EFFECT_LIMITS.widthMm.min, max: 6, step: 0.05 },
  widthVariation: { ...EFFECT_LIMITS.share, step: 0.01 },
  taperStart: { ...EFFECT_LIMITS.share, step: 0.01 },
  taperEnd: { ...EFFECT_LIMITS.share, step: 0.01 },
  core: { ...EFFECT_LIMITS.core, step: 0.01 },
};
/** Flakes and stars are larger than lines are wide. */
const LARGEST_THING_MM = EFFECT_LIMITS.widthMm.max;

/** How many lines there are, how long and wide, and how they thin out. */
export function EffectLineFields({ effect, onChange }: FieldsProps) {
  const t = useTranslations('effects');
  const { numbers, isSized } = EFFECT_FIELDS[effect.kind];
  const shown: Field[] = numbers.flatMap((field): Field[] =>
    field === 'widthVariation' ? ['widthMm', field] : [field],
  );
  if (!shown.includes('widthMm')) shown.push('widthMm');
  return shown.map((field) => {
    const { min, max, step } = STEPS[field];
    const value = effect[field];
    return (
      <Slider
        key={field}
        label={t(labelOf(field, isSized))}
        value={value}
        min={min}
        max={field === 'widthMm' && isSized ? LARGEST_THING_MM : Math.max(max, value)}
        step={step}
        valueText={
          field === 'count'
            ? String(value)
            : field === 'widthMm'
              ? t('mm', { value })
              : t('percent', { value: Math.round(value * 100) })
        }
        onChange={(next) => onChange({ [field]: next }, field)}
      />
    );
  });
}

function labelOf(field: Field, isSized: boolean) {
  if (field === 'widthMm') return isSized ? 'size' : 'lineWidth';
  return field === 'widthVariation' && isSized ? 'sizeVariation' : field;
}

const INKS = { black: '#000000', white: '#ffffff' } as const;

/** Black or white, or any colour; and paper inside. */
export function EffectInkFields({ effect, onChange }: FieldsProps) {
  const t = useTranslations('effects');
  const { colour, isFilled, kind } = effect;
  const known = colour === INKS.black ? 'black' : colour === INKS.white ? 'white' : 'other';
  return (
    <>
      <Segmented
        label={t('colour')}
        value={known}
        segments={[
          { value: 'black', label: t('black') },
          { value: 'white', label: t('white') },
          ...(known === 'other' ? [{ value: 'other', label: t('otherColour') } as const] : []),
        ]}
        onChange={(ink) => ink !== 'other' && onChange({ colour: INKS[ink] }, 'ink')}
      />
      <ColourField label={t('otherColour')} value={colour} onChange={(next) => onChange({ colour: next }, 'colour')} />
      {EFFECT_FIELDS[kind].hasFill && (
        <Switch label={t('filled')} isOn={isFilled} onChange={(isOn) => onChange({ isFilled: isOn }, 'filled')} />
      )}
    </>
  );
}
