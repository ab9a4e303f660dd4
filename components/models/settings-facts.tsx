'use client';

import { useTranslations } from 'use-intl';
import type { Model } from '@/lib/contracts/models';
import { FactList } from './fact-list';
import { PanelSection } from './panel-section';
import { useBytes } from './use-bytes';

/** What a model was made as, draws with by itself, and where its file lies. */
export function SettingsFacts({ model }: { readonly model: Model }) {
  const t = useTranslations('models');
  const d = useTranslations('modelDesk');
  const bytes = useBytes();
  const { capabilities, defaults } = model;
  return (
    <PanelSection title={d('technical')}>
      <FactList
        facts={[
          [t('sizes'), capabilities.buckets.map(([width, height]) => `${width} × ${height}`).join(', ')],
          [t('sampler'), defaults.sampler],
          [t('steps'), String(defaults.steps)],
          [t('guidance'), String(defaults.guidance)],
          [t('family'), capabilities.family],
          [t('prediction'), capabilities.prediction],
          [t('weights'), capabilities.weights],
          [d('file'), model.place ?? ''],
          [d('size'), model.byteSize > 0 ? bytes(model.byteSize) : ''],
          [t('hash'), model.hash],
        ]}
      />
    </PanelSection>
  );
}
