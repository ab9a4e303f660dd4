'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { PanelContent } from '@/lib/contracts/books';
import type { PagePolygon } from '@/lib/domain/layout/page-point';
import { draftPanelAlt } from '@/lib/domain/description/alt-text';
import { altWords } from '@/lib/i18n/alt-words';
import { useDeskFacts } from './desk-context';
import { Button } from '../ui/button';
import { TextAreaField } from '../ui/field';

const MOST_LETTERS = 2000;

/** What a panel shows, for those who can't see it: as the rough tells it, or in somebody's own words. */
export function PanelAltField({
  pageId,
  content,
  polygon,
  onChange,
}: {
  readonly pageId: string;
  readonly content: PanelContent;
  readonly polygon: PagePolygon;
  readonly onChange: (alt: string | null) => void;
}) {
  const t = useTranslations('lines');
  const { book, company, statesOf, canEdit } = useDeskFacts();
  const [main = 'en'] = book.languages;
  const drafted = useMemo(
    () => draftPanelAlt({ content, polygon, company, states: statesOf(pageId), tellsAction: true }, altWords(main)),
    [content, polygon, company, statesOf, pageId, main],
  );
  return (
    <div className="flex flex-col items-start gap-1.5">
      <div className="w-full">
        {content.alt === null ? (
          <>
            <p className="text-tool font-semibold text-ink-soft">{t('alt')}</p>
            <p lang={main} className="mt-1 text-tool text-pencil-text">
              {drafted}
            </p>
          </>
        ) : (
          <TextAreaField
            label={t('alt')}
            hint={t('altHint')}
            lang={main}
            value={content.alt}
            maxLength={MOST_LETTERS}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </div>
      {canEdit && content.alt === null && (
        <Button size="small" onClick={() => onChange(drafted)}>
          {t('altOwn')}
        </Button>
      )}
      {canEdit && content.alt !== null && (
        <Button size="small" onClick={() => onChange(null)}>
          {t('altBack')}
        </Button>
      )}
    </div>
  );
}
