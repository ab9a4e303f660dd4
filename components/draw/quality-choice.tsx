'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useNetworks } from '@/lib/client/studio';
import type { Model } from '@/lib/contracts/models';
import { acceleratorOf, presetOf, presetSettings, PRESETS, type Preset } from '@/lib/domain/presets/quality-presets';
import { Segmented } from '../ui/segmented';
import type { Draft } from './draft';

const OWN = 'own';

/** How long a picture may take: one choice for sampler, scheduler, steps, guidance and the LoRA that they need. */
export function QualityChoice({
  draft,
  model,
  onChange,
}: {
  readonly draft: Draft;
  readonly model: Model;
  readonly onChange: (change: Partial<Draft>) => void;
}) {
  const t = useTranslations('draw');
  const { data: networks = [] } = useNetworks(model.id, model.capabilities.networks === true);
  const [missing, setMissing] = useState<{ readonly modelId: string; readonly files: readonly string[] } | null>(null);
  const preset = presetOf(draft, { model, networks });
  const choose = (chosen: Preset | typeof OWN) => {
    if (chosen === OWN) return;
    const answer = presetSettings(chosen, { model, networks, loras: draft.loras });
    setMissing('missing' in answer ? { modelId: model.id, files: answer.missing } : null);
    if ('settings' in answer) onChange(answer.settings);
  };
  const accelerator = preset === 'fast' ? draft.loras.map(({ name }) => acceleratorOf(name)).find(Boolean) : null;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span aria-hidden className="text-tool font-semibold text-ink-soft">
          {t('preset')}
        </span>
        <Segmented<Preset | typeof OWN>
          label={t('preset')}
          value={preset ?? OWN}
          segments={PRESETS.map((value) => ({ value, label: t(`presets.${value}`) }))}
          onChange={choose}
        />
      </div>
      {missing?.modelId === model.id && preset !== 'fast' ? (
        <div role="status" className="text-small text-ink-soft">
          {missing.files.length === 0 ? (
            t('presetNeverFast', { model: model.name })
          ) : (
            <>
              {t('presetMissing')}
              <ul className="mt-1 list-disc pl-5">
                {missing.files.slice(0, 3).map((file) => (
                  <li key={file} className="break-all">
                    {file}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      ) : (
        <p className="text-small text-ink-soft">
          {accelerator ? t('presetWith', { name: accelerator.name }) : t(`presetHints.${preset ?? OWN}`)}
        </p>
      )}
    </div>
  );
}
