'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { REGION_FILLS } from '@/lib/contracts/region-edits';
import { SelectField } from '../../ui/field';
import { useWorkDraft } from './work-draft';

const STRENGTHS = [0.2, 0.35, 0.5, 0.65, 0.8, 1] as const;
const PADDINGS = ['0.15', '0.35', '0.7', '1.2'] as const;
const COUNTS = [1, 2, 3, 4] as const;

/** How a model draws a region, for those who want to say. */
export function MoreSettings() {
  const t = useTranslations('region');
  const { settings, set } = useWorkDraft();
  const asSuits = { value: '', label: t('asSuits') };
  return (
    <details className="group border-t border-hairline pt-2">
      <summary className="flex min-h-8 list-none items-center justify-between text-tool text-ink-soft">
        {t('more')}
        <ChevronDown aria-hidden size={15} className="group-open:rotate-180" />
      </summary>
      <div className="grid grid-cols-2 gap-2 pt-2">
        <SelectField
          label={t('strength')}
          value={settings.strength === null ? '' : String(settings.strength)}
          options={[
            asSuits,
            ...STRENGTHS.map((value) => ({ value: String(value), label: `${Math.round(value * 100)} %` })),
          ]}
          onChange={({ target }) => set({ strength: target.value === '' ? null : Number(target.value) })}
        />
        <SelectField
          label={t('fill')}
          value={settings.fill ?? ''}
          options={[asSuits, ...REGION_FILLS.map((value) => ({ value, label: t(`fills.${value}`) }))]}
          onChange={({ target }) => set({ fill: REGION_FILLS.find((one) => one === target.value) ?? null })}
        />
        <SelectField
          label={t('padding')}
          value={settings.padding === null ? '' : String(settings.padding)}
          options={[asSuits, ...PADDINGS.map((value) => ({ value, label: t(`paddings.${paddingName(value)}`) }))]}
          onChange={({ target }) => set({ padding: target.value === '' ? null : Number(target.value) })}
        />
        <SelectField
          label={t('candidates')}
          value={String(settings.candidates)}
          options={COUNTS.map((value) => ({ value: String(value), label: String(value) }))}
          onChange={({ target }) => set({ candidates: Number(target.value) })}
        />
      </div>
    </details>
  );
}

function paddingName(value: (typeof PADDINGS)[number]): 'little' | 'some' | 'much' | 'most' {
  switch (value) {
    case '0.15':
      return 'little';
    case '0.35':
      return 'some';
    case '0.7':
      return 'much';
    case '1.2':
      return 'most';
  }
}
