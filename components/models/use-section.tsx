'use client';

import Link from 'next/link';
import { useFormatter, useTranslations } from 'use-intl';
import { useModelUse } from '@/lib/client/model-desk';
import type { Model } from '@/lib/contracts/models';
import { stageSchema } from '@/lib/contracts/projects';
import { PanelSection } from './panel-section';

/** What uses a model: pictures, projects, the studio. */
export function UseSection({ model }: { readonly model: Model }) {
  const t = useTranslations('modelDesk');
  const format = useFormatter();
  const { data: use } = useModelUse(model.id);
  if (use === undefined) return null;
  const stageName = (stage: string): string => {
    const known = stageSchema.safeParse(stage);
    return known.success ? t(`stage_${known.data}`) : stage;
  };
  return (
    <PanelSection title={t('use')}>
      <ul className="flex flex-col gap-1">
        <li>{t('drawn', { count: use.drawnCount })}</li>
        {use.waitingCount > 0 && <li>{t('waiting', { count: use.waitingCount })}</li>}
        {use.isDefault && <li>{t('useDefault')}</li>}
        {use.projects.map(({ id, title, stages }) => (
          <li key={id}>
            <Link href={`/projects/${id}/style`} className="rounded-[4px] underline hover:no-underline">
              {t('useProject', { title, stages: format.list(stages.map(stageName)) })}
            </Link>
          </li>
        ))}
        {use.otherProjectCount > 0 && <li>{t('removeOthers', { count: use.otherProjectCount })}</li>}
      </ul>
    </PanelSection>
  );
}
