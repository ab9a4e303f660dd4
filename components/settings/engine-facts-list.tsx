import { useFormatter, useTranslations } from 'use-intl';
import type { EngineFacts } from '@/lib/contracts/engines';

/** What an engine has, and what it can't do. */
export function EngineFactsList({ facts }: { readonly facts: EngineFacts }) {
  const t = useTranslations('engines');
  const format = useFormatter();
  const { models, samplers, schedules, controls, lacks, version } = facts;
  const counts = {
    models: models.length,
    samplers: samplers.length,
    schedules: schedules.length,
    controls: controls.length,
  };
  return (
    <div className="text-small text-ink-soft">
      <p>{[...(version === '' ? [] : [t('version', { version })]), t('facts', counts)].join(' · ')}</p>
      {lacks.length > 0 && <p>{t('lacks', { list: format.list(lacks.map((lack) => t(`lack.${lack}`))) })}</p>}
    </div>
  );
}
