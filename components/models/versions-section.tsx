'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useModelEvents } from '@/lib/client/model-desk';
import type { Model } from '@/lib/contracts/models';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { ModelStateMark } from './model-state-mark';
import { PanelSection } from './panel-section';
import { useModelActions } from './use-model-actions';

/** The versions of a model: which there are, switching to one, and rolling back. For admins. */
export function VersionsSection({ model, models }: { readonly model: Model; readonly models: readonly Model[] }) {
  const t = useTranslations('modelDesk');
  const words = useTranslations('words');
  const [series, setSeries] = useState(model.series ?? '');
  const { act, isPending } = useModelActions(model.id);
  const { data: events = [] } = useModelEvents(model.id);
  const versions = model.series === null ? [] : models.filter((each) => each.series === model.series);
  const lastSwitch = events.find(({ kind }) => kind === 'switched' || kind === 'rolled-back');
  const isAlone = versions.length < 2;
  return (
    <PanelSection title={t('versions')}>
      <p className="text-ink-soft">{t('versionsText')}</p>
      {!isAlone && (
        <ul aria-label={t('versions')} className="flex flex-col">
          {versions.map((each) => (
            <li key={each.id} className="flex min-h-10 items-center gap-3 border-b border-hairline last:border-0">
              <span className="min-w-0 flex-1 truncate">{each.id}</span>
              {each.id === model.id ? (
                <span className="text-small text-ink-soft">{t('current')}</span>
              ) : (
                <ModelStateMark model={each} />
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {!isAlone && model.isAvailable && (
          <Button
            size="small"
            aria-disabled={isPending}
            onClick={() => act({ kind: 'switch' }, t('switched', { name: model.name }))}
          >
            {t('switch')}
          </Button>
        )}
        {lastSwitch?.kind === 'switched' && (
          <Button size="small" aria-disabled={isPending} onClick={() => act({ kind: 'roll-back' }, t('rolledBack'))}>
            {t('rollBack')}
          </Button>
        )}
      </div>
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          const name = series.trim();
          act({ kind: 'update', change: { series: name === '' ? null : name } }, words('saved'));
        }}
      >
        <div className="min-w-0 flex-1">
          <TextField
            label={t('series')}
            hint={t('seriesHint')}
            value={series}
            maxLength={120}
            list="model-series"
            onChange={({ target }) => setSeries(target.value)}
          />
          <datalist id="model-series">
            {[...new Set(models.flatMap((each) => each.series ?? []))].map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
        <Button type="submit" className="mb-[1.625rem]" aria-disabled={isPending}>
          {words('save')}
        </Button>
      </form>
    </PanelSection>
  );
}
