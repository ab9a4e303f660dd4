'use client';

import { useTranslations } from 'use-intl';
import { ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PanelSketch } from '../ui/panel-sketch';

/** What a missing page and a stranger's page both look like. */
export function MissingPage() {
  const t = useTranslations('shell');
  return (
    <>
      <h1 className="sr-only">{t('missingTitle')}</h1>
      <EmptyState
        title={t('missingTitle')}
        text={t('missingText')}
        picture={<PanelSketch className="h-32 w-auto shadow-page" />}
      >
        <ButtonLink look="primary" href="/projects">
          {t('toProjects')}
        </ButtonLink>
      </EmptyState>
    </>
  );
}
