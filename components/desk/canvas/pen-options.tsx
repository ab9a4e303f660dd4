'use client';

import { useTranslations } from 'use-intl';
import { PENS } from '@/lib/contracts/page-layers';
import { Segmented } from '../../ui/segmented';
import { useCanvas } from './canvas-store';
import { ClipOption } from './clip-option';
import { Widths } from './widths';

const WIDTHS_MM = [0.3, 0.5, 0.8, 1.2, 2, 4, 8] as const;

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
      <ClipOption />
    </>
  );
}
