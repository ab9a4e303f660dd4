'use client';

import { useTranslations } from 'use-intl';
import { ClipOption } from '../canvas/clip-option';
import { Widths } from '../canvas/widths';
import { Choice, FillFields } from './fill-fields';
import { Button } from '../../ui/button';
import type { FillSettings } from '../canvas/fill-settings';
import { FILL_MODES, FILL_REFERENCES } from '../canvas/fill-settings';
import { useFill } from '../canvas/fill-store';

const GAPS_MM = [0, 0.3, 0.6, 1, 1.5, 2, 3] as const;

/** How an area is found, and what it is filled with. */
export function FillOptions() {
  const t = useTranslations('fill');
  const { set, isWorking, mask, ...settings } = useFill();
  return (
    <>
      <Choice
        label={t('mode')}
        value={settings.mode}
        options={FILL_MODES.map((value) => ({ value, label: t(`modes.${value}`) }))}
        onChange={(mode) => set({ mode })}
      />
      {settings.mode === 'flood' && (
        <>
          <Choice
            label={t('reference')}
            value={settings.reference}
            options={FILL_REFERENCES.map((value) => ({ value, label: t(`references.${value}`) }))}
            onChange={(reference) => set({ reference })}
          />
          <label className="flex items-center gap-1.5 px-1 text-small text-ink-soft">
            {t('gap')}
            <Widths label={t('gap')} values={GAPS_MM} value={settings.gapMm} onChange={(gapMm) => set({ gapMm })} />
          </label>
        </>
      )}
      {mask === null ? (
        <>
          <FillFields look={settings} onChange={set} />
          <ClipOption />
        </>
      ) : (
        <MaskTarget mask={mask} onChange={(next) => set({ mask: next })} />
      )}
      <p role="status" className="sr-only">
        {isWorking ? t('working') : ''}
      </p>
    </>
  );
}

type Mask = NonNullable<FillSettings['mask']>;

/** The fill goes to a layer's mask: whether it hides or shows the layer, and back to filling. */
function MaskTarget({ mask, onChange }: { readonly mask: Mask; readonly onChange: (mask: Mask | null) => void }) {
  const t = useTranslations('canvas');
  return (
    <>
      <Choice
        label={t('onMask')}
        value={mask.shows ? 'show' : 'hide'}
        options={[
          { value: 'hide', label: t('maskHide') },
          { value: 'show', label: t('maskShow') },
        ]}
        onChange={(value) => onChange({ ...mask, shows: value === 'show' })}
      />
      <Button size="small" onClick={() => onChange(null)}>
        {t('maskDone')}
      </Button>
    </>
  );
}
