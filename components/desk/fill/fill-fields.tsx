'use client';

import { useTranslations } from 'use-intl';
import { TONE_LPI, TONE_SCREENS } from '@/lib/contracts/page-areas';
import { Segmented } from '../../ui/segmented';
import { NumberField } from '../canvas/number-field';
import { DENSITY_KINDS, type FillLook } from '../canvas/fill-settings';

const KINDS = ['tone', 'colour', 'white'] as const;
/** Lines per inch that tones are sold with. */
const LPI = [27.5, 32.5, 42.5, 50, 55, 60, 65, 70, 75, 80, 85] as const;

interface FieldProps {
  readonly look: FillLook;
  readonly onChange: (part: Partial<FillLook>) => void;
}

/** What an area is filled with: a tone and its screen, a colour, or white. */
export function FillFields({ look, onChange }: FieldProps) {
  const t = useTranslations('fill');
  return (
    <>
      <Segmented
        label={t('fillWith')}
        value={look.kind}
        segments={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      {look.kind === 'tone' && <ToneFields look={look} onChange={onChange} />}
      {look.kind === 'colour' && (
        <label className="flex items-center gap-1.5 px-1 text-tool">
          <span className="sr-only">{t('colour')}</span>
          <input
            type="color"
            value={look.colour}
            title={t('colour')}
            onChange={(event) => onChange({ colour: event.target.value })}
            className="size-7 rounded-koma border border-hairline bg-raised"
          />
        </label>
      )}
    </>
  );
}

function ToneFields({ look: { screen, density }, onChange }: FieldProps) {
  const t = useTranslations('fill');
  const setDensity = (part: Partial<FillLook['density']>) => onChange({ density: { ...density, ...part } });
  const lines = LPI.some((one) => one === screen.lpi) ? LPI : [...LPI, screen.lpi].sort((a, b) => a - b);
  return (
    <>
      <Choice
        label={t('screen')}
        value={screen.screen}
        options={TONE_SCREENS.map((value) => ({ value, label: t(`screens.${value}`) }))}
        onChange={(value) => onChange({ screen: { ...screen, screen: value } })}
      />
      <Choice
        label={t('lpi')}
        value={String(screen.lpi)}
        options={lines.map((value) => ({ value: String(value), label: t('lpiValue', { value }) }))}
        onChange={(value) =>
          onChange({ screen: { ...screen, lpi: Math.max(TONE_LPI.least, Math.min(TONE_LPI.most, Number(value))) } })
        }
      />
      <Amount
        label={t('angle')}
        value={screen.angleDeg}
        most={180}
        unit="°"
        onChange={(angleDeg) => onChange({ screen: { ...screen, angleDeg } })}
      />
      <Choice
        label={t('gradient')}
        value={density.kind}
        options={DENSITY_KINDS.map((value) => ({ value, label: t(`densities.${value}`) }))}
        onChange={(kind) => setDensity({ kind })}
      />
      <Amount
        label={t('density')}
        value={density.fromPercent}
        most={100}
        unit="%"
        onChange={(fromPercent) => setDensity({ fromPercent })}
      />
      {density.kind !== 'flat' && (
        <Amount
          label={t('toDensity')}
          value={density.toPercent}
          most={100}
          unit="%"
          onChange={(toPercent) => setDensity({ toPercent })}
        />
      )}
      {density.kind === 'linear' && (
        <Amount
          label={t('direction')}
          value={density.turnDeg}
          most={359}
          unit="°"
          onChange={(turnDeg) => setDensity({ turnDeg })}
        />
      )}
    </>
  );
}

function Amount(props: {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly unit: string;
  readonly onChange: (value: number) => void;
}) {
  return (
    <div className="w-36">
      <NumberField {...props} least={0} />
    </div>
  );
}

/** One of several words, as a list that opens. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <select
      aria-label={label}
      title={label}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((one) => one.value === target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
      className="min-h-8 rounded-koma border border-hairline bg-raised px-1.5 text-tool tabular-nums max-sm:min-h-10"
    >
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
