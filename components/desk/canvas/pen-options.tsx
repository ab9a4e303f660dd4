'use client';

import { useTranslations } from 'use-intl';
import { PENS } from '@/lib/contracts/page-layers';
import { Segmented } from '../../ui/segmented';
import { useCanvas } from './canvas-store';

const WIDTHS_MM = [0.3, 0.5, 0.8, 1.2, 2, 4, 8] as const;
const RADII_MM = [1, 2, 4, 8] as const;

/** Which pen, how wide, which ink. */
export function PenOptions() {
  const t = useTranslations('canvas');
  const { pen, setPen } = useCanvas();
  return (
    <>
      <Segmented
        label={t('pen')}
        value={pen.pen}
        segments={PENS.map((value) => ({ value, label: t(`pens.${value}`) }))}
        onChange={(value) => setPen({ pen: value })}
      />
      <Widths label={t('width')} values={WIDTHS_MM} value={pen.widthMm} onChange={(widthMm) => setPen({ widthMm })} />
      {pen.pen !== 'white' && (
        <label className="flex items-center gap-1.5 px-1 text-tool">
          <span className="sr-only">{t('colour')}</span>
          <input
            type="color"
            value={pen.colour}
            title={t('colour')}
            onChange={(event) => setPen({ colour: event.target.value })}
            className="size-7 rounded-koma border border-hairline bg-raised"
          />
        </label>
      )}
    </>
  );
}

/** How the eraser takes away, and how much. */
export function EraserOptions() {
  const t = useTranslations('canvas');
  const { eraser, setEraser } = useCanvas();
  return (
    <>
      <Segmented
        label={t('eraser')}
        value={eraser.isCutting ? 'cut' : 'whole'}
        segments={[
          { value: 'whole', label: t('eraseWhole') },
          { value: 'cut', label: t('eraseCut') },
        ]}
        onChange={(value) => setEraser({ isCutting: value === 'cut' })}
      />
      <Widths
        label={t('width')}
        values={RADII_MM}
        value={eraser.radiusMm}
        onChange={(radiusMm) => setEraser({ radiusMm })}
      />
    </>
  );
}

function Widths({
  label,
  values,
  value,
  onChange,
}: {
  readonly label: string;
  readonly values: readonly number[];
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const t = useTranslations('canvas');
  return (
    <select
      aria-label={label}
      title={label}
      value={String(value)}
      onChange={(event) => onChange(Number(event.target.value))}
      className="min-h-8 rounded-koma border border-hairline bg-raised px-1.5 text-tool tabular-nums max-sm:min-h-10"
    >
      {values.map((one) => (
        <option key={one} value={String(one)}>
          {t('mm', { value: one })}
        </option>
      ))}
    </select>
  );
}
